// What the package does, whichever way the core arrives. Each entry file binds it to its own way.

import start, * as core from './core.js';
import { attach, fetchPacks, readFacts } from './attach.js';
import { compile } from './fetch.js';

/** The functions of an entry. `own.wasm()` and `own.world()` say where its core and its world pack are. */
export function bind(own) {
  let started;

  async function boot({ wasmUrl, wasm = wasmUrl ?? own.wasm(), integrity }) {
    await start({ module_or_path: await compile(await wasm, integrity) });
  }

  function init(options = {}) {
    started ??= boot(options).catch((error) => {
      started = undefined; // so that a caller can try again
      throw error;
    });
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
