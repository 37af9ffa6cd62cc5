/**
 * Drawings from shapes and texts, and nothing else: no style, no script, no reference. A colour is a class for pages,
 * which have light and dark, and a fixed one for programs that know no classes.
 */

/** A finished piece; only this file makes one, so that no text comes in unescaped. */
export class Shape {
  readonly markup: string;

  constructor(name: string, attributes: Attributes, children: readonly (Shape | string)[] = []) {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
    const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.markup));
    this.markup = `<${name}${written.join('')}>${inside.join('')}</${name}>`;
  }
}

type Attributes = Readonly<Record<string, string | number>>;

/** Units a millimetre on paper. */
export const SCALE = 4;
/** Height of letters in units: 9.2 and 8 points on paper. */
export const TEXT = 13;
export const SMALL = 11.3;

/** Colours by what they mean; pages have a class for each (templates/css/base.css). */
const COLOURS = {
  paper: '#ffffff',
  ink: '#1a2027',
  soft: '#4d5966',
  tint: '#eef3f7',
  deep: '#16466b',
  'deep-tint': '#e6eff6',
  warm: '#8f3f00',
  'warm-tint': '#fbf1e6',
  plum: '#5a3574',
  'plum-tint': '#f4eef8',
  low: '#e4edf3',
  medium: '#f6e3c8',
  high: '#e9b98a',
};
export type Fill = keyof typeof COLOURS;

const LINES = {
  ink: '#1a2027',
  soft: '#6d7a87',
  deep: '#16466b',
  warm: '#8f3f00',
  plum: '#5a3574',
  paper: '#ffffff',
};
export type Line = keyof typeof LINES;

/** How a shape is filled and outlined; what is left out is not drawn. */
export interface Paint {
  fill?: Fill;
  line?: Line;
  /** Width of the outline in units. Default 1. */
  width?: number;
}

/** A whole drawing; `width` in millimetres, `height` in units. */
export function drawing(width: number, height: number, shapes: readonly Shape[]): string {
  return canvas(width * SCALE, height, shapes);
}

/** A whole drawing by its size in units of its own. */
export function canvas(width: number, height: number, shapes: readonly Shape[]): string {
  const viewBox = `0 0 ${width} ${Math.ceil(height)}`;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox,
    'font-family': "'Source Sans 3', sans-serif",
  };
  return new Shape('svg', attributes, shapes).markup;
}

export function rect(x: number, y: number, width: number, height: number, paint: Paint): Shape {
  return new Shape('rect', { x: r(x), y: r(y), width: r(width), height: r(height), ...painted(paint) });
}

export function circle(cx: number, cy: number, radius: number, paint: Paint): Shape {
  return new Shape('circle', { cx: r(cx), cy: r(cy), r: r(radius), ...painted(paint) });
}

/** Path data of our own making. */
export function path(d: string, paint: Paint): Shape {
  return new Shape('path', { d, ...painted(paint) });
}

export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint): Shape {
  return path(`M${r(x1)} ${r(y1)}L${r(x2)} ${r(y2)}`, paint);
}

/** A line of text; x is its start, middle or end, y the foot of its letters. */
export function text(
  x: number,
  y: number,
  words: string,
  { size = TEXT, anchor = 'start', fill = 'ink', strong = false }: TextStyle = {},
): Shape {
  const weight = strong ? { 'font-weight': 600 } : {};
  const place = { x: r(x), y: r(y), 'font-size': r(size), 'text-anchor': anchor };
  return new Shape('text', { ...place, ...weight, ...painted({ fill }) }, [words]);
}

export interface TextStyle {
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  fill?: Fill;
  strong?: boolean;
}

function painted({ fill, line: stroke, width = 1 }: Paint): Attributes {
  const classes = [
    ...(fill === undefined ? [] : [`d-${fill}`]),
    ...(stroke === undefined ? [] : [`d-line-${stroke}`]),
  ];
  const outline = stroke === undefined ? {} : { stroke: LINES[stroke], 'stroke-width': width };
  return { class: classes.join(' '), fill: fill === undefined ? 'none' : COLOURS[fill], ...outline };
}

/** To hundredths of a unit: the same input gives the same drawing. */
function r(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Marks of XML by their names; what XML cannot hold and what turns a direction is left out. */
function escaped(value: string): string {
  return value
    .replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
