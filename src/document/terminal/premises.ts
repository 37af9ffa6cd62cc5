/** What a result on a terminal rests on: product, use, settings, day; folded into a line, or whole. */
import type { Language } from '../../locale/language.ts';
import type { Assessment, ChangedWeight } from '../../types/assessment.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import type { Named } from '../names.ts';
import { elementText, settingText } from '../wording.ts';

/** What every result says of itself. */
export type Head = Pick<
  Assessment,
  'vendor' | 'edition' | 'editionName' | 'configuration' | 'settingsOn' | 'context' | 'hindsight' | 'versions'
>;

/** How much is printed. */
export interface Depth {
  /** Every premise whole. */
  verbose: boolean;
}

/** 'Zoom Meetings, Paid plans'. */
export function productText({ vendor, editionName }: Head, { say }: Language): string {
  return say('premises.product', { name: vendor.name, edition: editionName });
}

/** One line; each setting that is on below it where that is asked for. `asOf`: the day, where one line says it. */
export function premiseBlocks(
  subject: Named<Head>,
  asOf: string | undefined,
  language: Language,
  { verbose }: Depth,
): Block[] {
  const { say, date } = language;
  const { result } = subject;
  const day =
    asOf === undefined
      ? []
      : [say(result.hindsight ? 'premises.hindsight' : 'premises.evidence', { date: date(asOf) })];
  const more = result.settingsOn.length > 0 && !verbose ? [say('premises.verbose')] : [];
  const use = result.context === null ? [] : [say('premises.for-use', { use: result.context.title })];
  const line = [configurationText(result, language), ...day].join('; ');
  return [
    paragraph([...use, `${line}.`, ...more].join(' ')),
    ...(verbose ? list(result.settingsOn.map(({ id }) => settingText(subject, id))) : []),
  ];
}

/** 'as shipped, nothing set', or how many settings are on. */
export function configurationText({ configuration, settingsOn }: Head, { say }: Language): string {
  if (settingsOn.length === 0 && configuration !== 'hardened') return say('premises.as-shipped');
  const id = configuration === 'hardened' ? 'premises.hardened' : 'premises.own';
  return say(id, { count: settingsOn.length });
}

type Recorded = Pick<Assessment, 'changedWeights' | 'gates' | 'versions'>;

/** Weights that the use changes, musts that it waives, the versions, and whose reading it is. */
export function recordBlocks(subject: Named<Recorded>, language: Language): Block[] {
  const { say } = language;
  const { changedWeights, gates, versions } = subject.result;
  const waived = gates.flatMap(({ element, waived: reason }) =>
    reason === null ? [] : [say('premises.waived', { element: elementText(subject, element), reason })],
  );
  const weights = changedWeights.map((one) => weightText(one, subject, language));
  return [
    ...(weights.length === 0
      ? []
      : [paragraph(say('premises.weights', { weights: weights.join('; ') }), 'note')]),
    ...list(waived),
    paragraph(`${say('premises.reading')} ${say('premises.made-by', { ...versions })}`, 'note'),
  ];
}

function weightText(
  { id, weight, usual }: ChangedWeight,
  { names }: Named<Recorded>,
  { say, number }: Language,
): string {
  const criterion = id.includes('/') ? names.criterion(id) : undefined;
  const title = criterion === undefined ? names.principle(id).title : `${criterion.code} ${criterion.title}`;
  return say('premises.weight', { title, weight: number(weight, 2), usual: number(usual, 2) });
}
