import { describe, expect, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { formats } from '../../src/load/formats.ts';
import type { Assessment } from '../../src/types/next/assessment.ts';
import { vtcPia } from './run.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../next/schemas/assessment.schema.json', import.meta.url), 'utf8'),
) as object;

describe('elements', () => {
  it('prints a row for every use, as shipped and with the best settings', async () => {
    const { code, out } = await vtcPia(['elements', 'signal']);
    expect(code).toBe(0);
    expect(out).toContain('signal@app');
    for (const use of ['people-at-risk', 'school-class', 'telehealth'])
      expect(out.match(new RegExp(`^${use} +(default|hardened) `, 'gm'))).toHaveLength(2);
  });

  it('says why, element by element, where product and use are named', async () => {
    const { code, out } = await vtcPia([
      'elements',
      'signal',
      '--context',
      'school-class',
      '--config',
      'default',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Verdict: not fit/m);
    expect(out).toMatch(/^Bars \(\d+\)$/m);
    expect(out).toMatch(/PBD7\.2 .*processor/s);
  });

  it('gives results by their schema', async () => {
    const { code, out } = await vtcPia([
      'elements',
      'jitsi@self-hosted',
      '--format',
      'json',
      '--context',
      'telehealth',
    ]);
    expect(code).toBe(0);
    const results = JSON.parse(out) as Assessment[];
    expect(results.map(({ configuration }) => configuration)).toEqual(['default', 'hardened']);
    const validate = new Ajv2020({ strict: false, formats }).compile(schema);
    for (const one of results) {
      validate(one);
      expect(validate.errors).toBeNull();
      const { shown, open, short } = one.overall;
      expect(shown + open + short).toBe(100);
    }
  });

  it('never prints a number where only a range may be printed', async () => {
    const { out } = await vtcPia(['elements', 'jitsi@jaas', '--format', 'json', '--context', 'none']);
    const [result] = JSON.parse(out) as Assessment[];
    expect(result?.overall.figure).toMatchObject({ kind: 'range' });
  });

  it('counts what is known of each edition', async () => {
    const { code, out } = await vtcPia(['elements', 'jitsi', '--format', 'evidence']);
    expect(code).toBe(0);
    expect(out).toMatch(/jitsi@jaas +\d+/);
  });

  it.each([
    ['an unknown product', ['elements', 'zom'], /unknown-vendor.*zom/, 'zoom'],
    ['an unknown edition', ['elements', 'zoom@padi'], /unknown-edition.*padi/, 'paid'],
    [
      'an unknown use',
      ['elements', 'zoom', '--context', 'school'],
      /unknown-context.*school/,
      'school-class',
    ],
    [
      'settings that exclude each other',
      ['elements', 'jitsi', '--config', 'login-required,login-for-hosts'],
      /excluding-settings.*cannot be on together/,
      'Leave one of them out',
    ],
    ['an unknown setting', ['elements', 'signal', '--config', 'relay'], /unknown-setting.*relay/, 'Signal'],
  ])('tells %s with the nearest known word', async (_, argv, message, near) => {
    const { code, out, err } = await vtcPia(argv);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toContain(near);
  });
});
