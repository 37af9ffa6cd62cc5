/** Lints a profile of version 2: what is valid but weak, each with file, line and column. */
import type { Catalogue } from './catalogue-parts.ts';
import type { Checked } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import { type Weakness, weaknessesOf } from '../rules/lint.ts';
import { recordedPath } from './folders.ts';
import { loadProfile } from './profile.ts';

/** A weakness with its place. */
export interface PlacedWeakness extends Weakness {
  /** As the user named it. */
  file: string;
  /** Relative to the working folder or the package, with forward slashes: for files that travel. */
  uri: string;
  vendor: string;
  /** 1-based. */
  line: number;
  column: number;
}

/** A profile that was looked at. */
export interface LintedFile {
  uri: string;
  vendor: string;
  found: PlacedWeakness[];
}

/** Every weakness of a file on a day in its order; `today` decides which dates lie in the future. Or the problems of a file that is not valid. */
export async function lintFile(
  file: string,
  catalogue: Catalogue,
  required: ReadonlySet<string>,
  { asOf, today }: { asOf: Day; today: Day },
): Promise<Checked<LintedFile>> {
  const loaded = await loadProfile(file, catalogue, today);
  if (!loaded.ok) return loaded;
  const { value, bytes } = loaded.value;
  const { locator } = await import('./locate.ts');
  const uri = recordedPath(file);
  const at = locator(new TextDecoder().decode(bytes));
  const found = weaknessesOf(value, catalogue.principles, required, asOf).map((one): PlacedWeakness => ({
    ...one,
    file,
    uri,
    vendor: value.id,
    ...at(one.path),
  }));
  const ordered = found.toSorted(
    (a, b) =>
      a.line - b.line || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.subject < b.subject ? -1 : 1),
  );
  return { ok: true, value: { uri, vendor: value.id, found: ordered } };
}
