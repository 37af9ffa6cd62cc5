import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PrintJob } from '../../src/print/index.ts';

/** Both weights that are used: a bold made up by the browser would be drawn as a Type 3 font. */
const FACES = [400, 600].map((weight) => {
  const file = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
  const font = readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64');
  return `@font-face { font-family: Report; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}) format('woff2') }`;
});

const CSS = `
  ${FACES.join('\n  ')}
  @page { size: A4; margin: 20mm; font-family: Report; @bottom-right { content: 'Sheet ' counter(page) ' of ' counter(pages) } }
  body { font-family: Report; font-size: 11pt }
  h1, h2 { font-weight: 600 }
  h2 { break-before: page }`;

/** A job with the body given and all else as a real report has it. */
export function job(body: string, changes: Partial<PrintJob> = {}): PrintJob {
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>in the page</title><style>${CSS}</style></head><body>${body}</body></html>`,
    title: 'Assessment of Ünder & <Söhne>',
    language: 'en-GB',
    created: '2026-11-24',
    ...changes,
  };
}

/** A title page and ten chapters, the fifth of which is two pages long: twelve pages. */
export function twelvePages(): string {
  const ids = Array.from({ length: 10 }, (_, i) => (i === 2 ? 'größe (3)' : `chapter-${i + 1}`));
  const contents = ids.map(
    (id) =>
      `<li><a href="#${encodeURI(id)}">To ${id}</a> <span class="page-number" data-page-of="${id}">…</span></li>`,
  );
  const chapters = ids.map((id, i) => {
    const more = i === 4 ? '<div style="height: 300mm"></div><p>still the fifth</p>' : '';
    return `<h2 id="${id}">Chapter ${i + 1}</h2><p>Text of ${id}.</p>${more}`;
  });
  return `<h1>Contents</h1><ol>${contents.join('')}</ol>${chapters.join('')}`;
}
