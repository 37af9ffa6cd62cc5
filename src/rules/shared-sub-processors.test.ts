/** Companies that several vendors hand data to. */
import { describe, expect, it } from 'vitest';
import { inputOf, TODAY, use, element } from '../../test/rules/make.ts';
import type { Profile } from '../types/profile.ts';
import { comparison } from './comparison.ts';

const HOW = { seed: 1, draws: 1, parameters: new Map([['p', 1]]), concentration: null, allRanked: false };

describe('companies that several vendors hand data to', () => {
  type SubProcessors = NonNullable<Profile['sub-processors']>;
  const shared = (lists: Record<string, Partial<SubProcessors[number]>[]>) => {
    const inputs = Object.keys(lists).map((id) => inputOf({ id }, use([element('p/c/a')]), TODAY));
    const made = inputs.map((one) => ({
      ...one,
      catalogueVersion: '2',
      toolVersion: '1',
      profile: { ...one.profile, 'sub-processors': lists[one.profile.id] as SubProcessors },
    }));
    return comparison(made, HOW).sharedSubProcessors;
  };
  const host = { name: 'Host', task: 'Hosting' };

  it('are told with who uses them, for what and where', () => {
    expect(
      shared({ b: [{ ...host, countries: ['IE'] }], a: [host], c: [{ ...host, name: 'Other' }] }),
    ).toEqual([
      {
        name: 'Host',
        users: [
          { product: 'a@x', task: 'Hosting', countries: [] },
          { product: 'b@x', task: 'Hosting', countries: ['IE'] },
        ],
      },
    ]);
  });

  it.each([
    ['Host', 'HOST', true],
    ['Host', ' Host, Inc.', true],
    ['Host  One', 'Host One', true],
    ['Host Pty. Ltd.', 'Host', true],
    ['Host B.V.', 'Host S.A.', true],
    ['Host', 'Hostinc', false],
    ['Host Inc. One', 'Host One', false],
  ])('%s and %s: %s', (one, other, isShared) => {
    expect(shared({ a: [{ ...host, name: one }], b: [{ ...host, name: other }] }).length).toBe(
      isShared ? 1 : 0,
    );
  });

  it('are not those of one vendor alone, nor of another edition', () => {
    expect(shared({ a: [host, { ...host, task: 'Mail' }], b: [] })).toEqual([]);
    expect(shared({ a: [host], b: [{ ...host, editions: ['y'] }] })).toEqual([]);
    expect(shared({ a: [host], b: [{ ...host, editions: ['y', 'x'] }] })).toHaveLength(1);
  });

  it('stand by name, and their users by product and task', () => {
    const list = ['Zed', 'Host'].flatMap((name) => ['Mail', 'Backup'].map((task) => ({ name, task })));
    expect(
      shared({ b: list, a: list.slice(0, 3) }).map(({ name, users }) => [
        name,
        users.map(({ product, task }) => `${product} ${task}`),
      ]),
    ).toEqual([
      ['Host', ['a@x Mail', 'b@x Backup', 'b@x Mail']],
      ['Zed', ['a@x Backup', 'a@x Mail', 'b@x Backup', 'b@x Mail']],
    ]);
  });
});
