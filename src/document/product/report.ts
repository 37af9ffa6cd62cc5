/** What the report on a product is made from, and what its parts look up in it. */
import type { Language } from '../../locale/language.ts';
import type { AssessedElement, Assessment, UseVerdict } from '../../types/assessment.ts';
import type { Risks } from '../../types/risks.ts';
import type { Scales } from '../../types/scales.ts';
import type { Paper } from '../model.ts';
import type { Named } from '../names.ts';
import { elementsOf } from '../wording.ts';
import { contraryTo } from '../contrary.ts';
import { demandKind, isMet } from '../demands.ts';

/** Another edition of the product, with its verdict for the same use. */
export interface Alternative {
  name: string;
  verdict: Exclude<NonNullable<Assessment['verdict']>['value'], 'not-fit'>;
}

/** Everything that the report says comes from here. */
export interface ProductReport {
  subject: Named<Assessment>;
  /** The same as shipped, where settings are on. */
  shipped: Assessment | undefined;
  /** The same for every use of the package, where no use is named. */
  uses: readonly Named<Assessment>[];
  /** Where it is not fit: the other editions on offer that no must is known to bar, each set as serves best. */
  alternatives: readonly Alternative[];
  risks: Risks;
  /** Names of the functions that a product may lack, by id. */
  functions: ReadonlyMap<string, string>;
  scales: Scales;
  /** Level of a severity and a likelihood, 1 to 4 each (rule 10). */
  levelOf: (severity: number, likelihood: number) => 'low' | 'medium' | 'high';
  /** Last day (YYYY-MM-DD) on which each shown element stays shown. */
  lapses: ReadonlyMap<string, string>;
  /** Until when the answer holds, and the element that lapses first; null: a year. */
  holds: { day: string; element: string | null };
  /** Tasks of whoever runs the product that evidence of its own shows as done; absent: nobody's evidence was looked at. */
  done?: ReadonlySet<string>;
  paper: Paper;
}

/** The report with its language and its elements by id. */
export interface Scene extends ProductReport {
  language: Language;
  result: Assessment;
  /** In catalogue order. */
  elements: ReadonlyMap<string, AssessedElement>;
  /** How much each element bears on the decision; the greater, the earlier. */
  need: ReadonlyMap<string, Need>;
  /** Of each finding that bears on what falls short or holds in part: the first element, where its text stands. */
  tellers: ReadonlyMap<number, AssessedElement>;
}

/** What makes an element matter, for the order of advice: requirement, then risk, then what is shown. */
export interface Need {
  /** Gate and must 3, must 2, should 1; without a use in how many of the seven it is a must. */
  requirement: number;
  /** Greatest severity × likelihood among the risks that it drives; 0 without a use. */
  risk: number;
  /** Its share of the whole score, 0 to 1. */
  share: number;
}

export function sceneOf(report: ProductReport, language: Language): Scene {
  const { result } = report.subject;
  const elements = elementsOf(result);
  return {
    ...report,
    language,
    result,
    elements,
    need: needs(report, elements),
    tellers: tellersOf([...elements.values()]),
  };
}

/** 'Zoom Meetings, Paid plans'. */
export function titleOf(
  { vendor, editionName }: Assessment,
  { language: { say } }: Pick<Scene, 'language'>,
): string {
  return say('product.title', { product: vendor.name, edition: editionName });
}

/** The element; throws RangeError where there is none: a fault of ours. */
export function elementIn({ elements }: Pick<Scene, 'elements'>, id: string): AssessedElement {
  const found = elements.get(id);
  if (found === undefined) throw new RangeError(`no element '${id}'`);
  return found;
}

/** Most needed first; alike ones in catalogue order. */
export function byNeed<T>(list: readonly T[], idOf: (one: T) => string, { need }: Scene): T[] {
  const of = (one: T): Need => need.get(idOf(one)) ?? { requirement: 0, risk: 0, share: 0 };
  return list.toSorted((a, b) => {
    const [x, y] = [of(a), of(b)];
    return y.requirement - x.requirement || y.risk - x.risk || y.share - x.share;
  });
}

