/** Use case: a case for another product, use or site that starts from an existing one. It is written nowhere here. */
import path from 'node:path';
import { assertNewId } from '../blank/new-id.ts';
import { UserError } from '../errors.ts';
import { decode } from '../input/bytes.ts';
import { editedCase, isFilledAt } from '../input/case-edits.ts';
import { besideCase } from '../input/case-parts.ts';
import { namesFile } from '../input/folders.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import { ANEW, type AnewPart, OF_PRODUCT, OF_VERSIONS, READ_AGAIN } from '../rules/case/carried.ts';
import type { Case } from '../types/case.ts';
import { openCase } from './case.ts';
import {
  assertYamlName,
  type CaseOptions,
  chosenLaws,
  fromFile,
  idOf,
  type NewFile,
  withoutEdition,
} from './init.ts';
import type { Done, Job } from './job.ts';
import { openProducts } from './products.ts';

/** A new file, and what of the old one it does not have. */
export interface CarriedCase extends NewFile {
  /** What stood in the old case and has to be answered anew. */
  anew: readonly AnewPart[];
  /** Sections that were taken over and have an open comment. */
  again: readonly string[];
  /** The product of the old case, where no other one was named. */
  product: string | undefined;
  /** The picture for the cover lies elsewhere. */
  withoutLogo: boolean;
}

/**
 * Starts `file` from the case `from`: organisation, people, purposes, data, texts and remarks stay; product evidence,
 * settings, opinions, decision, dates and the state of measures go. Throws UserError for a name that cannot be one and for
 * a text that would lose something, InvalidInput with the problems of the old case and of what is named.
 */
export async function newCaseFrom(
  job: Job,
  file: string,
  from: string,
  options: CaseOptions,
  language: Language,
): Promise<Done<CarriedCase>> {
  assertYamlName(file, 'pia');
  const id = idOf(file);
  assertNewId(id);
  const { case: old, warnings } = await openCase(job, from);
  const { vendor, context, regimes } = options;
  const opened = await openProducts(job, vendor === undefined ? [] : [vendor], {
    configuration: 'default',
    context,
    hindsight: false,
  });
  const [product] = opened.result.products;
  const laws = await chosenLaws(regimes);
  const withoutLogo = old.logo !== undefined && path.relative(path.dirname(from), path.dirname(file)) !== '';
  const anew = partsAnew(old, vendor !== undefined);
  const again = Object.entries(READ_AGAIN).flatMap(([section, places]) =>
    places.some((place) => isFilledAt(old, place)) ? [section] : [],
  );
  const text = await textOf(job, from, {
    set: [
      ...Object.entries({ id, version: '0.1', status: 'draft', asOf: job.today }),
      ...namesOf(old, from, file, { vendor, edition: product?.edition, context }),
      ...(laws.length === 0 ? [] : [['organisation.regimes', laws.map(({ regime }) => regime.id)] as const]),
      ['comments', again.map((section) => commentOn(section, old, job.today, language))],
    ],
    drop: OF_VERSIONS,
    empty: [
      ...anew.flatMap((part): readonly string[] => ({ ...ANEW, ...OF_PRODUCT })[part]),
      ...(withoutLogo ? ['logo'] : []),
      ...(context === undefined ? [] : ['context']),
    ],
  });
  const kept = vendor === undefined ? old.deployment?.vendor : undefined;
  return {
    result: { file, text, anew, again, withoutLogo, product: kept },
    notices: [...warnings, ...opened.notices],
  };
}

function partsAnew(old: Case, otherProduct: boolean): AnewPart[] {
  const parts = Object.entries({ ...ANEW, ...(otherProduct ? OF_PRODUCT : {}) });
  return parts.flatMap(([part, places]) =>
    places.some((place) => isFilledAt(old, place)) ? [part as AnewPart] : [],
  );
}

/** Files that the case names, as seen from where the new one lies; what the user names goes before. */
function namesOf(
  { deployment, context }: Case,
  from: string,
  file: string,
  named: { vendor: string | undefined; edition: string | undefined; context: string | undefined },
): [place: string, value: string][] {
  const seen = (name: string): string => (namesFile(name) ? fromFile(besideCase(from, name), file) : name);
  const own = (name: string | undefined): string | undefined => (name === undefined ? undefined : seen(name));
  const vendor =
    named.vendor === undefined ? own(deployment?.vendor) : fromFile(withoutEdition(named.vendor), file);
  const use = named.context === undefined ? own(context?.extends) : fromFile(named.context, file);
  return [
    ...(vendor === undefined ? [] : [['deployment.vendor', vendor] as [string, string]]),
    ...(named.edition === undefined ? [] : [['deployment.edition', named.edition] as [string, string]]),
    ...(use === undefined ? [] : [['context.extends', use] as [string, string]]),
  ];
}

function commentOn(section: string, { id, title }: Case, date: string, { say }: Language): object {
  return { section, date, text: say('form.from.again', { case: title ?? id }), state: 'open' };
}

async function textOf(
  { workspace }: Job,
  file: string,
  edits: Parameters<typeof editedCase>[2],
): Promise<string> {
  const stored = await workspace.read(file);
  const decoded = stored === undefined ? undefined : decode({ file, bytes: stored.bytes });
  const text = decoded?.ok === true ? editedCase(decoded.value.text, file, edits) : undefined;
  if (text !== undefined) return text;
  throw new UserError(
    'not-carried',
    phrase('form.from.not-kept', { file }),
    phrase('form.from.not-kept.fix'),
  );
}
