/** The use in full: what bars and what is open with what would change it, conditions; what is yours or met in a line each. */
import type { Assessment } from '../../types/assessment.ts';
import { demandBadge, demandKind, isMet } from '../demands.ts';
import { callout, cell, list, paragraph, section } from '../make.ts';
import type { Block, Inline, Row, Section, Table } from '../model.ts';
import { asConfiguredText, conditionText, elementText, verdictWord } from '../wording.ts';
import { restsOn, saidBesides } from '../evidence.ts';
import { byNeed, elementIn, type Scene } from './report.ts';
import { asSentence, capital, knownOf } from '../known.ts';

type Requirement = Assessment['requirements'][number];

/** Nothing where no use is named. */
export function useSection(scene: Scene): Section[] {
  const { result, language, subject } = scene;
  const { context } = subject;
  if (context === undefined) return [];
  const { say } = language;
  const all = parted(scene);
  return [
    section('use', say('product.use.title'), [
      paragraph(context.summary),
      ...verdictBlocks(scene),
      ...(result.requirements.length === 0 ? [] : [requirementTable(all, scene)]),
      ...waived(result, scene),
    ]),
  ];
}

function verdictBlocks(scene: Scene): Block[] {
  const { result, language, subject } = scene;
  const { say } = language;
  const { verdict } = result;
  if (verdict === null) return [callout('none', verdictWord(result, language), [])];
  const conditions = verdict.conditions.map((one) => conditionText(one, subject, language));
  return [
    paragraph(
      say('product.use.verdict', {
        verdict: verdictWord(result, language),
        configured: asConfiguredText(verdict, language),
      }),
    ),
    ...(conditions.length === 0
      ? []
      : [
          paragraph([{ strong: [say('product.use.conditions', { count: conditions.length })] }]),
          ...list(conditions, true),
        ]),
    ...(verdict.yours.length === 0
      ? []
      : [paragraph(say('product.use.yours', { count: verdict.yours.length }))]),
  ];
}

/** Requirements that are met, those that are the organisation's own to do, and those that are not wholly met. */
interface Parted {
  met: Requirement[];
  yours: Requirement[];
  lacking: Requirement[];
}

function parted({ subject }: Scene): Parted {
  const { requirements } = subject.result;
  const of = (wanted: 'met' | 'yours' | 'lacking'): Requirement[] =>
    requirements.filter((one) => {
      const kind = demandKind(one, subject);
      return (isMet(kind) ? kind : 'lacking') === wanted;
    });
  return { met: of('met'), yours: of('yours'), lacking: of('lacking') };
}

/** What bars, then what is open or holds in part, by need; what is the organisation's own and what is met, a line each. */
function requirementTable({ met, yours, lacking }: Parted, scene: Scene): Table {
  const { say } = scene.language;
  const rank = ({ element }: Requirement): number => (elementIn(scene, element).short > 0 ? 0 : 1);
  const ordered = byNeed(lacking, ({ element }) => element, scene).toSorted((a, b) => rank(a) - rank(b));
  return {
    kind: 'table',
    id: 'requirements',
    dense: true,
    caption: say('product.use.caption', { lacking: lacking.length, yours: yours.length, met: met.length }),
    captionHidden: true,
    columns: [
      { title: say('product.column.standing'), heads: true, width: 1.5 },
      { title: say('product.use.requirement'), width: 18 },
    ],
    rows: [
      ...groupRows('musts-lacking', ordered.filter(isMust), lackingText, scene),
      ...groupRows('shoulds-lacking', ordered.filter(isShould), lackingText, scene),
      ...groupRows('musts-yours', yours.filter(isMust), metText, scene),
      ...groupRows('shoulds-yours', yours.filter(isShould), metText, scene),
      ...groupRows('musts-met', met.filter(isMust), metText, scene),
      ...groupRows('shoulds-met', met.filter(isShould), metText, scene),
    ],
  };
}

/** Under a heading that counts them; nothing where there are none. */
function groupRows(
  group: `${'musts' | 'shoulds'}-${'lacking' | 'yours' | 'met'}`,
  own: readonly Requirement[],
  textOf: (one: Requirement, scene: Scene) => Inline[],
  scene: Scene,
): Row[] {
  if (own.length === 0) return [];
  const title = scene.language.say(`product.use.group.${group}`, { count: own.length });
  return [
    { group: true, cells: [cell([{ strong: [title] }])] },
    ...own.map((one) => ({
      cells: [cell([demandBadge(one, scene.subject, scene.language)]), cell(textOf(one, scene))],
    })),
  ];
}

function isMust({ must }: Requirement): boolean {
  return must;
}

function isShould({ must }: Requirement): boolean {
  return !must;
}

/** With reason and asker, what is known, and what would change it. */
function lackingText(one: Requirement, scene: Scene): Inline[] {
  const { language, subject } = scene;
  const element = elementIn(scene, one.element);
  return [
    { strong: [elementText(subject, one.element)] },
    ' ',
    { emphasis: [`${capital(demand(one, scene))}.`] },
    ...(one.reason === null ? [] : [` ${one.reason}`]),
    ...(one.askedBy === null ? [] : [` (${one.askedBy})`]),
    ' ',
    { strong: [language.say('product.use.found')] },
    ' ',
    ...knownOf(element, scene),
    ...saidBesides(element, language),
    ...changes(one, scene).map((text): Inline => ` ${text}`),
  ];
}

/** What would change the answer, at the must that it names. */
function changes({ element, must }: Requirement, { result, language: { say } }: Scene): string[] {
  if (!must) return [];
  const own = (result.verdict?.wouldChange ?? []).filter((change) => change.element === element);
  return own.flatMap(({ code, shownBy: grade, setting }) => {
    if (code === 'condition') return [];
    const key = code === 'later-yes' && setting === true ? 'later-yes-or-setting' : code;
    return [say(`product.use.change.${key}`, { grade: grade ?? 'D' })];
  });
}

function demand({ must, gate, state }: Requirement, { language: { say } }: Scene): string {
  const word = say(must ? (gate ? 'product.demand.gate' : 'product.demand.must') : 'product.demand.should');
  return state === 'shipped' ? say('product.demand.shipped', { demand: word }) : word;
}

function metText(one: Requirement, scene: Scene): Inline[] {
  const { subject, language } = scene;
  const evidence = restsOn(elementIn(scene, one.element), subject, language);
  return [
    elementText(subject, one.element),
    ' ',
    { emphasis: [`${capital(demand(one, scene))}.`] },
    ...(evidence.length === 0 ? [] : [' ', ...asSentence(evidence), '.']),
  ];
}

function waived({ gates }: Assessment, { subject, language }: Scene): Block[] {
  const own = gates.filter(({ waived: reason }) => reason !== null);
  return list(
    own.map(({ element, waived: reason }) =>
      language.say('product.use.waived', { element: elementText(subject, element), reason: reason ?? '' }),
    ),
  );
}
