/** A file of the CNIL's PIA software from outside, held against its shape: every value of the wrong kind is told with its place. */
import { phrase, type Words } from '../../locale/phrase.ts';
import type { CnilFile } from './file.ts';

/** What is wrong, and where: 'answers[3].data.gauge'. */
export interface CnilFault {
  at: string;
  message: Words;
}

export type Parsed = { ok: true; value: ParsedCnil } | { ok: false; faults: CnilFault[] };

/** The file with what it holds besides that nobody here knows. */
export interface ParsedCnil extends CnilFile {
  unknown: string[];
}

/** Entries of one list that are read at most. */
const MOST_ENTRIES = 2000;
/** Faults that are told. */
const MOST_FAULTS = 50;

type Tree = Record<string, unknown>;

/** A file without 'pia', or with a version, is none that is known. */
export function parseCnil(text: string): Parsed {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ at: '', message: phrase('cnil.fault-no-json') }] };
  }
  if (!isTree(tree) || !isTree(own(tree, 'pia')))
    return { ok: false, faults: [{ at: '', message: phrase('cnil.fault-no-pia') }] };
  if (own(tree, 'version') !== undefined || own(tree, 'schemaVersion') !== undefined)
    return { ok: false, faults: [{ at: '', message: phrase('cnil.fault-version') }] };
  const reader = new Reader();
  const value = fileOf(tree, reader);
  return reader.faults.length > 0
    ? { ok: false, faults: reader.faults.slice(0, MOST_FAULTS) }
    : { ok: true, value };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own keys only: '__proto__' in a file is a key like any other. */
function own(tree: Tree, key: string): unknown {
  return Object.hasOwn(tree, key) ? tree[key] : undefined;
}

class Reader {
  readonly faults: CnilFault[] = [];

  text(tree: Tree, key: string, at: string): string {
    const value = own(tree, key) ?? '';
    return typeof value === 'string' ? value : this.#wrong(at, key, 'text', '');
  }

  /** Old files have numbers as texts. */
  number(tree: Tree, key: string, at: string): number | null {
    const value = own(tree, key) ?? null;
    const meant = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    if (meant === null || meant === '') return null;
    return typeof meant === 'number' && Number.isInteger(meant)
      ? meant
      : this.#wrong(at, key, 'number', null);
  }

  boolean(tree: Tree, key: string, at: string): boolean | null {
    const value = own(tree, key) ?? null;
    if (value === '') return null;
    return value === null || typeof value === 'boolean' ? value : this.#wrong(at, key, 'boolean', null);
  }

  texts(tree: Tree, key: string, at: string): string[] {
    const value = own(tree, key) ?? [];
    if (!Array.isArray(value)) return this.#wrong(at, key, 'list', []);
    return value
      .slice(0, MOST_ENTRIES)
      .map((item: unknown, index) =>
        typeof item === 'string' ? item : this.#wrong(at, `${key}[${index}]`, 'text', ''),
      );
  }

  tree(tree: Tree, key: string, at: string): Tree {
    const value = own(tree, key) ?? {};
    return isTree(value) ? value : this.#wrong(at, key, 'object', {});
  }

  entries<T>(tree: Tree, key: string, read: (entry: Tree, at: string) => T): T[] {
    const value = own(tree, key) ?? [];
    if (!Array.isArray(value)) return this.#wrong('', key, 'list', []);
    if (value.length > MOST_ENTRIES)
      this.faults.push({ at: key, message: phrase('cnil.fault-too-many', { most: MOST_ENTRIES }) });
    return value.slice(0, MOST_ENTRIES).flatMap((entry: unknown, index): T[] => {
      const at = `${key}[${index}]`;
      if (isTree(entry)) return [read(entry, at)];
      return this.#wrong('', at, 'object', []);
    });
  }

  #wrong<T>(at: string, key: string, kind: 'text' | 'number' | 'boolean' | 'list' | 'object', value: T): T {
    this.faults.push({ at: at === '' ? key : `${at}.${key}`, message: phrase(`cnil.fault-${kind}`) });
    return value;
  }
}

