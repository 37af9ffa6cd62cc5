/** A product of the library on four days of its history: what is shown differs where the facts do. */
import { describe, expect, it } from 'vitest';
import { elementResult } from '../../src/rules/element-result.ts';
import type { Found } from '../../src/rules/assess.ts';
import { DAY, elements, judge, products, useNamed } from './shipped.ts';

const [zoom] = await products(['zoom@paid']);

function on(asOf: string, use?: string): Found {
  if (zoom === undefined) throw new Error('no profile');
  const context = use === undefined ? undefined : useNamed(use);
  return judge(zoom.profile, context, { edition: 'paid', asOf, hindsight: asOf < DAY });
}

const DAYS = ['2020-04-10', '2020-11-15', '2021-06-30', DAY] as const;
const found = DAYS.map((day) => on(day));

/** Element, and where it stands on each of the days. */
const HISTORY: [id: string, standings: [string, string, string, string]][] = [
  // The mode in which only the devices hold the keys came out of its preview at the end of 2020, for the apps.
  ['security/end-to-end-encryption/group-calls', ['short', 'short', 'in-part', 'in-part']],
  ['security/encryption-clarity/word-used-rightly', ['short', 'short', 'short', 'shown']],
  // Smaller paid accounts have had to have a passcode or a waiting room since September 2020, larger ones have it as shipped.
  ['privacy-by-design/access-control-defaults/barrier-is-on', ['short', 'in-part', 'shown', 'shown']],
  // Paying customers could choose the places of media from 18 April 2020 on.
  ['privacy-by-design/data-location-choice/media-place', ['short', 'open', 'shown', 'shown']],
  ['transparency/government-requests/demands-counted', ['open', 'short', 'shown', 'shown']],
  // An order of an authority came into force in January 2021.
  ['transparency/truthful-claims/no-order-in-force', ['open', 'open', 'short', 'short']],
];

describe('Zoom, paid plans, replayed with hindsight', () => {
  it.each(HISTORY)('%s', (id, standings) => {
    const element = elements.byId.get(id);
    if (element === undefined) throw new Error(`no element ${id}`);
    expect(found.map((one) => elementResult(element, one).standing)).toEqual(standings);
  });

  it('was not fit for telehealth in April 2020, with what was known then and with hindsight', () => {
    expect(on('2020-04-10', 'telehealth').verdict?.value).toBe('not-fit');
    if (zoom === undefined) throw new Error('no profile');
    const then = judge(zoom.profile, useNamed('telehealth'), { edition: 'paid', asOf: '2020-04-10' });
    expect(then.verdict?.value).toBe('not-fit');
  });
});
