// Runs in the browser that `cargo xtask bench` opens: times one library on the article, and says what it found.

import { warm as warmUp } from './attach.js';

const encode = (value) => new TextEncoder().encode(JSON.stringify(value));

/** Takes all steps of some work of the core. */
function all(work) {
  while (work.step());
}

/** Sidelight with `packs(names)`, a list of what to add to its facts. */
const sidelight = (packs) => ({
  async load() {
    const [wasm, world] = await Promise.all(['sidelight.wasm', 'world.json'].map(async (file) => (await fetch(file)).arrayBuffer()));
    return { core: await import('./core.js'), wasm, world: new Uint8Array(world) };
  },
  async start({ core, wasm }) {
    await core.default({ module_or_path: await WebAssembly.compile(wasm) });
    await warmUp(core);
  },
  prepare({ core, world }, names) {
    const facts = new core.Facts();
    for (const [bytes, origin] of packs({ world, names })) all(facts.add(bytes, origin));
    return facts;
  },
});

const analysis = {
  run({ core }, facts, text) {
    const kinds = count(core.analyse(text, facts, { locale: 'en-NZ', date: '2025-10-14' }).map(({ kind }) => kind));
    return { figures: kinds.figure, quotes: kinds.quote, entities: kinds.entity };
  },
};

const libraries = {
  sidelight: { ...sidelight(() => []), ...analysis },
  'sidelight with the world pack': { ...sidelight(({ world }) => [[world, 'world']]), ...analysis },
  compromise: {
    load: () => import('./compromise.js'),
    run({ default: nlp }, _, text) {
      const doc = nlp(text);
      const found = {
        people: doc.people(),
        places: doc.places(),
        organisations: doc.organizations(),
        quotes: doc.quotations(),
        figures: doc.numbers(),
      };
      return Object.fromEntries(Object.entries(found).map(([kind, view]) => [kind, view.json().length]));
    },
  },
  wink: {
    load: () => import('./wink.js'),
    prepare: ({ winkNLP, model }) => winkNLP(model),
    run: (_, nlp, text) => count(nlp.readDoc(text).entities().out(nlp.its.type)),
  },
};

/** Marking 100 names in a page: what a glossary plug-in does. */
const markers = {
  'sidelight, marking 100 names': {
    ...sidelight(({ names }) => [[encode(pack(names)), 'pack']]),
    run: ({ core }, facts, article) => new core.Reader(article, facts, { mode: 'element', kinds: ['entities'] }).finish(),
    undo: (handle) => handle.destroy(),
    count: (handle) => ({ entities: handle.annotations.filter(({ entity }) => entity?.fact).length }),
  },
  'mark.js, marking 100 names': {
    load: () => import('./mark.js'),
    run({ default: Mark }, names, article) {
      const marker = new Mark(article);
      marker.mark(names, { separateWordSearch: false, accuracy: 'exactly', caseSensitive: true, acrossElements: true });
      return marker;
    },
    prepare: (_, names) => names,
    undo: (marker) => marker.unmark(),
    count: () => ({ marks: document.querySelectorAll('mark').length }),
  },
};

const count = (kinds) => kinds.reduce((sum, kind) => ({ ...sum, [kind]: (sum[kind] ?? 0) + 1 }), {});

function pack(names) {
  const sources = [{ title: 'cargo xtask bench', date: '2026-11-24' }];
  const facts = names.map((name) => ({ id: name, name, type: 'organisation', description: `What ${name} is.`, sources }));
  return { schema: 'sidelight.pack/1', name: 'bench', language: 'en', updated: '2026-11-24', license: 'CC0-1.0', facts };
}

/** A hundred names, as many of the article's as it has. */
function names(text) {
  const own = [...new Set(text.match(/\b\p{Lu}\p{Ll}{3,}\b/gu))];
  return Array.from({ length: 100 }, (_, i) => own[i] ?? `Name ${i}`);
}

/** Milliseconds that `run` takes. */
function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Runs again and again for about a second, after as long a warming-up; the median. */
function warm(run, undo = () => {}) {
  const times = [];
  for (let end = performance.now() + 2000; performance.now() < end || times.length < 10; ) {
    let result;
    times.push(time(() => (result = run())));
    undo(result);
  }
  return median(times.slice(times.length >> 1));
}

/** What WebDriver calls: the times and counts of one library. */
globalThis.bench = async (name) => {
  const text = await (await fetch('article.txt')).text();
  const library = libraries[name] ?? markers[name];
  const article = document.createElement('article');
  article.append(...text.split('\n').map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  document.body.append(article);
  const start = performance.now();
  const loaded = await library.load();
  const imported = performance.now();
  await library.start?.(loaded);
  // What is fetched is on this machine; of a wasm core only the compiling counts, of a script its import.
  const load = library.start ? performance.now() - imported : imported - start;
  const prepared = library.prepare?.(loaded, names(text));
  const input = name in libraries ? text : article;
  const run = () => library.run(loaded, prepared, input);
  let result;
  const first = time(() => (result = run()));
  const found = library.count?.(result) ?? result;
  library.undo?.(result);
  return { load, first, warm: warm(run, library.undo), found };
};

document.title = 'ready';
