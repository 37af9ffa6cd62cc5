/** Measures, opinions, decision and consultation of the authority: what people answer for, with their roles and days. */
import type { Measure, Opinion } from '../../types/case.ts';
import { referencesText } from '../coverage.ts';
import { proposalBlocks } from '../measures.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Cell } from '../model.ts';
import { effectText } from './effects.ts';
import { cellOf, isFilled, linesCell, plainCell, writtenFacts, writtenTable } from './part.ts';
import { levelBadge } from './risks.ts';
import { isFinal, type PiaTexts, riskName, roleTitle } from './subject.ts';

/** The action plan. */
export function measuresBlocks(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const measures = texts.case.measures ?? [];
  const proposed = proposedBlocks(texts);
  if (measures.length === 0) return [paragraph(say('pia.measures.none')), ...proposed];
  const plan = writtenTable(
    {
      id: 'measures',
      caption: say('pia.measures.caption'),
      columns: [
        { title: say('pia.label.measure'), heads: true, width: 6.4 },
        { title: say('pia.label.owner'), width: 3.2 },
        { title: say('pia.label.due'), width: 2 },
        { title: say('pia.label.effect'), width: 4 },
      ],
    },
    measures.map((measure) => measureRow(measure, texts)),
  );
  return [...plan, ...proposed];
}

/** Only a draft that nobody has decided on proposes, once risks are assessed: what is decided is decided. */
function proposedBlocks(texts: PiaTexts): Block[] {
  const { pia, caseNames, language } = texts;
  if (isFinal(pia) || texts.case.decision?.outcome?.startsWith('approved')) return [];
  if (pia.risks.every(({ own }) => own)) return [];
  const names = { ...caseNames, risk: (id: string) => riskName(id, texts) };
  return proposalBlocks(pia.check.proposals, 'table-proposals', names, language);
}

function measureRow(measure: Measure, texts: PiaTexts): Cell[] {
  const { say, date } = texts.language;
  const { risks } = texts.pia;
  const lowers = measure.status === 'rejected' ? [] : (measure.lowers ?? []);
  const effects = lowers.map(({ risk: id, likelihood = null, severity = null }) =>
    say('pia.measures.brings', {
      risk: riskName(id, texts),
      what: effectText(
        { likelihood, severity },
        risks.find((risk) => risk.id === id),
        texts,
      ),
    }),
  );
  return [
    measure.measure === undefined ? cellOf(undefined, texts) : linesCell(measure.measure, measure.text),
    ownerCell(measure, texts),
    measure.due === undefined
      ? cellOf(undefined, texts)
      : linesCell(date(measure.due), stateOf(measure, texts)),
    linesCell(...effects, measure.status === 'rejected' ? say('pia.measures.rejected') : undefined),
  ];
}

/** Who carries it out, and of what kind it is. */
function ownerCell({ owner, kind }: Measure, texts: PiaTexts): Cell {
  const { say } = texts.language;
  const title = roleTitle(owner, texts);
  return linesCell(
    title === undefined || title === '' ? [{ badge: 'open', text: say('pia.gap-short') }] : title,
    kind === undefined ? undefined : say(`pia.measure-kind.${kind}`),
  );
}

/** 'in progress', 'done on 14 October 2026'. */
function stateOf({ status, done }: Measure, { language: { say, date } }: PiaTexts): string {
  if (done !== undefined) return say('pia.measure-done', { date: date(done) });
  return status === undefined ? say('pia.gap-short') : say(`pia.measure-state.${status}`);
}

