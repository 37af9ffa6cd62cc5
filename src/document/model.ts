/**
 * What a document is, whatever it will be written as: a small tree of sections, texts, tables and figures.
 * Builders make it from results; each renderer of src/render/ writes it in one format. Texts are plain data: a renderer
 * escapes them for its format.
 */

/** Which document it is. */
export type DocumentKind =
  | 'product'
  | 'comparison'
  | 'pia'
  | 'review'
  | 'group-review'
  | 'letter'
  | 'history'
  | 'requirements'
  | 'protocol'
  | 'register'
  | 'searches'
  | 'correspondence';

/** Paper to print on; margins and type are the same. */
export type Paper = 'A4' | 'Letter';

/** A whole document. */
export interface Document {
  kind: DocumentKind;
  /** Of the file; renderers write it as the one heading of the first level, before the blocks. */
  title: string;
  /** One line on what it is about, for the properties of the file. */
  subject: string;
  /** BCP 47. */
  language: string;
  /** YYYY-MM-DD; stands as the file's date, so that the same input gives the same bytes. */
  created: string;
  paper: Paper;
  /** Picture of the organisation, above the title of the first page; a data URL of PNG or JPEG. */
  logo?: { src: string; alt: string };
  /** Running lines on paper. `key`: what codes and letters mean, for whoever has the first page only. */
  running: { left: string; right: string; foot: string; key?: string };
  /** Stands across the head of every page, the first included: 'DRAFT', 'Internal'. */
  mark?: string;
  /** Where its words are shown to people that the letters of 'Contents', 'Page' and 'of' come from. */
  labels: Labels;
  /** The first page and all that follows, in order. */
  blocks: readonly Block[];
}

/** Words that renderers need beside those of the blocks. */
export interface Labels {
  contents: string;
  page: string;
  of: string;
  /** Names a figure or table without a caption for those who cannot see it, and its data table. */
  figure: string;
  table: string;
  /** Leads back from a note or source to the text. */
  back: string;
  /** Skips to the text, for keyboards. */
  skip: string;
}

export type Block =
  Section | Paragraph | List | Facts | Table | Figure | Callout | Contents | Signatures | Sources | PageBreak;

/** A part with a heading; sections in it stand one level deeper. */
export interface Section {
  kind: 'section';
  /** Unique in the document; links and contents lead here. */
  id: string;
  title: string;
  /** A code that stands before the title ('SEC1'); such a section bears no number. */
  code?: string;
  /** Numbered 1, 1.2 …; false for the first page and for what is below a numbered section's depth. */
  numbered: boolean;
  /** Begins on a new page. */
  newPage?: boolean;
  /** Left out of the contents. */
  unlisted?: boolean;
  blocks: readonly Block[];
}

export interface Paragraph {
  kind: 'paragraph';
  text: readonly Inline[];
  /** lead: larger, the answer itself. note: smaller, in the second colour. */
  tone?: 'lead' | 'note';
}

export interface List {
  kind: 'list';
  ordered: boolean;
  items: readonly (readonly Inline[] | readonly Block[])[];
}

/** Labels with what they stand for; the pairing is kept in every format. */
export interface Facts {
  kind: 'facts';
  entries: readonly { label: string; value: readonly Inline[] | readonly Block[]; id?: string }[];
}

export interface Table {
  kind: 'table';
  /** Unique in the document; also the name of its CSV file. A sheet bears the caption. */
  id: string;
  caption: string;
  /** The caption is for those who do not see it: the heading above says the same. */
  captionHidden?: boolean;
  columns: readonly Column[];
  /** What groups of rows are ('Principle'): heads their column where each row stands for itself, as in spreadsheets. */
  groups?: string;
  rows: readonly Row[];
  /** Stands below: what the signs mean, what is left out. */
  note?: readonly Inline[];
  /** A register to look things up in: set smaller and closer. */
  dense?: boolean;
  /** Seen at a glance: never broken over two pages. */
  whole?: boolean;
}

export interface Column {
  title: string;
  /** Figures stand to the right. Default start. */
  align?: 'start' | 'end' | 'centre';
  /** Share of a page's width relative to the others; without any, and in word processors, the content decides. */
  width?: number;
  /** Names its row. */
  heads?: boolean;
  /** On a narrow terminal: keeps its width. */
  rigid?: boolean;
}

export interface Row {
  cells: readonly Cell[];
  /** Links lead here. */
  id?: string;
  /** A row that heads the rows below it, over all columns; it has one cell. */
  group?: boolean;
}

/** Text, or blocks where there is more to say. */
export interface Cell {
  content: readonly Inline[] | readonly Block[];
  /** Shades the cell, never the only sign of what it says. */
  tone?: Tone;
  /** The number that the text shows, for spreadsheets; without it, whole numbers in columns of figures are taken so. */
  value?: number;
}

/** How something stands, for colour and shape: both always with words. */
export type Tone = 'shown' | 'part' | 'open' | 'short' | 'none' | 'yours' | 'low' | 'medium' | 'high';

/** A picture of our own making, with what it says in words. */
export interface Figure {
  kind: 'figure';
  id: string;
  caption: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** A whole <svg> element with viewBox, made by src/document/pictures/: texts in it are escaped there. */
  svg: string;
  /** Width in millimetres on paper; at most 170. */
  width: number;
  /** The same as a table: in formats without pictures it stands instead, in the others where `data` says. */
  table?: Table;
  /** beside: the table is printed too. instead (default): only where there is no picture. */
  data?: 'beside' | 'instead';
}

/** A box that stands out. */
export interface Callout {
  kind: 'callout';
  tone: Tone;
  title?: string;
  blocks: readonly Block[];
}

/** Contents of the document down to `depth`, made by the renderer with the heading `labels.contents`; stands in no section. */
export interface Contents {
  kind: 'contents';
  depth: 1 | 2 | 3;
}

/** Room to sign: one line each, name printed, date and signature empty. */
export interface Signatures {
  kind: 'signatures';
  columns: { role: string; name: string; date: string; signature: string };
  entries: readonly { role: string; name: string }[];
}

/** What is cited, one line each, in groups; [n] in the text leads here. Stands once in a document that cites. */
export interface Sources {
  kind: 'sources';
  groups: readonly { title: string; entries: readonly SourceEntry[] }[];
}

export interface SourceEntry {
  /** Id that `cite` names. */
  id: string;
  text: readonly Inline[];
}

export interface PageBreak {
  kind: 'page-break';
}

/** Text as it is; or text that is more than that. */
export type Inline =
  | string
  | { strong: readonly Inline[] }
  | { emphasis: readonly Inline[] }
  /** Letters of equal width: codes, fingerprints. */
  | { code: string }
  /** http, https or mailto only; anything else is written as text. */
  | { link: string; text: string }
  /** Leads to a section, row, fact, table or figure of this document. */
  | { to: string; text: string }
  /** Sources by id, printed as [n] and leading there. */
  | { cite: readonly string[] }
  /** A footnote. */
  | { footnote: readonly Inline[] }
  /** A word with the colour and shape of how something stands. */
  | { badge: Tone; text: string }
  /** One bar of three parts: shown solid, open hatched, short empty; they add up to 100. `text` says the same. */
  | { bar: Shares; text: string };

/** Whole hundredths. */
export interface Shares {
  shown: number;
  open: number;
  short: number;
}

/** True where the content is text and not blocks. */
export function isText(content: readonly Inline[] | readonly Block[]): content is readonly Inline[] {
  return content.every((one) => typeof one === 'string' || !('kind' in one));
}
