/** What the properties rest on: random profiles and uses have the shape of the data, and forcing nothing changes nothing. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { formats } from '../../src/input/formats.ts';
import { anyHow, anyProfile, anyUse, holds, judge } from './arbitraries.ts';
import { force } from './forced.ts';
import { inputOf, TODAY } from './make.ts';
import { isSame } from './relations.ts';

function schemaOf(name: string): object {
  const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

function validatorOf(name: string): ValidateFunction {
  return new Ajv2020({ formats, strict: false, schemas: [schemaOf('parts')] }).compile(schemaOf(name));
}

const isProfile = validatorOf('profile');
const isContext = validatorOf('context');

/** Throws with what is wrong, so that the counterexample says so. */
function conforms(data: unknown, isValid: ValidateFunction): boolean {
  if (!isValid(data)) throw new Error(JSON.stringify(isValid.errors?.slice(0, 3)));
  return true;
}

holds(
  'random profiles and uses are valid by their schemas',
  fc.property(anyUse, anyProfile(), (use, profile) => {
    const input = inputOf(profile, use, TODAY);
    return conforms(input.profile, isProfile) && conforms(input.context, isContext);
  }),
);

holds(
  'forcing no element changes nothing',
  fc.property(anyUse, anyProfile(), anyHow, (use, profile, how) => {
    const outcome = judge(profile, use, how);
    return isSame(force(outcome, use, {}), outcome);
  }),
);
