/** What the documents on reviews say of each answer, read from them, and what they have to say by the data. */
import type { Block, Document, Inline } from '../../src/document/model.ts';
import { inlinesOf, walk } from '../../src/document/outline.ts';
import { isRead } from '../../src/rules/review/group.ts';
import type { Review, ReviewedAnswer } from '../../src/types/review.ts';
import { english } from '../locale/english.ts';

const { say } = english;
const CODE = /[A-Z]{3}\d+\.\d+/g;

/** What stands beside a code: under which outcome, what the provider says, and where the point stood and stands. */
export function saidOf({ blocks }: Document): Map<string, string> {
  const tables = [...walk(blocks)].filter((one) => one.kind === 'table' && one.id.endsWith('-answers'));
  const said = new Map<string, string>();
  for (const table of tables) {
    let head = '';
    for (const { group, cells } of table.kind === 'table' ? table.rows : []) {
      const [point = [], ...others] = cells.map(({ content }) => content);
      if (group === true) head = textOf(point);
      else said.set(textOf(point).match(CODE)?.[0] ?? '', [head, ...others.map(textOf)].join(' | '));
    }
  }
  return said;
}

/** How the text beside a code begins, cell by cell. Of what was known already the row says no more than the answer. */
export function wordsOf({ outcome, answer, before, after }: ReviewedAnswer): RegExp {
  const says = `${say(`review.answer.${answer ?? 'none'}`)}\\.`;
  const stands = [...new Set([before, after].map(({ standing }) => say(`standing.${standing}`)))];
  const cells = outcome.endsWith('-already') ? [says] : [says, `${stands.join(' → ')}(?! →)`];
  return new RegExp(
    `^${say(`review.outcome.${outcome}`)}: [^|]*${cells.map((one) => ` \\| ${one}[^|]*`).join('')}`,
  );
}

/** Points of a report over several, as `<list> <code>: <of how many it holds>`. */
export function listedOf({ blocks }: Document): string[] {
  return ['good', 'improve', 'open'].flatMap((list) =>
    blocks
      .filter((one) => one.kind === 'section' && one.id === list)
      .flatMap((one) => [...walk([one])])
      .flatMap((one) => (one.kind === 'list' ? one.items : []))
      .map((item) => textOf(item))
      .flatMap((text) => {
        const holds = /\((\d+ of \d+)\)/.exec(text)?.[1];
        return [...text.matchAll(CODE)].map(([code]) => `${list} ${code}: ${holds ?? 'not answered'}`);
      }),
  );
}

const LISTS: Partial<Record<ReviewedAnswer['after']['standing'], string>> = {
  shown: 'good',
  'in-part': 'improve',
  short: 'improve',
  open: 'open',
};

/** The same by the answers that count: where a point stands decides in which list it is told. */
export function pointsOf(reviews: readonly Review[]): string[] {
  const answers = reviews.filter(isRead).flatMap((one) => one.answers);
  return [...Map.groupBy(answers, ({ code }) => code)].flatMap(([code, asked]) =>
    [...Map.groupBy(asked, ({ after }) => LISTS[after.standing])].flatMap(([list, own]) => {
      if (list === undefined) return [];
      const isSilent = own.every(({ outcome }) => outcome === 'not-answered');
      return [`${list} ${code}: ${isSilent ? 'not answered' : `${own.length} of ${asked.length}`}`];
    }),
  );
}

function textOf(content: readonly (Inline | Block)[]): string {
  const blocks = content.map((one): Block =>
    typeof one !== 'string' && 'kind' in one ? one : { kind: 'paragraph', text: [one] },
  );
  return [...inlinesOf(blocks)]
    .map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : ''))
    .join('')
    .replaceAll('\u00a0', ' ');
}
