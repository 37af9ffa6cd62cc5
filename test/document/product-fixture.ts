/** Small catalogues, products and uses with texts, for tests of documents. */
import type { ProductReport } from '../../src/document/product/report.ts';
import { namesOf } from '../../src/document/names.ts';
import { holdsUntil, lapsesOf } from '../../src/rules/lapse.ts';
import { assess } from '../../src/rules/result.ts';
import type { Risks } from '../../src/types/risks.ts';
import type { Principle } from '../../src/types/principle.ts';
import {
  duty,
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../rules/make.ts';

const E2EE = 'security/encryption/group';
export const IDS = {
  group: E2EE,
  chat: 'security/encryption/chat',
  waiting: 'privacy-by-design/entry/held',
  contract: 'privacy-by-design/contract/processor',
  notice: 'transparency/notice/purposes',
  breach: 'transparency/record/no-breach',
  signal: 'end-user-control/recording/sign',
  location: 'end-user-control/recording/location',
} as const;

/** Of every nature, one gate, one that hangs on another, one that only a search shows. */
export const wanted: UseDraft = use(
  [
    element(IDS.group, { gate: true, 'shown-by': 'C' }),
    element(IDS.chat, { after: 'security/encryption/group' }),
    element(IDS.waiting, { mode: 'is' }),
    duty(IDS.contract, { 'told-in': 'contract' }),
    duty(IDS.notice),
    record(IDS.breach),
    element(IDS.signal),
    element(IDS.location, { function: 'location', absent: 'does-not-apply' }),
  ],
  [IDS.waiting, IDS.contract, IDS.breach],
  { drivers: [{ element: IDS.waiting, weight: 1 }] },
);

const paper = source('white-paper', { ...OWN, title: 'White paper', published: '2022-05-04' });
const help = source('help-page', { ...OWN, title: 'Help page', published: '2023-01-10' });
const press = source('press', { title: 'A newspaper', published: '2022-11-01' });
const old = source('guide', { title: 'An old guide', published: '2016-01-01' });

/** Shown, in part, short, open, claimed, lapsed; a setting that mends and one that gains nothing. */
export const known: ProfileDraft = {
  id: 'example-meet',
  clients: ['desktop', 'web'],
  findings: [
    finding({ [IDS.group]: 'yes' }, paper, {
      clients: ['desktop'],
      summary: 'Keys lie on the devices alone.',
    }),
    finding({ [IDS.group]: 'no' }, help, { clients: ['web'], summary: 'A browser has no keys.' }),
    finding({ [IDS.waiting]: 'no' }, help, { summary: 'Whoever has the link comes in at once.' }),
    finding({ [IDS.notice]: 'yes' }, press, { summary: 'A newspaper says that purposes are named.' }),
    finding({ [IDS.signal]: 'yes' }, old, { summary: 'A red dot was shown.' }),
  ],
  settings: [
    setting('waiting-room', { [IDS.waiting]: 'yes' }, help, {
      title: 'Waiting room',
      value: 'On for everyone',
    }),
    setting('background', {}, help, { title: 'Background', value: 'Allowed' }),
  ],
  searches: [{ elements: [IDS.contract], on: TODAY, result: 'not-found', where: 'The provider’s site' }],
};

/** Nothing is known of it. */
export const unknown: ProfileDraft = { id: 'example-talk', clients: ['desktop'] };

const RISKS: Risks = {
  events: [{ id: 'access', title: 'Access', kind: 'feared-event' }],
  risks: [
    {
      id: 'intrusion',
      title: 'Strangers come into the call',
      scenario: 'A stranger comes in.',
      events: ['access'],
      severity: { base: 2, reason: 'It disturbs.' },
      drivers: [{ element: IDS.waiting, weight: 1, because: 'Held at the door.' }],
      advice: 'Lock the door.',
      check: 'Try it.',
      'false-alarm': 'Never.',
    },
  ],
};
const FOLD = {
  severity: [1, 2, 3, 3],
  likelihood: [1, 2, 2, 3],
  matrix: [
    ['low', 'low', 'low'],
    ['low', 'medium', 'high'],
    ['low', 'high', 'high'],
  ],
};

const STEPS = ['Negligible', 'Limited', 'Significant', 'Maximum'].map((title, at) => ({
  value: at + 1,
  title,
  test: title,
}));
const SCALES = { severity: STEPS, likelihood: STEPS, fold: FOLD };

/** What the report is made of; `on`: settings by id. Without a use the same use is the only one of the package. */
export function reportOf(
  draft: ProfileDraft,
  { isForUse = true, on = [] }: { isForUse?: boolean; on?: string[] } = {},
): ProductReport {
  const input = inputOf(draft, wanted, TODAY, { on });
  const principles = withTexts([...input.principles]);
  const assessed = (more: object) =>
    assess({
      ...input,
      principles,
      risks: RISKS,
      fold: FOLD as never,
      catalogueVersion: '2.0',
      toolVersion: '0.0.0',
      inputs: [{ path: 'vendors/example.yaml', sha256: 'a'.repeat(64) }],
      ...more,
    });
  const names = namesOf(principles, input.profile);
  const named = (more: object, context = input.context) => ({
    result: assessed(more),
    profile: input.profile,
    principles,
    context,
    names,
  });
  const subject = isForUse ? named({}) : named({ context: undefined }, undefined);
  const lapses = lapsesOf(subject.result, input.profile, principles);
  return {
    subject,
    shipped: on.length === 0 ? undefined : named({ configuration: 'default' }).result,
    uses: isForUse ? [] : [named({})],
    alternatives: [],
    risks: RISKS,
    functions: new Map(),
    scales: SCALES as never,
    levelOf: (severity) => (severity > 2 ? 'high' : 'medium'),
    lapses,
    holds: holdsUntil(subject.result, lapses),
    paper: 'A4',
  };
}

function withTexts(principles: Principle[]): Principle[] {
  return principles.map((principle) => ({
    ...principle,
    title: `Principle ${principle.id}`,
    expectation: `What is expected of ${principle.id}.`,
    criteria: principle.criteria.map((criterion) => ({
      ...criterion,
      code: criterionCode(`${principle.id}/${criterion.id}`),
      title: `Criterion ${criterion.id}`,
      elements: criterion.elements.map((one) => ({
        ...one,
        statement: `The product does ${one.id}.`,
        ask: `Does it do ${one.id}?`,
      })),
    })),
  }));
}

/** As the codes of elements in test/rules/make.ts. */
function criterionCode(id: string): string {
  return id.toUpperCase();
}
