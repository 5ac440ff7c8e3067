/** Options of a reading. */
export interface TextOptions {
  /** What is shown: all by default. */
  kinds?: ('figures' | 'quotes' | 'entities')[];
  /** The language and country of the article, as in `en-AU`: they say whose a bare `$` is. */
  locale?: string;
  /** The day the article was published, `2026-11-20`. */
  date?: string;
}

/** Options of an annotated article. */
export interface ArticleOptions extends TextOptions {
  /** How marks are made: `paint` changes nothing in the page, `element` puts elements around words, `auto` chooses. */
  mode?: 'auto' | 'element' | 'paint';
  /** `light`, `dark`, or as the reader's system has it. */
  theme?: 'auto' | 'light' | 'dark';
}

/** A stretch of the text, in UTF-16 code units as JavaScript counts them; the end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Something found in an article. */
export type Annotation = FigureAnnotation | QuoteAnnotation | EntityAnnotation;

export interface AnnotationBase {
  /** One span, or the parts of a quotation. */
  spans: Span[];
  /** What stands there; the parts of a quotation are joined by ` … `. */
  text: string;
  /** What a card says of it. */
  context: ContextRow[];
  /** Whether the page marks it. */
  shown: boolean;
}

export interface FigureAnnotation extends AnnotationBase {
  kind: 'figure';
  figure: Figure;
}

export interface QuoteAnnotation extends AnnotationBase {
  kind: 'quote';
  quote: Quote;
}

export interface EntityAnnotation extends AnnotationBase {
  kind: 'entity';
  entity: Entity;
}

/** A quantity. What the text does not say is `null`. */
export interface Figure {
  kind: 'money' | 'percent' | 'count' | 'measure' | 'ratio' | 'multiple' | 'duration' | 'date';
  /** The number; of a date, ISO 8601 as precise as the text. */
  value: number | string | null;
  /** From the lower to the higher; then `value` is `null`. */
  range: [number, number] | null;
  /** ISO 4217 code, `%`, `pp`, `bp`, UCUM code, or `second` … `year`. */
  unit: string | null;
  /** What is counted or measured. */
  noun: string | null;
  qualifier: 'about' | 'over' | 'under' | null;
  /** The direction of a change. */
  change: 'up' | 'down' | null;
  /** Whether the figure is the size of the change or its result. */
  amount: 'by' | 'to' | null;
  /** The words that say when. */
  period: string | null;
  /** The denominator of a rate. */
  per: string | null;
  /** `true` when it is the age of somebody or something. */
  age: true | null;
}

/** A quotation. */
export interface Quote {
  kind: 'direct' | 'partial' | 'term';
  /** Whose words they are: a name, or the words that describe the source. */
  speaker: string | null;
  /** Where the words stand that name the source. */
  speaker_span: Span | null;
  /** The word that attributes. */
  cue: string | null;
}

/** A mention of somebody or something that has a name. */
export interface Entity {
  /** The same for all mentions: the fact's id, or one of this article's own. */
  id: string;
  /** The full name. */
  name: string;
  type: 'person' | 'organisation' | 'place' | 'event' | 'work' | 'law';
  /** The title or role as the article words it. */
  role: string | null;
  form: 'demonym' | null;
  /** The id of the fact that a pack has about it. */
  fact: string | null;
}

/** A row of a card: data, not text. */
export interface ContextRow {
  /** What the row says: `per_day`, `implied_base`, `attribute` … */
  key: string;
  /** The label of a pack's attribute. */
  label?: string;
  value: number | [number, number] | string;
  unit: string | null;
  /** So many significant digits of the number are honest. */
  digits: number | null;
  /** The number had to be rounded: “over about 12,000” where the qualifier is `over`. */
  rounded?: true;
  qualifier: 'about' | 'over' | 'under' | null;
  /** How it was worked out: `35,000,000,000 ÷ 365`. */
  how: string | null;
  source: Source;
}

/** Who says so. */
export interface Source {
  type: 'computed' | 'article' | 'pack' | 'world';
  title: string | null;
  url: string | null;
  date: string | null;
}
