/**
 * Use case: what somebody found of one element, put into a profile of their own: a finding with its sources, or a record
 * that somebody looked. It stands beside what is there already and changes none of it.
 */
import { idLike } from '../blank/new-id.ts';
import { InvalidInput, UserError } from '../errors.ts';
import { decode } from '../input/bytes.ts';
import { patchProfile } from '../input/evidence-patch.ts';
import { valueAt } from '../input/edit-text.ts';
import type { Fault } from '../input/fault.ts';
import { profileFaults } from '../input/profile-meaning.ts';
import { shapeFaults } from '../input/schema.ts';
import { parseUntrusted } from '../input/untrusted.ts';
import type { Plain } from '../input/yaml-lines.ts';
import { phrase, type Words } from '../locale/phrase.ts';
import type { Profile } from '../types/profile.ts';
import type { Job } from './job.ts';
import { additions } from './patching.ts';

/** Answers that can be given. partly: yes, for some plans, clients or kinds of content. */
export const FOUND_ANSWERS = ['yes', 'partly', 'no', 'silent', 'lacks', 'nothing'] as const;
export type FoundAnswer = (typeof FOUND_ANSWERS)[number];

/** Places of what is typed, as the form names them. */
export const ANSWER_FIELDS = [
  'answer',
  'summary',
  'limits',
  'since',
  'change',
  'fixed',
  'sources',
  'kind',
  'title',
  'publisher',
  'url',
  'citation',
  'published',
  'checked',
  'read',
  'read-as',
  'note',
  'where',
  'on',
  'at',
  'result',
] as const;

/** What was typed; '' where nothing was. */
export interface TypedAnswer {
  /** Of the catalogue; `lacks`: the function that it is about. */
  element: { id: string; function?: string };
  answer: FoundAnswer | undefined;
  text: (field: string) => string;
  /** What was ticked: editions, clients, sources of the profile. */
  ticked: (field: string) => readonly string[];
}

/** A fault beside the field of the form that it is about. */
export interface AnswerFault {
  field: string;
  message: Words;
  hint: Words;
}

/** Somebody else may write all the time. */
const MOST_TRIES = 5;

/**
 * Writes an answer, or gives its faults and writes nothing. Throws InvalidInput where the profile has faults of its own
 * that have to be mended first.
 */
export async function addAnswer(job: Job, file: string, typed: TypedAnswer): Promise<readonly AnswerFault[]> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stored = await job.workspace.read(file);
    if (stored === undefined)
      throw new UserError('missing-file', phrase('workbench.gone', { file }), phrase('workbench.gone.fix'));
    const profile = await treeOf(file, stored.bytes);
    const added = entriesOf(typed, profile, job.today);
    const own = ownFaults(typed);
    const others = await faultsOf(profile, added, job);
    const faults = [...own, ...others.filter(({ field }) => own.every((one) => one.field !== field))];
    if (faults.length > 0) return faults;
    const read = { file, bytes: stored.bytes };
    const patched = await patchProfile(read, additions(added), job.library.catalogue, job.today);
    if (!patched.ok) throw new InvalidInput(patched.problems);
    const bytes = new TextEncoder().encode(patched.value.text);
    if ((await job.workspace.replace(file, bytes, stored.sha256)) === 'written') return [];
  }
  throw new UserError('busy-file', phrase('workbench.busy', { file }), phrase('workbench.busy.fix'));
}

async function treeOf(file: string, bytes: Uint8Array): Promise<Profile> {
  const decoded = decode({ file, bytes });
  const parsed = decoded.ok ? await parseUntrusted(decoded.value.text, file) : decoded;
  if (!parsed.ok) throw new InvalidInput(parsed.problems);
  // A list that is not there is told as a fault of the file.
  const written = parsed.value as Omit<Profile, 'sources' | 'findings'> & Partial<Profile>;
  return { sources: [], findings: [], ...written };
}

/** What is added, as it was typed: what is required and was left out stands empty, so that its fault is found. */
type Entries = Required<Pick<Parameters<typeof additions>[0], 'sources' | 'findings' | 'searches'>>;

function entriesOf(typed: TypedAnswer, profile: Profile, today: string): Entries {
  const limits = kept({ editions: typed.ticked('editions'), clients: typed.ticked('clients') });
  if (typed.answer === 'nothing') return { sources: [], findings: [], searches: [searchOf(typed, limits)] };
  const source = sourceOf(typed, profile, today);
  const { element, text } = typed;
  const finding = {
    ...limits,
    ...kept({ since: text('since'), for: lines(text('for')) }),
    summary: text('summary') || null,
    ...kept({ change: text('change') }),
    sources: [...typed.ticked('sources'), ...source.map(({ id }) => id)],
    ...(typed.answer === 'lacks'
      ? { lacks: [element.function ?? ''] }
      : { answers: { [element.id]: typed.answer === 'partly' ? 'yes' : (typed.answer ?? null) } }),
    ...(text('fixed') === '' ? {} : { fixed: [element.id] }),
  };
  return { sources: source, findings: [finding], searches: [] } as unknown as Entries;
}

