/** Use case: what people can find out by trying one edition of a product, as a sheet to fill in. */
import { protocol } from '../exchange/protocol.ts';
import { loadTests } from '../input/tests.ts';
import { sha256 } from '../store/sha256.ts';
import type { Questionnaire } from '../types/questionnaire.ts';
import type { Done, Job } from './job.ts';
import { type AssessOptions, assessProduct, openProducts } from './products.ts';

/** What is tried, and who tries it. */
export interface TestOptions extends Omit<AssessOptions, 'everyEdition'> {
  scope: Questionnaire['scope'];
  /** Organisation that tries it, or the role of who leads the tests. */
  by: string;
}

/** Chooses the tests. Throws InvalidInput for faults of files. */
export async function testProtocol(
  job: Job,
  product: string,
  { scope, by, ...options }: TestOptions,
): Promise<Done<Questionnaire>> {
  const { result: open, notices } = await openProducts(job, [product], options);
  const [one] = open.products;
  if (one === undefined) throw new TypeError('no product was opened');
  const { value } = await loadTests(job.library.catalogue);
  const assessment = assessProduct(job, open, one);
  const created = job.today;
  const engagement = {
    created,
    deadline: created,
    sender: by,
    addressee: '',
    signatories: [by],
    authority: null,
    contact: null,
    fileNumber: null,
    legalBasis: null,
  };
  const hash = (text: string): string => sha256(Buffer.from(text));
  return { result: protocol({ assessment, scope, engagement, hash }, value.tests), notices };
}
