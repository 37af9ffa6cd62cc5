/** The versions of a case: what was approved before, what changed since, and how the next one is begun. */
import path from 'node:path';
import {
  approvedVersions,
  type ApprovedVersion,
  type CaseEdit,
  editsBetween,
} from '../../app/case-versions.ts';
import { formFor } from '../../app/file-form.ts';
import { enumChoices, patternOf, wordsOf } from '../../app/form-field.ts';
import { reviseCase } from '../../app/revise.ts';
import { labelOf } from '../../blank/schema.ts';
import { UserError } from '../../errors.ts';
import { valueAt } from '../../input/edit-text.ts';
import type { Plain } from '../../input/yaml-lines.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Answer, type Asked, goTo } from '../answer.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { pageAddress } from '../view.ts';
import { worded } from './field-view.ts';
import { logged } from './log.ts';
import { type OpenedCase, readCase } from './opened.ts';

/** null: there is no earlier version, and it is no time for the next. `asked`: which two are compared, by the names of their data. */
export async function versionsView(
  one: OpenedCase,
  asked: URLSearchParams,
  desk: Desk,
): Promise<object | null> {
  const { say } = desk.language;
  const { now, name } = one;
  const found = await approvedVersions(jobOf(desk), now.file, now.tree);
  const isFinal = valueAt(now.tree, ['status']) === 'final';
  if (found.length === 0 && !isFinal) return null;
  return {
    title: say('workbench-versions.title'),
    revise: isFinal
      ? { file: name, intro: say('workbench-versions.revise.intro'), text: say('workbench-versions.revise') }
      : null,
    entries: found.map((version, at) => versionView(version, at, desk)),
    compare: found.length === 0 ? null : compareView(found, one, asked, desk),
  };
}

function versionView(
  { version, approved, data, state, changes }: ApprovedVersion,
  at: number,
  { language: { say, date } }: Desk,
): object {
  return {
    id: `version-${at}`,
    title: say('workbench-versions.entry', {
      version,
      date: approved === undefined ? 'none' : date(approved),
    }),
    state: say('workbench-versions.state', { state, data }),
    changes: changes.length === 0 ? null : { title: say('workbench-versions.changes'), lines: changes },
  };
}

/** The name of the case as it stands, beside the data of earlier versions. */
const NOW = 'now';

interface Compared {
  key: string;
  title: string;
  tree: Plain | undefined;
}

/** What people wrote otherwise, between any two; where nothing is chosen, since the version that was approved last. */
function compareView(
  found: readonly ApprovedVersion[],
  one: OpenedCase,
  asked: URLSearchParams,
  desk: Desk,
): object {
  const { say } = desk.language;
  const all: Compared[] = [
    { key: NOW, title: say('workbench-versions.now'), tree: one.now.tree },
    ...found.map(({ data, version, tree }) => ({
      key: data,
      title: say('workbench-versions.of', { version }),
      tree,
    })),
  ];
  const chosen = (field: 'from' | 'to', usual: number): Compared | undefined =>
    all.find(({ key }) => key === asked.get(field)) ?? all[usual];
  const [from, to] = [chosen('from', 1), chosen('to', 0)];
  const select = (field: 'from' | 'to', usual: number, { key = '' }: Partial<Compared> = {}): object => ({
    id: `versions-${field}`,
    name: field,
    usual: all[usual]?.key,
    label: say(`workbench-versions.${field}`),
    choices: choices(
      all.map(({ key: value, title }) => [value, title]),
      key,
    ),
  });
  return {
    title: say('workbench-versions.compare'),
    file: one.name,
    selects: [select('from', 1, from), select('to', 0, to)],
    ...tableView(from, to, one, desk),
  };
}

/** A line for each place that differs; where one of the two cannot be read, that. */
function tableView(
  from: Compared | undefined,
  to: Compared | undefined,
  one: OpenedCase,
  desk: Desk,
): { missing: string | null; same: string | null; edits: object | null } {
  const { say } = desk.language;
  if (from?.tree === undefined || to?.tree === undefined)
    return { missing: say('workbench-versions.missing'), same: null, edits: null };
  const edits = editsBetween(from.tree, to.tree);
  const title = say('workbench-versions.edits', { count: edits.length });
  if (edits.length === 0) return { missing: null, same: title, edits: null };
  return {
    missing: null,
    same: null,
    edits: {
      title,
      place: say('workbench-versions.place'),
      from: from.title,
      to: to.title,
      rows: edits.slice(0, MOST_EDITS).map((edit) => editView(edit, one, desk)),
      more:
        edits.length > MOST_EDITS
          ? say('workbench-versions.more', { count: edits.length - MOST_EDITS })
          : null,
    },
  };
}

/** More are told by their number. */
const MOST_EDITS = 200;

/** Both in the words of the form. */
function editView(
  { path: steps, from, to }: CaseEdit,
  { choicesAt }: OpenedCase,
  { language }: Desk,
): object {
  const schema = formFor('case').schemaAt(steps) ?? {};
  const choices = choicesAt(patternOf(steps)) ?? enumChoices(schema.items ?? schema) ?? [];
  const words = (text: string | undefined): string =>
    text === undefined ? language.say('workbench-versions.none') : wordsOf(text, worded(choices, language));
  const place = steps.map((step, at) =>
    typeof step === 'number'
      ? String(step + 1)
      : labelOf(step, formFor('case').schemaAt(steps.slice(0, at + 1))),
  );
  return { place: place.join(' › '), from: words(from), to: words(to) };
}

/** Begins the next version of an approved case beside it, as the command does; nothing that is there is changed. */
export async function beginRevision({ form, signal }: Asked, desk: Desk): Promise<Answer> {
  const now = await readCase(form.get('file') ?? '', desk);
  const { workspace, nameOf } = desk.folder;
  return desk.turns.inTurn(now.file, async () => {
    const { result } = await reviseCase(jobOf(desk, signal), now.file, undefined, desk.language);
    const { file, data, text } = result;
    for (const [place, bytes] of [
      [data.file, data.bytes],
      [file, Buffer.from(text)],
    ] as const)
      if ((await workspace.writeNew(place, bytes)) !== 'written')
        throw new UserError(
          'file-exists',
          phrase('workbench.exists', { name: path.basename(place) }),
          phrase('revise.exists.fix'),
        );
    const written = await workspace.read(file);
    const save = { file, place: '', act: 'revise', version: written?.sha256 ?? '' };
    return logged(save, goTo(pageAddress('case', { file: nameOf(file) })), desk);
  });
}
