import {
  assessProducts,
  explainable,
  explanationBlocks,
  suggestion,
  UserError,
  phrase,
} from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printBlocks, printNotices } from '../print-result.ts';

interface Options extends TypedOptions {
  verbose?: true;
}

/** Prints how one number came about: of an element, a criterion, a principle, or the whole. */
export default async function explain(
  io: Io,
  vendor: string,
  what: string,
  options: Options,
): Promise<number> {
  const { result, notices } = await assessProducts(await jobOf(io), [vendor], assessOptions(options));
  printNotices(io, notices);
  const { language } = io;
  const blocks = result.map((subject) =>
    explanationBlocks(subject, meant(what, explainable(subject.result)), language, {
      verbose: options.verbose ?? false,
    }),
  );
  await printBlocks(io, blocks);
  return 0;
}

/** By id, by code, or by the end of an id where that leaves no doubt. */
function meant(what: string, known: ReturnType<typeof explainable>): string {
  const named = known.find(({ id, code }) => id === what || code?.toLowerCase() === what.toLowerCase());
  if (named !== undefined) return named.id;
  const ending = known.filter(({ id }) => id.endsWith(`/${what}`));
  const [only] = ending;
  if (only !== undefined && ending.length === 1) return only.id;
  throw new UserError(
    'unknown-criterion',
    ending.length > 1 ? phrase('job.ambiguous', { what }) : phrase('job.unknown-part', { what }),
    ending.length > 1
      ? phrase('job.ambiguous.fix', { ids: ending.map(({ id }) => id).join(', ') })
      : suggestion(
          what,
          known.flatMap(({ id, code }) => (code === undefined ? [id] : [code, id])),
        ),
  );
}
