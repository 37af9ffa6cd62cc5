import { type Scored, scoreBlocks, scoreProducts, scoreRows, UserError, phrase } from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printNotices, printResult, type ResultFormat } from '../print-result.ts';

interface Options extends TypedOptions {
  format: ResultFormat;
  failOn?: FailOn;
  details?: true;
  verbose?: true;
}

type FailOn = 'gate' | 'not-fit' | 'open';

/** Prints scores; exit code 1 if what --fail-on names is the case for any of the products. */
export default async function score(io: Io, vendors: string[], options: Options): Promise<number> {
  assertUse(options);
  const { result, notices } = await scoreProducts(await jobOf(io), vendors, assessOptions(options));
  printNotices(io, notices);
  const { language } = io;
  const { details = false, verbose = false } = options;
  await printResult(io, options.format, {
    blocks: () =>
      result.map((one, at) =>
        scoreBlocks(one, language, { details, verbose, rest: at === result.length - 1 }),
      ),
    data: () => result.map(({ whole }) => whole().result),
    rows: () => scoreRows(result.map(({ whole }) => whole())),
  });
  return result.some((one) => fails(one, options.failOn)) ? 1 : 0;
}

function assertUse({ failOn, context }: Options): void {
  if (failOn === undefined || failOn === 'gate' || context !== undefined) return;
  throw new UserError(
    'no-context',
    phrase('job.fail-on-without-use', { failOn }),
    phrase('job.add-context.fix'),
  );
}

/** An edition that is no longer offered is fit for no use. */
function fails({ summary: { result } }: Scored, failOn: FailOn | undefined): boolean {
  const { gates, verdict, noLongerOffered } = result;
  if (failOn === undefined) return false;
  if (failOn === 'gate') return gates.some(({ standing, waived }) => standing === 'short' && waived === null);
  const isUnfit = verdict?.value === 'not-fit' || noLongerOffered !== null;
  return failOn === 'not-fit' ? isUnfit : isUnfit || verdict?.value === 'open';
}
