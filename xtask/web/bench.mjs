// Times Sidelight and other libraries in Chromium, each in a page of its own, and the longest task of a page with the tag:
// `node bench.mjs FOLDER…` prints JSON. The folders have what the pages need, the last of them the article.

import { readFileSync } from 'node:fs';
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

const article = readFileSync(`${process.argv.at(-1)}/article.txt`, 'utf8').trim().split('\n');
const story = article.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n');

/** An article that sends itself a message after every message: the longest it waits for one is its longest task. */
const watched = (tag) => `<!doctype html><html lang="en-NZ"><meta charset="utf-8"><article>${story}</article>
<script>
  globalThis.longest = 0;
  const { port1, port2 } = new MessageChannel();
  let last;
  const watch = () => {
    const now = performance.now();
    longest = Math.max(longest, now - (last ?? now));
    last = now;
    port2.postMessage(0);
  };
  port1.onmessage = watch;
  const end = () => setTimeout(() => (globalThis.ended = true), 500);
  // When the page itself has come to rest.
  addEventListener('load', () => setTimeout(() => {
    watch();
    ${tag ? `document.addEventListener('sidelight:ready', end); document.head.append(Object.assign(document.createElement('script'), { src: 'sidelight.js' }));` : 'end();'}
  }, 500));
</script>`;

const pages = { '/': page, '/tag': watched(true), '/bare': watched(false) };
const answer = (path) => (path in pages ? { type: 'text/html', body: pages[path] } : undefined);

/** How much slower than this machine a reader's is. */
const slow = 4;
const rounds = 7;

/** The median over some pages of the longest task in milliseconds, each page in a browser that has compiled nothing yet. */
async function longest(path) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await open('chromium');
    try {
      await browser.throttle(slow);
      await browser.go(`${server.url}${path}`);
      await browser.until('return globalThis.ended', 'the end of the page');
      times.push(await browser.run('return longest'));
    } finally {
      await browser.close();
    }
  }
  return times.sort((a, b) => a - b)[rounds >> 1];
}

const server = await serve({ folders: process.argv.slice(2), csp: [], answer });
try {
  const libraries = {};
  for (const name of names) {
    const browser = await open('chromium');
    try {
      await browser.go(`${server.url}/`);
      await browser.until('return globalThis.bench', 'the page');
      libraries[name] = await browser.run('return bench(arguments[0])', name);
    } finally {
      await browser.close();
    }
  }
  const tasks = { slow, tag: await longest('/tag'), bare: await longest('/bare') };
  console.log(JSON.stringify({ libraries, tasks }));
} finally {
  server.close();
}
