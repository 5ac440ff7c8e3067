// Photographs the demo newspaper with an open card: `node screenshot.mjs FILE`.

import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { open } from './webdriver.mjs';
import { serve } from './serve.mjs';

const server = await serve({ folders: ['www/demo', 'target/npm'] });
const browser = await open('chromium');
try {
  await browser.resize(1280, 900);
  await browser.go(`${server.url}/`);
  // A percentage: its card shows the base that it implies, with the arithmetic.
  const mark = `[...document.querySelectorAll('sidelight-mark[data-kind="figure"]')].find((mark) => mark.textContent.includes('%'))`;
  await browser.until(`return ${mark}`, 'the first percentage');
  await browser.run(`${mark}.scrollIntoView({ block: 'center' })`);
  await browser.point(await browser.run(`return ${mark}`), { click: true });
  await browser.until(`return document.querySelector('[aria-expanded="true"]')`, 'the card');
  await sleep(1000); // the card fades in
  writeFileSync(process.argv[2], await browser.screenshot());
} finally {
  await browser.close();
  server.close();
}
