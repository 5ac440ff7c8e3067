// Photographs the demo newspaper with an open card: `node screenshot.mjs FILE`.

import { writeFileSync } from 'node:fs';
import { open } from './webdriver.mjs';
import { serve } from './serve.mjs';

const server = await serve({ folders: ['www/demo', 'target/npm'] });
const browser = await open('chromium');
try {
  await browser.resize(1280, 1000);
  await browser.go(`${server.url}/`);
  const figure = 'sidelight-mark[data-kind="figure"][role="button"]';
  await browser.until(`return document.querySelector('${figure}')`, 'the first mark');
  await browser.point(figure, { click: true });
  await browser.until(`return document.querySelector('[aria-expanded="true"]')`, 'the card');
  writeFileSync(process.argv[2], await browser.screenshot());
} finally {
  await browser.close();
  server.close();
}
