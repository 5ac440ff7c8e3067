// Does what a publisher does: packs the package, copies the examples, installs the tarball into them, builds them; all in `work`.
// The tools that build them come from our lock file: they are one folder up, where the examples find them as they would their own.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { work, packageFolder, source, examples } from './places.mjs';

const npm = (folder, words, stdout) =>
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', stdout, 'inherit'] });

rmSync(work, { recursive: true, force: true });
mkdirSync(work);
const [{ filename, files }] = JSON.parse(npm(packageFolder, ['pack', '--json', '--pack-destination', work], 'pipe'));
writeFileSync(`${work}/packed.json`, JSON.stringify(files.map(({ path }) => path)));
for (const example of examples) {
  const folder = `${work}/${example}`;
  cpSync(source(example), folder, { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });
  npm(folder, ['install', '--no-save', '--no-package-lock', '--omit=dev', `../${filename}`], 'inherit');
  npm(folder, ['run', 'build'], 'inherit');
}
