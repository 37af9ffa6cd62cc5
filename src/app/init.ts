/** Use cases: the text of a file to fill in. It is written nowhere here: whoever writes it replaces no file. */
import path from 'node:path';
import { type BlankCase, blankCase } from '../blank/case.ts';
import { assertNewId } from '../blank/new-id.ts';
import { blankProfile, type KnownProduct } from '../blank/profile.ts';
import { formSchema } from '../blank/resolve.ts';
import type { FormSchema } from '../blank/schema.ts';
import { UserError } from '../errors.ts';
import { loadContext } from '../input/context.ts';
import { loadRegimes } from '../input/regimes.ts';
import { schemaOf } from '../input/schema-at.ts';
import type { Language } from '../locale/language.ts';
import { suggestion } from '../problem.ts';
import { principlesOf } from '../rules/case/compliance.ts';
import { measuresFor } from '../rules/case/proposals.ts';
import type { Assessment } from '../types/assessment.ts';
import type { LegalPrinciple, Regime } from '../types/regimes.ts';
import type { Done, Job } from './job.ts';
import { assessProduct, openProducts } from './products.ts';
import { phrase } from '../locale/phrase.ts';

/** A file to be written where none stands yet. */
export interface NewFile {
  file: string;
  text: string;
}

/** What a case is begun with, as the user names it from the folder of the call. */
export interface CaseOptions {
  /** A product by id or file, with or without its edition. */
  vendor?: string | undefined;
  /** A use by id or file. */
  context?: string | undefined;
  /** Ids of laws. */
  regimes: readonly string[];
}

/** A case to fill in. Throws UserError for a name that cannot be one and for an unknown law, InvalidInput for what it names. */
export async function newCase(
  job: Job,
  file: string,
  options: CaseOptions,
  language: Language,
): Promise<Done<NewFile>> {
  const id = idOf(file);
  assertYamlName(file, 'pia');
  assertNewId(id);
  const regimes = await loadRegimes();
  const laws = await chosenLaws(options.regimes);
  const { vendor, context: use } = options;
  // Where the user works in a folder, names are seen from there.
  const place = path.resolve(job.within ?? '', file);
  const opened = await openProducts(job, vendor === undefined ? [] : [vendor], {
    configuration: 'default',
    context: use,
    hindsight: false,
  });
  const { products, context } = opened.result;
  const [product] = products;
  const assessment =
    product === undefined || context === undefined
      ? undefined
      : assessProduct(job, opened.result, product).result;
  const text = blankCase(
    {
      id,
      file,
      today: job.today,
      assessment,
      laws,
      regimes,
      risks: job.library.risks,
      proposals: proposed(assessment, job),
      product:
        product === undefined || vendor === undefined
          ? undefined
          : { ...product, name: fromFile(withoutEdition(vendor), place) },
      use:
        context === undefined || use === undefined ? undefined : { ...context, name: fromFile(use, place) },
      scales: job.library.catalogue.scales,
      schema: schemaFor('case'),
    },
    language,
  );
  return { result: { file, text }, notices: opened.notices };
}

/** A case is named after its file. */
export function idOf(file: string): string {
  return path.basename(file).replace(/\.ya?ml$/i, '');
}

/** So many measures a risk stand in the file; the command 'measures' lists all. */
const MOST_MEASURES = 4;

function proposed(assessment: Assessment | undefined, { library }: Job): BlankCase['proposals'] {
  const titles = new Map(library.risks.risks.map(({ id, title }) => [id, title]));
  return (assessment?.risks ?? [])
    .filter(({ level }) => level.configured === 'high')
    .map((risk) => ({
      risk: titles.get(risk.id) ?? risk.id,
      measures: measuresFor(risk, library.measures.measures).slice(0, MOST_MEASURES),
    }));
}

/** What a profile is begun with. */
export interface ProfileOptions {
  /** Absent: <id>.yaml. */
  file?: string | undefined;
  /** A use by id or file. */
  context?: string | undefined;
  known?: KnownProduct | undefined;
}

/** A profile to fill in, the elements that `context` requires first. Throws as `newCase` does. */
export async function newProfile(
  { library }: Job,
  id: string,
  { file = `${id}.yaml`, context, known }: ProfileOptions,
  language: Language,
): Promise<Done<NewFile>> {
  assertNewId(id);
  assertYamlName(file, id);
  const use = context === undefined ? undefined : await loadContext(context, library);
  const { principles } = library.catalogue;
  const schema = schemaFor('profile');
  const text = blankProfile({ id, file, context: use?.context, principles, schema, known }, language);
  return { result: { file, text }, notices: use?.warnings ?? [] };
}

function schemaFor(name: 'case' | 'profile'): FormSchema {
  return formSchema(schemaOf(name));
}

/** Named on the command line as seen from the folder of the call, in the case as seen from the case. */
export function fromFile(name: string, file: string): string {
  if (!/[/\\]|\.ya?ml$/i.test(name)) return name;
  const seen = path.relative(path.dirname(file), name).split(path.sep).join('/');
  return seen.includes('/') ? seen : `./${seen}`;
}

/** zoom@paid → zoom; the edition stands by itself. */
export function withoutEdition(vendor: string): string {
  return vendor.replace(/@[^@/\\]*$/, '');
}

/** Throws UserError for a law that is not known. */
export async function chosenLaws(
  ids: readonly string[],
): Promise<{ regime: Regime; principles: readonly LegalPrinciple[] }[]> {
  const all = await loadRegimes();
  const known = all.regimes.map(({ id }) => id);
  return ids.map((id) => {
    const regime = all.regimes.find((one) => one.id === id);
    if (regime === undefined)
      throw new UserError('unknown-regime', phrase('job.unknown-law', { id }), suggestion(id, known));
    return { regime, principles: principlesOf(regime, all) };
  });
}

/** With another ending the other commands would take the name for an id. */
export function assertYamlName(file: string, id: string): void {
  if (/[^/\\]\.ya?ml$/i.test(file)) return;
  const example = /[/\\]$/.test(file) ? path.join(file, `${id}.yaml`) : `${id}.yaml`;
  const fix = phrase('job.not-yaml.fix', { example });
  throw new UserError('unknown-ending', phrase('job.not-yaml', { file }), fix);
}
