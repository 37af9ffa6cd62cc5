/**
 * Adds readings, and what documents were found to be, to the text of a response and leaves every other byte as it is.
 * The result is parsed, compared with what was meant, and checked like every response.
 */
import { isDeepStrictEqual } from 'node:util';
import { phrase } from '../locale/phrase.ts';
import { type Checked, ofFile, type Problem } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import type { ConfirmedDocument, Reading, VendorResponse } from '../types/response.ts';
import type { ReadFile } from './bytes.ts';
import type { Catalogue } from './catalogue-parts.ts';
import { entryLines, keyLines } from './entry-lines.ts';
import type { Edit, Laid } from './yaml-edits.ts';
import { responseFaults } from './response-meaning.ts';
import { shapeFaults } from './schema.ts';
import { judged } from './yaml-file.ts';

/** What readers add to a response. */
export interface ReadersWork {
  readings: readonly Reading[];
  /** By the id of the document. */
  confirmed: ReadonlyMap<string, ConfirmedDocument>;
}

/** The new text, and problems of it that do not make it invalid. */
export interface PatchedResponse {
  text: string;
  value: VendorResponse;
  warnings: Problem[];
}

/** Puts the work of readers into a response file that was loaded. */
export async function patchResponse(
  { file, bytes, value: old }: ReadFile & { value: VendorResponse },
  work: ReadersWork,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<PatchedResponse>> {
  const [{ edited }, { parseYaml }] = await Promise.all([import('./yaml-edits.ts'), import('./yaml.ts')]);
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const edit = await editsOf(old, work);
  const { text } = edited(whole, edit);
  const parsed = parseYaml(text, file);
  if (!parsed.ok || !isDeepStrictEqual(plain(parsed.value), plain(withWork(old, work))))
    return {
      ok: false,
      problems: [
        ofFile(file, 'cannot-patch', phrase('sheet.cannot-patch'), phrase('sheet.mend-cannot-patch')),
      ],
    };
  return judgedText(file, text, parsed.value as VendorResponse, catalogue, today);
}

/** The text of a response as it would be, checked like every response. */
export async function checkedResponse(
  file: string,
  text: string,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<PatchedResponse>> {
  const { parseYaml } = await import('./yaml.ts');
  const parsed = parseYaml(text.replace(/^\uFEFF/, ''), file);
  return parsed.ok ? judgedText(file, text, parsed.value as VendorResponse, catalogue, today) : parsed;
}

async function judgedText(
  file: string,
  text: string,
  value: VendorResponse,
  catalogue: Catalogue,
  today: Day,
): Promise<Checked<PatchedResponse>> {
  const checked = await judged(
    {
      source: { file, bytes: new TextEncoder().encode(text) },
      value,
      shape: await shapeFaults('response', value),
    },
    (response) => responseFaults(response, catalogue, today),
  );
  return checked.ok ? { ok: true, value: { text, value, warnings: checked.value.warnings } } : checked;
}

/** The response with what readers add. */
export function withWork(response: VendorResponse, { readings, confirmed }: ReadersWork): VendorResponse {
  const documents = response.documents?.map((one) => {
    const found = confirmed.get(one.id);
    return found === undefined ? one : { ...one, confirmed: found };
  });
  return {
    ...response,
    ...(documents === undefined ? {} : { documents }),
    ...(readings.length === 0 ? {} : { readings: [...(response.readings ?? []), ...readings] }),
  };
}

async function editsOf(
  { documents = [] }: VendorResponse,
  { readings, confirmed }: ReadersWork,
): Promise<(laid: Laid) => Edit[]> {
  const { entryEdit, keysEdit } = await import('./yaml-edits.ts');
  return (laid) => {
    const entries = laid.root.keys.get('documents')?.value.items ?? [];
    return [
      ...documents.flatMap(({ id }, at) => {
        const [found, spot] = [confirmed.get(id), entries[at]];
        return found === undefined || spot === undefined
          ? []
          : [keysEdit(laid, spot, keyLines({ confirmed: found }))];
      }),
      ...readings.map((one) => entryEdit(laid, 'readings', entryLines(one))),
    ];
  };
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
