import {
  type AssessOptions,
  assessProduct,
  type ElementsFormat,
  nextVendorIds,
  openProducts,
  renderElements,
  shippedUses,
} from '../../index.ts';
import { configurationNamed } from '../configuration.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { problemLines, showLines } from '../terminal.ts';

interface Options {
  format: ElementsFormat;
  context?: string;
  config?: string;
  edition?: string;
  asOf?: string;
  hindsight?: true;
}

type Configuration = AssessOptions['configuration'];

/** Prints what the rules of version 2 find: of the products named or all, in every edition, for one use or all. */
export default async function elements(io: Io, names: string[], options: Options): Promise<number> {
  const job = await jobOf(io);
  const wanted = names.length === 0 ? nextVendorIds() : names;
  const isEvidence = options.format === 'evidence';
  const use = isEvidence ? 'none' : options.context;
  const { result: open, notices } = await openProducts(job, wanted, {
    edition: options.edition,
    everyEdition: options.edition === undefined,
    configuration: configurationNamed(options.config ?? 'default'),
    context: use === 'none' ? undefined : use,
    asOf: options.asOf,
    hindsight: options.hindsight ?? false,
  });
  if (notices.length > 0) io.err(problemLines(notices));
  const uses = use === undefined ? await shippedUses(job) : [open.context ?? null];
  const configurations: (Configuration | undefined)[] =
    isEvidence || options.config !== undefined ? [undefined] : ['default', 'hardened'];
  const all = open.products.flatMap((product) =>
    uses.flatMap((context) =>
      configurations.map((configuration) =>
        assessProduct(job, open, product, {
          context,
          ...(configuration === undefined ? {} : { configuration }),
        }),
      ),
    ),
  );
  const byVendor = new Map(all.map((one) => [one.result.vendor.id, one.names]));
  const text = renderElements(
    all.map(({ result }) => result),
    {
      element: (id) => {
        const element = all[0]?.names.element(id);
        return element === undefined ? id : `${element.code} ${element.statement}`;
      },
      setting: (vendor, id) => {
        const setting = byVendor.get(vendor)?.setting(id);
        return setting === undefined ? id : `${setting.code} ${setting.title} = ${setting.value}`;
      },
    },
    {
      format: options.format,
      width: io.columns,
      details: names.length > 0 && options.context !== undefined,
    },
  );
  io.out(options.format === 'table' || isEvidence ? showLines(text) : text);
  return 0;
}
