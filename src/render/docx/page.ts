/** The sheet: size, margins, and the lines that run along its head and foot. */
import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Document } from '../../document/model.ts';
import { shortened } from '../running.ts';
import { SHEETS, SIDE, TWIPS } from './place.ts';
import { textRuns } from './text.ts';

/** Characters of the head that stand on one line. */
const LONGEST = { left: 86, right: 34 };

/** Everything of the one section of the file but its content. */
export function pageOf(document: Document, width: number): Omit<ISectionOptions, 'children'> {
  const [across, down] = SHEETS[document.paper];
  const side = Math.round(SIDE * TWIPS);
  const top = document.mark === undefined ? '22mm' : '26mm';
  return {
    properties: {
      page: {
        size: { width: Math.round(across * TWIPS), height: Math.round(down * TWIPS) },
        margin: { left: side, right: side, top, bottom: '20mm', header: '10mm', footer: '8mm' },
      },
    },
    headers: { default: headOf(document, width) },
    footers: { default: footOf(document, width) },
  };
}

/** The mark stands alone on its line, so that nothing else can push it away. */
function headOf({ running, mark }: Document, width: number): Header {
  const line = runningLine(
    'Header',
    textRuns(shortened(running.left, LONGEST.left)),
    textRuns(shortened(running.right, LONGEST.right)),
    width,
  );
  if (mark === undefined) return new Header({ children: [line] });
  return new Header({ children: [new Paragraph({ style: 'Mark', children: [new TextRun(mark)] }), line] });
}

function footOf({ running, labels }: Document, width: number): Footer {
  const page = new TextRun({
    children: [`${labels.page}\u00A0`, PageNumber.CURRENT, ` ${labels.of}\u00A0`, PageNumber.TOTAL_PAGES],
  });
  const key =
    running.key === undefined
      ? []
      : [new Paragraph({ style: 'Footer', children: [new TextRun(running.key)] })];
  return new Footer({
    children: [runningLine('Footer', [new TextRun(running.foot)], [page], width), ...key],
  });
}

function runningLine(style: string, left: TextRun[], right: TextRun[], width: number): Paragraph {
  return new Paragraph({
    style,
    tabStops: [{ type: 'right', position: width }],
    children: [...left, new TextRun({ children: [new Tab()] }), ...right],
  });
}
