// Fetches what Sidelight runs on, and says plainly what came instead.

import { turn } from './turn.js';

/** The response from `url`, if it is what was asked for. */
async function get(url, options) {
  // To ask the network for something takes a browser a while: no two of these in one task.
  await turn();
  const response = await fetch(url, options).catch((error) => {
    throw new Error(`${url} cannot be fetched (${error.message})`);
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  // Many sites serve their “not found” page with status 200.
  if (type(response).startsWith('text/html')) throw new Error(`${url} answered with a web page: is the address right?`);
  return response;
}

const type = (response) => response.headers.get('content-type') ?? '';

/**
 * A part of Sidelight, started: `what` people call it, `glue` is its module of JavaScript, `wasm` the address of the rest, its bytes,
 * or a module compiled already.
 */
export async function boot(what, glue, wasm, integrity) {
  try {
    const [part, module] = await Promise.all([glue, compile(await wasm, integrity)]);
    // Compiled as it came in; starting it is a task of its own.
    await turn();
    await part.default({ module_or_path: module });
    return part;
  } catch (error) {
    throw new Error(`${what} does not start: ${error.message}`);
  }
}

async function compile(wasm, integrity) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (typeof wasm !== 'string' && !(wasm instanceof URL)) return WebAssembly.compile(wasm);
  const response = await get(wasm, { integrity });
  // Browsers compile while they download, but only what is served as what it is.
  // A page may have put something of its own in the place of `fetch`.
  if (type(response).startsWith('application/wasm') && response instanceof Response) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** The bytes of a fact pack, which is given as its address, as an object, or as bytes: JSON or compiled. */
export async function packBytes(pack) {
  if (typeof pack === 'string' || pack instanceof URL) return new Uint8Array(await (await get(pack)).arrayBuffer());
  return pack instanceof Uint8Array ? pack : new TextEncoder().encode(JSON.stringify(pack));
}
