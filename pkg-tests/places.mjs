// Where things are.

import { fileURLToPath } from 'node:url';

const place = (path) => fileURLToPath(new URL(path, import.meta.url));

export const packageFolder = place('../target/npm');
export const cli = place('../target/debug/sidelight');
export const work = place('./work');

export const examples = ['script-tag', 'vite', 'webpack', 'react'];
export const source = (example) => place(`../examples/${example}`);
export const built = (example) => `${work}/${example}/dist`;
