/** One element of a profile of one's own: what is known of it, and a form for what somebody found. */
import type { CheckedProduct } from '../../app/own-product.ts';
import {
  addAnswer,
  ANSWER_FIELDS,
  type AnswerFault,
  FOUND_ANSWERS,
  type FoundAnswer,
} from '../../app/profile-answer.ts';
import { labelsOf } from '../../document/labels.ts';
import { type Names, namesOf } from '../../document/names.ts';
import { elementBlocks } from '../../document/terminal/explain-element.ts';
import { standingWord } from '../../document/wording.ts';
import { valueAt } from '../../input/edit-text.ts';
import type { Plain } from '../../input/yaml-lines.ts';
import { tell } from '../../locale/phrase.ts';
import { fragmentViews } from '../../render/fragment.ts';
import { type Answer, type Asked, html, goTo } from '../answer.ts';
import { logged } from '../case/log.ts';
import { noPlace } from '../case/places.ts';
import { choices, type ChoiceView } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { answerFields } from './answer-fields.ts';
import { checked, openedProfile, type OpenedProfile, ownAddress } from './opened.ts';

/** What stands of an element, and the form. Throws UserError for one that there is not. */
export function elementView(
  one: OpenedProfile,
  id: string,
  after: string | null,
  state: CheckedProduct,
  desk: Desk,
): object {
  const names = namesOf(desk.library.catalogue.principles);
  if (!isElement(id, desk)) throw noPlace(id);
  const { language } = desk;
  const { say } = language;
  const { code, statement, counts, 'not-enough': notEnough, ask } = names.element(id);
  const known = blocksOf(id, state, desk);
  return {
    title: code,
    statement,
    said: saidView(after, state, names, desk),
    bare: known === null ? { counts: say('workbench-own.counts', { counts, not: notEnough }) } : null,
    known: known === null ? null : { title: say('workbench-own.known'), blocks: known },
    there: thereView(one, id, desk),
    form: {
      title: say('workbench-own.answer'),
      intro: say('workbench-own.answer.intro', { ask }),
      file: one.name,
      element: id,
      context: one.context ?? '',
      edition: one.edition ?? '',
      answers: { legend: say('workbench-own.field.answer'), all: answersFor(id, names, desk) },
      ...answerFields(one, id, desk),
      save: say('workbench-own.answer.save'),
    },
    back: { href: ownAddress(one), text: say('workbench-own.back') },
  };
}

function isElement(id: string, { library }: Desk): boolean {
  const [principle, criterion, element] = id.split('/');
  return library.catalogue.principles.some(
    (one) =>
      one.id === principle &&
      one.criteria.some((each) => each.id === criterion && each.elements.some((last) => last.id === element)),
  );
}

function blocksOf(id: string, { scored }: CheckedProduct, { language }: Desk): object | null {
  const subject = scored?.whole();
  const blocks = subject === undefined ? undefined : elementBlocks(subject, id, language);
  return blocks === undefined ? null : fragmentViews(blocks, labelsOf(language), 'known');
}

/** What became of the element that was answered last. */
function saidView(after: string | null, { scored }: CheckedProduct, names: Names, desk: Desk): string | null {
  if (after === null || !isElement(after, desk) || scored === undefined) return null;
  const criteria = scored.whole().result.principles.flatMap((principle) => principle.criteria);
  const element = criteria.flatMap(({ elements }) => elements).find(({ id }) => id === after);
  if (element === undefined) return null;
  const standing = standingWord(element.standing, desk.language);
  return desk.language.say('workbench-own.written', { code: names.element(after).code, standing });
}

