/** Loading a case of either version of the rules: the case first, then what it names, and all problems at once. */
import { InvalidInput } from '../errors.ts';
import { type Checked, onlyWarnings, type Problem } from '../problem.ts';
import type { AssessedInput as InputFile } from '../types/assessment.ts';
import type { Attachment } from '../types/case.ts';
import type { AttachmentResult } from '../types/check.ts';
import type { Regimes } from '../types/regimes.ts';
import { attachmentsOf, replacedOf } from './attachments.ts';
import {
  besideCase,
  collect,
  found,
  byLine,
  linesOfPlaces,
  logoInput,
  logoOf,
  vendorOf,
} from './case-parts.ts';
import { readBytes } from './bytes.ts';
import { inputFile } from './catalogue.ts';
import type { LoadedContextOf } from './context-by.ts';
import type { Fault, SchemaName } from './fault.ts';
import type { VendorName } from './vendor-names.ts';
import type { Picture } from './picture.ts';
import { loadRegimesFile } from './regimes.ts';
import { place } from './schema.ts';
import { isShaped, judged, type Loaded, type Meaning, shapedOf } from './yaml-file.ts';

/** A case with everything that it names, valid. */
export interface LoadedCaseOf<Case, Profile, Context> {
  /** Without its empty parts. */
  case: Case;
  /** As the user named it. */
  file: string;
  regimes: Regimes;
  /** undefined: no product is chosen yet. */
  profile: Profile | undefined;
  /** undefined: no use is chosen yet. */
  context: Context | undefined;
  logo: Picture | undefined;
  /** How the documents that belong to it lie beside it. */
  attachments: AttachmentResult[];
  /** How the data of the version that it replaces lie beside it; null: it replaces none. */
  replaced: AttachmentResult | null;
  /** Files read: the case first, without those of the catalogue. */
  inputs: InputFile[];
  /** Ids of the presets that its use rests on. */
  presets: string[];
  /** Lines of places like description.purposes[0].basis; what is not there has the line of what is nearest above it. */
  linesOf: (places: readonly string[]) => Promise<Map<string, number>>;
  /** Faults found later, each at its line and column. */
  place: (faults: readonly Fault[]) => Promise<Problem[]>;
  /** Problems that do not make it invalid. */
  warnings: Problem[];
}

/** What loading needs to know of the cases of one version of the rules. */
export interface CaseRules<Case, Profile, Use extends LoadedContextOf<unknown>> {
  schema: SchemaName;
  /** Faults of the case by itself. */
  meaning: (one: Case, regimes: Regimes) => Fault[];
  /** The file that the name of a product means. */
  find: (name: string) => VendorName;
  profile: (file: string) => Promise<Checked<Loaded<Profile>>>;
  /** The use; undefined: none is chosen yet. */
  use: (loaded: Loaded<Case>) => Promise<Use | undefined>;
  /** Faults that show only beside the product and the use. */
  beside: (one: Case, profile: Profile | undefined, context: Use['context'] | undefined) => Fault[];
}

/** As much of a case as loading looks at. */
interface CaseFile {
  logo?: string;
  attachments?: readonly Attachment[];
  replaces?: { data: string; sha256?: string };
  deployment?: { vendor?: string };
}

/** Loads a case and what it names; throws InvalidInput with every problem of all of it. `use` is the use as loaded. */
export async function loadCaseBy<Case extends CaseFile, Profile, Use extends LoadedContextOf<unknown>>(
  file: string,
  rules: CaseRules<Case, Profile, Use>,
): Promise<LoadedCaseOf<Case, Profile, Use['context']> & { use: Use | undefined }> {
  const regimes = await loadRegimesFile();
  const meaning = (one: Case): Fault[] => rules.meaning(one, regimes.value);
  const loaded = await shaped(file, rules.schema, meaning);
  const one = loaded.value;
  const wrong: Problem[] = [];
  const product = await collect(productOf(loaded, rules), wrong);
  const use = await collect(rules.use(loaded), wrong);
  const logo = await collect(logoOf(loaded), wrong);
  const besides = rules.beside(one, product?.value, use?.context);
  const problems = await place([...meaning(one), ...besides], loaded);
  if (wrong.length > 0 || !onlyWarnings(problems))
    throw new InvalidInput(byLine([...problems, ...wrong], file));
  const inputs = [loaded, ...(product === undefined ? [] : [product])].map(inputFile);
  return {
    case: one,
    file,
    regimes: regimes.value,
    profile: product?.value,
    context: use?.context,
    use,
    logo,
    inputs: [...inputs, ...(use?.inputs ?? []), ...logoInput(one, logo), inputFile(regimes)],
    attachments: attachmentsOf(one, file),
    replaced: replacedOf(one, file),
    presets: use?.presets ?? [],
    linesOf: (places) => linesOfPlaces(places, loaded),
    place: (faults) => place(faults, loaded),
    warnings: [
      ...byLine([...loaded.warnings, ...problems], file),
      ...(product?.warnings ?? []),
      ...(use?.warnings ?? []),
    ],
  };
}

/** A case of the right shape; otherwise what can be said of its meaning comes out with the faults of its shape. */
async function shaped<Case>(file: string, schema: SchemaName, meaning: Meaning<Case>): Promise<Loaded<Case>> {
  const read = readBytes(file);
  const parsed = read.ok ? await shapedOf<Case>(read.value, schema) : read;
  if (!parsed.ok) throw new InvalidInput(parsed.problems);
  const checked = await judged(parsed.value, isShaped(parsed.value) ? () => [] : meaning);
  if (!checked.ok) throw new InvalidInput(checked.problems);
  return checked.value;
}

async function productOf<Case extends CaseFile, Profile, Use extends LoadedContextOf<unknown>>(
  loaded: Loaded<Case>,
  rules: CaseRules<Case, Profile, Use>,
): Promise<Loaded<Profile> | undefined> {
  const name = loaded.value.deployment?.vendor;
  if (name === undefined) return undefined;
  const file = await found(loaded, ['deployment', 'vendor'], () =>
    vendorOf(rules.find(besideCase(loaded.file, name)), name),
  );
  const profile = await rules.profile(file);
  if (!profile.ok) throw new InvalidInput(profile.problems);
  return profile.value;
}
