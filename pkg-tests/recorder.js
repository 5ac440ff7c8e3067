// Put first into every page under test: writes down what Sidelight says, and whether the article changes.
// The page runs under a strict policy, so this is a file of its own.

const recorded = (globalThis.recorded = { events: [], warnings: [], changes: 0, handle: null });
for (const name of ['ready', 'degraded', 'error']) {
  document.addEventListener(`sidelight:${name}`, ({ detail }) => {
    recorded.events.push({ name, message: detail.message });
    if (name === 'ready') recorded.handle = detail;
  });
}
const { warn } = console;
console.warn = (...words) => {
  recorded.warnings.push(words.join(' '));
  warn.apply(console, words);
};
document.addEventListener('DOMContentLoaded', () => {
  const watch = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver((changes) => (recorded.changes += changes.length)).observe(document.querySelector('article'), watch);
});
