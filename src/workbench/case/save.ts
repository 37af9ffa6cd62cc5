/** Saving: one place at a time, by the version that the page started from. */
import { editFile, type FileText } from '../../app/file-edit.ts';
import { type FileForm, formOf } from '../../app/file-form.ts';
import { type ChoicesAt, patternOf, valueOf } from '../../app/form-field.ts';
import { profileChoices } from '../../app/profile-choices.ts';
import type { FormSchema } from '../../blank/schema.ts';
import { UserError } from '../../errors.ts';
import { type Change, isMap, valueAt } from '../../input/edit-text.ts';
import type { Step } from '../../input/locate.ts';
import { type Plain, type PlainMap, yamlText } from '../../input/yaml-lines.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { isSheet } from '../ask/sheets.ts';
import { type Desk, jobOf } from '../desk.ts';
import { logged } from './log.ts';
import { choicesOf, yamlPlace } from './opened.ts';
import { noPlace, placeText, slugOf, stepsOf } from './places.ts';

/** After a change of these, other choices are to be had. */
export const DECIDES: ReadonlySet<string> = new Set([
  'deployment.vendor',
  'deployment.edition',
  'context.extends',
  'status',
]);

export async function saveField({ form }: Asked, desk: Desk): Promise<Answer> {
  const name = form.get('file') ?? '';
  const file = await yamlPlace(name, desk);
  const path = stepsOf(form.get('place') ?? '');
  const act = form.get('act') ?? 'set';
  const version = form.get('own-version') ?? form.get('version') ?? '';
  return desk.turns.inTurn(file, async () => {
    const changeIn = async (now: FileText): Promise<Change> => {
      const kind = openKind(now, path);
      const choicesAt = isChosen(path, form, kind) ? await choicesIn(now, kind, desk) : NO_CHOICES;
      return changeOf(path, act, form, { tree: now.tree, choicesAt, kind });
    };
    const done = await editFile(jobOf(desk), file, { version, changeIn }, desk.versions);
    if (done.state === 'conflict') return conflictAnswer(done.now, path, form, desk);
    const { now, isNamed } = await named(done.now, path, desk);
    const save = { file, place: placeText(path), act, version: now.version };
    const isNew =
      done.rebased || isNamed || act !== 'set' || form.has('own-version') || DECIDES.has(placeText(path));
    const answer = savedAnswer(now, isNew ? { focus: focusAfter(path, act, form, now) } : undefined, desk);
    return done.changed ? logged(save, answer, desk) : answer;
  });
}

/** An entry that has no name yet, as a blank file has it, gets one with what is first said in it. */
async function named(
  now: FileText,
  path: readonly Step[],
  desk: Desk,
): Promise<{ now: FileText; isNamed: boolean }> {
  const { file, version, tree } = now;
  const change = formOf(tree).naming(path, tree);
  if (change === undefined) return { now, isNamed: false };
  const done = await editFile(jobOf(desk), file, { version, changeIn: () => change }, desk.versions);
  return done.state === 'saved' ? { now: done.now, isNamed: true } : { now, isNamed: false };
}

/** What kind of file it is. An approved assessment is not changed; only that it is final can be taken back. */
export function openKind({ tree }: FileText, path: readonly Step[]): FileForm {
  const form = formOf(tree);
  if (form.kind === 'reading-sheet') throw isSheet();
  if (valueAt(tree, ['status']) !== 'final' || placeText(path) === 'status') return form;
  throw new UserError('final-case', phrase('workbench.final'), phrase('workbench.final.fix'));
}

/** What can be chosen, for words that stand for a name: no name has blanks. */
function isChosen(path: readonly Step[], form: URLSearchParams, kind: FileForm): boolean {
  const schema = kind.schemaAt(path);
  const isName =
    (schema?.items ?? schema)?.pattern !== undefined || schema?.additionalProperties !== undefined;
  return isName && [...form.getAll('value'), ...form.getAll('key')].some((one) => /[^a-z0-9./-]/.test(one));
}

async function choicesIn(before: FileText, { kind }: FileForm, desk: Desk): Promise<ChoicesAt> {
  if (kind === 'case') return choicesOf(before, desk);
  return kind === 'profile' ? profileChoices(jobOf(desk), before.tree, desk.language) : NO_CHOICES;
}

const NO_CHOICES: ChoicesAt = () => undefined;

interface Before {
  tree: Plain;
  choicesAt: ChoicesAt;
  kind: FileForm;
}

