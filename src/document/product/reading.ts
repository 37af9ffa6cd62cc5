/** How to read the report, what it cannot say, and the page of record. */
import type { Search } from '../../types/profile.ts';
import { filesTable } from '../files.ts';
import { cell, facts, list, section } from '../make.ts';
import type { Block, Row, Section, Table } from '../model.ts';
import { configurationText } from './first-page.ts';
import type { Scene } from './report.ts';

const NOTES = ['nobody-scored', 'words', 'codes', 'gaps'] as const;

/** Words of the report, each with what it means. */
const TERMS = [
  ...(['shown', 'in-part', 'open', 'short', 'does-not-apply', 'yours', 'must', 'should', 'answer'] as const),
  ...(['score', 'bar', 'grade', 'age', 'speaks-of'] as const),
];

export function readingSection({ language: { say } }: Scene): Section {
  return section('reading', say('product.reading.title'), [
    ...list(NOTES.map((one) => say(`product.reading.${one}`))),
    {
      kind: 'table',
      id: 'terms',
      dense: true,
      caption: say('product.terms.caption'),
      captionHidden: true,
      columns: [
        { title: say('product.terms.word'), heads: true, width: 2 },
        { title: say('product.terms.means'), width: 14 },
      ],
      rows: TERMS.map((one) => ({
        cells: [cell(say(`product.term.${one}`)), cell(say(`product.term.${one}.means`))],
      })),
    },
  ]);
}

/** What the numbers were made from; the only place for file names. */
export function recordSection(scene: Scene): Section {
  const { language } = scene;
  return section('record', language.say('product.record.title'), [
    ...recordFacts(scene),
    ...searches(scene),
    ...filesTable(scene.result.inputs, language),
  ]);
}

function recordFacts(scene: Scene): Block[] {
  const { result, language } = scene;
  const { say, date, all } = language;
  const { versions } = result;
  return facts([
    [
      say('product.record.subject'),
      say('product.title', { product: result.vendor.name, edition: result.editionName }),
    ],
    [say('product.record.use'), result.context?.title ?? say('product.record.no-use')],
    [say('product.record.configuration'), configurationText(scene)],
    [say('product.record.clients'), all(result.clients.map(scene.subject.names.client))],
    [
      say('product.record.as-of'),
      result.hindsight ? say('product.record.hindsight', { date: date(result.asOf) }) : date(result.asOf),
    ],
    [
      say('product.record.versions'),
      say('product.record.versions.text', {
        tool: versions.tool,
        rules: versions.rules,
        catalogue: versions.catalogue,
      }),
    ],
    [say('product.record.weights'), weightsText(scene)],
    [say('product.record.waived'), waivedText(scene)],
  ]);
}

function weightsText({ result, subject: { names }, language: { say } }: Scene): string {
  const texts = result.changedWeights.map(({ id, weight, usual }) =>
    say('product.record.weight', {
      name: id.includes('/') ? names.criterion(id).title : names.principle(id).title,
      weight,
      usual,
    }),
  );
  return texts.length === 0 ? say('product.record.no-weights') : texts.join('; ');
}

function waivedText({ result, elements, language: { say } }: Scene): string {
  const codes = result.gates
    .filter(({ waived }) => waived !== null)
    .flatMap(({ element }) => elements.get(element)?.code ?? []);
  return codes.length === 0 ? say('product.record.no-waived') : codes.join(', ');
}

/** Every recorded search of the edition by the day, the newest first, with what it was about: one after the other, since there are dozens. */
function searches({ subject, result, elements, language }: Scene): Table[] {
  const { say, date } = language;
  const own = (subject.profile.searches ?? []).filter(
    ({ on, editions }) => on <= result.asOf && (editions?.includes(result.edition) ?? true),
  );
  if (own.length === 0) return [];
  const newestFirst = own.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const byResult = Map.groupBy(newestFirst, (one) => `${date(one.on)}: ${searchResult(one, language)}`);
  const about = (one: Search): string =>
    one.elements.flatMap((id) => elements.get(id)?.code ?? []).join(', ');
  const textOf = (one: Search): string =>
    say('product.record.search', { where: one.where, codes: about(one) });
  return [
    {
      kind: 'table',
      id: 'searches',
      caption: say('product.record.searches', { count: own.length }),
      dense: true,
      columns: [{ title: say('product.record.search.where') }],
      rows: [...byResult].flatMap(([title, list]): Row[] => [
        { group: true, cells: [cell(title)] },
        { cells: [cell(list.map(textOf).join(' · '))] },
      ]),
    },
  ];
}

function searchResult({ result, at }: Search, { say }: Scene['language']): string {
  const found = say(`product.record.search.${result}`);
  return at === 'place' ? found : say('product.record.search.in-copies', { found });
}
