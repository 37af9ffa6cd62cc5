/** The forms of a place that catalogue/regimes.yaml tells, and the list of parts held against real cases. */
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/assess/case/completeness.ts';
import { loadRegimes } from '../../../src/input/regimes.ts';
import type { Case } from '../../../src/types/case.ts';
import type { Part, Regimes } from '../../../src/types/regimes.ts';

const part = (needs: string[], more: Partial<Part> = {}): Part => ({
  ...{ id: 'part', section: 'control', title: 'Part', question: 'What?' },
  needs,
  ...more,
});

/** What of one need is missing in a tree that need not be a case. */
function missing(need: string, tree: object, words: Record<string, string[]> = {}): string[] {
  const regimes: Regimes = { parts: [part([need])], regimes: [] };
  return partsOf({ id: 'case', ...tree }, regimes, words)[0]?.missing ?? ['no part'];
}

describe('a place', () => {
  it.each<[string, object, string[]]>([
    ['a', { a: 'x' }, []],
    ['a', {}, ['a']],
    ['a.b', { a: { b: 'x' } }, []],
    ['a.b', { a: {} }, ['a.b']],
    ['a.b', {}, ['a.b']],
    ['a', { a: [] }, ['a']],
    ['a', { a: ['x'] }, []],
    ['a', { a: 0 }, []],
    ['a', { a: false }, []],
    ['a.b', { a: 'x' }, ['a.b']],
  ])('%s in %j lacks %j', (need, tree, lacks) => {
    expect(missing(need, tree)).toEqual(lacks);
  });

  it.each<[string, object, string[]]>([
    ['a[].b', {}, ['a']],
    ['a[].b', { a: [] }, ['a']],
    ['a[].b', { a: [{ b: 1 }] }, []],
    ['a[].b', { a: [{ b: 1 }, {}, { c: 1 }] }, ['a[1].b', 'a[2].b']],
    ['x.a[].b', { x: { a: [{}] } }, ['x.a[0].b']],
    ['a[]?.b', {}, []],
    ['a[]?.b', { a: [] }, []],
    ['a[]?.b', { a: [{}] }, ['a[0].b']],
    ['a[]?.b[].c', { a: [{ b: [{}] }, {}] }, ['a[0].b[0].c', 'a[1].b']],
  ])('of a list: %s in %j lacks %j', (need, tree, lacks) => {
    expect(missing(need, tree)).toEqual(lacks);
  });

  it.each<[string, object, string[]]>([
    ['a[k=v].b', {}, ['a (k: v)']],
    ['a[k=v].b', { a: [{ k: 'w', b: 1 }] }, ['a (k: v)']],
    ['a[k=v].b', { a: [{ k: 'w' }, { k: 'v', b: 1 }] }, []],
    ['a[k=v].b', { a: [{ k: 'w' }, { k: 'v' }] }, ['a[1].b']],
    ['a[k=v].b', { a: [null, 'v', { k: 'v', b: 1 }] }, []],
  ])('of an entry: %s in %j lacks %j', (need, tree, lacks) => {
    expect(missing(need, tree)).toEqual(lacks);
  });

  it.each<[string, object, string[]]>([
    ['a.b|c', { a: { b: 1 } }, []],
    ['a.b|c', { a: { c: 1 } }, []],
    ['a.b|c', { a: {} }, ['a.b']],
    ['a[k=v].b|c', { a: [{ k: 'v', c: 1 }] }, []],
    ['a[].b or c', { a: [{ b: 1 }] }, []],
    ['a[].b or c', { c: 'why not' }, []],
    ['a[].b or c', { a: [{}] }, ['a[0].b']],
    ['a[].b or c', { a: [{}], c: 'why not' }, []],
    ['a[].b or c', {}, ['a']],
  ])('with alternatives: %s in %j lacks %j', (need, tree, lacks) => {
    expect(missing(need, tree)).toEqual(lacks);
  });

  it('that is worked out is what was worked out; an unknown word stays as it is', () => {
    expect(missing('@word', {}, { word: ['here', 'there', 'here'] })).toEqual(['here', 'there']);
    expect(missing('@word', {}, { word: [] })).toEqual([]);
    expect(missing('@word', {})).toEqual(['@word']);
  });
});

describe('a part', () => {
  const results = (one: Partial<Case>, parts: Part[]) =>
    partsOf({ id: 'case', ...one }, { parts, regimes: [] }, {});

  it('names each missing place once and is complete with none', () => {
    const [open, done] = results({ title: 'T' }, [part(['version', 'version', 'title']), part(['title'])]);
    expect(open).toMatchObject({ state: 'missing', missing: ['version'] });
    expect(done).toMatchObject({ state: 'complete', missing: [] });
  });

  it('is required by all laws, by some, or recommended', () => {
    const parts = [part(['title']), part(['title'], { regimes: ['uk'] }), part(['title'], { regimes: [] })];
    const required = (regimes: string[]): boolean[] =>
      results({ organisation: { regimes } }, parts).map((one) => one.required);
    expect(required(['eu'])).toEqual([true, false, false]);
    expect(required(['eu', 'uk'])).toEqual([true, true, false]);
    expect(required([])).toEqual([true, false, false]);
  });
});

describe('the list that ships', () => {
  it('asks everything of an empty case but what may well be empty', async () => {
    const regimes = await loadRegimes();
    const parts = partsOf({ id: 'case' }, regimes, {});
    const complete = parts.filter((one) => one.state === 'complete').map((one) => one.id);
    expect(complete).toEqual(['own-risks', 'measures']);
    for (const one of parts) expect(one.question).toMatch(/\?/);
  });

  it('names no word that the program does not work out', async () => {
    const { parts } = await loadRegimes();
    const named = parts.flatMap((one) => one.needs.filter((need) => need.startsWith('@')));
    expect(new Set(named)).toEqual(
      new Set([
        '@screening',
        '@principles',
        '@severities',
        '@untreated',
        '@residual',
        '@overruled',
        '@authority',
      ]),
    );
  });

  it('names only places that the schema of a case has', async () => {
    const { parts } = await loadRegimes();
    const { readFileSync } = await import('node:fs');
    type Node = { $ref?: string; properties?: Record<string, Node>; items?: Node };
    const schema = JSON.parse(
      readFileSync(new URL('../../../schemas/case.schema.json', import.meta.url), 'utf8'),
    ) as Node & { $defs: Record<string, Node> };
    const resolved = (node: Node | undefined): Node =>
      node?.$ref === undefined ? (node ?? {}) : (schema.$defs[node.$ref.slice('#/$defs/'.length)] ?? {});
    const has = (node: Node, [step, ...rest]: string[]): boolean => {
      if (step === undefined) return true;
      const keys = step.replace(/\[.*$/, '').split('|');
      return keys.every((key) => {
        const below = resolved(node).properties?.[key];
        if (below === undefined) return false;
        return has(step.includes('[') ? (resolved(below).items ?? {}) : below, rest);
      });
    };
    const wrong = parts
      .flatMap((one) => one.needs.flatMap((need) => need.split(' or ')))
      .filter((need) => !need.startsWith('@') && !has(schema, need.split('.')));
    expect(wrong).toEqual([]);
  });
});
