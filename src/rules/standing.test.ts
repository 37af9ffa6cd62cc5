import { describe, expect, it } from 'vitest';
import {
  behaviour,
  duty,
  type Facts,
  found,
  outcome,
  paper,
  product,
  said,
  search,
  setting,
  use,
} from '../../test/rules/history.ts';
import type { ElementDraft, FindingDraft, SourceDraft } from '../../test/rules/make.ts';
import { good } from '../../test/rules/verdicts.ts';
import type { Search } from '../types/profile.ts';
import type { Place } from './shares.ts';
import { clientsInUse } from './standing.ts';

const weak = (): SourceDraft => paper('press', { published: '2026-06-01' });
const IS = { elements: [behaviour('e', { mode: 'is' as const })] };
const no = said('no', good());
const yes = said('yes', good());

/** Where the first element stands for the score, and for the verdict, on the first client. */
function places(facts: Facts): [Place, Place] {
  const { rows, elements } = found(facts);
  const cell = [...rows.values()][0]?.[elements.byId.get(`p/c/${facts.element ?? 'e'}`)?.index ?? 0];
  if (cell === undefined) throw new RangeError('no cell');
  return [cell.place, cell.bar];
}

const SHORT: Place = [0, 0, 2];
const OPEN: Place = [0, 2, 0];

describe('rule 6: what is so as shipped bars only if something says that no setting changes it', () => {
  const fixed = (source: SourceDraft, more: Partial<FindingDraft> = {}): FindingDraft => ({
    ...said(undefined, source, more),
    fixed: ['p/c/e'],
  });
  const at = (result: Search['result'], more: Partial<Search> = {}): Facts => ({
    product: product([no], { searches: [search(result, '2026-07-01', more)] }),
    ...IS,
  });
  const by = (...list: FindingDraft[]): Facts => ({ product: product([no, ...list]), ...IS });

  it.each<[string, Facts, Place]>([
    ['nobody says so', by(), OPEN],
    ['a finding', by(fixed(good())), SHORT],
    ['a finding by a source that could not carry a no', by(fixed(weak())), OPEN],
    ['a finding by the weakest source that could carry one', by(fixed(paper('help-page'))), SHORT],
    ["the vendor's own people", by(fixed(paper('press', { published: '2026-06-01', own: true }))), SHORT],
    ['a finding of another edition', by(fixed(good(), { editions: ['other'] })), OPEN],
    ['a finding of another client', by(fixed(good(), { clients: ['other'] })), OPEN],
    ['a finding whose text is over', by(fixed(good(), { ended: '2026-10' })), OPEN],
    [
      'a finding announced',
      by(fixed(paper('white-paper', { published: '2026-01-01' }), { since: '2026-10' })),
      OPEN,
    ],
    ['a search at the place', at('no-setting'), SHORT],
    ['a search of stored copies', at('no-setting', { at: 'stored-copies' }), OPEN],
    ['a search that found nothing else', at('not-found'), OPEN],
    ['a search of another edition', at('no-setting', { editions: ['other'] }), OPEN],
    ['a search of another client', at('no-setting', { clients: ['other'] }), OPEN],
    ['a search to come', at('no-setting', { on: '2026-11-30' }), OPEN],
  ])('%s', (_name, facts, bar) => {
    expect(places(facts)).toEqual([SHORT, bar]);
  });

  it.each<[string, Facts]>([
    ['what can be had', { product: product([no]) }],
    ['a duty', { product: product([no]), elements: [duty()] }],
    [
      'a shortfall by a setting that is on',
      { product: product([], { settings: [setting('no', good())] }), ...IS, settings: ['s1'] },
    ],
  ])('%s bars without it', (_name, facts) => {
    expect(places(facts)).toEqual([SHORT, SHORT]);
  });
});

