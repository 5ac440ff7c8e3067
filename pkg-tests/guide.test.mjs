// docs/PACKS.md from its spreadsheet to its card: the files and the command as they stand there, the last step in a browser.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import test from 'node:test';
import { serve } from '../xtask/web/serve.mjs';
import { engineNames, open } from '../xtask/web/webdriver.mjs';
import { built, cli } from './places.mjs';

const guide = readFileSync(new URL('../docs/PACKS.md', import.meta.url), 'utf8');
const [, tutorial] = guide.match(/## From a spreadsheet to a card\n(.*?)\n## /s);
const folder = mkdtempSync(`${tmpdir()}/sidelight-guide-`);
for (const [, name, content] of tutorial.matchAll(/```\w+ (\S+)\n(.*?)```/gs)) writeFileSync(`${folder}/${name}`, content);

const [, words] = tutorial.match(/^\$ sidelight (pack build .*)$/m);
execFileSync(cli, words.split(' '), { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });

// “a reader who rests on “Marta Venn” sees *…*, *…*, and *…*”
const [, name, promise] = tutorial.match(/a reader who rests on “(.*?)” sees (.*)\./);
const promised = Array.from(promise.matchAll(/\*(.*?)\*/g), ([, text]) => text);

const mark = `Array.from(document.querySelectorAll('sidelight-mark')).find(({ textContent }) => textContent === '${name}')`;
/** What the open card says, its parts a space apart. */
const card = `
  const card = document.querySelector('sidelight-card:popover-open')?.shadowRoot.querySelector('.card');
  const texts = card && document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  const said = [];
  while (texts?.nextNode()) said.push(texts.currentNode.data.trim());
  return said.filter(Boolean).join(' ').replaceAll(' ,', ',')`;

test('the guide promises what it can be held to', () => {
  assert.equal(name, 'Marta Venn');
  assert.equal(promised.length, 3);
});

for (const engine of engineNames) {
  test(`the card opens in ${engine}`, async (t) => {
    const server = await serve({ folders: [folder, built('script-tag')] });
    const browser = await open(engine);
    t.after(async () => {
      await browser.close();
      server.close();
    });
    await browser.go(`${server.url}/page.html`);
    await browser.until(`return ${mark}`, `a mark on “${name}”`);
    await browser.point(await browser.run(`return ${mark}`));
    const said = await browser.until(card, 'the card');
    for (const text of promised) assert.ok(said.includes(text), `“${text}” is not in “${said}”`);
  });
}
