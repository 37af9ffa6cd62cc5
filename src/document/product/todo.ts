/** What to do now, and who does it: switch, search, see to what is yours, ask, write into the contract, accept with a reason. */
import { demandKind } from '../demands.ts';
import { list, paragraph } from '../make.ts';
import type { Block, Inline } from '../model.ts';
import { topicText } from '../wording.ts';
import { asked, searchable } from './asking.ts';
import { clauses } from './contract.ts';
import { DEADLINE, daysAfter } from '../years.ts';
import { elementIn, isRequired, type Scene } from './report.ts';
import { type Gain, gainful, takenFunctions } from './settings.ts';

/** So many points are named on the first page, each with what it is about; settings bear their titles. */
const NAMED = 3;
const NAMED_SETTINGS = 2;

/** One entry a kind of step, none that leads nowhere; of what is not fit nothing is signed, and every step waits. */
export function todo(scene: Scene): Block[] {
  const steps = [nameUse, switchOn, search, yours, ask, write, accept]
    .map((step) => step(scene))
    .filter((one) => one.length > 0);
  if (scene.result.verdict?.value !== 'not-fit') return list(steps, true);
  const condition = steps.length === 0 ? [] : [paragraph(scene.language.say('product.todo.only-if'))];
  return [paragraph(doNotSign(scene)), ...condition, ...list(steps, true)];
}

/** Without a use there is no answer. */
function nameUse({ result, language: { say } }: Scene): Inline[] {
  return result.context === null ? [who('decider', { say }), say('product.todo.name-use')] : [];
}

function doNotSign({ alternatives, language: { say, any } }: Scene): Inline[] {
  const named = alternatives.map(({ name, verdict }) =>
    say('product.todo.edition', { name, verdict: say(`verdict.${verdict}`).toLowerCase() }),
  );
  const values = { count: named.length, editions: any(named) };
  return [who('decider', { say }), say('product.todo.not-now', values)];
}

function switchOn(scene: Scene): Inline[] {
  const { say } = scene.language;
  const on = scene.result.settingsOn.length;
  const more = gainful(scene).filter((one) => isAdvised(one, scene));
  if (more.length === 0 && on === 0) return [];
  const isForUse = scene.result.context !== null;
  const codes = more.map(({ setting: { code, title } }) => `${code} ${title}`);
  return [
    who('administrator', { say }),
    ...(on === 0 ? [] : [say('product.todo.keep', { count: on }), ' ', ...takenText(scene)]),
    ...(codes.length === 0
      ? []
      : [
          say(isForUse ? 'product.todo.switch' : 'product.todo.switch-uses', {
            count: codes.length,
            codes: namedCodes(codes, scene, NAMED_SETTINGS),
          }),
          ' ',
        ]),
    say('product.todo.settings'),
    ' ',
    { to: 'settings', text: say('product.settings.title') },
    '.',
  ];
}

/** It makes so what is required and is not so yet, and nothing required falls short by it. */
function isAdvised({ setting, decides, spoils }: Gain, scene: Scene): boolean {
  if (setting.on || spoils.some((id) => isRequired(scene, id))) return false;
  return decides.some((id) => isRequired(scene, id) && elementIn(scene, id).shown < 100);
}

/** Functions that are gone with the settings that are on. */
function takenText(scene: Scene): string[] {
  const functions = takenFunctions(scene);
  if (functions.length === 0) return [];
  return [scene.language.say('product.todo.taken', { functions: scene.language.any(functions) }), ' '];
}

/** Musts that fall to the organisation, since it runs the product itself. */
function yours({ subject, language: { say, all } }: Scene): Inline[] {
  const own = subject.result.requirements.filter((one) => one.must && demandKind(one, subject) === 'yours');
  if (own.length === 0) return [];
  const codes = own.map(({ element }) => topicText(subject, element));
  return [who('officer', { say }), say('product.todo.yours', { count: codes.length, codes: all(codes) })];
}

function search(scene: Scene): Inline[] {
  const { say } = scene.language;
  const { required } = searchable(scene);
  if (required.length === 0) return [];
  const codes = namedCodes(
    required.map(({ id }) => topicText(scene.subject, id)),
    scene,
  );
  return [who('officer', { say }), say('product.todo.search', { codes })];
}

function ask(scene: Scene): Inline[] {
  const { say } = scene.language;
  const { required } = asked(scene);
  if (required.length === 0) return [];
  const codes = namedCodes(
    required.map(({ id }) => topicText(scene.subject, id)),
    scene,
  );
  return [
    who('buyer', { say }),
    say('product.todo.ask', {
      count: required.length,
      codes,
      day: dueText(scene),
      use: scene.result.context === null ? 'no' : 'yes',
    }),
    ' ',
    { to: 'asking', text: say('product.asking.title') },
    '.',
  ];
}

/** The last day to answer a question that is put on the day of the report. */
function dueText({ result, language: { date } }: Scene): string {
  return date(daysAfter(result.asOf, DEADLINE));
}

function write(scene: Scene): Inline[] {
  const { say } = scene.language;
  const { required } = clauses(scene);
  if (required.length === 0) return [];
  return [
    who('counsel', { say }),
    say('product.todo.write', { count: required.length }),
    ' ',
    { to: 'contract', text: say('product.contract.title') },
    '.',
  ];
}

function accept({ result, subject, language }: Scene): Inline[] {
  const { say, all } = language;
  const short = result.requirements.filter(({ must, status }) => !must && status === 'short');
  if (short.length === 0) return [];
  const codes = short.map(({ element }) => topicText(subject, element));
  return [who('decider', { say }), say('product.todo.accept', { codes: all(codes) })];
}

function who(
  role: 'administrator' | 'officer' | 'buyer' | 'counsel' | 'decider',
  { say }: Pick<Scene['language'], 'say'>,
): Inline {
  return { strong: [`${say(`product.who.${role}`)} `] };
}

/** 'SEC1.1, SEC1.4 and 12 more'. */
export function namedCodes(
  codes: readonly string[],
  { language: { say, all } }: Pick<Scene, 'language'>,
  most = NAMED,
): string {
  const rest = codes.length - most;
  if (rest <= 0) return all(codes);
  return all([...codes.slice(0, most), say('product.more', { count: rest })]);
}
