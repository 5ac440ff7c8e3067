// What is in the tarball, and that a server can use it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packageFolder, work } from './places.mjs';

const packed = JSON.parse(readFileSync(`${work}/packed.json`, 'utf8'));
const manifest = JSON.parse(readFileSync(`${packageFolder}/package.json`, 'utf8'));

/** The files that the manifest names, through all conditions. */
function targets(exports) {
  return typeof exports === 'string' ? [exports.replace('./', '')] : Object.values(exports).flatMap(targets);
}

test('everything that the package exports is in it', () => {
  for (const file of targets(manifest.exports)) assert.ok(packed.includes(file), `${file} is exported, and not packed`);
});

test('every import of a file of the package is in it', () => {
  for (const file of packed.filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(`${packageFolder}/${file}`, 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import\(|URL\(|beside\()\s*["']\.\/([^"']+)["']/g)) {
      assert.ok(packed.includes(name), `${file} needs ${name}, which is not packed`);
    }
  }
});

test('licences, readme and types are in it, and nothing hidden', () => {
  for (const file of ['README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'index.d.ts', 'sidelight.wasm']) assert.ok(packed.includes(file), file);
  assert.deepEqual(packed.filter((file) => file.startsWith('.')), []);
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: packageFolder });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest, { color: false })), []);
});

test('a server imports it and analyses a text, without a DOM', () => {
  const code = `
    import { analyse } from 'sidelight';
    const found = await analyse('Trade was measured at $A35 billion last year.', { world: false });
    console.log(JSON.stringify(found.filter(({ figure }) => figure?.kind === 'money')));`;
  const said = execFileSync('node', ['--input-type=module', '-e', code], { cwd: `${work}/vite`, encoding: 'utf8' });
  const [{ text, spans, figure }] = JSON.parse(said);
  assert.equal(text, '$A35 billion');
  assert.deepEqual(spans, [{ start: 22, end: 34 }]);
  assert.equal(figure.value, 35e9);
  assert.equal(figure.unit, 'AUD');
});
