/** The document as PDF: the same HTML, printed, with room for the seal. */
import type { Assessment } from '../types/assessment.ts';
import { premiseLine, productLine } from './figures.ts';
import { renderHtml } from './html.ts';
import { withRoomForSeal } from './seal.ts';

/** As much of a printer as is needed; print/ has the real one. */
export interface PrintsHtml {
  print(job: {
    html: string;
    title: string;
    language: string;
    subject: string;
    created: string;
  }): Promise<Uint8Array>;
}

export async function renderPdf(
  assessment: Assessment,
  printer: PrintsHtml,
  options: { paper: 'A4' | 'Letter' },
): Promise<Uint8Array> {
  const html = await renderHtml(assessment, options);
  const pdf = await printer.print({
    html,
    title: `Privacy assessment: ${productLine(assessment)}`,
    language: 'en',
    subject: premiseLine(assessment),
    created: assessment.asOf,
  });
  return withRoomForSeal(pdf);
}
