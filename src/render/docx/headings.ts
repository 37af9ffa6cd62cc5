/** Headings: real ones, numbered by the program as `outline` numbers them. */
import { HeadingLevel, LevelFormat, LevelSuffix, Paragraph } from 'docx';
import type { INumberingOptions, IParagraphOptions } from 'docx';
import type { Section } from '../../document/model.ts';
import { bookmarked } from './bookmarks.ts';
import type { Place, Whole } from './place.ts';
import { runsOf } from './text.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** A section's heading; pages and contents know it by its style. */
export function headingOf(section: Section, place: Place): Paragraph {
  const level = Math.min(place.level + 1, LEVELS.length);
  const title = section.code === undefined ? section.title : `${section.code} ${section.title}`;
  const runs = runsOf([title], place);
  return new Paragraph({
    // A style of its own keeps a heading out of contents that the program makes anew.
    ...(section.unlisted
      ? { style: `Heading${level}Unlisted` }
      : { heading: LEVELS[level - 1] ?? 'Heading6' }),
    numbering: numberingOf(section, place),
    pageBreakBefore: section.newPage ?? false,
    children: bookmarked(section.id, runs, place),
  });
}

/** Where headings within a section are numbered on from: within one without a number they begin anew. */
export function scopeWithin(section: Section, { scope }: Place): string {
  return isNumbered(section) ? scope : section.id;
}

function isNumbered({ numbered, code }: Section): boolean {
  return numbered && code === undefined;
}

function numberingOf(section: Section, { whole, scope }: Place): IParagraphOptions['numbering'] & {} {
  if (!isNumbered(section)) return false;
  const number = whole.outline.placed.get(section.id)?.number ?? '';
  const reference = scopeReference(scope, whole);
  return { reference, level: Math.min(number.split('.').length, LEVELS.length) - 1, custom: true };
}

function scopeReference(scope: string, { headingScopes }: Whole): string {
  if (!headingScopes.includes(scope)) headingScopes.push(scope);
  return headingList(scope);
}

/** Name of the list of numbers within a section; of the whole without one. */
export function headingList(scope: string): string {
  return `headings ${scope}`;
}

/** One list of numbers for each scope: 1, 1.2, 1.2.3. That of the whole belongs to the headings' styles. */
export function headingLists({ headingScopes }: Whole): INumberingOptions['config'] {
  return headingScopes.map((scope) => ({
    reference: headingList(scope),
    levels: LEVELS.map((heading, level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: LEVELS.slice(0, level + 1)
        .map((_, above) => `%${above + 1}`)
        .join('.'),
      suffix: LevelSuffix.SPACE,
      alignment: 'left',
      style: { paragraph: { indent: { left: 0, hanging: 0 } }, ...(scope === '' ? { style: heading } : {}) },
    })),
  }));
}