/** Measures that are still to be carried out, the most urgent first. */
export function openMeasures({ case: { measures = [] } }: PiaTexts): Measure[] {
  return measures
    .filter(({ status }) => status !== 'done' && status !== 'rejected')
    .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

/** Opinions, accepted or overruled. */
export function opinionsBlocks(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const given = (texts.case.opinions ?? []).filter((opinion) => Object.keys(opinion).length > 1);
  return writtenTable(
    {
      id: 'opinions',
      caption: say('pia.opinions.caption'),
      columns: [
        { title: say('pia.label.opinion-of'), heads: true, width: 2.1 },
        { title: say('pia.label.opinion'), width: 6.6 },
        { title: say('pia.label.outcome'), width: 2.3 },
      ],
    },
    given.map((opinion) => opinionRow(opinion, texts)),
  );
}

function opinionRow(opinion: Opinion, texts: PiaTexts): Cell[] {
  const { say } = texts.language;
  return [
    linesCell(say(`pia.opinion-of.${opinion.of}`), whoAndWhen(opinion.role, opinion.date, texts)),
    linesCell(
      opinion.opinion === undefined ? undefined : [{ strong: [say(`pia.opinion.${opinion.opinion}`)] }],
      opinion.text,
    ),
    opinion.outcome === undefined
      ? cellOf(undefined, texts)
      : linesCell(say(`pia.opinion-outcome.${opinion.outcome}`), opinion.reason),
  ];
}

export function whoAndWhen(role: string | undefined, day: string | undefined, texts: PiaTexts): string {
  const { date } = texts.language;
  return [roleTitle(role, texts), day === undefined ? '' : date(day)].filter(Boolean).join(', ');
}

/** The decision, the risks that remain, and the consultation of the authority. */
export function decisionBlocks(texts: PiaTexts): Block[] {
  const { say, date } = texts.language;
  const { outcome, reason, conditions = [], role, date: day, authority } = texts.case.decision ?? {};
  const until = texts.case.decision?.['valid-until'];
  return [
    ...writtenFacts(
      'decision',
      [
        ['decision', outcome === undefined ? undefined : say(`pia.decision.${outcome}`)],
        ['reason', reason],
        ['despite-verdict', texts.case.decision?.['despite-verdict']],
        ['by', whoAndWhen(role, day, texts)],
        ['valid-until', until === undefined ? undefined : date(until)],
      ],
      texts,
    ),
    ...(conditions.length === 0
      ? []
      : [paragraph([{ strong: [say('pia.label.conditions')] }]), ...list(conditions, true)]),
    ...remainingBlocks(texts),
    ...consultationBlocks(texts),
    ...writtenFacts(
      'authority',
      [
        [
          'consulted',
          authority?.consulted === undefined ? undefined : say(authority.consulted ? 'pia.yes' : 'pia.no'),
        ],
        ['date', authority?.date === undefined ? undefined : date(authority.date)],
        ['reference', authority?.reference],
        ['answered', authority?.answered === undefined ? undefined : date(authority.answered)],
        ['answer', authority?.answer],
        ['late', authority?.late],
      ],
      texts,
    ),
  ];
}

function remainingBlocks(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const remaining = texts.pia.risks.filter(
    ({ level, accepted }) => level.after !== 'low' || accepted !== null,
  );
  return writtenTable(
    {
      id: 'remaining',
      caption: say('pia.accepted.caption'),
      columns: [
        { title: say('pia.label.risk'), heads: true, width: 3 },
        { title: say('pia.label.level'), width: 1 },
        { title: say('pia.label.accepted'), width: 5 },
      ],
    },
    remaining.map(({ id, level, accepted }) => [
      linesCell([{ to: `risk-${id}`, text: riskName(id, texts) }]),
      level.after === null ? plainCell('') : { content: [levelBadge(level.after, texts)], tone: level.after },
      cellOf(accepted?.reason, texts),
    ]),
  );
}

/** Whether the authority has to be consulted, and why, law by law. */
export function consultationBlocks(texts: PiaTexts): Block[] {
  const { say, all } = texts.language;
  const { consultation } = texts.pia.check;
  const named = (ids: readonly string[]): string => all(ids.map((id) => riskName(id, texts)));
  const { state, highRisks, wouldEase, unconfirmed } = consultation;
  const notes = [
    ...(state === 'excused' ? [say('pia.consultation.all-the-same')] : []),
    ...(highRisks.length === 0 ? [] : [say('pia.consultation.high', { risks: named(highRisks) })]),
    ...(wouldEase.length === 0 ? [] : [say('pia.consultation.ease', { risks: named(wouldEase) })]),
    ...(unconfirmed.length === 0 ? [] : [say('pia.consultation.unconfirmed', { n: unconfirmed.length })]),
  ];
  return [paragraph([{ strong: [say(`pia.consultation.${state}`)] }]), ...list(notes), ...dutiesTable(texts)];
}

function dutiesTable(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id: 'duties',
      caption: say('pia.consultation.caption'),
      columns: [
        { title: say('pia.label.law'), heads: true, width: 2 },
        { title: say('pia.label.duty'), width: 1.6 },
        { title: say('pia.label.rule'), width: 7.4 },
      ],
    },
    texts.pia.check.consultation.regimes.map(({ regime, duty, because }) => {
      const law = texts.caseNames.regime(regime);
      const { time, text, excused } = law.consultation;
      return [
        linesCell(law.title, law.authority),
        linesCell([{ strong: [say(`pia.duty.${duty}`)] }], say(`pia.duty-because.${because}`)),
        linesCell(
          text,
          duty === 'excused' ? excused?.text : undefined,
          time === undefined || duty === 'not-required' ? undefined : say('pia.consultation.time', { time }),
          referencesText(law.consultation.references, texts.language),
        ),
      ];
    }),
  );
}

/** How it came to be approved. */
export function approvalBlocks(texts: PiaTexts): Block[] {
  const { say, date } = texts.language;
  return writtenTable(
    {
      id: 'approval',
      caption: say('pia.approval.caption'),
      columns: [
        { title: say('pia.label.date'), heads: true },
        say('pia.label.role'),
        say('pia.label.did'),
        say('pia.label.reason'),
      ],
    },
    (texts.case['sign-off']?.history ?? [])
      .filter(isFilled)
      .map((entry) => [
        plainCell(entry.date === undefined ? '' : date(entry.date)),
        plainCell(roleTitle(entry.role, texts)),
        plainCell(say(`pia.did.${entry.did}`)),
        plainCell(entry.reason),
      ]),
  );
}