/** Entries of the file that speak of it, to be changed in the form. */
function thereView(one: OpenedProfile, id: string, { language: { say } }: Desk): object | null {
  const entries = (['findings', 'settings', 'searches'] as const).flatMap((list) =>
    listAt(one.now.tree, list).flatMap((entry, at) => {
      const speaks = valueAt(entry, ['answers', id]) !== undefined || listAt(entry, 'elements').includes(id);
      const [words = ''] = ['summary', 'title', 'where'].flatMap((key) => valueAt(entry, [key]) ?? []);
      const href = ownAddress(one, { section: list, at: `f-${list}-${at}` });
      return speaks ? [{ href, text: String(words) }] : [];
    }),
  );
  return entries.length === 0 ? null : { title: say('workbench-own.there'), entries };
}

function listAt(tree: Plain, key: string): readonly Plain[] {
  const found = valueAt(tree, [key]);
  return Array.isArray(found) ? (found as readonly Plain[]) : [];
}

/** Answers that fit the element: silence where a document would say it, a lack where it is about a function. */
function answersFor(id: string, names: Names, { language: { say }, library }: Desk): ChoiceView[] {
  const { function: about, 'told-in': told, never } = names.element(id);
  const lacked = library.catalogue.functions.find((one) => one.id === about)?.name ?? '';
  const document = told === undefined ? '' : say(`review.kind.${told}`);
  const fits: Readonly<Record<FoundAnswer, boolean>> = {
    yes: never !== true,
    partly: never !== true,
    no: true,
    nothing: true,
    silent: told !== undefined,
    lacks: about !== undefined,
  };
  const all = FOUND_ANSWERS.filter((answer) => fits[answer]);
  return choices(
    all.map((answer) => [
      answer,
      answer === 'lacks'
        ? say('workbench-own.found.lacks', { function: lacked })
        : answer === 'silent'
          ? say('workbench-own.found.silent', { document })
          : answer === 'nothing' && never === true
            ? say('workbench-own.found.no-case')
            : say(`workbench-own.found.${answer}`),
    ]),
    undefined,
  );
}

/** Writes what was found, and goes on to the next; or tells each fault beside its field and writes nothing. */
export async function saveAnswer({ form, signal }: Asked, desk: Desk): Promise<Answer> {
  const one = await openedProfile(form, desk);
  const id = form.get('element') ?? '';
  if (!isElement(id, desk)) throw noPlace(id);
  const before = await checked(one, desk, signal);
  const { function: about } = namesOf(desk.library.catalogue.principles).element(id);
  const typed = {
    element: { id, ...(about === undefined ? {} : { function: about }) },
    answer: FOUND_ANSWERS.find((answer) => answer === form.get('answer')),
    text: (field: string): string => (form.get(field) ?? '').replaceAll('\r\n', '\n').trim(),
    ticked: (field: string): string[] => form.getAll(field),
  };
  const { file } = one.now;
  const order = before.scored?.whole().result.toAsk.map(({ element }) => element) ?? [];
  const next = order[order.indexOf(id) + 1];
  return desk.turns.inTurn(file, async () => {
    const faults = await addAnswer(jobOf(desk, signal), file, typed);
    if (faults.length > 0) return faultsAnswer(faults, desk);
    const stored = await desk.folder.workspace.read(file);
    const save = { file, place: id, act: 'answer', version: stored?.sha256 ?? '' };
    return logged(save, goTo(ownAddress(one, { element: next ?? id, after: id })), desk);
  });
}

function faultsAnswer(faults: readonly AnswerFault[], { view, language }: Desk): Answer {
  const { say } = language;
  const places = ANSWER_FIELDS.map((field) => {
    const all = faults
      .filter((one) => one.field === field)
      .map(({ message, hint }) => ({
        isError: true,
        message: tell(message, language),
        hint: tell(hint, language),
        where: '',
        href: null,
      }));
    return { id: `p-a-${field}`, all: all.length === 0 ? null : { all } };
  });
  const told = say('workbench-own.not-written', { count: faults.length });
  const [first] = faults;
  const jump =
    first === undefined ? null : { href: `#p-a-${first.field}`, text: say('workbench-own.to-first') };
  return html(view('own-faults', { told, jump, places }), 422);
}
