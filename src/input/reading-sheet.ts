/** A reader's sheet as it came back, checked in shape. */
import { type Checked, ofFile } from '../problem.ts';
import type { ReadingSheet } from '../types/reading-sheet.ts';
import type { Fault } from './fault.ts';
import { duplicates } from './known-ids.ts';
import { shapeFaults } from './schema.ts';
import { judged, type Loaded, shapedOf } from './yaml-file.ts';

/** What a schema cannot say of a sheet by itself: each element and each document stands once. */
export function sheetFaults({ elements, documents = [] }: ReadingSheet): Fault[] {
  return [
    ...duplicates(elements, 'elements', 'element'),
    ...duplicates(documents, 'documents', 'document'),
    ...elements.flatMap(({ citations = [] }, at) =>
      duplicates(citations, ['elements', at, 'citations'], 'document'),
    ),
  ];
}

/** Reads a sheet that is a text file. */
export async function sheetFromYaml(file: string, bytes: Uint8Array): Promise<Checked<Loaded<ReadingSheet>>> {
  const shaped = await shapedOf<ReadingSheet>({ file, bytes }, 'reading-sheet');
  return shaped.ok ? judged(shaped.value, sheetFaults) : shaped;
}

/** Holds against the schema what a workbook holds; its hidden parts may have been changed. */
export async function sheetFromEntry(file: string, value: unknown): Promise<Checked<ReadingSheet>> {
  const shape = await shapeFaults('reading-sheet', value);
  const sheet = value as ReadingSheet;
  const faults = shape.length > 0 ? shape : sheetFaults(sheet);
  if (faults.length === 0) return { ok: true, value: sheet };
  return {
    ok: false,
    problems: faults.map(({ code, message, hint, path }) => ({
      ...ofFile(file, code, message, hint),
      place: path.join('.') || 'sheet',
    })),
  };
}
