/** Figures and lists of a result that one element on one client does not show. */
import { expect, it } from 'vitest';
import {
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  source,
  TODAY,
  use,
} from '../../test/rules/make.ts';
import type { Assessment } from '../types/assessment.ts';
import { assess } from './result.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const made = (draft: ProfileDraft, elements = [element(A), element(B)]): Assessment =>
  assess({ ...inputOf(draft, use(elements), TODAY), catalogueVersion: '2', toolVersion: '1' });
const help = source('help-page', OWN);

it('what the vendor alone shows is a part of what is shown', () => {
  const findings = [finding({ [A]: 'yes' }, help), finding({ [B]: 'yes' }, source('audit'))];
  expect(made({ findings }).overall).toMatchObject({ shown: 100, byVendorAlone: 50, byAbsence: 0 });
});

it('what falls short of its own on one client of two falls short', () => {
  const no = finding({ [A]: 'no' }, help, { clients: ['k2'] });
  const yes = finding({ [A]: 'yes' }, source('audit'), { clients: ['k1'] });
  expect(made({ clients: ['k1', 'k2'], findings: [yes, no] }).shortOfTheirOwn).toBe(1);
  expect(made({ clients: ['k1', 'k2'], findings: [yes] }).shortOfTheirOwn).toBe(0);
});

it('sources stand by id, whatever their place in the profile', () => {
  const findings = Array.from({ length: 11 }, () => finding({ [A]: 'yes' }, source('audit')));
  const { sources, findings: listed, schemaVersion } = made({ findings });
  const ids = sources.map(({ id }) => id);
  expect(ids.slice(0, 4)).toEqual(['s1', 's10', 's11', 's2']);
  expect(listed.map(({ finding: at }) => at)).toEqual(findings.map((_, at) => at));
  expect(schemaVersion).toBe('2');
});
