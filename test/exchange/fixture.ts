/** A questionnaire over the whole catalogue to the maker of a product of which nothing is known. */
import { namesOf } from '../../src/document/names.ts';
import { type QuestionnaireInput, questionnaire } from '../../src/exchange/questionnaire.ts';
import { readForm } from '../../src/exchange/read/form-file.ts';
import { responseOf } from '../../src/exchange/response.ts';
import { sha256 } from '../../src/store/sha256.ts';
import { loadContext } from '../../src/input/context.ts';
import { responseFaults } from '../../src/input/response-meaning.ts';
import { shapeFaults } from '../../src/input/schema.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { ELEMENTS_VERSION } from '../../src/rules/elements.ts';
import { assess } from '../../src/rules/result.ts';
import type { Engagement, Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { job } from '../app/job.ts';
import { profile, type ProfileDraft } from '../rules/make.ts';

export const DAY = '2026-11-01';
export const language = await loadLanguage();
export const { principles } = job.library.catalogue;
export const hash = (text: string): string => sha256(Buffer.from(text));

export const ENGAGEMENT: Engagement = {
  created: DAY,
  deadline: '2027-01-10',
  sender: 'Data protection officer',
  addressee: 'Head of privacy',
  authority: null,
  contact: null,
  fileNumber: 'F-12',
  legalBasis: null,
  signatories: ['Data protection officer'],
};

const PRODUCT: ProfileDraft = {
  id: 'example-meet',
  clients: ['desktop', 'web'],
  editions: [
    { id: 'paid', name: 'Paid plans' },
    { id: 'free', name: 'Free' },
  ],
};

/** Questions for a school class, unless it says otherwise. */
export async function questionsOf(
  scope: Questionnaire['scope'] = 'all',
  more: Partial<Pick<QuestionnaireInput, 'earlier' | 'engagement'>> = {},
  draft: ProfileDraft = PRODUCT,
): Promise<Questionnaire> {
  const { context } = await loadContext('school-class', job.library);
  const product = profile(draft);
  const versions = { catalogueVersion: ELEMENTS_VERSION, toolVersion: '0' };
  const result = assess({ profile: product, principles, context, asOf: DAY, ...versions });
  const assessment = { result, profile: product, principles, context, names: namesOf(principles, product) };
  return questionnaire({ assessment, scope, engagement: ENGAGEMENT, hash, ...more });
}

/** What came of a file: the response, or place and code of each fault. */
export async function receivedOf(
  name: string,
  content: Uint8Array | string,
  more: { received?: string } = {},
): Promise<VendorResponse | string[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const codes = (faults: readonly { code: string; place?: string }[]): string[] =>
    faults.map(({ code, place }) => (place === undefined ? code : `${place} ${code}`));
  const form = await readForm(name, bytes);
  if (!form.ok) return codes(form.faults);
  const made = responseOf({
    form: form.value,
    file: name,
    sha256: sha256(bytes),
    principles,
    hash,
    id: undefined,
    catalogueVersion: ELEMENTS_VERSION,
    received: '2026-11-20',
    sent: undefined,
    today: '2026-11-24',
    ...more,
  });
  return made.ok ? made.value : codes(made.faults);
}

/** The same, where it must have been read; it is a valid response. */
export async function readOf(name: string, content: Uint8Array | string): Promise<VendorResponse> {
  const response = await receivedOf(name, content);
  if (Array.isArray(response)) throw new Error(`not read: ${response.join()}`);
  const shape = await shapeFaults('response', response);
  const faults = [...shape, ...responseFaults(response, job.library.catalogue, '2026-11-24')];
  const errors = faults.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
  return response;
}

/** Place and code of what was noticed. */
export function noticesOf({ intakes }: VendorResponse): string[] {
  return (intakes?.[0]?.notices ?? []).map(({ code, place }) => `${place} ${code}`);
}

/** Without what says by which file the answers came. */
export function contentOf({ intakes: _, ...rest }: VendorResponse): unknown {
  return JSON.parse(JSON.stringify(rest));
}
