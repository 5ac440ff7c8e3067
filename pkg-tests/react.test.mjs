// React for real: Sidelight annotates what a server has written, and React takes it over, changes it, and takes it away.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { serve } from '../xtask/web/serve.mjs';
import { engineNames, open } from '../xtask/web/webdriver.mjs';
import { built, work } from './places.mjs';
import { Story } from './react/story.mjs';

const folder = `${work}/react-story`;
await build({
  root: fileURLToPath(new URL('react', import.meta.url)),
  build: { outDir: folder, emptyOutDir: true },
  logLevel: 'error',
});
const page = readFileSync(`${folder}/index.html`, 'utf8')
  .replace('<head>', '<head><script src="/recorder.js"></script>')
  .replace('<div id="root"></div>', `<div id="root">${renderToString(createElement(Story))}</div>`);
writeFileSync(`${folder}/index.html`, page);
const recorder = readFileSync(new URL('recorder.js', import.meta.url));

/** Longer than Sidelight waits before it takes a page for settled. */
const settled = () => sleep(1500);

for (const engine of engineNames) {
  test(engine, async (t) => {
    const answer = (path) => (path === '/recorder.js' ? { type: 'text/javascript', body: recorder } : undefined);
    const server = await serve({ folders: [folder, built('script-tag')], answer });
    const browser = await open(engine);
    t.after(() => (server.close(), browser.close()));
    const ready = () => browser.until(`return recorded.handle`, 'sidelight:ready');
    const hydrated = async () => {
      await browser.run('story.hydrate()');
      await browser.until('return story.mounted', 'React');
    };
    const marks = (where) => browser.run(`return document.querySelectorAll('${where} sidelight-mark').length`);
    const finds = (text) => browser.until(`return recorded.handle.annotations.some((found) => found.text === '${text}')`, text);
    const says = (where, text) => browser.until(`return document.querySelector('${where}').textContent === '${text}'`, text);
    const errors = () => browser.run('return story.errors');

    /** What React does once the page is annotated. */
    async function lives() {
      await browser.run('story.setTonnes(6)');
      await says('#changing', 'It took 6 million tonnes of stone for $A35 billion last year.');
      await says('#single', 'A single text of 6 million tonnes.');
      await finds('6 million tonnes');
      await browser.run(`story.setLong(false); story.setKeys(['litres', 'miles', 'km'])`);
      await says('#mixed', 'Over nobody crossed.');
      await says('ul', 'They counted 12 litres.They counted 12 miles.They counted 12 km.');
      await finds('12 miles');
      assert.equal(await browser.run(`return document.querySelector('#leaving')`), null);
      assert.ok(!(await browser.run('return recorded.handle.annotations')).some(({ text }) => /^5 million|40%|21,000/.test(text)), 'nothing of the old text');
      await settled();
      assert.ok((await marks('#given')) > 0, 'what React was given as markup is settled');
      assert.equal(await marks('article'), await marks('#given'), 'and nothing else is touched');
      await says('#given', 'From a newsroom of old: a hull of 7 km and 90% of its crew.');
      await browser.run('story.root.unmount()');
      assert.equal(await browser.run(`return document.querySelector('#root').childNodes.length`), 0);
      await browser.until(`return !document.querySelector('sidelight-card')`, 'the card to go with the article');
      assert.deepEqual(await errors(), []);
    }

    await t.test('it takes the page over after Sidelight has', async () => {
      await browser.go(`${server.url}/`);
      await ready();
      await settled();
      assert.equal(await marks('article'), 0, 'what React is yet to compare with its own is not touched');
      await hydrated();
      assert.deepEqual(await errors(), []);
      await lives();
    });

    await t.test('it takes the page over first', async () => {
      await browser.go(`${server.url}/`);
      await browser.until('return globalThis.story', 'the script');
      await hydrated();
      await ready();
      await settled();
      await lives();
    });
  });
}
