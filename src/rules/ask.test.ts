import { describe, expect, it } from 'vitest';
import {
  assess,
  element,
  finding,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import { askedElements } from './ask.ts';

const [A, B, C, D] = ['p/c1/a', 'p/c1/b', 'p/c2/c', 'q/c3/d'];
const help = source('help-page');

function asked(profile: ProfileDraft, wanted: UseDraft, on?: readonly string[]): string[] {
  return askedElements(assess(profile, wanted, { on }).found).map(({ element: id, rank }) => `${rank} ${id}`);
}

describe('what is asked', () => {
  it('is what is open, not what is shown or falls short', () => {
    const profile = { findings: [finding({ [A]: 'yes', [B]: 'no' }, help)] };
    expect(asked(profile, use([element(A), element(B), element(C)]))).toEqual([`open ${C}`]);
  });

  it('is what is open on one of the clients, with which', () => {
    const profile = { clients: ['k1', 'k2'], findings: [finding({ [A]: 'yes' }, help, { clients: ['k1'] })] };
    const [one] = askedElements(assess(profile, use([element(A)])).found);
    expect(one).toMatchObject({ element: A, clients: ['k2'], because: ['not-looked-for'] });
  });

  it('comes musts, gates, shoulds first, then by weight, then in the order of the catalogue', () => {
    const elements = [
      element(A),
      element(B, { weight: 3 }),
      element(C, { gate: true }),
      element('p/c2/e'),
      element(D),
    ];
    const wanted = use(elements, [D], {
      requirements: [
        { element: D, must: true },
        { element: 'p/c2/e', must: false },
      ] as never,
    });
    expect(asked({}, wanted)).toEqual([`must ${D}`, `gate ${C}`, 'should p/c2/e', `open ${B}`, `open ${A}`]);
  });

  it('leaves a gate that the use waives in its place', () => {
    const wanted = use([element(A), element(B, { gate: true })], [], { waived: { [B]: 'Not used.' } });
    expect(asked({}, wanted)).toEqual([`open ${A}`, `open ${B}`]);
  });

  it('keeps what hangs on an element behind it, where the most urgent of them would stand', () => {
    const wanted = use([element(A), element(B), element(C, { after: A })], [C]);
    expect(asked({}, wanted)).toEqual([`open ${A}`, `must ${C}`, `open ${B}`]);
    const [, follower] = askedElements(assess({}, wanted).found);
    expect(follower?.follows).toBe(A);
  });
});

describe('what settings decide', () => {
  it('is not asked, whether the setting is on or not', () => {
    const settings = [setting('s', { [A]: 'yes' }, help)];
    const wanted = use([element(A, { mode: 'is' }), element(B)]);
    expect(asked({ settings }, wanted)).toEqual([`open ${B}`]);
    expect(asked({ settings }, wanted, ['s'])).toEqual([`open ${B}`]);
  });

  it('is asked where the setting is only claimed, or shut out by one that is on', () => {
    const claimed = setting('s', { [A]: 'yes' }, source('marketing', OWN));
    const wanted = use([element(A, { mode: 'is' })]);
    expect(asked({ settings: [claimed] }, wanted)).toEqual([`open ${A}`]);
    const settings = [setting('s', { [A]: 'yes' }, help, { excludes: ['t'] }), setting('t', {}, help)];
    expect(asked({ settings }, wanted, ['t'])).toEqual([`open ${A}`]);
    expect(asked({ settings }, wanted)).toEqual([]);
  });

  it('asks a must that falls short as shipped where nobody says whether a setting changes it (rule 6)', () => {
    const profile = { findings: [finding({ [A]: 'no' }, help)] };
    const wanted = use([element(A, { mode: 'is' })], [A]);
    const [one] = askedElements(assess(profile, wanted).found);
    expect(one).toMatchObject({ element: A, rank: 'must', because: ['short-as-shipped'] });
  });
});

describe('what only some can answer', () => {
  it('leaves out what is the own of an organisation that runs it', () => {
    const editions = [{ id: 'x', 'run-by': 'customer' as const }];
    const wanted = use([element(A, { 'no-provider': 'yours' }), element(B)]);
    expect(asked({ editions }, wanted)).toEqual([`open ${B}`]);
  });

  it('asks for a record that nobody searched: an admission would count', () => {
    expect(asked({}, use([record(A, { 'shown-by': 'B' })]))).toEqual([`open ${A}`]);
  });
});
