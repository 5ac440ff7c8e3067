// Times Sidelight and other libraries in Chromium, each in a page of its own: `node bench.mjs FOLDER…` prints JSON. The
// folders have what the page needs.

import { open } from './webdriver.mjs';
import { serve } from './serve.mjs';

const names = [
  'sidelight',
  'sidelight with the world pack',
  'compromise',
  'wink',
  'sidelight, marking 100 names',
  'mark.js, marking 100 names',
];

const page = '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>';
const answer = (path) => (path === '/' ? { type: 'text/html', body: page } : undefined);
const server = await serve({ folders: process.argv.slice(2), csp: [], answer });
try {
  const results = {};
  for (const name of names) {
    const browser = await open('chromium');
    try {
      await browser.go(`${server.url}/`);
      await browser.until('return globalThis.bench', 'the page');
      results[name] = await browser.run('return bench(arguments[0])', name);
    } finally {
      await browser.close();
    }
  }
  console.log(JSON.stringify(results));
} finally {
  server.close();
}
