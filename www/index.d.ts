import type { Annotation, Handle } from './core.js';

export type * from './core.js';

/** A fact pack: its address, or the pack itself (`sidelight.pack/1`). */
export type Pack = string | URL | object;

export interface InitOptions {
  /** Where `sidelight.wasm` is, when not beside the package's code. */
  wasmUrl?: string | URL;
  /** The core itself, instead of its address. */
  wasm?: BufferSource | WebAssembly.Module;
  /** The digest that the core must have, as in `<script integrity>`. */
  integrity?: string;
}

export interface Options {
  /** The publisher's fact packs. */
  facts?: Pack | Pack[];
  /** The world pack: the package's own (`true`, the default), none (`false`), or another. */
  world?: boolean | Pack;
  /** What is marked: all by default. */
  kinds?: ('figures' | 'quotes' | 'entities')[];
  /** The language and country of the article, as in `en-AU`: they say whose a bare `$` is. */
  locale?: string;
  /** The day the article was published, `2026-11-20`. */
  date?: string;
}

export interface ElementOptions extends Options {
  /** How marks are made: `paint` changes nothing in the page, `element` puts elements around words, `auto` chooses. */
  mode?: 'auto' | 'element' | 'paint';
  /** `light`, `dark`, or as the reader's system has it. */
  theme?: 'auto' | 'light' | 'dark';
}

/** Starts the core. `annotate` and `analyse` do so themselves; call this to start early, or to say where the core is. */
export function init(options?: InitOptions): Promise<void>;

/** Marks what `element` speaks of, and opens cards on it. Rejects, the page untouched, when the core does not start. */
export function annotate(element: Element, options?: ElementOptions): Promise<Handle>;

/** Finds what a text speaks of; needs no page. Offsets count UTF-16 code units, as JavaScript strings do. */
export function analyse(text: string, options?: Options): Promise<Annotation[]>;
