// Takes over what the server has written when the test says so.

import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Story } from './story.mjs';

const say = (what) => (error) => globalThis.story.errors.push(`${what}: ${error.message}`);

globalThis.story = {
  errors: [],
  hydrate() {
    const told = { onRecoverableError: say('recovered'), onUncaughtError: say('uncaught'), onCaughtError: say('caught') };
    globalThis.story.root = hydrateRoot(document.querySelector('#root'), createElement(Story), told);
  },
};
addEventListener('error', say('thrown'));
const { error } = console;
console.error = (...words) => {
  globalThis.story.errors.push(words.join(' '));
  error.apply(console, words);
};
