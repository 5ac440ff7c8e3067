// `import { analyse } from 'sidelight'` on a server: the core is read from disk, and no DOM is touched.

import { readFile } from 'node:fs/promises';
import { bind } from './api.js';

const beside = (name) => readFile(new URL(name, import.meta.url));

export const { init, annotate, analyse } = bind({
  wasm: () => beside('./sidelight.wasm'),
  patterns: () => beside('./sidelight-patterns.wasm'),
  world: async () => JSON.parse(await beside('./world.json')),
});