describe('rule 5: parts', () => {
  const part = (answer: 'yes' | 'no', ...names: string[]): FindingDraft =>
    said(answer, good(), { for: names });
  it.each<[string, FindingDraft[], string]>([
    ['one kind shown', [part('yes', 'video')], 'in part 50-50-0'],
    ['two kinds shown, by one finding', [part('yes', 'video', 'chat')], 'in part 50-50-0'],
    ['two kinds shown, by two', [part('yes', 'video'), part('yes', 'chat')], 'in part 50-50-0'],
    ['the whole shown, one kind short', [yes, part('no', 'chat')], 'in part 50-0-50'],
    ['the whole short, one kind shown by a source no better', [no, part('yes', 'chat')], 'short'],
    [
      'the whole short, one kind shown by a better source',
      [no, said('yes', paper('audit', { published: '2026-06-01' }), { for: ['chat'] })],
      'in part 50-0-50',
    ],
    ['a claim for one kind moves nothing', [yes, said('yes', weak(), { for: ['chat'] })], 'shown'],
  ])('%s: %s', (_name, findings, wanted) => {
    expect(outcome({ product: product(findings) })).toBe(wanted);
  });

  it('a cell has an answer for the whole and one for each kind that is named', () => {
    const names = (...findings: FindingDraft[]): unknown =>
      [...found({ product: product(findings) }).rows.values()].flat().map((cell) => cell.names);
    expect(names(yes)).toEqual([[undefined]]);
    expect(names(yes, part('no', 'chat', 'video'), part('yes', 'chat'))).toEqual([
      [undefined, 'chat', 'video'],
    ]);
  });
});

describe('rule 5: clients', () => {
  const CLIENTS = { clients: ['app', 'web', 'telephone'] };
  it.each<[string, FindingDraft[], string]>([
    ['one of three', [said('yes', good(), { clients: ['web'] })], 'in part 33-67-0'],
    ['two of three', [said('yes', good(), { clients: ['web', 'app'] })], 'in part 67-33-0'],
    ['all, where none is named', [yes], 'shown'],
    [
      'one yes, one no',
      [said('yes', good(), { clients: ['web'] }), said('no', good(), { clients: ['app'] })],
      'in part 34-33-33',
    ],
  ])('shares are those of clients: %s', (_name, findings, wanted) => {
    expect(outcome({ product: product(findings, CLIENTS) })).toBe(wanted);
  });

  it('a client with a setting is not taken for one whose name goes on as that setting does', () => {
    const settings = [setting('yes', good(), { id: 's', clients: ['k'] })];
    const { ground, elements } = found({ product: product([], { clients: ['k', 'ks'], settings }) });
    const [element] = elements.all;
    const place = (client: string, ...on: string[]): Place | undefined =>
      element === undefined ? undefined : ground.at(element, client, new Set(on)).place;
    expect([place('k', 's'), place('ks'), place('ks', 's')]).toEqual([[2, 0, 0], OPEN, OPEN]);
  });

  it('clients that the edition has not are not looked at, whatever falls short there', () => {
    const findings = [
      said('yes', good(), { clients: ['web'] }),
      said('no', good(), { clients: ['telephone'] }),
    ];
    const own = { ...CLIENTS, editions: [{ id: 'x', clients: ['web'] }] };
    expect(outcome({ product: product(findings, own) })).toBe('shown');
  });

  it.each<[string, string[] | undefined, string[]]>([
    ['those named, in the order of the profile', ['telephone', 'app'], ['app', 'telephone']],
    ['all, where none is', undefined, ['app', 'web', 'telephone']],
    ['none that the product lacks', ['room-system'], []],
    ['no client at all', [], []],
  ])('in use are %s', (_name, named, clients) => {
    expect(clientsInUse(CLIENTS, named)).toEqual(clients);
  });
});

const [A, B] = [behaviour('a'), behaviour('b', { after: 'p/c/a' })];
const chain = (...findings: FindingDraft[]): Facts => ({
  product: product(findings),
  elements: [A, B],
  element: 'b',
});

