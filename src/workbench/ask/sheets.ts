/**
 * Sheets of readers, as files beside the response. Who reads is said by role; a sheet is shown to its own reader, and to
 * nobody else until all who read have finished.
 */
import path from 'node:path';
import { type FileText, readFileText } from '../../app/file-edit.ts';
import { InvalidInput, UserError } from '../../errors.ts';
import { valueAt } from '../../input/edit-text.ts';
import { readHead } from '../../input/head.ts';
import { sheetFromYaml } from '../../input/reading-sheet.ts';
import { phrase } from '../../locale/phrase.ts';
import type { ReadingSheet } from '../../types/reading-sheet.ts';
import type { VendorResponse } from '../../types/response.ts';
import { yamlPlace } from '../case/opened.ts';
import { type Desk, jobOf } from '../desk.ts';
import { filesIn } from '../own-files.ts';

export interface OpenSheet {
  /** As addresses name it. */
  name: string;
  now: FileText;
  sheet: ReadingSheet;
}

/** Throws InvalidInput where it is no sheet, UserError where it is not there. */
export async function openSheet(name: string, desk: Desk): Promise<OpenSheet> {
  const file = await yamlPlace(name, desk);
  const now = await readFileText(jobOf(desk), file, desk.versions);
  return { name, now, sheet: await sheetIn(file, now.text) };
}

/** Throws InvalidInput where a text is no sheet. */
export async function sheetIn(file: string, text: string): Promise<ReadingSheet> {
  const loaded = await sheetFromYaml(file, new TextEncoder().encode(text));
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value.value;
}

/** The sheets of a response, in its folder or below, that are not put into it yet. Throws InvalidInput where one of them has faults. */
export async function sheetsOf(place: string, response: VendorResponse, desk: Desk): Promise<OpenSheet[]> {
  const folder = path.dirname(place) + path.sep;
  const files = (await filesIn(desk)).filter(
    ({ kind, file }) => kind === 'reading-sheet' && file.startsWith(folder),
  );
  const merged = new Set((response.readings ?? []).map(({ sheet }) => sheet));
  const texts = await Promise.all(files.map(({ file }) => readFileText(jobOf(desk), file, desk.versions)));
  const own = texts.filter(
    ({ tree, version }) => valueAt(tree, ['reading-of']) === response.id && !merged.has(version),
  );
  return Promise.all(own.map(({ file }) => openSheet(desk.folder.nameOf(file), desk)));
}

export function isFinished({ sheet }: Pick<OpenSheet, 'sheet'>): boolean {
  return sheet.date !== undefined;
}

/** Two or more have finished, and nobody is at work: what was found may be seen. */
export function areDone(sheets: readonly OpenSheet[]): boolean {
  return sheets.length > 1 && sheets.every(isFinished);
}

export function isReader(name: string | null, { sheet }: Pick<OpenSheet, 'sheet'>): boolean {
  return plain(name ?? '') === plain(sheet.reader);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Throws UserError where somebody else's sheet, or one that others may see by now, would be changed. */
export function assertWritable(one: OpenSheet, reader: string | null, all: readonly OpenSheet[]): void {
  if (!isReader(reader, one))
    throw new UserError(
      'other-reader',
      phrase('workbench-ask.other-reader', { reader: one.sheet.reader }),
      phrase('workbench-ask.other-reader.fix'),
    );
  if (areDone(all))
    throw new UserError('all-done', phrase('workbench-ask.all-done'), phrase('workbench-ask.all-done.fix'));
}

/** The text of a sheet would show what its reader found. Throws UserError. */
export async function assertNoSheet(file: string): Promise<void> {
  const head = await readHead(file);
  if (head.ok && head.value.kind === 'reading-sheet') throw isSheet();
}

/** Only the page of its reader shows or changes a sheet. */
export function isSheet(): UserError {
  return new UserError('reader-sheet', phrase('workbench-ask.no-text'), phrase('workbench-ask.no-text.fix'));
}

/** 'responses/x.yaml', 'Legal officer' → 'responses/x-sheet-legal-officer.yaml'. */
export function sheetName(response: string, reader: string): string {
  const plainRole = reader
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const folder = path.posix.dirname(response);
  const base = path.posix.basename(response).replace(/\.ya?ml$/i, '');
  const name = `${base}-sheet-${plainRole === '' ? 'reader' : plainRole}.yaml`;
  return folder === '.' ? name : `${folder}/${name}`;
}

/** Points of a sheet that were read. */
export function readCount({ elements }: ReadingSheet): number {
  return elements.filter(({ answer }) => answer !== 'not-read').length;
}
