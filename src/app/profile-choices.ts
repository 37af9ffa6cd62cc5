/** What can be chosen in a profile, and in own tests: from the catalogue, and from the file itself. */
import { valueAt } from '../input/edit-text.ts';
import type { Plain } from '../input/yaml-lines.ts';
import type { Language } from '../locale/language.ts';
import type { SourceKind } from '../types/parts.ts';
import type { Choice, ChoicesAt } from './form-field.ts';
import type { Job } from './job.ts';

/** Choices for a profile as it stands. */
export function profileChoices({ library }: Pick<Job, 'library'>, tree: Plain, { say }: Language): ChoicesAt {
  const { principles, functions } = library.catalogue;
  const elements = principles.flatMap((principle) =>
    principle.criteria.flatMap((criterion) =>
      criterion.elements.map(({ id, code, statement }): Choice => [
        `${principle.id}/${criterion.id}/${id}`,
        `${code} ${statement}`,
      ]),
    ),
  );
  const [sources, editions, settings] = ['sources', 'editions', 'settings'].map((list) => named(tree, list));
  const clients = textsAt(tree, 'clients').map((id): Choice => [id, id]);
  const kinds = SOURCE_KINDS.map((kind): Choice => [kind, say(`review.kind.${kind}`)]);
  const lists: Readonly<Record<string, readonly Choice[] | undefined>> = {
    elements,
    answers: elements,
    fixed: elements,
    sources,
    editions,
    excludes: settings,
    lacks: functions.map(({ id, name }) => [id, name]),
  };
  const found = (pattern: string): readonly Choice[] | undefined => {
    if (pattern === 'sources[].kind') return kinds;
    // The clients of the product itself are typed; elsewhere they are chosen.
    if (pattern.endsWith('.clients[]')) return clients;
    const list = /\.([\w-]+)(?:\[\]|\{\})$/.exec(pattern)?.[1];
    return list === undefined || !Object.hasOwn(lists, list) ? undefined : lists[list];
  };
  return (pattern) => (found(pattern)?.length === 0 ? undefined : found(pattern));
}

/** The weightiest first; `own-test` is made by own tests alone, and yet can stand in a profile. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  ...(['regulator', 'court', 'audit', 'certificate', 'independent-research', 'source-code'] as const),
  ...(['own-test', 'contract', 'terms', 'privacy-notice', 'policy', 'data-sheet', 'white-paper'] as const),
  ...(['transparency-report', 'reference', 'help-page', 'guide', 'vendor-statement'] as const),
  ...(['marketing', 'press'] as const),
];

/** Entries of a list by their title or name. */
export function named(tree: Plain, list: string): Choice[] {
  const entries = valueAt(tree, [list]);
  return (Array.isArray(entries) ? (entries as readonly Plain[]) : []).flatMap((one): Choice[] => {
    const [id, title, name] = ['id', 'title', 'name'].map((key) => valueAt(one, [key]));
    const words = [title, name, id].find((text) => typeof text === 'string' && text !== '');
    return typeof id === 'string' && id !== '' ? [[id, String(words)]] : [];
  });
}

/** Texts of a list at the top. */
export function textsAt(tree: Plain, list: string): string[] {
  const entries = valueAt(tree, [list]);
  return (Array.isArray(entries) ? (entries as readonly Plain[]) : []).filter(
    (one) => typeof one === 'string',
  );
}
