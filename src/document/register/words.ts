/** Where an assessment stands, in words. */
import type { Language } from '../../locale/language.ts';
import type { RegisterEntry } from '../../types/register.ts';

export function titleOf({ title, id }: RegisterEntry): string {
  return title ?? id;
}

/** 'Version 1.0, draft: 3 required parts missing'. */
export function stateText({ state, version, missing }: RegisterEntry, { say }: Language): string {
  const text = say(`register.state.${state}`);
  return say('register.state-line', { version: version ?? 'none', state: text, missing });
}

export function productText({ product }: RegisterEntry, { say }: Language): string {
  if (product === null) return say('register.no-product');
  return say('register.product', { product: product.name, edition: product.editionName });
}

export function verdictText({ verdict }: RegisterEntry, { say }: Language): string {
  return say(`register.verdict.${verdict ?? 'none'}`);
}

/** Empty where there is no verdict. */
export function openText({ verdict, openPoints }: RegisterEntry, { say }: Language): string {
  return verdict === null ? '' : say('register.open', { ...openPoints });
}

export function consultationText({ consultation }: RegisterEntry, { say, date }: Language): string {
  const { state, consulted, day } = consultation;
  if (consulted !== true) return say(`register.consultation.${state}`);
  return say('register.consulted', { date: day === null ? 'none' : date(day) });
}

export function outcomeText({ decision }: RegisterEntry, { say }: Language): string {
  return say(`register.decision.${decision?.outcome ?? 'none'}`);
}
