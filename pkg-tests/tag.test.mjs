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

test("the page's JSON-LD says whom its article is about, under the packs", async () => {
  const about = (more) => ({
    '@type': 'NewsArticle',
    about: [{ '@type': 'Organization', '@id': 'of-the-page', name: 'Strait Commission', description: 'Runs the strait.' }],
    ...more,
  });
  const bare = '<script async src="sidelight/sidelight.js"></script>';
  const visited = async (tag, more) => {
    const data = `<script type="application/ld+json">${JSON.stringify(about(more))}</script><script type="application/ld+json">{</script>`;
    const { events, annotations } = await rewritten((found) => (tag ?? found) + data);
    assert.deepEqual(events.map(({ name }) => name), ['ready'], 'what is broken in it is nothing that this page did wrong');
    const { entity, context } = annotations.find(({ text }) => text === 'Strait Commission');
    return { fact: entity.fact, said: context.filter(({ key }) => key === 'description') };
  };
  const dated = await visited(bare, { datePublished: '2026-11-24', publisher: { name: 'The Example' } });
  assert.equal(dated.fact, 'of-the-page');
  assert.deepEqual(dated.said.map(({ value, source }) => [value, source.title, source.date]), [['Runs the strait.', 'The Example', '2026-11-24']]);
  assert.deepEqual(await visited(bare), { fact: 'of-the-page', said: [] }, 'without source and date it is linked, and not shown');
  assert.equal((await visited()).fact, 'strait-commission');
});

test('an article that the page writes when it has loaded', async () => {
  const body = `addEventListener('load', () => setTimeout(() => document.body.append(document.querySelector('template').content), 300))`;
  const { events, annotations } = await visit(browser, folder, {
    edit: (html) => html.replace('<article>', '<template><article>').replace('</article>', '$&</template><script src="/page.js"></script>'),
    answer: (path) => (path === '/page.js' ? { type: 'text/javascript', body } : undefined),
  });
  assert.deepEqual(events.map(({ name }) => name), ['ready']);
  assert.ok(annotations.length > 5);
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
