// `import { init, annotate } from 'sidelight/slim'`: nothing is assumed of where files are; `init` is told.

import { bind } from './api.js';

export const { init, annotate, analyse } = bind({
  async wasm() {
    throw new Error('sidelight/slim needs init({ wasmUrl }) or init({ wasm }) first');
  },
  async patterns() {
    throw new Error('sidelight/slim needs init({ patternsUrl }) or init({ patterns }) first');
  },
  world: () => null,
});
