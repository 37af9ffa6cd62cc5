/** A privacy impact assessment with the texts that stand behind its ids. */
import type { Language } from '../../locale/language.ts';
import type { Assessment } from '../../types/assessment.ts';
import type { Case, Party } from '../../types/case.ts';
import type { Pia } from '../../types/pia.ts';
import type { Regime } from '../../types/regimes.ts';
import type { CaseNames } from '../case-names.ts';
import type { Named, Names } from '../names.ts';
import type { Scene } from '../product/report.ts';

/** Everything that the document says comes from here. */
export interface PiaSubject {
  pia: Pia;
  /** With the organisation's own evidence in its profile; undefined as long as no product is chosen. */
  product: Named<Assessment> | undefined;
  caseNames: CaseNames;
  language: Language;
}

/** The subject with what is looked up in it. */
export interface PiaTexts extends PiaSubject {
  /** The product's report; undefined as long as no product is chosen. */
  scene: Scene | undefined;
  case: Case;
  /** Number of a section as it is printed, by its id. */
  section: (id: string) => string;
  /** Title of an annex, with its letter. */
  annex: (id: string) => string;
}

/** Names of the product; where there is none, nothing bears an id of it, and a lookup throws. */
export function productNames({ product }: Pick<PiaTexts, 'product'>): Names {
  if (product === undefined) throw new RangeError('the case has no product');
  return product.names;
}

/** The title of a role, with the name where the organisation wants it printed; the id where it has no title yet. */
export function roleTitle(
  id: string | undefined | null,
  { case: one }: Pick<PiaTexts, 'case'>,
): string | undefined {
  if (id === undefined || id === null) return undefined;
  const role = one.roles?.find((entry) => entry.id === id);
  const title = role?.title ?? id;
  return role?.name === undefined ? title : `${title} (${role.name})`;
}

/** Number of a risk in this document, from 1 in the order in which risks are listed. */
export function riskNumber(id: string, { pia }: Pick<PiaTexts, 'pia'>): number {
  return pia.risks.findIndex((risk) => risk.id === id) + 1;
}

/** 'R3 Strangers come into the call'; as code and title a risk is named everywhere in the document. */
export function riskName(id: string, texts: PiaTexts): string {
  const number = riskNumber(id, texts);
  const { title } = texts.caseNames.risk(id);
  return number === 0 ? title : `R${number} ${title}`;
}

/** The laws that the case stands under, in the order of the check. */
export function lawsOf({ pia, caseNames }: Pick<PiaTexts, 'pia' | 'caseNames'>): Regime[] {
  return pia.check.regimes.map(caseNames.regime);
}

/** A party as readers know it. */
export function partyTitle(party: Party | undefined): string {
  return party?.title ?? party?.id ?? '';
}

/** Final: the case says so, nothing that is required is missing and nothing contradicts itself. All else is a draft. */
export function isFinal({ check }: Pick<Pia, 'check'>): boolean {
  return check.final;
}
