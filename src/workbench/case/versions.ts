/** The versions of a case: what was approved before, what changed since, and how the next one is begun. */
import path from 'node:path';
import { approvedVersions, type ApprovedVersion, type CaseEdit } from '../../app/case-versions.ts';
import { formFor } from '../../app/file-form.ts';
import { enumChoices, patternOf, wordsOf } from '../../app/form-field.ts';
import { reviseCase } from '../../app/revise.ts';
import { labelOf } from '../../blank/schema.ts';
import { UserError } from '../../errors.ts';
import { valueAt } from '../../input/edit-text.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Answer, Asked } from '../answer.ts';
import { html } from '../answer.ts';
import { type Desk, jobOf } from '../desk.ts';
import { pageAddress } from '../view.ts';
import { worded } from './field-view.ts';
import { logSave } from './log.ts';
import { openedCase, type OpenedCase } from './opened.ts';

/** null: there is no earlier version, and it is no time for the next. */
export async function versionsView(one: OpenedCase, desk: Desk): Promise<object | null> {
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
    entries: found.map((version, at) => versionView(version, at, one, desk)),
  };
}

function versionView(
  { version, approved, data, state, changes, edits }: ApprovedVersion,
  at: number,
  one: OpenedCase,
  desk: Desk,
): object {
  const { say, date } = desk.language;
  return {
    id: `version-${at}`,
    title: say('workbench-versions.entry', {
      version,
      date: approved === undefined ? 'none' : date(approved),
    }),
    state: say('workbench-versions.state', { state, data }),
    changes: changes.length === 0 ? null : { title: say('workbench-versions.changes'), lines: changes },
    edits:
      state === 'missing'
        ? null
        : {
            title: say('workbench-versions.edits', { count: edits.length }),
            from: say('workbench-versions.from'),
            to: say('workbench-versions.to'),
            place: say('workbench-versions.place'),
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
  const { now } = await openedCase(form.get('file') ?? '', desk);
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
    await logSave({ file, place: '', act: 'revise', version: written?.sha256 ?? '' }, desk);
    return { ...html(''), headers: { 'X-Go': pageAddress('case', { file: nameOf(file) }) } };
  });
}
