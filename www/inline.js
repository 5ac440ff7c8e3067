// `import { annotate } from 'sidelight/inline'`: the core is in the code, for set-ups that cannot serve a file beside it.

import { bind } from './api.js';
import wasm from './wasm.inline.js';

export const { init, annotate, analyse } = bind({
  wasm: () => Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0)),
  // Twice what the core weighs, and of use to few: not in everybody's code.
  async patterns() {
    throw new Error('sidelight/inline needs init({ patternsUrl }) or init({ patterns }) first');
  },
  world: async () => (await import('./world.inline.js')).default,
});
