// `import { annotate } from 'sidelight'`: bundlers and browsers find the core by its address beside this file.

import { bind } from './api.js';

export const { init, annotate, analyse } = bind({
  wasm: () => new URL('./sidelight.wasm', import.meta.url),
  patterns: () => new URL('./sidelight-patterns.wasm', import.meta.url),
  world: () => new URL('./world.json', import.meta.url),
});
