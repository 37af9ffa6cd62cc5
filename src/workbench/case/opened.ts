/** A case that is worked on: its text as it stands, what can be chosen in it, and where it lies. */
import path from 'node:path';
import { caseChoices } from '../../app/case-choices.ts';
import { type FileText, readFileText } from '../../app/file-edit.ts';
import type { ChoicesAt } from '../../app/form-field.ts';
import { UserError } from '../../errors.ts';
import { valueAt } from '../../input/edit-text.ts';
import type { Step } from '../../input/locate.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Desk } from '../desk.ts';
import { jobOf } from '../desk.ts';

export interface OpenedCase {
  /** As addresses name it, seen from the folder. */
  name: string;
  now: FileText;
  choicesAt: ChoicesAt;
}

/** Places of a case that may name a file beside it. */
const NAMES_FILE: readonly (readonly Step[])[] = [
  ['deployment', 'vendor'],
  ['context', 'extends'],
  ['logo'],
  ['replaces', 'data'],
];

/** The path of a file that may be read and changed here: of YAML, in the folder. Throws UserError for every other name. */
export async function yamlPlace(name: string, { folder }: Desk): Promise<string> {
  if (/[^/]\.ya?ml$/i.test(name)) return folder.place(name);
  throw new UserError(
    'outside-folder',
    phrase('workbench.outside', { name }),
    phrase('workbench.outside.fix'),
  );
}

/** Reads a case of the folder. Throws as `readFileText` does, and UserError where it would lead out of the folder. */
export async function openedCase(name: string, desk: Desk): Promise<OpenedCase> {
  const file = await yamlPlace(name, desk);
  const now = await readFileText(jobOf(desk), file, desk.versions);
  return { name, now, choicesAt: await choicesOf(now, desk) };
}

/** What can be chosen in a case as it stands. */
export async function choicesOf(now: FileText, desk: Desk): Promise<ChoicesAt> {
  const [vendor] = await Promise.all(NAMES_FILE.map((place) => besides(now, place, desk)));
  return caseChoices(jobOf(desk), now.tree, vendor);
}

/** The file that a place names; undefined: it names none. Throws UserError where that lies outside of the folder. */
async function besides(
  { file, tree }: FileText,
  place: readonly Step[],
  { folder }: Desk,
): Promise<string | undefined> {
  const named = valueAt(tree, place);
  if (typeof named !== 'string' || !/[/\\]|\.(?:ya?ml|json|png|jpe?g)$/i.test(named)) return undefined;
  const whole = path.resolve(path.dirname(file), named);
  return folder.place(folder.nameOf(whole));
}
