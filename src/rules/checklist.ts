/** What can be switched, what each setting does for the use, and what `hardened` is and costs (rule 6). */
import type { AdvisedSetting, Checklist, OfferedElement, SettingEffect } from '../types/checklist.ts';
import type { Setting } from '../types/profile.ts';
import { find, type Found } from './assess.ts';
import type { PlacedElement } from './elements.ts';
import { standingOver } from './element-result.ts';
import { compared, type Fraction, ONE, subtract, ZERO } from './fraction.ts';
import { headOf } from './head.ts';
import { type ResultInput, scoreResult } from './result.ts';
import { driversOf, likelihoodOf, proposedSeverity } from './risks.ts';
import { criterionShares, meansOf } from './score.ts';
import { byCode } from './settings.ts';
import { type Side, switched, type Switched } from './switched.ts';
import { demandsOf } from './use.ts';

/** The settings of one edition, in the order in which they are to be looked at. Pure; throws RangeError as `find` does. */
export function checklist(input: ResultInput): Checklist {
  const found = find(input);
  const hardened = input.configuration === 'hardened' ? found : find({ ...input, configuration: 'hardened' });
  const settings = found.ground.available.map((one) => ranked(one, found, hardened, input));
  return {
    schemaVersion: '2',
    ...headOf(found, input),
    asOf: input.asOf,
    settings: settings.toSorted(inOrder).map(({ advice }) => advice),
    hardened: {
      settings: [...hardened.on],
      lostShoulds: lostShoulds(hardened),
      shipped: scoreResult(overall(hardened.sharesShipped, hardened)),
      overall: scoreResult(hardened.score.overall),
    },
  };
}

interface Ranked {
  advice: AdvisedSetting;
  /** The greater the earlier: needs, musts and shoulds gained, severity times steps of likelihood taken, shown. */
  rank: readonly number[];
}

const NEEDS = ['none', 'score', 'risk', 'offer', 'should', 'must'] as const;

function ranked(setting: Setting, found: Found, hardened: Found, input: ResultInput): Ranked {
  const both = switched(setting, found.ground, found.on, { rows: found.rows, shares: found.shares });
  const effects = effectsOf(both, found);
  const gains = effects.filter(({ by }) => by > 0).map(({ effect }) => effect);
  const risks = riskEffects(both, found, input);
  const shown = subtract(overall(both.with.shares, found).shown, overall(both.without.shares, found).shown);
  const condition = (found.verdict?.conditions ?? []).some(
    (one) => one.code === 'set' && one.setting === setting.id,
  );
  const gained = (what: SettingEffect['required']): number =>
    gains.filter(({ required }) => required === what).length;
  const taken = risks.reduce((sum, one) => sum + one.severity * (one.without - one.with), 0);
  const offers = offersOf(setting, found);
  const need = needOf({
    musts: gained('must') + Number(condition),
    shoulds: gained('should'),
    offered: offers.filter(({ required }) => required !== null).length,
    taken,
    shown,
  });
  return {
    advice: {
      id: setting.id,
      code: setting.code,
      value: setting.value,
      default: defaultIn(setting, found.edition.id),
      on: found.on.has(setting.id),
      hardened: hardened.on.has(setting.id),
      condition,
      need,
      gains,
      losses: effects.filter(({ by }) => by < 0).map(({ effect }) => effect),
      offers,
      shown: hundredths(shown),
      risks: risks.map(({ risk, without, with: now }) => ({ risk, without, with: now })),
      excludes: [...found.ground.exclusions.of(setting.id)].toSorted(),
    },
    rank: [
      NEEDS.indexOf(need),
      Number(condition),
      gained('must'),
      gained('should'),
      taken,
      hundredths(shown),
    ],
  };
}

function inOrder(a: Ranked, b: Ranked): number {
  const first = a.rank.map((one, at) => (b.rank[at] ?? 0) - one).find((by) => by !== 0);
  return first ?? byCode(a.advice, b.advice);
}

function needOf(does: {
  musts: number;
  shoulds: number;
  offered: number;
  taken: number;
  shown: Fraction;
}): AdvisedSetting['need'] {
  if (does.musts > 0) return 'must';
  if (does.shoulds > 0) return 'should';
  if (does.offered > 0) return 'offer';
  if (does.taken > 0) return 'risk';
  return compared(does.shown, ZERO) > 0 ? 'score' : 'none';
}

