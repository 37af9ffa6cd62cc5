import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, parseArea, unusedIn, valuesOf } from '../../src/build/locale.ts';
import { formsOf } from '../../src/build/locale-forms.ts';
import { languageFrom } from '../../src/locale/language.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { longDate } from '../../src/locale/forms.ts';
import { phrase } from '../../src/locale/phrase.ts';
import { english } from './english.ts';

const entry = (message: string): Entry => ({ message, description: 'for this test' });
const parsed = (message: string) => parseArea('area', { key: entry(message) })[0]![1];

describe('messages', () => {
  it.each([
    ['an open brace', '{n'],
    ['a plural without other', '{n, plural, one {x}}'],
    ['an unknown kind', '{n, plurals, other {x}}'],
  ])('%s is told with the name of the message', (_, message) => {
    expect(() => parseArea('area', { key: entry(message) })).toThrow(/'area\.key' is malformed/);
  });

  it('a message without a description is refused', () => {
    expect(() => parseArea('area', { key: { message: 'x', description: ' ' } })).toThrow(/'area\.key'/);
  });

  it('knows its values, those inside plurals and choices, too', () => {
    const message = parsed(
      '{name} has {n, plural, one {# edition of {kind}} other {#}} {how, select, a {x} other {{y}}}',
    );
    expect([...valuesOf(message)].sort()).toEqual([
      ['how', 'string'],
      ['kind', 'string | number'],
      ['n', 'number'],
      ['name', 'string | number'],
      ['y', 'string | number'],
    ]);
  });

  it('is unused unless its id stands in the code, whole or as a template', () => {
    const messages = new Map(['a.whole', 'a.of-fit', 'a.of-open', 'a.none'].map((id) => [id, parsed('x')]));
    expect(unusedIn(messages, "say('a.whole'); say(`a.of-${value}`)")).toEqual(['a.none']);
  });
});

describe('a language', () => {
  it('puts in values, plurals by its own rules', () => {
    const { say } = languageFrom(
      'en',
      {
        because: JSON.stringify({
          claimed: parsed('{n, plural, one {# source} other {# sources}} of {name}'),
        }),
      },
      formsOf('en'),
    );
    const text = (n: number): string =>
      (say as unknown as (id: string, values: unknown) => string)('because.claimed', { n, name: '<b>{x}' });
    expect([text(1), text(1200)]).toEqual(['1 source of <b>{x}', '1,200 sources of <b>{x}']);
  });

  it('writes dates as far as they go, numbers, lists and countries', async () => {
    const { date, number, all, any, country } = await loadLanguage('en');
    expect([date('2026-11-24'), date('2026-11'), date('2026')]).toEqual([
      '24 November 2026',
      'November 2026',
      '2026',
    ]);
    expect([number(1234.56), number(0.456, 1), all(['a', 'b', 'c']), any(['a', 'b'])]).toEqual([
      '1,235',
      '0.5',
      'a, b and c',
      'a or b',
    ]);
    expect([country('CH'), country('ZZZZ')]).toEqual(['Switzerland', 'ZZZZ']);
  });

  it('writes every date and number as Intl does', () => {
    const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.double({ min: -2000, max: 2000, noNaN: true })),
        (day, value) => {
          expect(english.date(day.toISOString().slice(0, 10))).toBe(whole.format(day));
          expect(english.number(value)).toBe(numbers.format(value));
        },
      ),
    );
  });

  it.each(['ar-EG', 'fa'])('whose dates one form a month cannot say is refused: %s', (tag) => {
    expect(() => formsOf(tag)).toThrow(`the dates of '${tag}' need more than a form for each month`);
  });

  it.each(['fr', 'de', 'it', 'ja', 'fi', 'hi'])('has its own forms: %s', (tag) => {
    const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    expect(longDate('2026-03-01', formsOf(tag))).toBe(day.format(new Date('2026-03-01')));
  });

  it('that is not there is told with those that are', async () => {
    await expect(loadLanguage('xx')).rejects.toMatchObject({
      code: 'unknown-language',
      fix: phrase('problem.no-language.fix', { tags: 'en' }),
    });
  });
});
