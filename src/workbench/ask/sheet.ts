/** What a reader does with a sheet: begins it, fills it in place by place, and finishes it. */
import { editFile } from '../../app/file-edit.ts';
import { sheetFile, sheetFor } from '../../app/readers.ts';
import { InvalidInput, UserError } from '../../errors.ts';
import { valueAt } from '../../input/edit-text.ts';
import { loadResponse } from '../../input/response.ts';
import { phrase } from '../../locale/phrase.ts';
import type { VendorResponse } from '../../types/response.ts';
import { type Answer, type Asked, goTo } from '../answer.ts';
import { logged } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import { noPlace, stepsOf } from '../case/places.ts';
import { conflictAnswer, savedAnswer } from '../case/save.ts';
import { type Desk, jobOf } from '../desk.ts';
import { pageAddress } from '../view.ts';
import { assertWritable, isFinished, isReader, openSheet, sheetIn, sheetName, sheetsOf } from './sheets.ts';
import { firstUnfinished } from './unfinished.ts';

/** Places of a sheet that are the reader's to fill in. */
const OWN =
  /^(?:elements\[\d+\]\.(?:answer|note|citations\[\d+\]\.(?:shows|pages))|documents\[\d+\]\.(?:kind|publisher|published|read))$/;

/** A sheet for who reads; one that this reader has begun is gone on with. */
export async function beginSheet({ form }: Asked, desk: Desk): Promise<Answer> {
  const file = form.get('file') ?? '';
  const reader = (form.get('as') ?? '').replaceAll(/\s+/g, ' ').trim();
  const place = await yamlPlace(file, desk);
  return desk.turns.inTurn(place, async () => {
    const response = await responseIn(place, desk);
    const begun = (await sheetsOf(place, response, desk)).find((one) => isReader(reader, one));
    const sheet = begun?.name ?? (await writtenSheet(file, place, reader, desk));
    return goTo(pageAddress('read', { file, sheet, as: reader }));
  });
}

async function writtenSheet(file: string, place: string, reader: string, desk: Desk): Promise<string> {
  const { result: sheet } = await sheetFor(jobOf(desk), place, reader, desk.language);
  if (sheet === undefined)
    throw new UserError(
      'nothing-to-read',
      phrase('workbench-ask.nothing-to-read', { reader }),
      phrase('workbench-ask.nothing-to-read.fix'),
    );
  const bytes = await sheetFile(sheet, 'yaml', desk.language);
  const base = sheetName(file, reader).replace(/\.yaml$/, '');
  // Another round of the same reader, or a role that differs in signs alone.
  for (let number = 1; number < 100; number += 1) {
    const name = number === 1 ? `${base}.yaml` : `${base}-${number}.yaml`;
    if ((await desk.folder.workspace.writeNew(await desk.folder.place(name), bytes)) === 'written')
      return name;
  }
  throw new UserError(
    'file-exists',
    phrase('workbench.exists', { name: base }),
    phrase('workbench.exists.fix'),
  );
}

async function responseIn(place: string, desk: Desk): Promise<VendorResponse> {
  const loaded = await loadResponse(place, desk.library.catalogue, desk.today());
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value.value;
}

/** One place, or the day on which the reading was finished. */
export async function saveSheet({ form }: Asked, desk: Desk): Promise<Answer> {
  const name = form.get('file') ?? '';
  const file = await yamlPlace(name, desk);
  const act = form.get('act') ?? 'set';
  const place = act === 'set' ? (form.get('place') ?? '') : 'date';
  if (act === 'set' && !OWN.test(place)) throw noPlace(place);
  return desk.turns.inTurn(file, async () => {
    const one = await openSheet(name, desk);
    const read = await yamlPlace(form.get('response') ?? '', desk);
    const response = await responseIn(read, desk);
    if (one.sheet['reading-of'] !== response.id) throw noPlace(name);
    // Only a finished sheet can be one of those that are seen by others.
    const all = isFinished(one) ? await sheetsOf(read, response, desk) : [];
    assertWritable(one, form.get('as'), all);
    const unfinished = act === 'finish' ? firstUnfinished(one.sheet) : undefined;
    if (unfinished !== undefined) return finishedAnswer(name, form, unfinished);
    const version = form.get('own-version') ?? form.get('version') ?? one.now.version;
    const path = stepsOf(place);
    const value = act === 'set' ? typed(form, place) : act === 'finish' ? desk.today() : null;
    if (valueAt(one.now.tree, path.slice(0, -1)) === undefined) throw noPlace(place);
    const change = { kind: 'set', path, value } as const;
    const done = await editFile(
      jobOf(desk),
      file,
      { version, changeIn: () => change, check: (text) => sheetIn(file, text) },
      desk.versions,
    );
    if (done.state === 'conflict') return conflictAnswer(done.now, path, form, desk);
    const { now } = done;
    const again = done.rebased || form.has('own-version') ? { focus: '' } : undefined;
    const answer = act === 'set' ? savedAnswer(now, again, desk) : finishedAnswer(name, form);
    return done.changed ? logged({ file, place, act, version: now.version }, answer, desk) : answer;
  });
}

function typed(form: URLSearchParams, place: string): string | null {
  const text = (form.get('value') ?? '').replaceAll('\r\n', '\n').trim();
  return text === '' && !place.endsWith('.answer') ? null : text;
}

/** unfinished: what has to be seen to first. */
function finishedAnswer(sheet: string, form: URLSearchParams, unfinished?: number): Answer {
  const file = form.get('response') ?? '';
  const as = form.get('as') ?? '';
  if (form.get('act') === 'finish' && unfinished === undefined)
    return goTo(pageAddress('response', { file, as }));
  const point = String(unfinished ?? 1);
  return goTo(
    pageAddress('read', { file, sheet, as, point, finish: unfinished === undefined ? undefined : 'no' }),
  );
}
