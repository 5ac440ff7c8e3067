// From packs and an element to an annotated article: what the script tag and the npm entries share.

import { packBytes } from './fetch.js';
import { turn } from './turn.js';

/** Fetches `packs` side by side. Of one that fails the reason is kept: the article is annotated without it. */
export function fetchPacks(packs) {
  return Promise.all(packs.map((pack) => {
    const name = typeof pack === 'string' ? pack : (pack.name ?? pack.href ?? 'a fact pack');
    return packBytes(pack).then((bytes) => ({ name, bytes }), ({ message }) => ({ message }));
  }));
}

/** No task of ours takes up much more than so many milliseconds. */
const TASK = 2;

/** Takes all steps of some work of the core, the first when the page has had its turn. */
async function through(work) {
  await turn();
  for (let begun = Date.now(); work.step(); ) {
    if (Date.now() - begun < TASK) continue;
    await turn();
    begun = Date.now();
  }
}

/** The element of the page that holds its article, and the one that holds the body, if that is another. */
export async function find(core, document) {
  const search = new core.Search(document);
  await through(search);
  return search.found;
}

/** Has the engine compile what articles need, while packs are on their way. */
export async function warm(core) {
  await through(new core.Warming());
  return core;
}

/**
 * What the page, the world pack and the packs say, as the core reads it, a later one over those before it; and what is wrong with them.
 * When a pack has patterns, `search` fetches and starts what finds them.
 */
export async function readFacts(core, packs, world, search, page) {
  await turn();
  const facts = new core.Facts();
  if (page) facts.addPage(page);
  const problems = [];
  for (const [origin, all] of Object.entries({ world, pack: packs })) {
    for (const { name, bytes, message } of all) {
      if (message) {
        problems.push(message);
        continue;
      }
      try {
        const adding = facts.add(bytes, origin);
        await through(adding);
        problems.push(...adding.problems.map((problem) => `${name}: ${problem}`));
      } catch (error) {
        problems.push(`${name}: ${error.message}`);
      }
    }
  }
  if (facts.patterns.length) {
    try {
      const patterns = new (await search()).Patterns(facts.patterns);
      problems.push(...patterns.problems);
      facts.findPatterns(patterns);
    } catch ({ message }) {
      problems.push(message);
    }
  }
  return { facts, problems };
}

/** Annotates `article` and tells the page: `sidelight:ready` with the handle, and `sidelight:degraded` when a pack was not all right. */
export async function attach(core, article, { facts, problems }, options) {
  const reader = new core.Reader(article, facts, options);
  await through(reader);
  const handle = reader.finish();
  if (problems.length) report(article, 'degraded', problems.join('; '));
  tell(article, 'ready', handle);
  return handle;
}

/** Says once, to people in the console and to the page in an event, that something is not as it should be. */
export function report(target, name, message) {
  console.warn(`Sidelight: ${message}`);
  tell(target, name, { message });
}

function tell(target, name, detail) {
  try {
    target.dispatchEvent(new CustomEvent(`sidelight:${name}`, { bubbles: true, composed: true, detail }));
  } catch {
    // The page has broken its events: then it is not told, but the article is annotated all the same.
  }
}
