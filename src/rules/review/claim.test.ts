/** An answer taken as a finding: what it claims, and by which words. */
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../test/rules/make.ts';
import { type AnswerDraft, CLAIM, handed, response } from '../../../test/rules/make-response.ts';
import { placed } from '../../../test/rules/parts.ts';
import type { VendorResponse } from '../../types/response.ts';
import { type Claim, claimOf, findingsOf, suggestedClaim } from './claim.ts';

const E = CLAIM.element;
type Read = (draft: Partial<AnswerDraft>, more?: Partial<VendorResponse>) => Claim | undefined;
const by =
  (claimed: typeof claimOf): Read =>
  (draft, more = {}) => {
    const whole = response([{ element: E, words: 'So.', ...draft }], more);
    const [answer] = whole.answers;
    return answer === undefined ? undefined : claimed(whole, answer);
  };
const claim = by(claimOf);
const suggested = by(suggestedClaim);
const told = (one: Claim | undefined): string =>
  one === undefined
    ? 'nothing'
    : `${one.answer} whole ${one.whole.join()} part ${one.part.join()}${one.own ? ' own' : ''}`;
const cites = (...shows: ('shows-it' | 'shows-part' | 'does-not-show' | 'not-read')[]) => ({
  documents: shows.map((one) => handed('help-page', { shows: one })),
});

describe('a claim', () => {
  it.each<[string, Partial<AnswerDraft>, string]>([
    ['the bare word', { answer: 'yes' }, 'yes whole  part  own'],
    ['with documents that nobody has read', { answer: 'yes', ...cites('shows-it') }, 'yes whole  part  own'],
    ['of nothing that is declined', { answer: 'declined' }, 'nothing'],
    ['of nothing that is declined, whatever was read', { answer: 'declined', read: 'yes' }, 'nothing'],
    ['of nothing that could not be placed', { answer: 'unplaced' }, 'nothing'],
    ['of nothing without a word', { words: undefined as never }, 'nothing'],
    ['of words alone', {}, 'nothing'],
    ['of words that readers placed', { read: 'yes', ...cites('shows-it') }, 'yes whole d1.1 part  own'],
    [
      'with what shows it, and what shows part',
      { answer: 'yes', read: 'yes', ...cites('shows-it', 'shows-part', 'does-not-show', 'not-read') },
      'yes whole d1.1 part d1.2 own',
    ],
    [
      'in part, as readers found',
      { answer: 'yes', read: 'partly', ...cites('shows-it') },
      'partly whole d1.1 part  own',
    ],
    [
      'whole, as readers found, where the vendor says in part',
      { answer: 'partly', read: 'yes', ...cites('shows-it') },
      'yes whole d1.1 part  own',
    ],
    [
      'against the vendor’s own word: what does not show its yes',
      { answer: 'yes', read: 'no', ...cites('does-not-show', 'shows-it') },
      'no whole d1.1 part ',
    ],
    [
      'for the vendor’s own no: what shows it',
      { answer: 'no', read: 'no', ...cites('does-not-show', 'shows-it') },
      'no whole d1.2 part  own',
    ],
    [
      'another way than the vendor’s',
      { answer: 'no', read: 'yes', ...cites('shows-it') },
      'yes whole d1.1 part ',
    ],
    ['what is not told stays its word', { answer: 'yes', read: 'not-told' }, 'yes whole  part  own'],
    ['but not what it would admit', { answer: 'no', read: 'not-told' }, 'nothing'],
    ['nor what has no word', { read: 'not-told' }, 'nothing'],
  ])('%s', (_name, draft, wanted) => {
    expect(told(claim(draft))).toBe(wanted);
  });
});

