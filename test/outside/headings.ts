/** No heading stands alone at the foot of a page: `node test/outside/headings.ts FILE.pdf …`. Needs poppler. */
import { execFileSync } from 'node:child_process';

/** Body of a page of A4 in the units of pdftohtml: without the running lines above and below. */
const BODY = { top: 85, bottom: 1180 };
/** Headings are set in this typeface, and nothing else is but a document's answer. */
const SERIF = /SourceSerif/;

interface Line {
  top: number;
  serif: boolean;
  text: string;
}

const found = process.argv.slice(2).flatMap((file) => lonely(file).map((text) => `${file}: ${text}`));
for (const one of found) console.error(one);
if (found.length > 0) process.exitCode = 1;

/** Headings that are the last line of their page. */
function lonely(file: string): string[] {
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const fonts = new Set(
    [...xml.matchAll(/<fontspec id="(\d+)"[^>]*family="([^"]*)"/g)]
      .filter(([, , family = '']) => SERIF.test(family))
      .map(([, id]) => id),
  );
  const pages = xml.split('<page ').slice(1);
  return pages.flatMap((page, at) => {
    const lines = linesOf(page, fonts);
    const foot = Math.max(...lines.map(({ top }) => top));
    const last = lines.filter(({ top }) => top > foot - 6);
    return last.length > 0 && last.every(({ serif }) => serif)
      ? [`page ${at + 1} ends with the heading '${last.map(({ text }) => text).join(' ')}'`]
      : [];
  });
}

function linesOf(page: string, serif: ReadonlySet<string | undefined>): Line[] {
  return [...page.matchAll(/<text top="(\d+)"[^>]*font="(\d+)"[^>]*>(.*?)<\/text>/g)]
    .map(([, top, font, text = '']) => ({
      top: Number(top),
      serif: serif.has(font),
      text: text.replaceAll(/<[^>]*>/g, '').trim(),
    }))
    .filter(({ top, text }) => text !== '' && top > BODY.top && top < BODY.bottom);
}