/** What it can move, with by how much that stands better; a gate is a must of every use. */
function effectsOf(
  { touched, without, with: now }: Switched,
  found: Found,
): { effect: SettingEffect; by: number }[] {
  const demands = demandsOf(found.use);
  return touched.map((element) => {
    const [before, after] = [standingIn(without, element), standingIn(now, element)];
    const by = better(element, without, now);
    const demand = demands.get(element);
    const required = (demand?.musts.length ?? 0) > 0 ? 'must' : demand?.should === true ? 'should' : null;
    const effect = {
      element: element.id,
      code: element.code,
      required,
      without: before,
      with: after,
    } as const;
    return { effect, by };
  });
}

function standingIn({ rows }: Side, { index }: PlacedElement): SettingEffect['with'] {
  const cells = [...rows.values()].flatMap((row) => row[index] ?? []);
  return standingOver(cells.map(({ place }) => place));
}

/** Above 0: more is shown, or as much and less falls short. What does not apply stands as well as what is shown. */
function better({ id }: PlacedElement, without: Side, now: Side): number {
  const [a, b] = [without.shares.get(id) ?? WHOLE, now.shares.get(id) ?? WHOLE];
  return compared(b.shown, a.shown) || compared(a.short, b.short);
}

const WHOLE = { shown: ONE, short: ZERO };

/** What the use demands of an element; a gate is a must of every use. */
function demanded(element: PlacedElement, demands: ReturnType<typeof demandsOf>): OfferedElement {
  const demand = demands.get(element);
  const required = (demand?.musts.length ?? 0) > 0 ? 'must' : demand?.should === true ? 'should' : null;
  return { element: element.id, code: element.code, required };
}

/** Elements that are enough to be had, which the setting gives. */
function offersOf({ id }: Setting, { ground, elements, use }: Found): OfferedElement[] {
  const demands = demandsOf(use);
  const gives = (element: PlacedElement): boolean =>
    (ground.bySettings.get(element.id) ?? []).some(
      (one) => one.entry.setting?.id === id && one.answer === 'yes' && !one.announced,
    );
  return elements.all
    .filter((element) => element.mode === 'can' && gives(element))
    .map((element) => demanded(element, demands));
}

interface RiskMoved {
  risk: string;
  severity: number;
  without: number;
  with: number;
}

function riskEffects({ without, with: now }: Switched, found: Found, { risks }: ResultInput): RiskMoved[] {
  const { context } = found.use;
  if (context === undefined) return [];
  return (risks?.risks ?? []).flatMap((risk) => {
    const exposure = context.exposure?.find((one) => one.risk === risk.id)?.shift ?? 0;
    const likelihood = ({ shares }: Side): number | undefined =>
      likelihoodOf(driversOf(risk, found.elements, shares), exposure)?.value;
    const [before, after] = [likelihood(without), likelihood(now)];
    if (before === undefined || after === undefined || before === after) return [];
    return [{ risk: risk.id, severity: proposedSeverity(risk, context).value, without: before, with: after }];
  });
}

function overall(shares: Side['shares'], { elements, use }: Found): Parameters<typeof scoreResult>[0] {
  const criteria = elements.criteria.flatMap((one) => {
    const found = criterionShares(one, shares);
    return found === undefined ? [] : [[one.id, found] as const];
  });
  return meansOf(elements.criteria, new Map(criteria), use.weights).overall;
}

/** Shoulds that were shown wholly with nothing set. */
function lostShoulds({ use, shares, sharesShipped }: Found): string[] {
  const isWhole = (of: Found['shares'], id: string): boolean => {
    const found = of.get(id);
    return found !== undefined && compared(found.shown, ONE) === 0;
  };
  return use.requirements
    .filter(
      ({ must, element }) => !must && isWhole(sharesShipped, element.id) && !isWhole(shares, element.id),
    )
    .map(({ element }) => element.id);
}

function defaultIn({ defaults = [], default: usual }: Setting, edition: string): string {
  return defaults.find(({ editions }) => editions.includes(edition))?.value ?? usual;
}

/** A share in hundredths of the whole, to a tenth. */
function hundredths({ n, d }: Fraction): number {
  return Math.round((Number(n) / Number(d)) * 1000) / 10;
}
