/** An OpenDocument workbook (.ods), read as one of ours. */
import { badForm, type Read } from './fault.ts';
import { readOdsContent } from './ods-sheet.ts';
import { struckStyles } from './ods-styles.ts';
import type { ReadWorkbook, UnreadKind } from './workbook-content.ts';
import type { ZipParts } from './zip.ts';

/** True: the parts are those of an OpenDocument file. */
export function isOpenDocument({ names }: ZipParts): boolean {
  return names.includes('content.xml') && names.includes('meta-inf/manifest.xml');
}

/** Reads the sheets; throws a SyntaxError where a part is damaged, a RangeError where it holds too much. */
export function readOpenDocument({ texts, names }: ZipParts): Read<ReadWorkbook> {
  const xml = texts.get('content.xml') ?? '';
  const isStruck = struckStyles([texts.get('styles.xml') ?? '', xml]);
  const { isWorkbook, sheets, remarks, isDrawn } = readOdsContent(xml, isStruck);
  if (!isWorkbook) return badForm('not-a-workbook');
  return { ok: true, value: { form: 'ods', sheets, remarks, unread: unreadKinds(names, isDrawn) } };
}

function unreadKinds(names: readonly string[], isDrawn: boolean): UnreadKind[] {
  const isThere = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  return [
    ...(isThere(/^(?:basic|scripts)\//) ? (['macros'] as const) : []),
    ...(isDrawn || isThere(/^(?:pictures|object [^/]*)\//) ? (['pictures'] as const) : []),
  ];
}
