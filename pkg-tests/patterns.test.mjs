// A newsroom's own patterns, in a browser: found as the command line finds them, and paid for only by the pages that have some.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import test from 'node:test';
import { engineNames, open } from '../xtask/web/webdriver.mjs';
import { annotate, expected } from './expected.mjs';
import { visit } from './pages.mjs';
import { built, packageFolder, work } from './places.mjs';

const folder = built('script-tag');
const paragraph = '<p>The council sent Bylaw 12/2026 to a vote, and shelved Bylaws 7 and 8.</p>';
const longer = (html) => html.replace('</article>', `${paragraph}</article>`);

const pack = (patterns) => ({
  schema: 'sidelight.pack/1',
  facts: [{ id: 'bylaws', name: 'Bylaws of the council', type: 'law' }],
  patterns: patterns.map((pattern) => ({ pattern, fact: 'bylaws' })),
});
const sound = pack(['\\bBylaw \\d+/\\d{4}\\b']);

writeFileSync(`${work}/bylaws.json`, JSON.stringify(sound));
writeFileSync(`${work}/bylaws.html`, longer(readFileSync(`${folder}/index.html`, 'utf8')));
const { annotations: wanted } = annotate(['--facts', `${work}/bylaws.json`, `${work}/bylaws.html`]);
const bylaws = (annotations) => annotations.filter(({ entity }) => entity?.fact === 'bylaws').map(({ text }) => text);

/** The page with `facts` as a second pack; `attributes` go into its tag, `replies` are answers by path. Lists what was asked for. */
async function page(browser, facts, { attributes = '', replies = {} } = {}) {
  const asked = [];
  const answer = (path) => {
    asked.push(path);
    return path === '/bylaws.json' ? { type: 'application/json', body: JSON.stringify(facts) } : replies[path];
  };
  const edit = (html) => longer(html).replace('data-facts="facts.json"', `data-facts="facts.json bylaws.json" ${attributes}`);
  const seen = await visit(browser, folder, { answer, edit });
  return { ...seen, asked: asked.filter((path) => path.endsWith('/patterns.js') || path.includes('sidelight-patterns')) };
}

/** Annotated with all but the patterns, and said so once. */
function degraded({ events, warnings, annotations }, message) {
  assert.deepEqual(events.map(({ name }) => name), ['degraded', 'ready']);
  assert.match(events[0].message, message);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], message);
  assert.ok(annotations.some(({ text }) => text === '21,000 migrants'));
}

test('the command line finds them', () => assert.deepEqual(bylaws(wanted), ['Bylaw 12/2026']));

test('a server finds them', () => {
  const code = `
    import { analyse } from 'sidelight';
    const found = await analyse('They passed Bylaw 12/2026.', { world: false, facts: ${JSON.stringify(sound)} });
    console.log(JSON.stringify(found));`;
  const said = execFileSync('node', ['--input-type=module', '-e', code], { cwd: `${work}/vite`, encoding: 'utf8' });
  assert.deepEqual(bylaws(JSON.parse(said)), ['Bylaw 12/2026']);
});

for (const engine of engineNames) {
  test(engine, async (t) => {
    const browser = await open(engine);
    t.after(() => browser.close());

    await t.test('a pack with patterns: the same as on the command line', async () => {
      const { asked, events, warnings, annotations } = await page(browser, sound);
      assert.deepEqual(asked.sort(), ['/sidelight/patterns.js', '/sidelight/sidelight-patterns.wasm']);
      assert.deepEqual(events.map(({ name }) => name), ['ready']);
      assert.deepEqual(warnings, []);
      assert.deepEqual(annotations, wanted);
    });

    await t.test('a pack without patterns: nothing more is fetched', async () => {
      const { asked, annotations } = await page(browser, pack([]));
      assert.deepEqual(asked, []);
      assert.deepEqual(bylaws(annotations), []);
    });

    await t.test('a bad pattern is told, and the others are found', async () => {
      const seen = await page(browser, pack(['(Bylaw', ...sound.patterns.map(({ pattern }) => pattern), 'x*']));
      degraded(seen, /the pattern "\(Bylaw" .*unclosed group.*; the pattern "x\*" matches the empty text/);
      assert.deepEqual(bylaws(seen.annotations), ['Bylaw 12/2026']);
    });

    for (const [what, reply, message] of [
      ['missing', { status: 404, type: 'text/plain', body: '' }, /search for patterns does not start: .*sidelight-patterns\.wasm answered 404/],
      ['truncated', { type: 'application/wasm', body: readFileSync(`${folder}/sidelight/sidelight-patterns.wasm`).subarray(0, 20_000) }, /search for patterns does not start/],
    ]) {
      await t.test(`the search is ${what}`, async () => {
        const seen = await page(browser, sound, { replies: { '/sidelight/sidelight-patterns.wasm': reply } });
        degraded(seen, message);
        assert.deepEqual(bylaws(seen.annotations), []);
      });
    }

    await t.test('the search must be the one that was named', async () => {
      const digest = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
      const own = digest(readFileSync(`${packageFolder}/sidelight-patterns.wasm`));
      const named = (integrity) => page(browser, sound, { attributes: `data-patterns-integrity="${integrity}"` });
      assert.deepEqual(bylaws((await named(own)).annotations), ['Bylaw 12/2026']);
      degraded(await named(digest('')), /search for patterns does not start/);
    });

    await t.test('a bundler finds it', async () => {
      const wasm = readdirSync(`${built('vite')}/assets`).filter((file) => file.endsWith('.wasm'));
      assert.equal(wasm.length, 2, 'the core and the search, once each');
      const facts = { ...JSON.parse(readFileSync(`${built('vite')}/facts.json`)), ...sound };
      const answer = (path) => (path === '/facts.json' ? { type: 'application/json', body: JSON.stringify(facts) } : undefined);
      const { warnings, annotations } = await visit(browser, built('vite'), { answer, edit: longer });
      assert.deepEqual(warnings, []);
      assert.deepEqual(bylaws(annotations), ['Bylaw 12/2026']);
    });
  });
}

test('webpack ships it, and a page without patterns does not ask for it', async (t) => {
  assert.equal(readdirSync(built('webpack')).filter((file) => file.endsWith('.wasm')).length, 2);
  const browser = await open('chromium');
  t.after(() => browser.close());
  const asked = [];
  const { annotations } = await visit(browser, built('webpack'), { answer: (path) => void asked.push(path) });
  assert.deepEqual(annotations, expected);
  assert.equal(asked.filter((path) => path.endsWith('.wasm')).length, 1);
});
