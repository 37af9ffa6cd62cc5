import { expect, test } from 'vitest';
import { placesOf } from '../../src/build/places.ts';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import { loadRegisters } from '../../src/input/registers.ts';
import { loadTests } from '../../src/input/tests.ts';

const { catalogue } = await loadCatalogue();
const { value: registers } = await loadRegisters(catalogue);
const { value: tests } = await loadTests(catalogue);
const placeOf = placesOf(catalogue, registers, tests);

test.each([
  ['a record at registers', 'transparency/truthful-claims/no-standing-finding', 'register'],
  ['a duty in the document that would tell it', 'security/staff-access/bound-to-secrecy', 'document'],
  ['a behaviour by trying', 'end-user-control/recording-indication/lasting-sign', 'trial'],
  ['what nothing else answers by asking', 'know-your-audience/accessibility/conformance-report', 'question'],
])('places %s', (_, element, kind) => {
  expect(placeOf(element).kind).toBe(kind);
});