function changeOf(
  path: Step[],
  act: string,
  form: URLSearchParams,
  { tree, choicesAt, kind }: Before,
): Change {
  const schema = kind.schemaAt(path);
  if (schema === undefined) throw noPlace(placeText(path));
  const at = Number(form.get('at') ?? 0);
  if (act === 'add') return { kind: 'add', path, entry: kind.newEntry(path, tree) };
  if (act === 'remove') return { kind: 'remove', path, at };
  if (act === 'up' || act === 'down') return { kind: 'move', path, at, to: act === 'up' ? at - 1 : at + 1 };
  if (act === 'put') return { kind: 'set', path, value: withPut(path, form, schema, { tree, choicesAt }) };
  const choices = choicesAt(`${patternOf(path)}${schema.items === undefined ? '' : '[]'}`) ?? [];
  const typed = form.getAll('value').map((one) => valueOf(one, choices));
  return { kind: 'set', path, value: valueFrom(typed, schema) };
}

/** A list with one more in it; a map with a value under a key, without the key where nothing is said of it. */
function withPut(
  path: Step[],
  form: URLSearchParams,
  schema: FormSchema,
  { tree, choicesAt }: Omit<Before, 'kind'>,
): Plain {
  const there = valueAt(tree, path) ?? null;
  const [value = ''] = form.getAll('value');
  if (schema.items !== undefined) {
    const list = Array.isArray(there) ? (there as readonly Plain[]) : [];
    const one = valueOf(value, choicesAt(`${patternOf(path)}[]`) ?? []);
    return list.includes(one) ? list : [...list, one];
  }
  const key = valueOf(form.get('key') ?? '', choicesAt(`${patternOf(path)}{}`) ?? []);
  const map: PlainMap = isMap(there) ? there : {};
  const { [key]: _, ...others } = map;
  if (value === '') return Object.keys(others).length === 0 ? null : others;
  return { ...map, [key]: valueFrom([value], schema.additionalProperties ?? {}) };
}

/** What was typed as the schema has it; what is none of that is kept as it was typed, and told. */
function valueFrom(typed: readonly string[], schema: FormSchema): Plain {
  if (schema.items !== undefined) {
    const lines = typed.flatMap((one) => one.split(/\r?\n/)).map((one) => one.trim());
    const kept = lines.filter((one) => one !== '');
    return kept.length === 0 ? null : kept;
  }
  const text = (typed[0] ?? '').replaceAll('\r\n', '\n').trimEnd();
  if (text.trim() === '') return null;
  if (schema.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const isNumber = (schema.type === 'integer' ? /^-?\d{1,15}$/ : /^\d{1,15}(?:\.\d{1,15})?$/).test(
    text.trim(),
  );
  return isNumber && (schema.type === 'integer' || schema.type === 'number') ? Number(text) : text;
}

export function savedAnswer(
  now: FileText,
  again: { focus: string } | undefined,
  { view, language, clock }: Desk,
): Answer {
  const told = language.say('workbench.saved', { time: clock().toTimeString().slice(0, 8) });
  const headers = {
    'X-Version': now.version,
    ...(again === undefined ? {} : { 'X-Reload': 'yes', 'X-Focus': again.focus }),
  };
  return { ...html(view('saved', { told })), headers };
}

/** Where the hand goes on: to the new entry, to the one that moved, to the button that adds. */
function focusAfter(path: readonly Step[], act: string, form: URLSearchParams, now: FileText): string {
  const at = Number(form.get('at') ?? 0);
  const slug = slugOf(path);
  const list = valueAt(now.tree, path);
  if (act === 'add') return `f-${slug}-${Array.isArray(list) ? list.length - 1 : 0}`;
  if (act === 'up' || act === 'down') return `f-${slug}-${act === 'up' ? at - 1 : at + 1}`;
  if (form.has('more')) return `more-${slug}`;
  return act === 'remove' ? `add-${slug}` : '';
}

/** Both texts side by side; nothing was written. */
export function conflictAnswer(
  now: FileText,
  path: readonly Step[],
  form: URLSearchParams,
  { view, language }: Desk,
): Answer {
  const { say } = language;
  const isSet = (form.get('act') ?? 'set') === 'set';
  const mine = form.getAll('value').join('\n');
  const theirs = valueAt(now.tree, path) ?? null;
  return html(
    view('conflict', {
      title: say('workbench.conflict'),
      theirs: {
        title: say('workbench.conflict.theirs'),
        text: typeof theirs === 'object' ? yamlText(theirs) : String(theirs),
      },
      mine: isSet ? { title: say('workbench.conflict.mine'), text: mine } : null,
      place: placeText(path),
      version: now.version,
      values: isSet ? form.getAll('value') : [],
      keep: say('workbench.conflict.keep'),
      put: isSet ? { text: say('workbench.conflict.put') } : null,
    }),
    409,
  );
}