const PIA_TEXTS = [
  'name',
  'category',
  'author_name',
  'evaluator_name',
  'validator_name',
  'dpos_names',
  'dpo_opinion',
  'concerned_people_searched_content',
  'people_names',
  'concerned_people_opinion',
  'rejection_reason',
  'applied_adjustments',
  'structure_name',
  'structure_sector_name',
] as const;
const PIA_NUMBERS = ['status', 'dpo_status', 'concerned_people_status'] as const;
/** What their software keeps for itself. */
const KEPT_BY_ITSELF = [
  'id',
  'progress',
  'is_example',
  'is_archive',
  'structure_id',
  'created_at',
  'updated_at',
  'lock_version',
  'dbVersion',
  'tableName',
  'objectStore',
  'serverUrl',
  'numberOfQuestions',
  'user_pias',
  'pia_id',
];

function fileOf(tree: Tree, reader: Reader): ParsedCnil {
  const pia = reader.tree(tree, 'pia', '');
  const read = Object.fromEntries([
    ...PIA_TEXTS.map((key) => [key, reader.text(pia, key, 'pia')]),
    ...PIA_NUMBERS.map((key) => [key, reader.number(pia, key, 'pia')]),
    ['concerned_people_searched_opinion', reader.boolean(pia, 'concerned_people_searched_opinion', 'pia')],
  ]) as unknown as CnilFile['pia'];
  return {
    pia: read,
    answers: reader.entries(tree, 'answers', (entry, at) => {
      const data = reader.tree(entry, 'data', at);
      return {
        reference_to: reader.number(entry, 'reference_to', at) ?? 0,
        data: {
          text: reader.text(data, 'text', `${at}.data`),
          gauge: reader.number(data, 'gauge', `${at}.data`),
          list: reader.texts(data, 'list', `${at}.data`),
        },
      };
    }),
    measures: reader.entries(tree, 'measures', (entry, at) => ({
      id: reader.number(entry, 'id', at) ?? 0,
      title: reader.text(entry, 'title', at),
      content: reader.text(entry, 'content', at),
    })),
    evaluations: reader.entries(tree, 'evaluations', (entry, at) => {
      const gauges = reader.tree(entry, 'gauges', at);
      return {
        reference_to: reader.text(entry, 'reference_to', at),
        status: reader.number(entry, 'status', at) ?? 0,
        evaluation_comment: reader.text(entry, 'evaluation_comment', at),
        action_plan_comment: reader.text(entry, 'action_plan_comment', at),
        gauges: {
          x: reader.number(gauges, 'x', `${at}.gauges`) ?? 0,
          y: reader.number(gauges, 'y', `${at}.gauges`) ?? 0,
        },
        estimated_implementation_date: reader.text(entry, 'estimated_implementation_date', at),
        person_in_charge: reader.text(entry, 'person_in_charge', at),
      };
    }),
    comments: reader.entries(tree, 'comments', (entry, at) => ({
      reference_to: reader.number(entry, 'reference_to', at) ?? 0,
      description: reader.text(entry, 'description', at),
      for_measure: reader.boolean(entry, 'for_measure', at) ?? false,
    })),
    unknown: [
      ...unknownIn(tree, ['pia', 'answers', 'measures', 'evaluations', 'comments'], ''),
      ...unknownIn(
        pia,
        [...PIA_TEXTS, ...PIA_NUMBERS, 'concerned_people_searched_opinion', ...KEPT_BY_ITSELF],
        'pia.',
      ),
    ],
  };
}

function unknownIn(tree: Tree, known: readonly string[], at: string): string[] {
  return Object.keys(tree)
    .filter((key) => !known.includes(key) && tree[key] !== null && tree[key] !== '' && key !== 'seal')
    .map((key) => `${at}${key}`.slice(0, 100));
}
