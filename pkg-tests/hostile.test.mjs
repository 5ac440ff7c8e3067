// Pages that no publisher would wish for: the article is annotated all the same, or left as it was served, and nothing else breaks.

import assert from 'node:assert/strict';
import test from 'node:test';
import { policy } from '../xtask/web/serve.mjs';
import { engineNames, open } from '../xtask/web/webdriver.mjs';
import { expected } from './expected.mjs';
import { visit } from './pages.mjs';
import { built } from './places.mjs';

const folder = built('script-tag');
const tag = /<script async.*?<\/script>/;
const file = (code) => ({ type: 'text/javascript', body: code });

/** The page with a script of its own before the tag. */
const after = (code, more = {}) => ({
  edit: (html) => html.replace(tag, (found) => `<script src="/page.js"></script>${found}`),
  answer: (path) => (path === '/page.js' ? file(code) : undefined),
  ...more,
});

/** Whether the article is as it was served, once it is given back. */
const givenBack = (browser) =>
  browser.run(`recorded.handle.destroy(); return document.querySelector('article').innerHTML === recorded.served`);

/** Pages on which the article is annotated as on any other. */
const annotated = {
  'no style is allowed': { csp: policy.map((rule) => rule.replace("style-src 'self'", "style-src 'none'")) },
  'quirks mode': { edit: (html) => html.replace(/<!doctype html>/i, '') },
  'a loader of modules that takes whatever is defined': after(`
    globalThis.define = () => { throw new Error('something was defined'); };
    define.amd = {};
    globalThis.module = { exports: {} };`),
  'natives that the page has wrapped': after(`
    for (const [owner, name] of [[Element, 'getAttribute'], [Element, 'querySelectorAll'], [Node, 'insertBefore'], [Node, 'appendChild'], [Element, 'remove']]) {
      const native = owner.prototype[name];
      owner.prototype[name] = function (...given) { return native.apply(this, given); };
    }
    Array.from = (list) => [].slice.call(list);
    Array.prototype.toJSON = () => 'nothing';
    // Some drivers report by the page's own arrays.
    addEventListener('sidelight:ready', () => delete Array.prototype.toJSON);
    Object.prototype.extra = 'inherited';`),
  'elements whose fields hide those of the document': {
    edit: (html) => html.replace('<body>', '<body><form name="body"><input name="parentNode"></form><img name="head"><img id="core"><img id="define">'),
  },
  'a form in the article whose fields hide what an element is asked': {
    edit: (html) => html.replace('</article>', '<form><input name="hasAttributes"><input name="getAttribute"><input name="getAttributeNames"><input name="parentNode"><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="nodeType"></form>$&'),
  },
  'no clock, and channels whose messages never come': after(`
    Object.defineProperty(globalThis, 'performance', { value: undefined });
    globalThis.MessageChannel = class { port1 = {}; port2 = { postMessage() {} }; };`),
  'a message channel that is something else': after(`globalThis.MessageChannel = 1;`),
  'the tag is written while the page loads': {
    edit: (html) => html.replace(tag, (found) => `<script src="/page.js" data-tag='${found.replace('</script>', '')}'></script>`),
    answer: (path) => (path === '/page.js' ? file(`document.write(document.currentScript.dataset.tag + '</' + 'script>')`) : undefined),
    csp: policy.filter((rule) => !rule.startsWith('require-trusted-types')),
  },
};

for (const engine of engineNames) {
  test(engine, async (t) => {
    const browser = await open(engine);
    t.after(() => browser.close());

    for (const [what, how] of Object.entries(annotated)) {
      await t.test(what, async () => {
        const seen = await visit(browser, folder, how);
        assert.deepEqual(seen.events.map(({ name }) => name), ['ready']);
        assert.deepEqual(seen.warnings, []);
        assert.deepEqual(seen.annotations.map(({ text }) => text), expected.map(({ text }) => text));
        assert.ok(await givenBack(browser));
      });
    }
  });
}

const browser = await open('chromium');
test.after(() => browser.close());

test('natives that throw: the article is as it was served', async () => {
  const { events, warnings, changes } = await visit(browser, folder, {
    ...after(`Element.prototype.getAttribute = () => { throw new Error('not here'); };`),
    until: 'error',
  });
  assert.deepEqual(events.map(({ name }) => name), ['error']);
  assert.equal(warnings.length, 1);
  assert.equal(changes, 0);
});

