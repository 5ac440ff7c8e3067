// What the package does, whichever way the core arrives. Each entry file binds it to its own way.

import * as core from './core.js';
import { attach, fetchPacks, readFacts, warm } from './attach.js';
import { boot } from './fetch.js';

/** Does `work` once; again when it has failed, so that a caller can try again. */
function once(work) {
  let done;
  return () => (done ??= work().catch((error) => {
    done = undefined;
    throw error;
  }));
}

/** The functions of an entry. `own` says where its core, its search for patterns and its world pack are. */
export function bind(own) {
  let told = {};
  const start = once(() => boot('the core', core, told.wasm ?? told.wasmUrl ?? own.wasm(), told.integrity).then(warm));
  const search = once(async () => {
    const wasm = told.patterns ?? told.patternsUrl ?? own.patterns();
    return boot('the search for patterns', import('./patterns.js'), wasm, told.patternsIntegrity);
  });

  async function init(options) {
    told = { ...told, ...options };
    await start();
  }

  async function prepare({ facts = [], world = true }) {
    const worlds = Promise.resolve(world === true ? own.world() : world).then((pack) => fetchPacks(pack ? [pack] : []));
    const [packs, around] = await Promise.all([fetchPacks([facts].flat()), worlds, init()]);
    return readFacts(core, packs, around, search);
  }

  async function annotate(element, options = {}) {
    return attach(core, element, await prepare(options), options);
  }

  async function analyse(text, options = {}) {
    const { facts, problems } = await prepare(options);
    if (problems.length) console.warn(`Sidelight: ${problems.join('; ')}`);
    return core.analyse(text, facts, options);
  }

  return { init, annotate, analyse };
}
