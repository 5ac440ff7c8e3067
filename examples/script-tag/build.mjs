// A page without a bundler: what the tag needs is copied beside it, and `dist` can be served as it is.

import { cpSync } from 'node:fs';

for (const file of ['index.html', 'facts.json']) cpSync(file, `dist/${file}`);
for (const file of ['sidelight.js', 'core.js', 'sidelight.wasm', 'patterns.js', 'sidelight-patterns.wasm', 'world.json']) {
  cpSync(`node_modules/sidelight/${file}`, `dist/sidelight/${file}`);
}
