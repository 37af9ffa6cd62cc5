/** Products by name: what is opened, and that everything wrong is told at once. */
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../locale/english.ts';
import { type AssessOptions, assessProduct, assessProducts, openProducts } from '../../src/app/products.ts';
import { InvalidInput } from '../../src/errors.ts';
import { job } from './job.ts';

const SHIPPED: AssessOptions = { configuration: 'default', hindsight: false };

async function problemsOf(names: string[], more: Partial<AssessOptions>): Promise<string[]> {
  const error = await openProducts(job, names, { ...SHIPPED, ...more }).catch((one: unknown) => one);
  return error instanceof InvalidInput
    ? error.problems.map(({ code, hint }) => `${code} ${inEnglish(hint)}`)
    : [];
}

describe('openProducts', () => {
  it('takes the first edition, the one named, or every one', async () => {
    const editions = async (name: string, more: Partial<AssessOptions> = {}): Promise<string[]> =>
      (await openProducts(job, [name], { ...SHIPPED, ...more })).result.products.map(
        ({ edition }) => edition,
      );
    expect(await editions('zoom')).toHaveLength(1);
    expect(await editions('zoom@free')).toEqual(['free']);
    expect(await editions('zoom', { edition: 'free' })).toEqual(['free']);
    expect(await editions('zoom', { everyEdition: true })).toContain('free');
    expect(await editions('zoom@free', { everyEdition: true })).toEqual(['free']);
  });

  it('takes settings by id or code, each once', async () => {
    const { result } = await openProducts(job, ['jitsi@self-hosted'], SHIPPED);
    const [setting] = result.products[0]?.profile.settings ?? [];
    const names = [setting?.id ?? '', (setting?.code ?? '').toLowerCase()];
    const again = await openProducts(job, ['jitsi@self-hosted'], { ...SHIPPED, configuration: names });
    expect(again.result.products[0]?.configuration).toEqual([setting?.id]);
  });

  it('takes settings of one product or edition among several, and of none that is not there', async () => {
    const configured = async (...configuration: string[]): Promise<unknown[]> =>
      (
        await openProducts(job, ['jitsi', 'zoom@paid', 'zoom@free'], { ...SHIPPED, configuration })
      ).result.products.map((one) => one.configuration);
    const [, , onPaid] = await configured('zoom@paid:SET1');
    expect(onPaid).toEqual([]);
    const [jitsi, paid, free] = await configured('jitsi:SET1', 'zoom:SET2', 'zoom@free:set3');
    expect(jitsi).toHaveLength(1);
    expect(paid).toHaveLength(1);
    expect(free).toHaveLength(2);
    const found = await problemsOf(['jitsi', 'signal'], { configuration: ['zoom:SET1', 'jitsi:SET99'] });
    expect(found.map((one) => one.split(' ')[0])).toEqual(['unknown-setting']);
    expect(await problemsOf(['jitsi', 'signal'], { configuration: ['zoom:SET1'] })).toHaveLength(1);
  });

  it('tells the problems of all names and of the use at once', async () => {
    const found = await problemsOf(['zom', 'jitsi@self-hosed', 'signal'], {
      context: 'school',
      configuration: ['relay'],
    });
    expect(found.map((one) => one.split(' ')[0])).toEqual([
      'unknown-context',
      'unknown-vendor',
      'unknown-edition',
      'unknown-setting',
    ]);
    expect(found.join('\n')).toMatch(/school-class[^]*zoom[^]*self-hosted/);
  });

  it('refuses settings that exclude each other', async () => {
    const clash = ['login-required', 'login-for-hosts'];
    const [found = ''] = await problemsOf(['jitsi@self-hosted'], { configuration: clash });
    expect(found).toMatch(/^excluding-settings/);
  });

  it.each([
    ['2020-13-01', 'bad-date'],
    ['2020-07', 'bad-date'],
    ['2026-11-30', 'future-date'],
  ])('refuses %s as a day', async (asOf, code) => {
    await expect(openProducts(job, ['zoom'], { ...SHIPPED, asOf })).rejects.toMatchObject({ code });
  });
});

describe('assessProducts', () => {
  it('gives each result with the texts behind its ids, and names the files that it rests on', async () => {
    const { result } = await assessProducts(job, ['zoom', 'signal'], { ...SHIPPED, context: 'school-class' });
    expect(result.map((one) => one.result.vendor.id)).toEqual(['zoom', 'signal']);
    for (const { result: one, names, context } of result) {
      expect(context?.id).toBe('school-class');
      for (const { element } of one.requirements) expect(names.element(element).fullId).toBe(element);
      const paths = one.inputs.map(({ path }) => path);
      expect(paths).toContain(`vendors/${one.vendor.id}.yaml`);
      expect(paths.filter((path) => path.includes('/contexts/'))).toEqual([
        'catalogue/contexts/school-class.yaml',
      ]);
    }
  });

  it('assesses what was opened under another use, configuration or day', async () => {
    const { result: open } = await openProducts(job, ['zoom'], { ...SHIPPED, context: 'school-class' });
    const [product] = open.products;
    if (product === undefined) throw new Error('nothing was opened');
    const otherwise = { context: null, configuration: 'hardened', asOf: '2021-01-01' } as const;
    const { result } = assessProduct(job, open, product, otherwise);
    expect(result).toMatchObject({ context: null, configuration: 'hardened', asOf: '2021-01-01' });
  });
});
