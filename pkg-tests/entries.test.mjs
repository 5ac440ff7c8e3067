// The entries for particular needs: `sidelight/inline`, which has all in its code, and `sidelight/slim`, which is told where things are.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import test from 'node:test';
import { engineNames, open } from '../xtask/web/webdriver.mjs';
import { expected } from './expected.mjs';
import { visit } from './pages.mjs';
import { built, work } from './places.mjs';

const installed = `${work}/vite/node_modules/sidelight`;
const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/** The article of the examples, annotated by `code`, for which the package is at `/npm/`. Returns what was fetched of it, too. */
async function written(browser, code, more) {
  const asked = [];
  const answer = (path) => {
    if (path === '/page.js') return { type: types['.js'], body: code };
    if (!path.startsWith('/npm/')) return undefined;
    asked.push(path.replace('/npm/', ''));
    return { type: types[extname(path)], body: readFileSync(path.replace('/npm', installed)) };
  };
  const edit = (html) => html.replace(/<script async.*?<\/script>/, '<script type="module" src="page.js"></script>');
  return { asked, ...(await visit(browser, built('script-tag'), { answer, edit, ...more })) };
}

for (const engine of engineNames) {
  test(engine, async (t) => {
    const browser = await open(engine);
    t.after(() => browser.close());

    await t.test('inline fetches no file but code', async () => {
      const { asked, warnings, annotations } = await written(browser, `
        import { annotate } from '/npm/inline.js';
        annotate(document.querySelector('article'), { facts: '/facts.json', date: '2026-11-24' });`);
      assert.deepEqual(asked.filter((name) => !name.endsWith('.js')), []);
      assert.deepEqual(warnings, []);
      assert.deepEqual(annotations, expected);
    });

    await t.test('slim is told where the core and the world pack are', async () => {
      const { warnings, annotations } = await written(browser, `
        import { annotate, init } from '/npm/slim.js';
        await init({ wasmUrl: '/npm/sidelight.wasm' });
        annotate(document.querySelector('article'), { facts: '/facts.json', world: '/npm/world.json', date: '2026-11-24' });`);
      assert.deepEqual(warnings, []);
      assert.deepEqual(annotations, expected);
    });

    await t.test('slim and inline are told where the search for patterns is', async () => {
      const facts = `{ schema: 'sidelight.pack/1', facts: [{ id: 'trade', name: 'The trade account', type: 'work' }], patterns: [{ pattern: 'trade account', fact: 'trade' }] }`;
      for (const [entry, told] of [['slim', `wasmUrl: '/npm/sidelight.wasm', `], ['inline', '']]) {
        const { asked, warnings, annotations } = await written(browser, `
          import { annotate, init } from '/npm/${entry}.js';
          await init({ ${told}patternsUrl: '/npm/sidelight-patterns.wasm' });
          annotate(document.querySelector('article'), { facts: ${facts}, world: false });`);
        assert.deepEqual(warnings, []);
        assert.ok(asked.includes('sidelight-patterns.wasm'));
        assert.ok(annotations.some(({ entity }) => entity?.fact === 'trade'));
      }
    });

    await t.test('slim that was not told says so, and fetches nothing', async () => {
      const { asked, events, changes } = await written(browser, `
        import { annotate } from '/npm/slim.js';
        annotate(document.querySelector('article')).catch(({ message }) => {
          document.dispatchEvent(new CustomEvent('sidelight:error', { detail: { message } }));
        });`, { until: 'error' });
      assert.match(events[0].message, /sidelight\/slim needs init/);
      assert.deepEqual(asked.filter((name) => !name.endsWith('.js')), []);
      assert.equal(changes, 0);
    });
  });
}
