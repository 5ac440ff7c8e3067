// Times mark.js on an article in a document of jsdom. Reads the article, a NUL and one name a line.

const { JSDOM } = require('jsdom');

const [article, names] = require('node:fs').readFileSync(0, 'utf8').split('\0');
const { window } = new JSDOM('<!doctype html><article></article>');
const { document, NodeFilter, NodeList } = window;
Object.assign(global, { window, document, NodeFilter, NodeList });
const Mark = require('mark.js');

const root = document.querySelector('article');
for (const line of article.split('\n')) {
  root.append(Object.assign(document.createElement('p'), { textContent: line }));
}
const limiters = [...' ,.;:!?()[]"“”‘’\'–—-/'];
const options = { separateWordSearch: false, accuracy: { value: 'exactly', limiters }, caseSensitive: true, diacritics: false };
const started = performance.now();
try {
  new Mark(root).mark(names.split('\n'), options);
  const time = performance.now() - started;
  console.log(`${(time * 1000).toFixed(1).padStart(10)} µs  ${root.querySelectorAll('mark').length} found`);
} catch (error) {
  console.log(`${'gives up'.padStart(13)}  ${error.name}: ${error.message.split(': ').at(-1)}`);
}
