/** Single parts for the test of one rule: an element in its place, a source as the rules see it, what is said of an element. */
import { elementsOf, type PlacedElement } from '../../src/rules/elements.ts';
import { evidenceOf, type Statement } from '../../src/rules/evidence.ts';
import { type Fraction, written } from '../../src/rules/fraction.ts';
import { type Source, sourcesOf } from '../../src/rules/sources.ts';
import type { Profile } from '../../src/types/profile.ts';
import {
  catalogue,
  element,
  type ElementDraft,
  finding,
  type FindingDraft,
  type ProfileDraft,
  profile,
  type SourceDraft,
  TODAY,
} from './make.ts';

/** The element that tests of one rule are about: a behaviour that can be had. */
export const E = 'p/c/e';

/** The one of a list. Throws RangeError for none and for more. */
export function only<T>(list: Iterable<T>): T {
  const [first, ...rest] = list;
  if (first === undefined || rest.length > 0) throw new RangeError('not exactly one');
  return first;
}

/** An element as the rules see it; a behaviour that can be had, unless it says otherwise. */
export function placed(draft: Partial<ElementDraft> = {}): PlacedElement {
  return only(elementsOf(catalogue([element(E, draft)])).all);
}

/** A source as the rules see it. */
export function read(draft: SourceDraft, provider?: Profile['provider']): Source {
  const whole = profile({ findings: [finding({}, draft)] });
  return only(sourcesOf(provider === undefined ? whole : { ...whole, provider }).values());
}

export interface Scene {
  /** `e`, a behaviour that can be had, unless others are given. */
  elements?: ElementDraft[];
  asOf?: string;
  hindsight?: boolean;
  /** The element looked at; `e` unless another is named. */
  of?: string;
}

/** Everything that is said of an element by findings. */
export function statements(
  draft: ProfileDraft,
  { elements = [element(E)], asOf = TODAY, hindsight = false, of = E }: Scene = {},
): readonly Statement[] {
  const evidence = evidenceOf(profile(draft), elementsOf(catalogue(elements)), { asOf, hindsight });
  return evidence.findings.get(of) ?? [];
}

/** The one statement of a finding. */
export function statement(draft: FindingDraft, scene: Scene = {}): Statement {
  return only(statements({ findings: [draft] }, scene));
}

/** Fractions as they are written, for comparing several at once. */
export function text(list: readonly Fraction[]): string {
  return list.map(written).join(' ');
}