describe('rule 5: what hangs on another element', () => {
  it.each<[string, Facts, string]>([
    ['falls with it', chain(said({ a: 'no' }, good())), 'short'],
    ['is open with it', chain(), 'open: not-looked-for'],
    [
      'says that it hangs on it, where that is why',
      chain(said({ b: 'yes' }, weak()), said({ a: 'no' }, good())),
      'short',
    ],
    [
      'a no to what it hangs on stands against its yes',
      chain(said({ b: 'yes' }, good()), said({ a: 'no' }, good())),
      'short',
    ],
    [
      'does not apply where that does not',
      {
        ...chain(said(undefined, good(), { lacks: ['chat'] })),
        elements: [{ ...A, function: 'chat', absent: 'does-not-apply' }, B],
      },
      'does-not-apply',
    ],
  ])('%s', (_name, facts, wanted) => {
    expect(outcome(facts)).toBe(wanted);
  });

  it('says so among its reasons, and keeps where it would stand alone', () => {
    const { rows } = found(chain(said({ b: 'yes' }, good()), said({ a: 'no' }, good())));
    const cell = rows.get('k1')?.[1];
    expect([cell?.place, cell?.own, cell?.because]).toEqual([SHORT, [2, 0, 0], ['hangs-on']]);
  });

  it('says so where it does not apply for that alone', () => {
    const lacking = { function: 'chat', absent: 'does-not-apply' } as const;
    const because = (of: ElementDraft): unknown => {
      const facts = {
        ...chain(said(undefined, good(), { lacks: ['chat'] })),
        elements: [{ ...A, ...lacking }, of],
      };
      return found(facts).rows.get('k1')?.[1]?.because;
    };
    expect([because(B), because({ ...B, ...lacking })]).toEqual([['not-looked-for', 'hangs-on'], []]);
  });

  it('and what is yours sets no bound', () => {
    const elements = [duty('a', { 'no-provider': 'yours' }), behaviour('b', { after: 'p/c/a' })];
    const own = product([said({ b: 'yes' }, good())], { editions: [{ id: 'x', 'run-by': 'customer' }] });
    expect(outcome({ product: own, elements, element: 'b', use: use(['b']) })).toBe('shown / fit');
  });
});

describe('rule 5: what hangs on another element, client by client', () => {
  /** Places of `b`, on the app and in the browser. */
  const ofB = (of: ElementDraft, on: ElementDraft, ...findings: FindingDraft[]): Place[] => {
    const { rows } = found({ product: product(findings, { clients: ['app', 'web'] }), elements: [on, of] });
    return [...rows.values()].flatMap((row) => row.slice(1).map(({ place }) => place));
  };
  const WHOLE: Place = [2, 0, 0];
  /** Shown without being a yes for what it hangs on. */
  const isToldOnce = duty('b', { after: 'p/c/a', function: 'f', absent: 'yes' });
  const yesB = said(undefined, paper('contract', { own: true }), { lacks: ['f'] });
  const onA = (answer: 'yes' | 'no', client: string): FindingDraft =>
    said({ a: answer }, good(), { clients: [client] });
  const lacksA = said(undefined, good(), { lacks: ['chat'], clients: ['app'] });
  it.each<[string, ElementDraft, ElementDraft, FindingDraft[], Place[]]>([
    ['a behaviour, client by client', B, A, [onA('yes', 'web'), onA('no', 'app')], [SHORT, OPEN]],
    [
      'what is told once, on the best',
      isToldOnce,
      A,
      [yesB, onA('yes', 'web'), onA('no', 'app')],
      [WHOLE, WHOLE],
    ],
    [
      'wherever there is any',
      isToldOnce,
      { ...A, function: 'chat', absent: 'does-not-apply' },
      [yesB, lacksA, onA('yes', 'web')],
      [WHOLE, WHOLE],
    ],
    [
      'a duty on a duty, client by client',
      isToldOnce,
      duty('a'),
      [yesB, said({ a: 'yes' }, paper('contract', { own: true }), { clients: ['app'] })],
      [WHOLE, OPEN],
    ],
  ])('hangs on it: %s', (_name, of, on, findings, wanted) => {
    expect(ofB(of, on, ...findings)).toEqual(wanted);
  });

  it('is looked at where a setting that could be on would shut out every client, too', () => {
    const settings = [setting({ a: 'no' }, good(), { 'shuts-out': ['k1'] })];
    const one = found({
      product: product([said({ a: 'yes' }, good()), yesB], { settings }),
      elements: [A, isToldOnce],
      use: use(['b']),
      settings: 'hardened',
    });
    expect([[...one.on], one.rows.get('k1')?.[1]?.place]).toEqual([[], WHOLE]);
  });

  it('bars no more than what it hangs on', () => {
    const elements = [behaviour('a', { mode: 'is' }), behaviour('b', { mode: 'is', after: 'p/c/a' })];
    expect(places({ ...chain(said({ a: 'no' }, good())), elements })).toEqual([SHORT, OPEN]);
  });
});
