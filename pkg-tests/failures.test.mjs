// What a reader sees when something is missing: the article as it was served, or annotated with what there is; one warning, one event.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { policy } from '../xtask/web/serve.mjs';
import { engineNames, open } from '../xtask/web/webdriver.mjs';
import { visit } from './pages.mjs';
import { built } from './places.mjs';

const folder = built('script-tag');
const [served] = readFileSync(`${folder}/index.html`, 'utf8').match(/<article>.*<\/article>/s);
const core = readFileSync(`${folder}/sidelight/sidelight.wasm`);

const notFound = { status: 404, type: 'text/plain', body: 'Not found' };
const page = { type: 'text/html', body: '<!doctype html><p>We could not find that page.' };
const json = (body) => ({ type: 'application/json', body });

/** `path` is answered with `reply`, all else as it is. */
const instead = (path, reply) => ({ answer: (asked) => (asked === path ? reply : undefined) });
const wasm = (reply) => instead('/sidelight/sidelight.wasm', reply);
const facts = (reply) => instead('/facts.json', reply);

/** The article stays exactly as it was served. */
const untouched = {
  'the core is missing': [wasm(notFound), /sidelight\.wasm answered 404/],
  'a page comes instead of the core': [wasm(page), /sidelight\.wasm answered with a web page/],
  'the core is truncated': [wasm({ type: 'application/wasm', body: core.subarray(0, 20_000) }), /the core does not start/],
  'the core is forbidden': [{ csp: policy.map((rule) => rule.replace(" 'wasm-unsafe-eval'", '')) }, /the core does not start/],
  'the core is not the one that was named': [
    { edit: (html) => html.replace('<script async', '<script async data-integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="') },
    /the core does not start/,
  ],
  'the glue is missing': [instead('/sidelight/core.js', notFound), /the core does not start/],
  'the article is not there': [{ edit: (html) => html.replace('<script async', '<script async data-root="#story"') }, /data-root="#story"/],
};

/** The article is annotated from itself. */
const degraded = {
  'the fact pack is missing': [facts(notFound), /facts\.json answered 404/],
  'a page comes instead of the fact pack': [facts(page), /facts\.json answered with a web page/],
  'the fact pack is no JSON': [facts(json('{"schema": "sidelight.pack/1", ')), /facts\.json/],
  'the fact pack is none': [facts(json('{"schema": "something/else"}')), /facts\.json/],
  'the world pack is missing': [instead('/sidelight/world.json', notFound), /world\.json answered 404/],
};

for (const engine of engineNames) {
  test(engine, async (t) => {
    const browser = await open(engine);
    t.after(() => browser.close());

    for (const [what, [how, message]] of Object.entries(untouched)) {
      await t.test(what, async () => {
        const seen = await visit(browser, folder, { ...how, until: 'error' });
        assert.deepEqual(seen.events.map(({ name }) => name), ['error']);
        assert.match(seen.events[0].message, message);
        assert.equal(seen.warnings.length, 1);
        assert.match(seen.warnings[0], message);
        assert.equal(seen.article, served);
        assert.equal(seen.changes, 0);
      });
    }

    for (const [what, [how, message]] of Object.entries(degraded)) {
      await t.test(what, async () => {
        const seen = await visit(browser, folder, how);
        assert.deepEqual(seen.events.map(({ name }) => name), ['degraded', 'ready']);
        assert.match(seen.events[0].message, message);
        assert.equal(seen.warnings.length, 1);
        assert.match(seen.warnings[0], message);
        assert.ok(seen.annotations.some(({ text }) => text === '21,000 migrants'));
      });
    }
  });
}
