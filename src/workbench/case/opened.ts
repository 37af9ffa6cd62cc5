/** A case that is worked on: its text as it stands, what can be chosen in it, and where it lies. */
import path from 'node:path';
import { caseChoices } from '../../app/case-choices.ts';
import { type FileText, readFileText } from '../../app/file-edit.ts';
import type { Choice, ChoicesAt } from '../../app/form-field.ts';
import { fromFile } from '../../app/init.ts';
import { UserError } from '../../errors.ts';
import { valueAt } from '../../input/edit-text.ts';
import type { SchemaName } from '../../input/fault.ts';
import type { Step } from '../../input/locate.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Desk, jobOf } from '../desk.ts';
import { filesIn, type FolderFile, ownTitle } from '../own-files.ts';

export interface OpenedCase {
  /** As addresses name it, seen from the folder. */
  name: string;
  now: FileText;
  choicesAt: ChoicesAt;
}

/** Places of a case that may name a file beside it. */
const VENDOR: readonly Step[] = ['deployment', 'vendor'];
const USE: readonly Step[] = ['context', 'extends'];
const NAMES_FILE = [VENDOR, USE, ['logo'], ['replaces', 'data']];

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
export async function readCase(name: string, desk: Desk): Promise<FileText> {
  const now = await readFileText(jobOf(desk), await yamlPlace(name, desk), desk.versions);
  await namedFiles(now, desk);
  return now;
}

/** The same with what can be chosen in it. */
export async function openedCase(name: string, desk: Desk): Promise<OpenedCase> {
  const now = await readCase(name, desk);
  return { name, now, choicesAt: await choicesOf(now, desk) };
}

/** What can be chosen in a case as it stands. */
export async function choicesOf(now: FileText, desk: Desk): Promise<ChoicesAt> {
  const [[profile], files] = await Promise.all([namedFiles(now, desk), filesIn(desk)]);
  const own = (kind: SchemaName, place: readonly Step[]): Choice[] =>
    files.filter((one) => one.kind === kind).map((one) => [nameFrom(now, place, one), ownTitle(one, desk)]);
  const [products, uses] = [own('profile', VENDOR), own('context', USE)];
  return caseChoices(jobOf(desk), now.tree, { profile, products, uses });
}

/** A file of the folder as seen from the case; the one that it names at this place, as it names it there. */
function nameFrom({ file, tree }: FileText, place: readonly Step[], one: FolderFile): string {
  const named = valueAt(tree, place);
  const isNamed = typeof named === 'string' && path.resolve(path.dirname(file), named) === one.file;
  return isNamed ? named : fromFile(one.file, file);
}

function namedFiles(now: FileText, desk: Desk): Promise<(string | undefined)[]> {
  return Promise.all(NAMES_FILE.map((place) => besides(now, place, desk)));
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
