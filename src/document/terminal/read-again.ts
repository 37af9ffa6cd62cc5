/** Sources to read again: as a table for people, and as rows for programs. */
import type { Language } from '../../locale/language.ts';
import { cell } from '../make.ts';
import type { Table } from '../model.ts';
import { dataTable, type Values } from './rows.ts';

type Reason = 'lapsed' | 'lapses-soon' | 'day-unknown' | 'third-hand' | 'single-source' | 'aged';

/** One source. */
export interface ReadAgainLine {
  product: string;
  source: string;
  kind: string;
  title: string;
  publisher: string;
  url: string | null;
  citation: string | null;
  reasons: readonly Reason[];
  day: string;
  until: string | null;
  decides: readonly { code: string; musts: readonly string[]; shoulds: readonly string[] }[];
  uses: readonly string[];
  editions: readonly string[];
}

/** Codes that are listed in a cell before the rest is counted. */
const MOST_CODES = 4;

/** One row a source, in the order given. */
export function readAgainTable(lines: readonly ReadAgainLine[], language: Language): Table {
  const { say } = language;
  return {
    kind: 'table',
    id: 'read-again',
    caption: say('reread.caption', { count: lines.length }),
    columns: [
      { title: say('reread.product'), heads: true },
      { title: say('reread.source') },
      { title: say('reread.why') },
      { title: say('reread.decides') },
      { title: say('reread.uses'), align: 'end' },
    ],
    rows: lines.map((line) => ({
      cells: [
        cell(line.product),
        cell(say('reread.title', { title: line.title, publisher: line.publisher })),
        cell(line.reasons.map((reason) => reasonText(reason, line, language)).join(', ')),
        cell(codesText(line, language)),
        cell(String(line.uses.length)),
      ],
    })),
    note: [say('reread.note')],
  };
}

function reasonText(reason: Reason, { day, until }: ReadAgainLine, { say }: Language): string {
  return say(`reread.because.${reason}`, { day, until: until ?? '' });
}

function codesText({ decides }: ReadAgainLine, { say }: Language): string {
  const codes = decides.slice(0, MOST_CODES).map(({ code }) => code);
  const more = decides.length - codes.length;
  return more === 0 ? codes.join(', ') : say('reread.more', { codes: codes.join(', '), count: more });
}

const COLUMNS = [
  ...([
    'product',
    'source',
    'kind',
    'title',
    'publisher',
    'url',
    'citation',
    'reasons',
    'speaks_of',
  ] as const),
  ...(['shown_until', 'uses', 'use_ids', 'musts', 'shoulds', 'others', 'editions'] as const),
] as const;

export function readAgainRows(lines: readonly ReadAgainLine[]): Table {
  return dataTable('sources', COLUMNS, ['uses'], lines.map(valuesOf));
}

function valuesOf(line: ReadAgainLine): Values<(typeof COLUMNS)[number]> {
  const { product, source, kind, title, publisher, url, citation, reasons, day, until, uses } = line;
  const musts = line.decides.filter((one) => one.musts.length > 0);
  const shoulds = line.decides.filter((one) => one.musts.length === 0 && one.shoulds.length > 0);
  const others = line.decides.filter((one) => one.musts.length === 0 && one.shoulds.length === 0);
  const codes = (list: typeof musts): string => list.map(({ code }) => code).join(' ');
  return {
    product,
    source,
    kind,
    title,
    publisher,
    url,
    citation,
    speaks_of: day,
    shown_until: until,
    reasons: reasons.join(' '),
    uses: uses.length,
    use_ids: uses.join(' '),
    musts: codes(musts),
    shoulds: codes(shoulds),
    others: codes(others),
    editions: line.editions.join(' '),
  };
}
