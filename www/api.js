// What the package does, whichever way the core arrives. Each entry file binds it to its own way.

import * as core from './core.js';
import { attach, fetchPacks, readFacts } from './attach.js';
import { boot } from './fetch.js';

/** The functions of an entry. `own.wasm()` and `own.world()` say where its core and its world pack are. */
export function bind(own) {
  let started;

  function init({ wasmUrl, wasm = wasmUrl, integrity } = {}) {
    started ??= boot(core, wasm ?? own.wasm(), integrity).then(
      () => undefined,
      (error) => {
        started = undefined; // so that a caller can try again
        throw error;
      },
    );
    return started;
  }

  async function prepare({ facts = [], world = true }) {
    const worlds = Promise.resolve(world === true ? own.world() : world).then((pack) => fetchPacks(pack ? [pack] : []));
    const [packs, around] = await Promise.all([fetchPacks([facts].flat()), worlds, init()]);
    return readFacts(core, packs, around);
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
