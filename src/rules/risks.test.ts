import { describe, expect, it } from 'vitest';
import type { RiskScenario } from '../types/risks.ts';
import { catalogue, element } from '../../test/rules/make.ts';
import { elementsOf } from './elements.ts';
import { type Fraction, fraction, ONE, subtract, ZERO } from './fraction.ts';
import { type Driver, driversOf, likelihoodOf, proposedSeverity } from './risks.ts';
import type { Shares } from './score.ts';

const shares = (shown: Fraction, open: Fraction = subtract(ONE, shown)): Shares => ({
  shown,
  open,
  short: subtract(subtract(ONE, shown), open),
  byAbsence: ZERO,
  byVendorAlone: ZERO,
});
const driver = (of: Shares | undefined, weight = 1, gate = false): Driver => ({
  element: 'p/c/e',
  weight,
  gate,
  shares: of,
});
const shown = (n: number, d: number): Driver => driver(shares(fraction(n, d)));
const short = (n: number, d: number): Shares => shares(fraction(n, d), ZERO);

describe('rule 10: likelihood is 4 − 3·m, rounded half up', () => {
  it.each<[string, Driver[], exposure: number, value: number, best: number]>([
    ['all shown', [shown(1, 1)], 0, 1, 1],
    ['nothing shown, all open', [shown(0, 1)], 0, 4, 1],
    ['nothing shown, all short', [driver(short(0, 1))], 0, 4, 4],
    ['a half: 2.5 is 3', [shown(1, 2)], 0, 3, 1],
    ['a trace more than a half: 2', [shown(501, 1000)], 0, 2, 1],
    ['a sixth: 3.5 is 4', [shown(1, 6)], 0, 4, 1],
    ['a trace more than a sixth: 3', [shown(167, 1000)], 0, 3, 1],
    ['five sixths: 1.5 is 2', [shown(5, 6)], 0, 2, 1],
    ['a trace more than five sixths: 1', [shown(834, 1000)], 0, 1, 1],
    ['by weights', [driver(shares(ONE), 2), driver(short(0, 1), 1)], 0, 2, 2],
    ['by weights with decimals, exactly', [driver(shares(ONE), 0.1), driver(short(0, 1), 0.5)], 0, 4, 4],
    ['what does not apply drops out', [shown(1, 1), driver(undefined, 5)], 0, 1, 1],
    ['exposure raises', [shown(1, 1)], 1, 2, 2],
    ['not above 4', [shown(0, 1)], 1, 4, 2],
    ['exposure lowers', [driver(short(1, 2))], -1, 2, 2],
    ['not below 1', [shown(1, 1)], -1, 1, 1],
  ])('%s', (_name, drivers, exposure, value, best) => {
    expect(likelihoodOf(drivers, exposure)).toEqual({ value, best, raisedByGate: false });
  });

  it.each<[string, Driver[]]>([
    ['no driver', []],
    ['no driver that applies', [driver(undefined), driver(undefined, 1, true)]],
  ])('%s: no likelihood', (_name, drivers) => {
    expect(likelihoodOf(drivers, 0)).toBeUndefined();
  });
});

describe('rule 10: a driving gate that is not wholly shown gives at least 3', () => {
  const good = [shown(1, 1), shown(1, 1), shown(1, 1)];
  it.each<[string, Driver[], exposure: number, object]>([
    ['shown', [...good, driver(shares(ONE), 1, true)], 0, { value: 1, best: 1, raisedByGate: false }],
    [
      'shown in part',
      [...good, driver(short(99, 100), 1, true)],
      0,
      { value: 3, best: 3, raisedByGate: true },
    ],
    ['open', [...good, driver(shares(ZERO), 1, true)], 0, { value: 3, best: 1, raisedByGate: true }],
    ['short', [...good, driver(short(0, 1), 1, true)], 0, { value: 3, best: 3, raisedByGate: true }],
    [
      'the product lacks what it is about',
      [...good, driver(undefined, 1, true)],
      0,
      { value: 1, best: 1, raisedByGate: false },
    ],
    ['it is no worse than 4', [driver(shares(ZERO), 1, true)], 0, { value: 4, best: 1, raisedByGate: false }],
    [
      'it is not lowered by exposure',
      [...good, driver(short(0, 1), 1, true)],
      -1,
      { value: 3, best: 3, raisedByGate: true },
    ],
  ])('%s', (_name, drivers, exposure, wanted) => {
    expect(likelihoodOf(drivers, exposure)).toEqual(wanted);
  });
});

const risk = (severity: RiskScenario['severity']): RiskScenario => ({
  id: 'r',
  title: 'R',
  scenario: 'It happens.',
  events: ['e'],
  severity,
  drivers: [
    { element: 'p/c/e', weight: 2, because: 'So.' },
    { element: 'p/c/g', weight: 1, because: 'So.' },
  ],
  advice: 'Do.',
  check: 'See.',
  'false-alarm': 'Never.',
});
const RAISED: RiskScenario['severity'] = {
  base: 2,
  reason: 'usual',
  raised: [
    { to: 4, audience: ['children'], reason: 'children' },
    { to: 3, data: ['health'], audience: ['patients'], reason: 'health' },
    { to: 3, data: ['legal-advice'], reason: 'advice' },
    { to: 2, data: ['beliefs-and-opinions'], reason: 'no higher' },
    { to: 1, data: ['work-talk'], reason: 'lower' },
  ],
};

describe('rule 10: severity follows audience and data', () => {
  it.each<[string, Parameters<typeof proposedSeverity>[1], value: number, reason: string]>([
    ['nothing said', {}, 2, 'usual'],
    ['nothing that raises', { audience: ['staff'] }, 2, 'usual'],
    ['by data', { data: ['health'] }, 3, 'health'],
    ['by audience', { audience: ['patients'] }, 3, 'health'],
    ['the highest wins', { audience: ['patients', 'children'], data: ['health'] }, 4, 'children'],
    ['of two as high the first', { data: ['legal-advice', 'health'] }, 3, 'health'],
    ['what raises to no more changes no reason', { data: ['beliefs-and-opinions'] }, 2, 'usual'],
    ['nothing lowers it', { data: ['work-talk'] }, 2, 'usual'],
  ])('%s', (_name, context, value, reason) => {
    expect(proposedSeverity(risk(RAISED), context)).toEqual({ value, reason });
  });

  it('without rules that raise it, it stays', () => {
    expect(proposedSeverity(risk({ base: 1, reason: 'usual' }), { audience: ['children'] }).value).toBe(1);
  });
});

describe('drivers', () => {
  it('have what is shown of their elements, and know gates', () => {
    const elements = elementsOf(catalogue([element('p/c/e'), element('p/c/g', { gate: true })]));
    const drivers = driversOf(
      risk({ base: 1, reason: 'usual' }),
      elements,
      new Map([['p/c/e', shares(ONE)]]),
    );
    expect(drivers.map(({ weight, gate, shares: of }) => [weight, gate, of === undefined])).toEqual([
      [2, false, false],
      [1, true, true],
    ]);
  });
});
