/** What was read of a workbook, of whatever program. */
import type { Sheet } from './sheet.ts';

export interface ReadWorkbook {
  form: 'xlsx' | 'ods';
  sheets: Sheet[];
  /** Kinds of content that are there and were not read. */
  unread: UnreadKind[];
  remarks: Remark[];
}

/** What is there and is not read. */
export type UnreadKind = 'macros' | 'workbooks' | 'pictures' | 'connections' | 'sheet';

/** A remark at a cell. */
export interface Remark {
  place: string;
  text: string;
  /** Of which sheet, where one owns it. */
  sheet: Sheet | undefined;
  /** B12. */
  cell: string;
}
