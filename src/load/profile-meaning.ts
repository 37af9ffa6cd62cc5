/** What a schema cannot say about a profile: do its parts fit each other, the catalogue and the calendar? */
import { allCriteria, type Catalogue } from '../assess/catalogue.ts';
import { type Day, firstDay, lastDay } from '../assess/dates.ts';
import { hides, startOf, wouldTie } from '../assess/select.ts';
import type { Finding, Profile, Source } from '../types/profile.ts';
import { criterionIds, duplicateIds, unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';
import type { Fault } from './fault.ts';

/** Every fault of a profile that has the right shape. */
export function profileFaults(profile: Profile, catalogue: Catalogue, today: Day): Fault[] {
  return [
    ...duplicateIds(profile.editions, 'editions'),
    ...duplicateIds(profile.sources, 'sources'),
    ...duplicateIds(profile.settings ?? [], 'settings'),
    ...duplicateIds(profile.incidents ?? [], 'incidents'),
    ...criterionFaults(profile, catalogue),
    ...editionFaults(profile),
    ...citationFaults(profile),
    ...findingFaults(profile, catalogue),
    ...settingFaults(profile),
    ...sourceFaults(profile),
    ...dateFaults(profile, today),
    ...tieFaults(profile),
  ];
}

/** Everything in a profile that cites sources or names editions, with its place. */
interface Entry {
  path: Step[];
  editions?: string[] | undefined;
  sources?: string[] | undefined;
}

function entries(profile: Profile): Entry[] {
  const lists = ['findings', 'settings', 'incidents', 'facts', 'sub-processors'] as const;
  return lists.flatMap((list) => {
    const items: Pick<Entry, 'editions' | 'sources'>[] = profile[list] ?? [];
    return items.map(({ editions, sources }, index) => ({ path: [list, index], editions, sources }));
  });
}

function criterionFaults(profile: Profile, catalogue: Catalogue): Fault[] {
  const known = criterionIds(catalogue);
  const check = (id: string, path: Step[]): Fault[] => unknownId('criterion', id, known, path);
  return [
    ...profile.findings.flatMap(({ criterion }, index) => check(criterion, ['findings', index, 'criterion'])),
    ...(profile.settings ?? []).flatMap(({ effects }, index) =>
      effects.flatMap(({ criterion }, at) =>
        check(criterion, ['settings', index, 'effects', at, 'criterion']),
      ),
    ),
    ...(profile.incidents ?? []).flatMap(({ criteria = [] }, index) =>
      criteria.flatMap((criterion, at) => check(criterion, ['incidents', index, 'criteria', at])),
    ),
  ];
}

function editionFaults(profile: Profile): Fault[] {
  const known = profile.editions.map((edition) => edition.id);
  return entries(profile).flatMap(({ path, editions = [] }) =>
    editions.flatMap((edition, at) => unknownId('edition', edition, known, [...path, 'editions', at])),
  );
}

function citationFaults(profile: Profile): Fault[] {
  const known = profile.sources.map((source) => source.id);
  const cited = new Set<string>();
  const check = (id: string, path: Step[]): Fault[] => {
    cited.add(id);
    return unknownId('source', id, known, path);
  };
  const faults = [
    ...entries(profile).flatMap(({ path, sources = [] }) =>
      sources.flatMap((id, at) => check(id, [...path, 'sources', at])),
    ),
    ...profile.findings.flatMap((finding, index) =>
      (finding['contradicted-by'] ?? []).flatMap(({ source }, at) =>
        check(source, ['findings', index, 'contradicted-by', at, 'source']),
      ),
    ),
  ];
  const idle = profile.sources.flatMap(({ id }, index): Fault[] =>
    cited.has(id)
      ? []
      : [
          {
            code: 'uncited-source',
            message: `The source '${id}' is cited nowhere.`,
            hint: 'Cite it in a finding, or remove it.',
            path: ['sources', index, 'id'],
          },
        ],
  );
  return [...faults, ...idle];
}

function findingFaults({ findings }: Profile, catalogue: Catalogue): Fault[] {
  const rules = new Map(allCriteria(catalogue).map(({ id, criterion }) => [id, criterion['not-applicable']]));
  return findings.flatMap((finding, index): Fault[] => {
    const path = ['findings', index];
    const rule = rules.get(finding.criterion);
    const faults: Fault[] = [];
    if (finding.level !== 'unknown' && finding.sources === undefined)
      faults.push({
        code: 'no-source',
        message: `The finding on '${finding.criterion}' has a level and no source.`,
        hint: "Add 'sources:', or write 'level: unknown' and what was looked for.",
        path,
      });
    if (finding.level === 'not-applicable' && rule?.allowed === false)
      faults.push({
        code: 'always-applicable',
        message: `'${finding.criterion}' always applies.`,
        hint: rule.rule,
        path: [...path, 'level'],
      });
    return faults;
  });
}

function settingFaults({ settings = [] }: Profile): Fault[] {
  const known = settings.map((setting) => setting.id);
  return settings.flatMap(({ id, excludes = [] }, index) =>
    excludes.flatMap((other, at): Fault[] => {
      const path = ['settings', index, 'excludes', at];
      if (other === id)
        return [
          {
            code: 'self-excluding',
            message: `The setting '${id}' excludes itself.`,
            hint: 'Remove it from its own list.',
            path,
          },
        ];
      return unknownId('setting', other, known, path);
    }),
  );
}

function sourceFaults({ sources }: Profile): Fault[] {
  return sources.flatMap((source, index): Fault[] => {
    const { id, url, citation, published, checked } = source;
    const faults: Fault[] = [];
    if (url === undefined && citation === undefined)
      faults.push({
        code: 'no-address',
        message: `The source '${id}' has neither address nor citation.`,
        hint: "Add 'url:', or 'citation:' where there is no address.",
        path: ['sources', index],
      });
    if (published !== undefined && firstDay(published) > checked)
      faults.push({
        code: 'date-order',
        message: `'${id}' was checked on ${checked}, before it was published (${published}).`,
        hint: 'Correct one of the two dates.',
        path: ['sources', index, 'published'],
      });
    return faults;
  });
}

function dateFaults(profile: Profile, today: Day): Fault[] {
  const late = (date: string | undefined, path: Step[]): Fault[] => {
    if (date === undefined || firstDay(date) <= today) return [];
    return [
      {
        code: 'future-date',
        message: `${date} lies in the future (today is ${today}).`,
        hint: 'A statement is made of what has happened; correct the date.',
        path,
      },
    ];
  };
  const held = (one: { since?: string; until?: string }, path: Step[]): Fault[] => [
    ...late(one.since, [...path, 'since']),
    ...late(one.until, [...path, 'until']),
    ...(one.since !== undefined && one.until !== undefined && lastDay(one.until) < firstDay(one.since)
      ? [
          {
            code: 'date-order',
            message: `It ends (${one.until}) before it begins (${one.since}).`,
            hint: 'Correct one of the two dates.',
            path: [...path, 'until'],
          },
        ]
      : []),
  ];
  return [
    ...profile.sources.flatMap(({ published, checked }, index) => [
      ...late(published, ['sources', index, 'published']),
      ...late(checked, ['sources', index, 'checked']),
    ]),
    ...profile.findings.flatMap((finding, index) => held(finding, ['findings', index])),
    ...(profile.settings ?? []).flatMap((setting, index) => held(setting, ['settings', index])),
    ...(profile.incidents ?? []).flatMap(({ date }, index) => late(date, ['incidents', index, 'date'])),
  ];
}

/** Rule 2: what would tie in the selection is an error; what hides a named edition is a warning. */
function tieFaults(profile: Profile): Fault[] {
  const sources = new Map<string, Source>(profile.sources.map((source) => [source.id, source]));
  const dated = profile.findings.map((finding, index) => ({
    finding,
    index,
    start: startOf(finding, sources),
  }));
  return [...Map.groupBy(dated, ({ finding }) => finding.criterion).values()].flatMap((group) =>
    group.flatMap((one, at) => group.slice(0, at).flatMap((other) => clash(one, other, sources))),
  );
}

interface DatedFinding {
  finding: Finding;
  index: number;
  start: Day;
}

function clash(one: DatedFinding, other: DatedFinding, sources: ReadonlyMap<string, Source>): Fault[] {
  const [a, b] = [one.finding, other.finding];
  const path = ['findings', one.index];
  if (wouldTie(a, b, sources))
    return [
      {
        code: 'tied-findings',
        message: `Two findings on '${a.criterion}' begin on the same day (${one.start}) for the same edition.`,
        hint: "Give one a later 'since', or merge them.",
        path,
      },
    ];
  const [general, named] = a.editions === undefined ? [one, other] : [other, one];
  if (!hides(general.finding, named.finding, sources)) return [];
  const editions = (named.finding.editions ?? []).join(', ');
  return [
    {
      severity: 'warning',
      code: 'hidden-finding',
      message: `The finding for all editions from ${general.start} hides the one for ${editions} from ${named.start}.`,
      hint: `Name the editions that it holds for, or add a later finding for ${editions}.`,
      path: ['findings', general.index],
    },
  ];
}
