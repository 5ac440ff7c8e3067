// Writes the article into the built page, as a server would.

import { readFileSync, writeFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createServer } from 'vite';

const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
const { Article } = await vite.ssrLoadModule('/src/Article.jsx');
const page = readFileSync('dist/index.html', 'utf8');
writeFileSync('dist/index.html', page.replace('<div id="root"></div>', `<div id="root">${renderToString(createElement(Article))}</div>`));
await vite.close();
