// The types, as a publisher's own code meets them.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import test from 'node:test';
import { work } from './places.mjs';

const right = `
import { analyse, annotate, init, type Annotation, type Handle } from 'sidelight';
import * as inline from 'sidelight/inline';
import * as slim from 'sidelight/slim';

await init({ wasmUrl: new URL('https://example.org/sidelight.wasm'), integrity: 'sha256-…' });
await slim.init({ wasm: new Uint8Array(), patternsUrl: '/sidelight-patterns.wasm', patternsIntegrity: 'sha256-…' });
const handle: Handle = await annotate(document.body, { facts: ['/facts.json', {}], kinds: ['figures'], mode: 'paint', world: false });
const found: Annotation[] = await analyse('A text.', { locale: 'en-NZ', date: '2026-11-24' });
for (const annotation of [...found, ...handle.annotations]) {
  if (annotation.kind === 'figure' && annotation.figure.kind === 'money') console.log(annotation.figure.unit, annotation.spans[0]?.start);
  if (annotation.kind === 'quote') console.log(annotation.quote.speaker ?? 'nobody');
  if (annotation.kind === 'entity') console.log(annotation.entity.type, annotation.context[0]?.source.title);
}
handle.refresh();
handle.destroy();
await inline.analyse('A text.');
`;

const wrong = {
  "await annotate(document.body, { mode: 'loud' })": /"loud"/,
  "await annotate('article')": /Element/,
  "await analyse('A text.', { mode: 'paint' })": /mode/,
};

function check(code) {
  const folder = `${work}/vite`;
  writeFileSync(`${folder}/use.ts`, code);
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom', '--skipLibCheck', 'false', 'use.ts'];
  const { status, stdout } = spawnSync('tsc', options, { cwd: folder, encoding: 'utf8' });
  return { status, stdout };
}

test('the types fit what is documented', () => assert.deepEqual(check(right), { status: 0, stdout: '' }));

for (const [code, complaint] of Object.entries(wrong)) {
  test(`a mistake shows: ${code}`, () => {
    const { status, stdout } = check(`import { analyse, annotate } from 'sidelight';\n${code};\nexport { analyse };\n`);
    assert.notEqual(status, 0);
    assert.match(stdout, complaint);
  });
}
