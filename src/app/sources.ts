/** Use case: which sources of products to read again, what would change a verdict first. */
import { sourcesOf } from '../rules/sources.ts';
import { greatestFirst, sourcesToRead, type ToRead } from '../rules/reread.ts';
import { vendorIds } from '../input/vendor-names.ts';
import type { Source } from '../types/profile.ts';
import type { Done, Job } from './job.ts';
import { openProducts, shippedUses } from './products.ts';

/** A source to read again, with what names it. */
export interface SourceLine extends ToRead {
  product: string;
  name: string;
  kind: Source['kind'];
  title: string;
  publisher: string;
  /** The vendor's own word. */
  own: boolean;
  url: string | null;
  citation: string | null;
}

/** Sources of all products named, or of every one that is known, in one order. Throws as `openProducts` does. */
export async function listSources(
  job: Job,
  names: readonly string[],
  { asOf }: { asOf?: string | undefined },
): Promise<Done<SourceLine[]>> {
  const wanted = names.length === 0 ? vendorIds() : [...new Set(names)];
  const options = { configuration: 'default', hindsight: false, asOf } as const;
  const { result: open, notices } = await openProducts(job, wanted, options);
  const contexts = (await shippedUses(job)).map(({ context }) => context);
  const lines = open.products.flatMap(({ profile, edition }, index) => {
    const isNamed = wanted[index]?.endsWith(`@${edition}`) === true;
    const read = sourcesToRead({
      profile,
      principles: job.library.catalogue.principles,
      contexts,
      asOf: open.asOf,
      edition: isNamed ? edition : undefined,
    });
    const known = sourcesOf(profile);
    const written = new Map(profile.sources.map((source) => [source.id, source]));
    return read.flatMap((one): SourceLine[] => {
      const source = written.get(one.source);
      if (source === undefined) return [];
      const { kind, title, publisher, url = null, citation = null } = source;
      const own = known.get(one.source)?.own ?? false;
      return [
        { product: profile.id, name: profile.name, ...one, kind, title, publisher, own, url, citation },
      ];
    });
  });
  return { result: lines.toSorted(greatestFirst), notices };
}