describe('a claim as it would count, and when it was said', () => {
  it.each<[string, Partial<AnswerDraft>, string]>([
    ['cites all', { answer: 'yes', ...cites('does-not-show', 'not-read') }, 'yes whole d1.1,d1.2 part  own'],
    ['cites none', { answer: 'no' }, 'no whole  part  own'],
    ['is nothing of what is declined', { answer: 'declined' }, 'nothing'],
    ['is nothing of words', {}, 'nothing'],
  ])('as it would count %s', (_name, draft, wanted) => {
    expect(told(suggested(draft))).toBe(wanted);
  });

  it.each<[string, Read]>([
    ['as it counts', claim],
    ['as it would count', suggested],
  ])('%s says when it was said, and for what it holds', (_name, read) => {
    const yes = { answer: 'yes' } as const;
    expect(read(yes)).toMatchObject({ said: TODAY, editions: undefined, clients: undefined });
    expect(read(yes, { received: '2022-02' })?.said).toBe('2022-02-28');
    expect(read({ ...yes, received: '2022-03-01' })?.said).toBe('2022-03-01');
    expect(read(yes, { received: undefined as never })).toBeUndefined();
    expect(read({ ...yes, clients: ['k1'] }, { editions: ['x'] })).toMatchObject({
      editions: ['x'],
      clients: ['k1'],
    });
    expect(read({ ...yes, editions: ['y'] }, { editions: ['x'] })?.editions).toEqual(['y']);
  });
});

const written = (edition?: string) => ({ edition, idOf: (one: string) => `id-${one}`, summary: () => 'S.' });
const DROPS = placed({ function: 'chat', absent: 'does-not-apply' });
const findings = (more: Partial<Claim>, element = placed(), edition?: string): unknown[] =>
  findingsOf({ ...CLAIM, ...more }, element, written(edition)).map(({ summary: _, ...one }) => one);
const OWN_ID = `id-${TODAY}`;

describe('the findings of a claim', () => {
  it.each<[string, Partial<Claim>, unknown[]]>([
    ['a yes', {}, [{ sources: [OWN_ID], answers: { [E]: 'yes' } }]],
    ['a no', { answer: 'no', whole: ['d'] }, [{ sources: ['id-d', OWN_ID], answers: { [E]: 'no' } }]],
    ['not of its own word', { whole: ['d'], own: false }, [{ sources: ['id-d'], answers: { [E]: 'yes' } }]],
    ['none that no source says', { own: false }, []],
    [
      'a part beside the whole',
      { whole: ['d'], part: ['e'], own: false },
      [
        { sources: ['id-d'], answers: { [E]: 'yes' } },
        { sources: ['id-e'], for: ['in-part'], answers: { [E]: 'yes' } },
      ],
    ],
    [
      'a part alone',
      { part: ['e'], own: false },
      [{ sources: ['id-e'], for: ['in-part'], answers: { [E]: 'yes' } }],
    ],
    ['no part without a document', {}, [{ sources: [OWN_ID], answers: { [E]: 'yes' } }]],
    [
      'no part of a no',
      { answer: 'no', whole: ['d'], part: ['e'], own: false },
      [{ sources: ['id-d'], answers: { [E]: 'no' } }],
    ],
    [
      'all of it for a part, where it holds in part',
      { answer: 'partly', whole: ['d'], part: ['e'] },
      [{ sources: ['id-d', 'id-e', OWN_ID], for: ['in-part'], answers: { [E]: 'yes' } }],
    ],
    ['nothing lacks that always applies', { answer: 'does-not-apply' }, []],
    [
      'for its clients and plans',
      { clients: ['k1'], editions: ['y'] },
      [{ editions: ['y'], clients: ['k1'], sources: [OWN_ID], answers: { [E]: 'yes' } }],
    ],
  ])('%s', (_name, more, wanted) => {
    expect(findings(more)).toEqual(wanted);
  });

  it('of a function that is lacking', () => {
    expect(findings({ answer: 'does-not-apply' }, DROPS)).toEqual([{ sources: [OWN_ID], lacks: ['chat'] }]);
  });

  it('hold for the edition asked about, where it names none', () => {
    expect(findings({}, placed(), 'x')).toMatchObject([{ editions: ['x'] }]);
    expect(findings({ editions: ['y'] }, placed(), 'x')).toMatchObject([{ editions: ['y'] }]);
  });
});
