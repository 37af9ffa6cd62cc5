/** A form that cannot be read at all, as a code with values: its sentence follows from the language. */

/** What is wrong with a whole file, or with one place in it. */
export interface FormFault {
  code: FaultCode;
  /** Sheet and cell, or field; absent: the whole file. */
  place?: string;
  values?: { text?: string; count?: number; most?: number };
}

export type FaultCode =
  | 'empty-file'
  | 'old-workbook'
  | 'locked-document'
  | 'not-a-workbook'
  | 'not-a-form'
  | 'not-text'
  | 'too-large'
  | 'damaged-workbook'
  | 'damaged-form'
  | 'not-a-questionnaire'
  | 'sheet-of-reader'
  | 'newer-form'
  | 'other-questionnaire'
  | 'other-version'
  | 'older-rules'
  | 'bad-date'
  | 'too-many'
  | 'too-long';

/** A value, or why there is none. */
export type Read<T> = { ok: true; value: T } | { ok: false; faults: FormFault[] };

/** One fault about a whole file. */
export function badForm(code: FaultCode, values?: FormFault['values']): Read<never> {
  return { ok: false, faults: [values === undefined ? { code } : { code, values }] };
}
