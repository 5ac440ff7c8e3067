import type { Annotation, ArticleOptions, Handle, TextOptions } from './core.js';

export type {
  Annotation,
  ContextRow,
  Entity,
  EntityAnnotation,
  Figure,
  FigureAnnotation,
  Handle,
  Quote,
  QuoteAnnotation,
  Source,
  Span,
} from './core.js';

/** A fact pack: its address, the pack itself (`sidelight.pack/1`), or the bytes of a file. */
export type Pack = string | URL | object | Uint8Array;

export interface InitOptions {
  /** Where `sidelight.wasm` is, when not beside the package's code. */
  wasmUrl?: string | URL;
  /** The core itself, instead of its address. */
  wasm?: BufferSource | WebAssembly.Module;
  /** The digest that the core must have, as in `<script integrity>`. */
  integrity?: string;
  /** Where `sidelight-patterns.wasm` is, when not beside the package's code. It is fetched when a pack has `patterns`. */
  patternsUrl?: string | URL;
  /** The search for patterns itself, instead of its address. */
  patterns?: BufferSource | WebAssembly.Module;
  /** The digest that `sidelight-patterns.wasm` must have. */
  patternsIntegrity?: string;
}

export interface PackOptions {
  /** The publisher's fact packs; what a later one says of something is preferred. */
  facts?: Pack | Pack[];
  /** The world pack: the package's own (`true`, the default), none (`false`), or another. */
  world?: boolean | Pack;
}

/** Starts the core. `annotate` and `analyse` do so themselves; call this to start early, or to say where the core is. */
export function init(options?: InitOptions): Promise<void>;

/** Marks what `element` speaks of, and opens cards on it. Rejects, the page untouched, when the core does not start. */
export function annotate(element: Element, options?: ArticleOptions & PackOptions): Promise<Handle>;

/** Finds what a text speaks of; needs no page. Offsets count UTF-16 code units, as JavaScript strings do. */
export function analyse(text: string, options?: TextOptions & PackOptions): Promise<Annotation[]>;
