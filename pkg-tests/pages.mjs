// Opens a page in a browser and says what Sidelight made of it.

import { readFileSync } from 'node:fs';
import { serve } from '../xtask/web/serve.mjs';

const recorder = readFileSync(new URL('./recorder.js', import.meta.url));

/**
 * Serves `folder` and opens its page in `browser`. `answer` and `csp` are as `serve` has them; `ready` is what a page comes to: an event,
 * usually `ready`, and `then` is done before the server goes. Returns what the page recorded, the annotations, and the article as it stands.
 */
export async function visit(browser, folder, { answer = () => undefined, csp, type = 'text/html; charset=utf-8', until = 'ready', edit = (html) => html, then } = {}) {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const page = edit(html).replace('<head>', '<head><script src="/recorder.js"></script>');
  const server = await serve({
    folders: [folder],
    csp,
    answer: (path) => {
      if (path === '/') return { type, body: page };
      if (path === '/recorder.js') return { type: 'text/javascript', body: recorder };
      return answer(path);
    },
  });
  try {
    await browser.go(`${server.url}/`);
    await browser.until(`return recorded.events.some(({ name }) => name === '${until}')`, `sidelight:${until}`);
    await then?.();
    return await browser.run(`return {
      events: recorded.events,
      warnings: recorded.warnings,
      changes: recorded.changes,
      annotations: recorded.handle ? recorded.handle.annotations : null,
      article: document.querySelector('article').outerHTML,
    }`);
  } finally {
    server.close();
  }
}
