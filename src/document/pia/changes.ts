/** What changed between two versions, in words: for the annex, and as notes for those who decide anew. */
import type { Language } from '../../locale/language.ts';
import type { Assessment } from '../../types/assessment.ts';
import type { CaseChange } from '../../types/change.ts';
import type { CaseNames } from '../case-names.ts';
import { attachmentState, isInOrder, levelWord } from '../case-wording.ts';
import { list, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import type { Named } from '../names.ts';
import { elementText, standingWord } from '../wording.ts';
import type { PiaTexts } from './subject.ts';

/** One of the two versions: what the words of a change come from. */
interface ChangedCase {
  product: Named<Assessment> | undefined;
  names: CaseNames;
}

/** What is said of the changes. */
export interface CaseTold {
  /** One line each. */
  lines: string[];
  /** What people have to look at again, by section. */
  again: { section: string; text: string }[];
}

export function caseChanges(
  changes: readonly CaseChange[],
  before: ChangedCase,
  after: ChangedCase,
  language: Language,
): CaseTold {
  const { say } = language;
  const lines = (...kinds: CaseChange['what'][]): string[] =>
    changes.filter(({ what }) => kinds.includes(what)).map((one) => changeText(one, before, after, language));
  const product = lines('verdict', 'requirement');
  const note = (section: string, key: 'product' | 'risks' | 'duty', found: string[]): CaseTold['again'] =>
    found.length === 0
      ? []
      : [
          {
            section,
            text: [say(`revise.again.${key}`), ...found.map((one) => `- ${one}`)].join('\n').slice(0, 7900),
          },
        ];
  return {
    lines: changes.map((one) => changeText(one, before, after, language).slice(0, 2000)).slice(0, 1000),
    again: [
      ...note('assessment', 'product', product),
      ...note('risks', 'risks', lines('risk')),
      ...note('decision', 'duty', lines('duty', 'consultation')),
      { section: 'description', text: say('revise.again.description') },
      { section: 'decision', text: say('revise.again.decision') },
      { section: 'review', text: say('revise.again.review') },
    ],
  };
}

function changeText(change: CaseChange, before: ChangedCase, after: ChangedCase, language: Language): string {
  const { say } = language;
  const value = (text: string | null): string =>
    text === null ? say('revise.none') : word(change, text, language);
  return say(`revise.change.${change.what}`, {
    name: nameOf(change, before, after),
    from: value(change.from),
    to: value(change.to),
  });
}

function word({ what }: CaseChange, text: string, language: Language): string {
  if (what === 'verdict') return language.say(`register.verdict.${text as 'open'}`);
  if (what === 'requirement') return standingWord(text as 'open', language);
  if (what === 'risk') return levelWord(text as 'low', language);
  if (what === 'duty') return language.say(`revise.duty.${text as 'open'}`);
  if (what === 'consultation') return language.say(`register.consultation.${text as 'open'}`);
  return what === 'source' ? language.date(text) : text;
}

function nameOf({ what, id }: CaseChange, before: ChangedCase, after: ChangedCase): string {
  if (what === 'source') {
    const all = [after, before].flatMap(({ product }) => product?.profile.sources ?? []);
    const found = all.find((source) => source.id === id);
    return found === undefined ? id : `${found.title}, ${found.publisher}`;
  }
  if (what === 'requirement') return after.product === undefined ? id : elementText(after.product, id);
  if (what === 'shown') return after.product?.principles.find((one) => one.id === id)?.title ?? id;
  if (what === 'risk') return after.names.risk(id).title;
  return what === 'duty' ? after.names.regime(id).title : '';
}

/** The approved data of the version that is replaced, where they are not as recorded: for the first page and the annex. */
export function replacedTask({ pia: { check }, case: { replaces }, language }: PiaTexts): string[] {
  const { replaced } = check;
  if (replaced === null || replaces === undefined || isInOrder(replaced)) return [];
  const state = attachmentState(replaced, language);
  return [language.say('pia.changes.replaced', { version: replaces.version, state })];
}

/** The annex: since which version, and what. */
export function changesBlocks(texts: PiaTexts): Block[] {
  const {
    case: { replaces },
    language: { say, date },
  } = texts;
  if (replaces === undefined) return [];
  const { version, approved, changes = [] } = replaces;
  const since = approved === undefined ? 'none' : date(approved);
  return [
    paragraph(say('pia.changes.intro', { version, date: since })),
    ...replacedTask(texts).map((text) => paragraph(text)),
    ...(changes.length === 0 ? [paragraph(say('pia.changes.none'))] : list(changes)),
  ];
}