function searchOf({ element, text }: TypedAnswer, limits: object): Entries['searches'][number] {
  return {
    elements: [element.id],
    where: text('where') || null,
    on: text('on') || null,
    at: text('at') || null,
    result: text('result') || null,
    ...limits,
  } as unknown as Entries['searches'][number];
}

/** None where nothing was typed of a new one and another one was ticked. */
function sourceOf(typed: TypedAnswer, { sources }: Profile, today: string): { id: string }[] {
  const { text, ticked } = typed;
  const typedIn = ['title', 'url', 'citation', 'publisher', 'kind', 'published', 'note', 'read-as'];
  if (ticked('sources').length > 0 && typedIn.every((field) => text(field) === '')) return [];
  const taken = new Set(sources.map(({ id }) => id));
  const year = /^\d{4}/.exec(text('published') || today)?.[0] ?? '';
  const checked = text('checked');
  return [
    {
      id: freeId([text('title'), year].join(' '), taken),
      kind: text('kind') || null,
      title: text('title') || null,
      publisher: text('publisher') || null,
      ...kept({ url: text('url'), citation: text('citation'), 'read-as': text('read-as') }),
      ...kept({ published: text('published') }),
      checked: checked === '' ? null : [checked],
      read: text('read') || null,
      ...kept({ note: text('note') }),
    } as { id: string },
  ];
}

function freeId(words: string, taken: ReadonlySet<string>): string {
  const plain = (idLike(words) ?? 'source').slice(0, 56).replace(/[.-]+$/, '');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Without what is empty. */
function kept(values: Readonly<Record<string, string | readonly string[]>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
}

function lines(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What the schema cannot know: what the form asks. */
function ownFaults(typed: TypedAnswer): AnswerFault[] {
  const { answer, text, ticked } = typed;
  if (answer === undefined)
    return [
      {
        field: 'answer',
        message: phrase('workbench-own.no-answer'),
        hint: phrase('workbench-own.no-answer.hint'),
      },
    ];
  const isLimited = [...ticked('editions'), ...ticked('clients'), ...lines(text('for'))].length > 0;
  if (answer !== 'partly' || isLimited) return [];
  return [
    {
      field: 'limits',
      message: phrase('workbench-own.no-limits'),
      hint: phrase('workbench-own.no-limits.hint'),
    },
  ];
}

/** Faults of what is added; none where the profile's own keep the meaning from being checked. */
async function faultsOf(profile: Profile, added: Entries, { library, today }: Job): Promise<AnswerFault[]> {
  const { sources, findings, searches = [] } = profile;
  const first = new Map([
    ['sources', sources.length],
    ['findings', findings.length],
    ['searches', searches.length],
  ]);
  const whole: Profile = {
    ...profile,
    sources: [...sources, ...added.sources],
    findings: [...findings, ...added.findings],
    ...(added.searches.length === 0 ? {} : { searches: [...searches, ...added.searches] }),
  };
  const shape = await shapeFaults('profile', whole);
  const meant = shape.length > 0 ? [] : profileFaults(whole, library.catalogue, today);
  return [...shape, ...meant]
    .filter(({ severity = 'error' }) => severity === 'error')
    .flatMap((fault): AnswerFault[] => {
      const [list, at] = fault.path;
      const isNew = typeof at === 'number' && at >= (first.get(String(list)) ?? Infinity);
      if (!isNew) return [];
      const isEmpty = valueAt(whole as unknown as Plain, fault.path) === null;
      const { message, hint } = isEmpty
        ? { message: phrase('workbench-own.empty'), hint: phrase('workbench-own.empty.hint') }
        : fault;
      return [{ field: fieldOf(fault), message, hint }];
    });
}

/** The field of the form for a place in an entry. */
function fieldOf({ code, path }: Fault): string {
  const [list, , key = ''] = path.map(String);
  if (code === 'no-address') return 'url';
  if (key === 'editions' || key === 'clients' || key === 'for') return 'limits';
  if (key === 'answers' || key === 'lacks') return 'answer';
  if (list === 'sources' && key === '') return 'title';
  return (ANSWER_FIELDS as readonly string[]).includes(key) ? key : 'answer';
}
