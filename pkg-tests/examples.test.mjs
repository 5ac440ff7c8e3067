// Each example, built as a publisher builds it, in each engine: the same annotations as the command line tool's.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { engineNames, freePort, open } from '../xtask/web/webdriver.mjs';
import { annotate, expected, text } from './expected.mjs';
import { visit } from './pages.mjs';
import { built, examples, work } from './places.mjs';

test('the article is read as its readers would', () => {
  const figure = (text) => expected.find((annotation) => annotation.figure && annotation.text === text);
  const trade = figure('$A35 billion');
  assert.equal(trade.figure.value, 35e9);
  assert.equal(trade.figure.unit, 'AUD');
  assert.match(trade.figure.noun, /bilateral trade/i);

  const migrants = figure('21,000 migrants');
  assert.equal(migrants.figure.value, 21_000);
  assert.equal(migrants.figure.qualifier, 'over');

  const increase = figure('80% increase');
  assert.equal(increase.figure.change, 'up');
  assert.ok(increase.context.some(({ how }) => how === '21,000 ÷ 1.8'), 'the base that the increase implies');

  const quotes = expected.filter(({ quote }) => quote);
  const renn = quotes.find(({ quote }) => quote.speaker === 'Tobias Renn');
  assert.equal(renn.spans.length, 2);
  const letter = quotes.find(({ quote }) => quote.speaker === 'the letter');
  assert.equal(letter.spans.length, 3);

  const names = expected.filter(({ entity }) => entity?.name === 'Tobias Renn');
  assert.deepEqual(names.map(({ text }) => text), ['Tobias Renn', 'Renn']);
  assert.equal(names[0].entity.role, 'Foreign Minister');
  assert.ok(expected.some(({ entity }) => entity?.fact === 'strait-commission'));
  assert.ok(!expected.some(({ figure: found, text }) => found && text.includes('Four')), 'a number in a name is no figure');
});

test('its text alone says the same', () => {
  assert.deepEqual(annotate(['--input', 'text', '--locale', 'en-AU', '-'], { input: text }).annotations, expected);
});

for (const engine of engineNames) {
  test(engine, async (t) => {
    const browser = await open(engine);
    t.after(() => browser.close());
    for (const example of examples) {
      await t.test(example, async () => {
        const page = await visit(browser, built(example));
        assert.deepEqual(page.events.map(({ name }) => name), ['ready']);
        assert.deepEqual(page.warnings, []);
        assert.deepEqual(page.annotations, expected);
      });
    }
  });
}

// A development server bundles dependencies in its own way, in which addresses beside a module are easily lost.
test('vite, while developing', async (t) => {
  const port = await freePort();
  const server = spawn('vite', ['--host', '127.0.0.1', '--port', `${port}`, '--strictPort'], { cwd: `${work}/vite`, stdio: 'ignore' });
  t.after(() => server.kill());
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100 && !(await fetch(url).catch(() => null)); tries += 1) await sleep(100);
  const browser = await open('chromium');
  t.after(() => browser.close());
  await browser.go(url);
  await browser.until(`return document.querySelector('sidelight-mark')`, 'the first mark');
  const marked = await browser.run(`return Array.from(document.querySelectorAll('sidelight-mark'), ({ textContent }) => textContent)`);
  assert.ok(marked.includes('80') && marked.includes('Strait Commission'), marked.join(', '));
});
