/** Which styles of an OpenDocument strike text through: by their name, through the styles that they build on. */
import { readXml } from './xml.ts';

/** True: text in this style is struck through. */
export type IsStruck = (style: string | undefined) => boolean;

interface Style {
  parent: string | undefined;
  /** undefined: as in the style that it builds on. */
  struck: boolean | undefined;
}

/** A chain of styles is short; a longer one leads in a circle. */
const LONGEST_CHAIN = 20;

/** Reads the styles of all parts; those of the content come last and win. */
export function struckStyles(parts: readonly string[]): IsStruck {
  const styles = new Map<string, Style>();
  for (const xml of parts) addStyles(xml, styles);
  return (name) => isStruck(name, styles, LONGEST_CHAIN);
}

function addStyles(xml: string, styles: Map<string, Style>): void {
  let style: Style | undefined;
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'style') {
        style = { parent: attributes.get('style:parent-style-name'), struck: undefined };
        styles.set(attributes.get('style:name') ?? '', style);
      }
      const line =
        attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type');
      if (element === 'text-properties' && style !== undefined && line !== undefined)
        style.struck = line !== 'none';
    },
    close: (element) => {
      if (element === 'style') style = undefined;
    },
  });
}

function isStruck(name: string | undefined, styles: ReadonlyMap<string, Style>, steps: number): boolean {
  const style = styles.get(name ?? '');
  if (style === undefined || steps === 0) return false;
  return style.struck ?? isStruck(style.parent, styles, steps - 1);
}
