// What the command line tool finds in the article of the examples: the browser finds the same.

import { execFileSync } from 'node:child_process';
import { built, cli } from './places.mjs';

const facts = `${built('script-tag')}/facts.json`;

/** What `sidelight annotate` says, with the facts and the date of the examples; `options` go to `execFileSync`. */
export function annotate(words, options) {
  const command = ['annotate', '--format', 'json', '--offsets', 'utf16', '--facts', facts, '--date', '2026-11-24', ...words];
  return JSON.parse(execFileSync(cli, command, { encoding: 'utf8', ...options }));
}

export const { text, annotations: expected } = annotate([`${built('script-tag')}/index.html`]);
