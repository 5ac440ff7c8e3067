// The script tag: reads its attributes, fetches all it needs side by side, and hands the article over to the core.

import { attach, fetchPacks, find, readFacts, report, warm } from './attach.js';
import { boot } from './fetch.js';
import { turn } from './turn.js';

// Only now does the page say which tag this is.
const script = document.currentScript;

/** Elements that a tag of this page has in hand, by what their tags asked for; the same tag twice is one. */
const taken = (document[Symbol.for('sidelight')] ??= new Map());

const words = (text) => text?.split(/\s+/).filter(Boolean) ?? [];

function parsed() {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}

/** Facts that are written into the page itself. */
function inline() {
  const tags = document.querySelectorAll('script[data-sidelight-facts]');
  return Array.from(tags, (tag) => ({ name: 'the inline facts', bytes: new TextEncoder().encode(tag.textContent) }));
}

async function run() {
  const { facts, root = '', world, kinds, integrity, patternsIntegrity, ...options } = script.dataset;
  // A page that swaps its article without a reload may run the tag again for the new one.
  if (taken.has(root) && taken.get(root)?.isConnected !== false) return;
  taken.set(root, null);
  let article = document;
  try {
    const beside = (name) => new URL(name, script.src).href;
    const [core, packs, around] = await Promise.all([
      boot('the core', import('./core.js'), beside('sidelight.wasm'), integrity).then(warm),
      fetchPacks(words(facts)),
      fetchPacks(world === 'off' ? [] : [world ?? beside('world.json')]),
      parsed(),
    ]);
    await turn();
    let body;
    // What the page's own scripts write may come later.
    for (let wait = 50; wait < 5000; wait *= 2) {
      [article, body] = root ? [document.querySelector(root)] : await find(core, document);
      if (article?.isConnected) break;
      await new Promise((resume) => setTimeout(resume, wait));
    }
    taken.set(root, article);
    if (!article) throw new Error(root ? `no element matches data-root="${root}"` : 'the page has no article');
    const search = () => boot('the search for patterns', import('./patterns.js'), beside('sidelight-patterns.wasm'), patternsIntegrity);
    const known = await readFacts(core, [...packs, ...inline()], around, search, document);
    await attach(core, article, known, { ...options, body, kinds: kinds && words(kinds) });
  } catch (error) {
    report(article ?? document, 'error', error.message);
  }
}

if (script) run();
else report(document, 'error', 'the tag must be a classic script, without type="module"');
