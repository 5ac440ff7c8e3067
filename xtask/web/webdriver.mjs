// A small WebDriver client: what our tests, the screenshot and the bench ask of a browser, the same for every engine.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where `cargo xtask` found this machine's browsers. */
const webdriverJson = new URL('../../webdriver.json', import.meta.url);

const engines = {
  chromium: {
    driver: (port) => ['chromedriver', `--port=${port}`],
    capabilities: (found) => ({
      browserName: 'chrome',
      // Without a sandbox: CI runs as root in a container, where Chromium has none. The pages are our own.
      'goog:chromeOptions': { ...found['goog:chromeOptions'], args: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] },
      'goog:loggingPrefs': { browser: 'ALL' },
    }),
  },
  firefox: {
    driver: (port) => ['geckodriver', '--port', `${port}`],
    capabilities: (found) => ({ browserName: 'firefox', 'moz:firefoxOptions': { ...found['moz:firefoxOptions'], args: ['-headless'] } }),
  },
  webkit: {
    driver: (port) => ['WebKitWebDriver', `--port=${port}`],
    // It has no headless mode, and without a graphics card its compositor does not start.
    display: true,
    environment: { WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    capabilities: () => ({ browserName: 'MiniBrowser' }),
  },
};

export const engineNames = Object.keys(engines);

/** Opens a browser: `const browser = await open('firefox')`. Close it with `browser.close()`. */
export async function open(name) {
  const engine = engines[name];
  const programs = [];
  const stop = () => programs.forEach((program) => program.kill());
  try {
    const environment = { ...process.env, ...engine.environment };
    if (engine.display) environment.DISPLAY = await display(programs);
    const port = await freePort();
    const [driver, ...options] = engine.driver(port);
    programs.push(start(driver, options, { stdio: 'ignore', env: environment }));
    const url = `http://127.0.0.1:${port}`;
    await ready(url, driver);
    const alwaysMatch = engine.capabilities(JSON.parse(readFileSync(webdriverJson, 'utf8')));
    const { sessionId } = await send('POST', `${url}/session`, { capabilities: { alwaysMatch } });
    return new Browser(name, `${url}/session/${sessionId}`, stop);
  } catch (error) {
    stop();
    throw new Error(`${name}: ${error.message}`);
  }
}

class Browser {
  constructor(name, session, stop) {
    Object.assign(this, { name, session, stop });
  }

  go(url) {
    return send('POST', `${this.session}/url`, { url });
  }

  /** Runs the body of a function in the page; `arguments` are `args`. A promise is awaited. */
  run(body, ...args) {
    return send('POST', `${this.session}/execute/sync`, { script: body, args });
  }

  /** Runs `body` again and again until it returns something true, and returns that. */
  async until(body, what = body, limit = 20_000) {
    const end = Date.now() + limit;
    for (;;) {
      const value = await this.run(body);
      if (value) return value;
      if (Date.now() > end) throw new Error(`${this.name}: waited ${limit / 1000} s for ${what}`);
      await sleep(50);
    }
  }

  resize(width, height) {
    return send('POST', `${this.session}/window/rect`, { width, height });
  }

  /** Makes Chromium's processor so many times as slow. */
  throttle(rate) {
    const body = { cmd: 'Emulation.setCPUThrottlingRate', params: { rate } };
    return send('POST', `${this.session}/goog/cdp/execute`, body);
  }

  /** Moves the mouse to the middle of an element that `run` has returned, and clicks if asked to. */
  point(element, { click = false } = {}) {
    const actions = [{ type: 'pointerMove', duration: 0, origin: element, x: 0, y: 0 }];
    if (click) actions.push({ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });
    return send('POST', `${this.session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** The window as a PNG. */
  async screenshot() {
    return Buffer.from(await send('GET', `${this.session}/screenshot`), 'base64');
  }

  async close() {
    await send('DELETE', this.session).catch(() => {});
    this.stop();
  }
}

async function send(method, url, body) {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(60_000), // a browser that hangs would hang the tests with it
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

function start(program, options, settings) {
  const child = spawn(program, options, settings);
  child.on('error', (error) => console.error(`${program}: ${error.message}`));
  process.on('exit', () => child.kill());
  return child;
}

/** Starts a display for a browser that cannot do without; Xvfb picks a free number and writes it down. */
function display(programs) {
  const xvfb = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  programs.push(xvfb);
  return new Promise((resolve, reject) => {
    let said = '';
    // The pipe stays open: Xvfb writes in pieces, and one piece into a closed pipe ends it.
    xvfb.stdio[3].on('data', (piece) => {
      said += piece;
      if (said.endsWith('\n')) resolve(`:${said.trim()}`);
    });
    xvfb.on('exit', () => reject(new Error('Xvfb did not start')));
  });
}

async function ready(url, driver) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await send('GET', `${url}/status`).catch(() => null)) return;
    await sleep(50);
  }
  throw new Error(`${driver} did not start`);
}

/** A port that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
