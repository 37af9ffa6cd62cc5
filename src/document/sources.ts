/** The list of sources that a document cites: one line each, grouped by what the documents are. */
import type { Language } from '../locale/language.ts';
import type { AssessedSource } from '../types/assessment.ts';
import type { Source } from '../types/profile.ts';
import type { Inline, SourceEntry, Sources } from './model.ts';

/** A source of a profile with what the assessment found of it; without, where nothing that it says was weighed. */
export interface Cited {
  source: Source;
  assessed: AssessedSource | undefined;
  /** The newest day that it speaks of (YYYY-MM-DD), where that is told beside the day that it bears. */
  speaksOf?: string | undefined;
  /** A document of the organisation whose case it is: listed apart from what everybody can read, with its remark. */
  own?: boolean;
}

const GROUPS = {
  authority: ['regulator', 'court'],
  independent: ['audit', 'certificate', 'independent-research'],
  code: ['source-code', 'own-test'],
  terms: ['contract', 'terms', 'privacy-notice', 'policy'],
  technical: ['data-sheet', 'white-paper', 'transparency-report', 'reference'],
  help: ['help-page', 'guide'],
  statement: ['vendor-statement', 'marketing', 'press'],
} as const satisfies Record<string, readonly Source['kind'][]>;

/** Weightiest kinds first; of one kind by grade and title. */
export function sourcesBlock(cited: readonly Cited[], language: Language): Sources {
  const { say } = language;
  const own = cited.filter((one) => one.own === true);
  const others = cited.filter((one) => one.own !== true);
  const groups = Object.entries(GROUPS).map(([name, kinds]) => {
    const list = others.filter(({ source }) => (kinds as readonly string[]).includes(source.kind));
    return { list, title: say(`sources.group.${name as keyof typeof GROUPS}`, { count: list.length }) };
  });
  const all = [{ list: own, title: say('sources.group.own', { count: own.length }) }, ...groups];
  return {
    kind: 'sources',
    groups: all
      .filter(({ list }) => list.length > 0)
      .map(({ list, title }) => ({
        title,
        entries: list.toSorted(byTitle).map((one) => entryOf(one, language)),
      })),
  };
}

function byTitle(a: Cited, b: Cited): number {
  const [x, y] = [a.source, b.source];
  return x.title < y.title ? -1 : x.title > y.title ? 1 : x.id < y.id ? -1 : 1;
}

/** 'Title. Publisher, 23 December 2024. C; copy.' */
function entryOf({ source, assessed, speaksOf, own }: Cited, language: Language): SourceEntry {
  const { say, date } = language;
  const { title, url, publisher, published, citation, note } = source;
  const name: Inline = url === undefined ? title : { link: url, text: title };
  const day = published === undefined ? say('sources.undated') : date(published);
  const how = [
    ...(assessed === undefined ? [] : [assessed.grade]),
    ...(speaksOf === undefined || speaksOf.slice(0, 7) === published?.slice(0, 7)
      ? []
      : [say('sources.speaks-of', { day: date(speaksOf.slice(0, 7)) })]),
    ...readTexts(source, assessed, language),
  ];
  const place = [
    ...(citation === undefined ? [] : [` ${citation}.`]),
    ...(own === true && note !== undefined ? [` ${note}`] : []),
  ];
  return { id: source.id, text: [name, `. ${publisher}, ${day}. ${how.join('; ')}.`, ...place] };
}

/** How it was read; live with the day. */
function readTexts(source: Source, assessed: AssessedSource | undefined, { say, date }: Language): string[] {
  const isCopy = source['read-as'] !== undefined;
  const last = source.checked.toSorted().at(-1) ?? '';
  return [
    isCopy ? say('sources.copy') : say('sources.read', { date: date(last) }),
    ...(assessed?.dayUnknown === true ? [say('sources.day-unknown')] : []),
    ...(source.read === 'part' ? [say('sources.in-part')] : []),
    ...(source.gone === undefined ? [] : [say('sources.gone', { date: date(source.gone) })]),
    ...(source['valid-until'] === undefined
      ? []
      : [say('sources.valid', { date: date(source['valid-until']) })]),
  ];
}