test('events that cannot be made: the article is annotated, and nothing is thrown at the page', async () => {
  const { events, warnings, article } = await visit(browser, folder, {
    ...after(`
      addEventListener('unhandledrejection', ({ reason }) => recorded.warnings.push(String(reason)));
      globalThis.CustomEvent = function (type) {
        recorded.events.push({ name: type.replace('sidelight:', '') });
        throw new Error('no events');
      };`),
    then: () => browser.until(`return document.querySelector('sidelight-mark')`, 'a mark'),
  });
  assert.deepEqual(events.map(({ name }) => name), ['ready']);
  assert.deepEqual(warnings, []);
  assert.match(article, /<sidelight-mark/);
});

test('elements of another name than was asked for: marks are marks, and no word is lost', async () => {
  await visit(browser, folder, {
    ...after(`
      const native = document.createElement;
      document.createElement = function (name) { return native.call(this, name.includes('-') ? 'div' : name); };`),
    then: () => browser.until(`return document.querySelector('sidelight-mark') && document.querySelector('sidelight-card')`, 'a mark and a card'),
  });
  const text = () => browser.run(`return document.querySelector('article').textContent`);
  const marked = await text();
  assert.ok(await givenBack(browser));
  assert.equal(await text(), marked);
});

test('XHTML', async () => {
  const edit = (html) => html.replace(/<!doctype html>/i, '').replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"').replace(/<(meta[^>]*)>/g, '<$1/>').replace('script async', 'script async="async"');
  const { events, annotations } = await visit(browser, folder, { edit, type: 'application/xhtml+xml' });
  assert.deepEqual(events.map(({ name }) => name), ['ready']);
  assert.deepEqual(annotations.map(({ text }) => text), expected.map(({ text }) => text));
});

test("highlights and style sheets of the page's own stay", async () => {
  await visit(browser, folder, after(`
    CSS.highlights.set('mine', new Highlight());
    document.adoptedStyleSheets.push(new CSSStyleSheet());`));
  const left = () => browser.run('return [Array.from(CSS.highlights.keys()).sort(), document.adoptedStyleSheets.length]');
  const [names, sheets] = await left();
  assert.ok(names.includes('mine') && names.length > 1 && sheets === 2, `${names} ${sheets}`);
  await browser.run('recorded.handle.destroy()');
  assert.deepEqual(await left(), [['mine'], 1]);
});

test('an article that is swapped without a reload is annotated when the tag runs again', async () => {
  const then = async () => {
    await browser.run(`
      const next = document.createElement('article');
      next.append(Object.assign(document.createElement('p'), { textContent: 'The harbour took $7 million.' }));
      recorded.handle = null;
      document.querySelector('article').replaceWith(next);
      const again = document.createElement('script');
      const { src } = document.querySelector('script[src*="sidelight.js"]');
      again.src = trustedTypes.createPolicy('test', { createScriptURL: (url) => url }).createScriptURL(src);
      document.head.append(again);`);
    await browser.until('return recorded.handle', 'sidelight:ready');
    assert.equal(await browser.run(`return document.querySelectorAll('sidelight-card').length`), 1, 'that of the old article is gone');
  };
  const { annotations } = await visit(browser, folder, { then });
  assert.ok(annotations.some(({ text }) => text === '$7 million'));
});

test('an article in a frame that is written into its page', async () => {
  const then = async () => {
    await browser.run(`
      const tag = document.querySelector('script[src*="sidelight.js"]').outerHTML;
      const frame = document.createElement('iframe');
      frame.srcdoc = trustedTypes.createPolicy('test', { createHTML: (html) => html }).createHTML('<!doctype html><body><article><p>The harbour took $7 million.</p></article>' + tag);
      frame.id = 'inner';
      document.body.append(frame);`);
    await browser.until(`return document.querySelector('#inner').contentDocument.querySelector('sidelight-mark') !== null`, 'a mark in the frame');
  };
  await visit(browser, folder, { then });
});

/** Articles of a size and shape that nobody writes. */
const fact = 'The harbour took $7 million.';
const huge = {
  'nested ten thousand deep': `${'<div>'.repeat(10_000)}${fact}`,
  'five megabytes of text': `<p>${'It was a long day by the sea and nothing came of it. '.repeat(95_000)}${fact}</p>`,
  'one line of twenty thousand elements': `<p>${'<b>The</b> <i>harbour</i> <s>took</s> <u>$7</u> <em>million</em> '.repeat(4_000)}</p>`,
};

for (const [what, markup] of Object.entries(huge)) {
  test(what, async () => {
    const edit = (html) => html.replace(/<article>.*<\/article>/s, `<article>${markup}</article>`);
    const { events, annotations } = await visit(browser, folder, { edit });
    assert.deepEqual(events.map(({ name }) => name), ['ready']);
    assert.ok(annotations.some(({ shown, text }) => shown && text === '$7 million'));
  });
}
