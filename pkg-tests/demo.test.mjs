// The demo newspaper as a reader has it: nothing moves, nothing is slow, and the card can be had with whatever one reads with.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { serve } from '../xtask/web/serve.mjs';
import { open } from '../xtask/web/webdriver.mjs';
import { packageFolder } from './places.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const demo = fileURLToPath(new URL('../www/demo', import.meta.url));
const recorder = readFileSync(new URL('recorder.js', import.meta.url));
const watch = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: 'layout-shift', buffered: true });`;

/** The demo without its live box, which moves what is under it by itself; so often over as `times` says. */
function page(times = 1) {
  const html = readFileSync(`${demo}/index.html`, 'utf8').replace('<script async src="live.js"></script>', '');
  const [paragraphs] = html.match(/<p>Bilateral.*(?=<section class="live")/s);
  return html.replace(paragraphs, paragraphs.repeat(times)).replace('<head>', '<head><script src="/recorder.js"></script><script src="/watch.js"></script>');
}

const files = (html) => (path) =>
  ({
    '/': { type: 'text/html; charset=utf-8', body: html },
    '/recorder.js': { type: 'text/javascript', body: recorder },
    '/watch.js': { type: 'text/javascript', body: watch },
  })[path];

const browser = await open('chromium');
test.after(() => browser.close());

async function visit(t, html) {
  const server = await serve({ folders: [demo, packageFolder], answer: files(html) });
  t.after(() => server.close());
  await browser.go(`${server.url}/`);
  await browser.until('return recorded.handle', 'sidelight:ready');
  await browser.until(`return document.querySelector('sidelight-mark')`, 'the first mark');
}

for (const [what, times] of [['the demo', 1], ['an article five times as long', 5]]) {
  test(`nothing moves in ${what}`, async (t) => {
    await visit(t, page(times));
    const marks = () => browser.run(`return document.querySelectorAll('sidelight-mark').length`);
    for (let before = -1, now = 0; before !== now; ) {
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 200));
      now = await marks();
    }
    assert.ok((await marks()) > 20);
    assert.equal(await browser.run('return shift'), 0);
  });
}

for (const [what, size, kind] of [['a card', [1280, 900], 'figure'], ['a sheet', [420, 800], 'entity']]) {
  test(`axe has nothing to say of the demo with ${what}`, async (t) => {
    await browser.resize(...size);
    await visit(t, page());
    const mark = await browser.run(`return document.querySelector('sidelight-mark[data-kind="${kind}"][tabindex]')`);
    await browser.run('arguments[0].scrollIntoView({ block: "center" })', mark);
    await browser.point(mark, { click: true });
    await browser.until(`return document.querySelector('[aria-expanded="true"]')`, 'the card');
    await new Promise((resolve) => setTimeout(resolve, 400)); // it fades in, and has less contrast until then
    const found = await browser.run(`${axe}; return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => id + ': ' + help + ' ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
    assert.deepEqual(found, []);
  });
}
