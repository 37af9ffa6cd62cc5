/**
 * Adds findings, sources and questions asked to the text of a profile, or to the evidence of a case. The result is
 * parsed, compared with what was meant, and checked like every file of its kind; what does not pass is refused, so that a
 * half-right file is never written.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from './catalogue-parts.ts';
import type { Checked, Problem } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import type { Finding, Profile, Question, Search, Source } from '../types/profile.ts';
import type { Case } from '../types/case.ts';
import { decode, type ReadFile } from './bytes.ts';
import type { Fault, SchemaName } from './fault.ts';
import type { Spot } from './locate.ts';
import { shapeFaults } from './schema.ts';
import type { Edit } from './yaml-edits.ts';
import { judged } from './yaml-file.ts';
import { profileFaults } from './profile-meaning.ts';
import { phrase } from '../locale/phrase.ts';

/** The new text with what was changed in it. */
export interface Patched {
  text: string;
  edits: Edit[];
  /** Problems of the new text that do not make it invalid, with its lines. */
  warnings: Problem[];
}

/** What goes in: each entry with its lines of YAML, from its dash on, not indented. */
export interface Additions {
  sources: readonly Written<Source>[];
  findings: readonly Written<Finding>[];
  asked: readonly Written<Question>[];
  searches: readonly Written<Search>[];
}

export interface Written<T> {
  value: T;
  lines: readonly string[];
}

/** Puts the entries into a profile: a source, question or search at the end of its list, a finding after the last one of its criterion. */
export function patchProfile(
  read: ReadFile,
  added: Additions,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<Patched>> {
  return patch<Profile>(read, added, {
    schema: 'profile',
    place: undefined,
    meaning: (profile) => profileFaults(profile, catalogue, today),
  });
}

/** Puts the entries into the evidence of a case in the same way. `meaning`: faults of the whole case. */
export function patchCase(
  read: ReadFile,
  added: Additions,
  meaning: (one: Case) => Fault[],
): Promise<Checked<Patched>> {
  return patch<Case>(read, added, { schema: 'case', place: 'evidence', meaning });
}

/** What kind of file it is. */
interface Kind<T> {
  schema: SchemaName;
  /** The key under which the lists stand; undefined: at the top. */
  place: string | undefined;
  meaning: (value: T) => Fault[];
}

const LISTS = ['sources', 'findings', 'searches', 'asked'] as const;

async function patch<T>(
  read: ReadFile,
  added: Additions,
  { schema, place, meaning }: Kind<T>,
): Promise<Checked<Patched>> {
  const text = decode(read);
  if (!text.ok) return text;
  // Only a command that changes a file needs the parser at hand.
  const [{ edited, entryEdit, listIn, under }, { parseYaml }] = await Promise.all([
    import('./yaml-edits.ts'),
    import('./yaml.ts'),
  ]);
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(read.bytes);
  const patched = edited(whole, (top) => {
    const { laid, edits } = place === undefined ? { laid: top, edits: [] } : under(place, top);
    const put = (list: (typeof LISTS)[number]): Edit[] =>
      added[list].map((one: Entry) => entryEdit(laid, list, one.lines, lastLike(listIn(laid, list), one)));
    return [...edits, ...LISTS.flatMap(put)];
  });
  const [old, parsed] = [whole, patched.text].map((one) => parseYaml(one, read.file));
  if (!old?.ok || !parsed?.ok || !isAsMeant(parsed.value, old.value, added, place))
    return { ok: false, problems: [refused(read.file)] };
  const { value } = parsed;
  const bytes = new TextEncoder().encode(patched.text);
  const checked = await judged<T>(
    { source: { file: read.file, bytes }, value: value as T, shape: await shapeFaults(schema, value) },
    meaning,
  );
  return checked.ok ? { ok: true, value: { ...patched, warnings: checked.value.warnings } } : checked;
}

type Entry = Written<Source> | Written<Finding> | Written<Question> | Written<Search>;

/** The entry after which a new one stands: the last of its criterion, else of its principle; undefined: of the list. */
function lastLike(list: Spot | undefined, { value: entry }: Entry): Spot | undefined {
  const [element] = 'answers' in entry ? Object.keys(entry.answers ?? {}) : [];
  if (element === undefined || list === undefined) return undefined;
  const { items } = list;
  const names = items.map((item) => answeredIn(item));
  const last = (start: string): number =>
    names.findLastIndex((list) => list.some((name) => name.startsWith(start)));
  const same = last(element.slice(0, element.lastIndexOf('/') + 1));
  const near = last(element.slice(0, element.indexOf('/') + 1));
  return items[same >= 0 ? same : near >= 0 ? near : items.length - 1];
}

/** Elements that a finding answers. */
function answeredIn(item: Spot): string[] {
  return [...(item.keys.get('answers')?.value.keys.keys() ?? [])];
}

/** True if the new tree is the old one with just these entries more. */
function isAsMeant(value: unknown, old: unknown, added: Additions, place: string | undefined): boolean {
  const [now, before] = [value, old].map((one) => listsOf(one as Tree, place));
  if (now === undefined || before === undefined) return false;
  return (
    isDeepStrictEqual(plain(now.rest), plain(before.rest)) &&
    LISTS.every((list) => isWith<unknown>(now.lists[list] ?? [], before.lists[list] ?? [], added[list]))
  );
}

type Tree = Record<string, unknown>;

/** The lists that entries go into, and everything else. */
function listsOf(tree: Tree, place: string | undefined) {
  const { [place ?? '']: part, ...others } = tree;
  const whole = (place === undefined ? tree : (part ?? {})) as Tree;
  const { sources, findings, searches, asked, ...rest } = whole;
  const lists = { sources, findings, searches, asked } as Record<
    (typeof LISTS)[number],
    unknown[] | undefined
  >;
  return { lists, rest: place === undefined ? rest : { ...others, [place]: rest } };
}

/** The old entries in their order, and the added ones among them. */
function isWith<T>(now: readonly T[], old: readonly T[], added: readonly Written<T>[]): boolean {
  const rest = added.map((one) => JSON.stringify(one.value));
  const kept = now.filter((one) => {
    const at = rest.indexOf(JSON.stringify(one));
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
  return rest.length === 0 && isDeepStrictEqual(plain(kept), plain(old));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function refused(file: string): Problem {
  return {
    severity: 'error',
    code: 'cannot-patch',
    message: phrase('file.cannot-patch'),
    hint: phrase('file.cannot-patch.hint'),
    file,
    line: 1,
    column: 1,
  };
}
