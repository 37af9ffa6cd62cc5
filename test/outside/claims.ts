/**
 * What the worked cases rest on stands in their PDFs, as another program reads them: node test/outside/claims.ts <folder>.
 * What stands across two pages is looked for without what is printed at their edges.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { assessCase } from '../../src/app/case.ts';
import { reportCase } from '../../src/app/report-case.ts';
import { job } from '../app/job.ts';
import { claimsOf, words } from '../document/claims.ts';
import { english } from '../locale/english.ts';

/** Lines at the top of a page that may be its edge. */
const EDGE = 5;
/** Words of what goes on that have to stand on either page. */
const LEAST = 3;

const folder = process.argv[2] ?? '.';

for (const name of ['public-library', 'clinic']) {
  const file = `examples/${name}/pia.yaml`;
  const made = (await reportCase(job, file, { paper: 'A4', language: english })).result;
  const claims = claimsOf(made, (await assessCase(job, file)).result, job.library);
  const pdf = path.join(folder, `${made.data.case.id}.pdf`);
  const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const pages = withoutEdges(text);
  const [said, each] = [words(pages.join('\n')), pages.map(words)];
  for (const [kind, list] of Object.entries(claims)) {
    const missing = list.map(words).filter((one) => !said.includes(one) && !isAcross(one, each));
    process.stdout.write(
      `${path.basename(pdf)}: ${String(list.length)} ${kind}, ${String(missing.length)} not found\n`,
    );
    for (const one of missing) process.stdout.write(`  ${one}\n`);
    if (missing.length > 0) process.exitCode = 1;
  }
}

/** A cell that goes on: its beginning stands on a page before the other cells of its row, the rest on the next. */
function isAcross(claim: string, pages: readonly string[]): boolean {
  const all = claim.split(' ');
  return all.slice(LEAST, -LEAST).some((_, at) => {
    const [first, rest] = [all.slice(0, at + LEAST), all.slice(at + LEAST)].map((some) => some.join(' '));
    return pages.some((page, on) => page.includes(first ?? '') && pages[on + 1]?.includes(rest ?? ''));
  });
}

/** The pages without the lines that many pages begin with: title, number of the page, heads of a table that goes on. */
function withoutEdges(text: string): string[] {
  const pages = text.split('\f').map((page) => page.split('\n'));
  const alike = (line: string): string => line.replaceAll(/\d+/g, '#');
  const tops = pages.flatMap((lines) => lines.slice(0, EDGE).map(alike));
  const isEdge = (line: string, at: number): boolean =>
    at < EDGE && tops.filter((top) => top === alike(line)).length > 2;
  return pages.map((lines) => lines.filter((line, at) => !isEdge(line, at)).join('\n'));
}
