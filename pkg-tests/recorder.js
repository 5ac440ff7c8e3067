// Put first into every page under test: writes down what Sidelight says, the article as it was served, and whether it changes.
// The page runs under a strict policy, so this is a file of its own.

const recorded = (globalThis.recorded = { events: [], warnings: [], changes: 0, handle: null, served: null });
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
  const article = document.querySelector('article');
  recorded.served = article.innerHTML;
  const watch = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver((changes) => (recorded.changes += changes.length)).observe(article, watch);
});
