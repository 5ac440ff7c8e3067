// From packs and an element to an annotated article: what the script tag and the npm entries share.

import { packBytes } from './fetch.js';

/** Fetches `packs` side by side. Of one that fails the reason is kept: the article is annotated without it. */
export function fetchPacks(packs) {
  return Promise.all(packs.map((pack) => {
    const name = typeof pack === 'string' ? pack : (pack.name ?? pack.href ?? 'a fact pack');
    return packBytes(pack).then((bytes) => ({ name, bytes }), ({ message }) => ({ message }));
  }));
}

/** What the packs say, as the core reads it, an earlier one over a later one; and what is wrong with them. */
export function readFacts(core, packs, world) {
  const facts = new core.Facts();
  const problems = [];
  const add = ({ name, bytes, message }, isWorld) => {
    if (message) return problems.push(message);
    try {
      problems.push(...facts.add(bytes, isWorld).map((problem) => `${name}: ${problem}`));
    } catch (error) {
      problems.push(`${name}: ${error.message}`);
    }
  };
  world.forEach((pack) => add(pack, true));
  packs.reverse().forEach((pack) => add(pack, false));
  return { facts, problems };
}

/** Annotates `article`, and tells the page: `sidelight:ready` with the handle, and `sidelight:degraded` when a pack was not all right. */
export function attach(core, article, { facts, problems }, options) {
  const handle = core.attach(article, facts, options);
  if (problems.length) report(article, 'degraded', problems);
  tell(article, 'ready', handle);
  return handle;
}

/** Says once, to people in the console and to the page in an event, that something is not as it should be. */
export function report(target, name, problems) {
  console.warn(`Sidelight: ${problems.join('; ')}`);
  tell(target, name, { problems });
}

function tell(target, name, detail) {
  target.dispatchEvent(new CustomEvent(`sidelight:${name}`, { bubbles: true, detail }));
}
