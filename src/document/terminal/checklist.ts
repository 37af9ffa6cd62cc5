/** The checklist of settings on a terminal: what the use needs first; what gains nothing as a short table. */
import type { Language } from '../../locale/language.ts';
import type { AdvisedSetting, Checklist, OfferedElement, SettingEffect } from '../../types/checklist.ts';
import { cell, facts, list, paragraph, section } from '../make.ts';
import type { Block, Section, Table } from '../model.ts';
import type { Named } from '../names.ts';
import { elementText, standingWord } from '../wording.ts';
import { type Depth, premiseBlocks, productText } from './premises.ts';

type Subject = Named<Checklist>;

/** Titles of risks by id: they stand in the library, not in the profile. */
export type RiskTitles = ReadonlyMap<string, string>;

export function checklistBlocks(
  subject: Subject,
  risks: RiskTitles,
  language: Language,
  depth: Depth,
): Section {
  const { say } = language;
  const { result } = subject;
  const count = result.settings.length;
  return section(
    `${result.vendor.id}-${result.edition}`,
    productText(result, language),
    [
      ...premiseBlocks(subject, result.asOf, language, depth),
      paragraph(count === 0 ? say('checklist.none') : say('checklist.intro', { count })),
      ...(['must', 'should', 'offer', 'risk', 'score'] as const).flatMap((need) =>
        groupBlocks(need, subject, risks, language),
      ),
      ...idleTable(subject, language),
      ...(count === 0 ? [] : hardenedBlocks(subject, language)),
    ],
    { numbered: false },
  );
}

function groupBlocks(
  need: 'must' | 'should' | 'offer' | 'risk' | 'score',
  subject: Subject,
  risks: RiskTitles,
  language: Language,
): Block[] {
  const own = subject.result.settings.filter((one) => one.need === need);
  if (own.length === 0) return [];
  const heading = paragraph([{ strong: [language.say(`checklist.${need}`)] }]);
  return [heading, ...own.flatMap((one) => settingBlocks(one, subject, risks, language))];
}

function settingBlocks(
  advice: AdvisedSetting,
  subject: Subject,
  risks: RiskTitles,
  language: Language,
): Block[] {
  const { say } = language;
  const { title, where, costs, note } = subject.names.setting(advice.id);
  const { code, value, on, gains, losses, offers, shown, excludes } = advice;
  const head = say('checklist.title', { on: on ? 'yes' : 'no', code, title, value });
  const points = shown === 0 ? [] : [say('checklist.points', { points: signed(shown, language) })];
  const moved = advice.risks.map(({ risk, without, with: now }) =>
    say('checklist.risk-effect', { risk: risks.get(risk) ?? risk, without, with: now }),
  );
  const others = excludes.map((id) => subject.names.setting(id)).map((one) => `${one.code} ${one.title}`);
  return [
    paragraph([{ strong: [head] }]),
    ...facts([
      [say('checklist.where'), where],
      [say('checklist.default'), advice.default],
      [say('checklist.does'), [...gains.map((one) => effectText(one, language)), ...points].join('; ')],
      [say('checklist.offers'), offers.map((one) => offerText(one, language)).join(', ')],
      [say('checklist.risks'), moved.join('; ')],
      [say('checklist.loses'), losses.map((one) => effectText(one, language)).join('; ')],
      [say('checklist.costs'), costs],
      [say('checklist.excludes'), others.join('; ')],
      [say('checklist.note'), note],
    ]),
  ];
}

function effectText({ code, required, without, with: now }: SettingEffect, language: Language): string {
  return language.say('checklist.effect', {
    code,
    required: required ?? 'no',
    without: standingWord(without, language),
    with: standingWord(now, language),
  });
}

function offerText({ code, required }: OfferedElement, { say }: Language): string {
  return say('checklist.offered', { code, required: required ?? 'no' });
}

function signed(value: number, { number }: Language): string {
  return `${value < 0 ? '−' : '+'}${number(Math.abs(value), 1)}`;
}

function idleTable({ result, names }: Subject, { say }: Language): Table[] {
  const idle = result.settings.filter(({ need }) => need === 'none');
  if (idle.length === 0) return [];
  return [
    {
      kind: 'table',
      id: `idle-${result.vendor.id}-${result.edition}`,
      caption: say(result.context === null ? 'checklist.idle-plain' : 'checklist.idle'),
      columns: [
        { title: say('checklist.code'), rigid: true, heads: true },
        { title: say('checklist.setting') },
        { title: say('checklist.value') },
      ],
      rows: idle.map(({ id, code, value }) => ({
        cells: [cell(code), cell(names.setting(id).title), cell(value)],
      })),
    },
  ];
}

/** The set that the rules choose, what it leaves out, what it shows, and its price. */
function hardenedBlocks(subject: Subject, language: Language): Block[] {
  const { say } = language;
  const { settings, hardened } = subject.result;
  const codes = hardened.settings.map((id) => subject.names.setting(id).code).join(', ');
  const left = settings.filter((one) => !one.hardened).map(({ code }) => code);
  const lost = hardened.lostShoulds.map((id) => elementText(subject, id)).join(' ');
  return [
    paragraph([{ strong: [say('checklist.hardened')] }]),
    ...list([
      say('checklist.hardened-set', { count: hardened.settings.length, codes }),
      ...(left.length === 0 ? [] : [say('checklist.hardened-left', { codes: left.join(', ') })]),
      say('checklist.hardened-shown', { shipped: hardened.shipped.shown, hardened: hardened.overall.shown }),
      ...(subject.result.context === null
        ? []
        : [lost === '' ? say('checklist.no-price') : say('checklist.lost', { elements: lost })]),
    ]),
  ];
}
