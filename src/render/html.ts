/** A document as one HTML page that needs nothing else: fonts inside, no script, no request. */
import type { Document } from '../document/model.ts';
import { urlHelper } from './html/addresses.ts';
import { blockViews } from './html/blocks.ts';
import { pageContext, type PageContext } from './html/context.ts';
import { templateEngine } from './html/engine.ts';
import type { FontSet } from './html/letters.ts';
import { noteViews } from './html/notes.ts';
import { PLACES } from './html/anchors.ts';
import { styleSheet } from './html/style-sheet.ts';
import { plain } from './plain.ts';
import { OPEN_SEAL } from '../store/seal.ts';

/** Letters of a title that is set smaller: it would take the page. */
const LONG = 90;

/** CSS files in the order in which they count. */
const STYLES = ['base', 'paper', 'window'];

/** Nothing may run, load or be sent. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * The page, for reading and for print, with letters added that our own fonts lack. The seal at its end is open; whoever
 * writes the file fills it in.
 */
export async function renderHtml(document: Document, added: readonly FontSet[] = []): Promise<string> {
  const [{ templates, styles }, { fonts }] = await Promise.all([
    import('../generated/templates.js'),
    import('../generated/fonts.js'),
  ]);
  const render = await templateEngine(templates, ['blocks/'], urlHelper);
  const page = pageContext(document);
  const body = render('blocks/page', pageView(document, page));
  const rules = [...STYLES.map((name) => styles[name] ?? ''), ...widthRules(page)];
  const style = await styleSheet({ document, styles: rules, fonts: [...fonts, ...added], text: body });
  const head = render('blocks/head', {
    policy: POLICY,
    title: plain(document.title),
    subject: plain(document.subject),
  });
  return [
    '<!doctype html>',
    render('blocks/root', { language: document.language }),
    `<head>\n${head}\n<style>\n${style}\n</style>\n</head>`,
    `<body>\n${body}\n</body>`,
    '</html>',
    `<!-- ${OPEN_SEAL} -->`,
    '',
  ].join('\n');
}

/** The page as a file. */
export async function renderHtmlFile(
  document: Document,
  added: readonly FontSet[] = [],
): Promise<Uint8Array> {
  return Buffer.from(await renderHtml(document, added));
}

function pageView({ title, mark, labels, blocks }: Document, page: PageContext): object {
  const outside = blocks.filter(({ kind }) => kind !== 'section');
  return {
    text: { id: PLACES.text, href: `#${PLACES.text}` },
    skip: labels.skip,
    mark: mark === undefined ? null : plain(mark),
    title: plain(title),
    titleClass: title.length > LONG ? 'long' : '',
    blocks: blockViews(blocks, page),
    notes: noteViews(outside, page),
  };
}

function widthRules({ widths }: PageContext): string[] {
  const sorted = (all: ReadonlySet<number>): number[] => [...all].sort((a, b) => a - b);
  return [
    ...sorted(widths.millimetres).map((width) => `.mm-${width} { --own: ${width}mm; width: ${width}mm; }`),
    ...sorted(widths.hundredths).map((width) => `.w-${width} { width: ${width}%; }`),
  ];
}