/** True for what the use requires; without a use for what any of the uses demands. */
export function isRequired({ need }: Scene, id: string): boolean {
  return (need.get(id)?.requirement ?? 0) > 0;
}

/** Requirements that bar or are open, in the order in which the verdict names them. */
export function decidingElements({ verdict }: { verdict: UseVerdict | null }): string[] {
  if (verdict === null) return [];
  const open = verdict.questions.filter(({ code }) => code === 'must-open');
  return [...verdict.reasons, ...open].map(({ element }) => element);
}

/** What bars, what is open, what else is not met; where every must is, the musts. */
export function decidingFacts(subject: Named<Assessment>): string[] {
  const musts = subject.result.requirements.filter(({ must }) => must);
  const lacking = musts.filter((one) => !isMet(demandKind(one, subject)));
  const deciding = new Set([...decidingElements(subject.result), ...lacking.map(({ element }) => element)]);
  return deciding.size > 0 ? [...deciding] : musts.map(({ element }) => element);
}

function tellersOf(elements: readonly AssessedElement[]): ReadonlyMap<number, AssessedElement> {
  const weak = [...weakFirst(elements)];
  return new Map(
    weak
      .toReversed()
      .flatMap((one) => findingsOf(one).map((finding): [number, AssessedElement] => [finding, one])),
  );
}

/** Those that its row tells. */
function findingsOf(element: AssessedElement): number[] {
  return [element.finding, contraryTo(element)?.finding ?? null].filter((one) => one !== null);
}

/** In the order of the parts on the principles: of each criterion what falls short, then what holds in part. */
function weakFirst(elements: readonly AssessedElement[]): AssessedElement[] {
  const criteria = Map.groupBy(elements, ({ code }) => code.slice(0, code.lastIndexOf('.')));
  return [...criteria.values()].flatMap((own) => [
    ...own.filter(({ standing }) => standing === 'short'),
    ...own.filter(({ standing }) => standing === 'in-part'),
  ]);
}

function needs(
  { subject, uses }: ProductReport,
  elements: ReadonlyMap<string, AssessedElement>,
): ReadonlyMap<string, Need> {
  const { result } = subject;
  const requirement = result.context === null ? inManyUses(uses) : inThisUse(result);
  const risk = byRisk(result);
  const share = shareOfWhole(result);
  return new Map(
    [...elements.keys()].map((id) => [
      id,
      { requirement: requirement.get(id) ?? 0, risk: risk.get(id) ?? 0, share: share.get(id) ?? 0 },
    ]),
  );
}

function inThisUse({ requirements }: Assessment): ReadonlyMap<string, number> {
  return new Map(
    requirements
      .toSorted((a, b) => Number(a.must) - Number(b.must))
      .map(({ element, must, gate }) => [element, (must ? 2 : 1) + (must && gate ? 1 : 0)]),
  );
}

function inManyUses(uses: ProductReport['uses']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { result } of uses)
    for (const { element, must } of result.requirements)
      if (must) counts.set(element, (counts.get(element) ?? 0) + 1);
  return counts;
}

function byRisk({ risks }: Assessment): ReadonlyMap<string, number> {
  const worst = new Map<string, number>();
  for (const { drivers, severity, configured } of risks)
    for (const { element } of drivers)
      worst.set(element, Math.max(worst.get(element) ?? 0, severity.value * (configured?.value ?? 0)));
  return worst;
}

function shareOfWhole({ principles }: Assessment): ReadonlyMap<string, number> {
  const total = principles.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(
    principles.flatMap(({ weight, criteria }) => {
      const all = criteria.reduce((sum, one) => sum + one.weight, 0);
      return criteria.flatMap((criterion) => {
        const own = criterion.elements.reduce((sum, one) => sum + one.weight, 0);
        return criterion.elements.map((one): [string, number] => [
          one.id,
          part(weight, total) * part(criterion.weight, all) * part(one.weight, own),
        ]);
      });
    }),
  );
}

function part(of: number, whole: number): number {
  return whole === 0 ? 0 : of / whole;
}
