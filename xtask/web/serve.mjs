// A static server for the demo and the tests: right MIME types, and the strict content security policy of a careful publisher.
//
//     node serve.mjs --port 8000 FOLDER…

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/**
 * Serves `folders`, the first that has a file wins, on 127.0.0.1. `answer(path)` may return `{status, type, body, headers}` for a path
 * of its own making. `port` 0 is any free one.
 */
export async function serve({ folders, port = 0, csp = policy, answer = () => undefined }) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const { status = 200, type, body, headers } = answer(path) ?? (await file(folders, path)) ?? missing;
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': csp.join('; '),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve, reject) => server.on('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const missing = { status: 404, type: types['.html'], body: '<!doctype html><title>Not found</title><p>There is no such page.' };

async function file(folders, path) {
  // `normalize` resolves every `..` against the root, so no path leaves its folder.
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
  for (const folder of folders) {
    const body = await readFile(join(folder, name)).catch(() => null);
    if (body) return { type: types[extname(name)] ?? 'application/octet-stream', body };
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '0' } }, allowPositionals: true });
  try {
    const { url } = await serve({ folders: positionals, port: Number(values.port) });
    console.log(`${url}/`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `port ${values.port} is taken; another: --port N` : error.message);
    process.exit(1);
  }
}
