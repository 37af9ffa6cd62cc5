import {
  compare as compareProducts,
  type Comparison,
  type ComparisonFormat,
  InvalidInput,
  loadWeights,
  MOST_PRODUCTS,
  renderComparison,
  renderComparisonFile,
  UserError,
} from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { formatOfFile } from '../output.ts';
import { type AssessmentOptions, loadSubjects, type Subjects } from '../subjects.ts';
import { showLines } from '../terminal.ts';

interface Options extends AssessmentOptions, DocumentOptions {
  format: ComparisonFormat;
  output?: string;
  paper: 'A4' | 'Letter';
  seed: string;
  samples: string;
  weights?: string;
  allRanked?: true;
}

/** Puts products side by side for a use, on screen or into a file. */
export default async function compare(io: Io, vendors: string[], options: Options): Promise<number> {
  assertNumber(vendors.length);
  const sampling = samplingOf(options);
  const format = options.output === undefined ? undefined : formatOfFile(options.output, FILES);
  const subjects = await loadSubjects(vendors, { ...options, context: useOf(options) }, io);
  assertDistinct(subjects);
  const one = compareProducts({ ...(await inputOf(subjects, options)), ...sampling });
  if (options.output !== undefined && format !== undefined) {
    await writeDocuments([taskFor(one, options.output, format, options)], options, io);
    return 0;
  }
  const text = renderComparison(one, options.format, io.columns);
  io.out(options.format === 'table' ? showLines(text) : text);
  return 0;
}

const FILES = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const;

/** What comes out of a file of this kind is made only when it is written. */
function taskFor(one: Comparison, file: string, format: (typeof FILES)[number], { paper }: Options) {
  return {
    file,
    format,
    document: async () => (await import('../../index.ts')).renderComparisonDocument(one, { paper }),
    data: async () => {
      if (format === 'xlsx') return (await import('../../index.ts')).renderComparisonWorkbook(one);
      return renderComparisonFile(one, format === 'csv' ? 'csv' : 'json');
    },
  };
}

async function inputOf(subjects: Subjects, options: Options): Promise<Parameters<typeof compareProducts>[0]> {
  const { catalogue, asOf, vendors, context } = subjects;
  if (context === undefined) throw new Error('no use');
  const loaded = options.weights === undefined ? undefined : await loadWeights(options.weights, catalogue);
  const all = vendors.map((vendor) => subjects.input(vendor));
  return {
    products: all.map(({ profile, edition, inputs = [] }) => ({
      ...{ profile, edition, inputs: [...inputs, ...(loaded?.inputs ?? [])] },
    })),
    ...{ catalogue, context, asOf, weights: loaded?.weights, allRanked: options.allRanked },
    configuration: all[0]?.configuration,
    hindsight: options.hindsight,
    toolVersion: all[0]?.toolVersion ?? '',
  };
}

function useOf({ context }: Options): string {
  if (context !== undefined) return context;
  throw new UserError(
    'no-context',
    'A comparison needs a use: which product is fit depends on who is on the call and what is said.',
    'Add --context, for example --context internal-meeting.',
  );
}

function assertNumber(count: number): void {
  if (count < 2)
    throw new UserError(
      'one-product',
      'A comparison needs at least two products.',
      "Name another one, or another edition such as zoom@free; 'vtc-pia score' looks at one alone.",
    );
  if (count > MOST_PRODUCTS)
    throw new UserError(
      'many-products',
      `${count} products are more than the ${MOST_PRODUCTS} that a comparison takes.`,
      'Leave out those that are out of the question.',
    );
}

function assertDistinct({ vendors }: Subjects): void {
  const keys = vendors.map(({ profile, edition }) => `${profile.value.id}@${edition}`);
  const twice = vendors.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index);
  if (twice.length === 0) return;
  throw new InvalidInput(
    twice.map(({ profile, edition }) => ({
      ...{ severity: 'error' as const, code: 'same-product', file: profile.file, line: 1, column: 1 },
      message: `'${profile.value.id}@${edition}' is named twice.`,
      hint: 'Leave one out, or name another edition with @.',
    })),
  );
}

const MOST_SAMPLES = 1_000_000;

function samplingOf({ seed, samples }: Options): { seed: number; samples: number } {
  return {
    seed: wholeNumber('--seed', seed, 0, 4_294_967_295),
    samples: wholeNumber('--samples', samples, 100, MOST_SAMPLES),
  };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(
    'bad-number',
    `${option} takes a whole number from ${least} to ${most}, not '${text}'.`,
    `For example ${option} ${Math.max(least, 1000)}.`,
  );
}
