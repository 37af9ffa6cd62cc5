/** Named styles: who changes one changes the whole document. Sizes in half points, distances in twentieths of a point. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { headingList } from './headings.ts';
import { regional } from '../../locale/language.ts';

/** Styles of lists and notes beside plain paragraphs of each style. */
export const BESIDE = {
  BodyText: { list: 'ListParagraph', note: 'Note' },
  TableText: { list: 'TableList', note: 'TableAside' },
  DenseText: { list: 'DenseList', note: 'DenseAside' },
} as const;

/** Of the type in cells, in half points: of a table, and of a register to look things up in. */
export const TABLE_SIZES = { table: 18, dense: 16 } as const;

const INK = '1A2027';
const SOFT = '4D5966';
const DEEP = '16466B';
/** On most machines, or one of the same widths. */
export const FONT = 'Calibri';

/** Styles for a document in this language; `numbered`: the headings' own numbers, where there are any. */
export function stylesOf(language: string, numbered: boolean): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: INK, language: { value: regional(language) } },
        paragraph: { spacing: line(250) },
      },
      title: {
        run: { size: 40, bold: true, color: DEEP },
        paragraph: { spacing: { before: 0, after: 120 }, keepNext: true },
      },
      ...headingStyles(numbered),
      caption: {
        run: { size: 18, bold: true, color: SOFT, italics: false },
        paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
      },
      footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 20 } } },
      hyperlink: { run: { color: DEEP, underline: { type: 'single' } } },
    },
    paragraphStyles: [...PARAGRAPHS, ...contentStyles(), ...unlistedStyles()],
    characterStyles: [
      { id: 'Code', name: 'Code', run: {} },
      { id: 'InnerLink', name: 'Inner Link', run: { color: DEEP } },
    ],
  };
}

const SIZES = [28, 23, 21, 21, 21, 21];
const BEFORE = [240, 180, 160, 140, 120, 120];

function headingStyles(numbered: boolean): Partial<IStylesOptions['default'] & {}> {
  const styles = SIZES.map((size, at) => [
    `heading${at + 1}`,
    {
      run: { size, bold: true, color: at < 2 ? DEEP : INK, italics: at === 4 },
      paragraph: {
        spacing: { before: BEFORE[at] ?? 120, after: 60 },
        keepNext: true,
        keepLines: true,
        outlineLevel: at,
        ...(numbered ? { numbering: { reference: headingList(''), level: at } } : {}),
      },
    },
  ]);
  return Object.fromEntries(styles) as Partial<IStylesOptions['default'] & {}>;
}

/** A paragraph style by its distances. */
function style(
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

/** The rule is named in every style: LibreOffice takes a distance without one for that of the document. */
function line(distance: number): { line: number; lineRule: 'auto' } {
  return { line: distance, lineRule: 'auto' };
}

const MARK = { style: 'single', size: 6, color: '86200F', space: 1 } as const;

const PARAGRAPHS: IParagraphStyleOptions[] = [
  style('BodyText', 'Body Text', {}, { spacing: { after: 80 } }),
  style('Lead', 'Lead', { size: 26, color: DEEP }, { spacing: { after: 120 } }),
  style('Note', 'Note', { size: 18, color: SOFT }, { spacing: { after: 80 } }),
  ...tableStyles('Table', TABLE_SIZES.table),
  ...tableStyles('Dense', TABLE_SIZES.dense),
  style('TableNote', 'Table Note', { size: 17, color: SOFT }, { spacing: { before: 40, after: 120 } }),
  style('ListParagraph', 'List Paragraph', {}, { spacing: { after: 30 } }),
  style('BoxTitle', 'Box Title', { size: 20, bold: true }, { spacing: { before: 40, after: 40 } }),
  style('Picture', 'Picture', {}, { spacing: { before: 40, after: 60 } }),
  style('Spacer', 'Spacer', { size: 8 }, { spacing: { after: 40, line: 120, lineRule: 'exact' } }),
  style(
    'SourceGroup',
    'Source Group',
    { bold: true },
    { spacing: { before: 120, after: 40 }, keepNext: true },
  ),
  style(
    'Source',
    'Source',
    { size: 16 },
    { spacing: { after: 0, ...line(240) }, indent: { left: 460, hanging: 460 } },
  ),
  style(
    'ContentsTitle',
    'Contents Title',
    { size: 28, bold: true, color: DEEP },
    { spacing: { before: 200, after: 60 }, keepNext: true },
  ),
  style('Header', 'header', { size: 16, color: SOFT }, {}),
  style('Footer', 'footer', { size: 16, color: SOFT }, {}),
  style(
    'Mark',
    'Mark',
    { size: 20, bold: true, color: '86200F', characterSpacing: 40 },
    {
      alignment: 'center',
      spacing: { after: 60 },
      border: { top: MARK, bottom: MARK, left: MARK, right: MARK },
    },
  ),
];

/** Text, head, list and note in the cells of one kind of table. */
function tableStyles(kind: string, size: number): IParagraphStyleOptions[] {
  const spacing = { after: 20, ...line(240) };
  return [
    style(`${kind}Text`, `${kind} Text`, { size }, { spacing }),
    style(`${kind}Head`, `${kind} Head`, { size, bold: true }, { spacing }),
    style(`${kind}List`, `${kind} List`, { size }, { spacing, contextualSpacing: true }),
    style(`${kind}Aside`, `${kind} Aside`, { size, color: SOFT }, { spacing }),
  ];
}

function contentStyles(): IParagraphStyleOptions[] {
  const levels = [1, 2, 3];
  return levels.map((level) => {
    const indent = { left: (level - 1) * 300 };
    const tabStops = [{ type: 'right', position: 9638, leader: 'dot' }] as const;
    const spacing = { before: level === 1 ? 40 : 0, after: 0 };
    const lines = { spacing, indent, tabStops };
    return style(`TOC${level}`, `toc ${level}`, level === 1 ? { bold: true } : {}, lines);
  });
}

/** Looks as the heading does; contents made anew leave it out. */
function unlistedStyles(): IParagraphStyleOptions[] {
  return SIZES.map((_, at) => ({
    id: `Heading${at + 1}Unlisted`,
    name: `Heading ${at + 1} Unlisted`,
    basedOn: `Heading${at + 1}`,
    next: 'BodyText',
    quickFormat: true,
  }));
}
