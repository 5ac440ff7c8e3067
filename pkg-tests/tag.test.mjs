// The script tag's attributes, and tags where one would not expect them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { open } from '../xtask/web/webdriver.mjs';
import { visit } from './pages.mjs';
import { built } from './places.mjs';

const folder = built('script-tag');
const tag = /<script async.*?<\/script>/;
const facts = readFileSync(`${folder}/facts.json`, 'utf8');

const browser = await open('chromium');
test.after(() => browser.close());

/** The page with its tag rewritten. */
const rewritten = (write, more) => visit(browser, folder, { edit: (html) => html.replace(tag, write), ...more });
const withAttribute = (attribute, more) => rewritten((found) => found.replace('<script async', `<script async ${attribute}`), more);
const known = ({ annotations }) => annotations.some(({ entity }) => entity?.fact === 'strait-commission');

test('the same tag twice is one', async () => {
  const { events, warnings } = await rewritten((found) => found + found);
  assert.deepEqual(events.map(({ name }) => name), ['ready']);
  assert.deepEqual(warnings, []);
});

test('facts from the tag, from the page, from both and from none', async () => {
  const inline = `<script type="application/json" data-sidelight-facts>${facts}</script>`;
  const bare = '<script async src="sidelight/sidelight.js"></script>';
  assert.equal(known(await rewritten((found) => found)), true);
  assert.equal(known(await rewritten(() => bare + inline)), true);
  assert.equal(known(await withAttribute('data-facts="facts.json facts.json"')), true);
  assert.equal(known(await rewritten(() => bare)), false);
});

test('data-kinds says what is shown', async () => {
  const { annotations } = await withAttribute('data-kinds="figures quotes"');
  const shown = new Set(annotations.filter((annotation) => annotation.shown).map(({ kind }) => kind));
  assert.deepEqual(shown, new Set(['figure', 'quote']));
});

test('data-world="off" fetches no world pack', async () => {
  let asked = false;
  const answer = (path) => void (asked ||= path.endsWith('world.json'));
  const { annotations } = await withAttribute('data-world="off"', { answer });
  assert.equal(asked, false);
  assert.ok(annotations.length > 0 && !annotations.some(({ entity }) => entity?.fact?.startsWith('world:')));
});

test('a wrong attribute says which', async () => {
  const { events, changes } = await withAttribute('data-mode="loud"', { until: 'error' });
  assert.match(events[0].message, /mode/);
  assert.equal(changes, 0);
});

test('a tag that is a module says so', async () => {
  const { events } = await withAttribute('type="module"', { until: 'error' });
  assert.match(events[0].message, /type="module"/);
});
