/** The elements of a criterion as lines of docs/criteria.md. */
import type { ProductFunction } from '../types/functions.ts';
import type { Criterion, Element } from '../types/principle.ts';

/** What the page needs besides an element to explain it. */
export interface Beside {
  /** Codes of elements by their full ids. */
  codes: ReadonlyMap<string, string>;
  functions: readonly ProductFunction[];
  /** A text on one line, safe in Markdown. */
  line: (text: string) => string;
}

/** One entry an element. */
export function elementLines({ elements }: Criterion, beside: Beside): string[] {
  return ['', 'Elements:', '', ...elements.flatMap((element) => entry(element, beside))];
}

function entry(element: Element, beside: Beside): string[] {
  const { line } = beside;
  const facts = [...proof(element), ...ties(element, beside)];
  return [
    `- **${element.code}** ${line(element.statement)}`,
    '',
    `  \`${element.id}\` · ${nature(element)} · weight ${String(element.weight)}${element.gate === true ? ' · **gate**' : ''}`,
    '',
    `  Counts: ${line(element.counts)} Not enough: ${line(element['not-enough'])}`,
    '',
    ...(facts.length === 0 ? [] : [`  ${facts.join(' ')}`, '']),
    `  Ask: ${line(element.ask)}`,
    '',
  ];
}

function nature({ nature: kind, mode, never }: Element): string {
  if (mode !== undefined) return mode === 'can' ? 'behaviour that can be had' : 'behaviour as configured';
  return never === true ? 'record of what has not happened' : kind;
}

/** What shows it, and what silence means. */
function proof(element: Element): string[] {
  const toldIn = element['told-in'];
  const silence = { no: 'no', yes: 'yes', open: 'nothing' }[element.silence ?? 'no'];
  const shownBy = element['shown-by'] ?? (element.nature === 'behaviour' ? 'D' : 'C');
  return [
    element.never === true
      ? 'Shown by a search of named places that found no case.'
      : `Shown by grade ${shownBy} or better.`,
    ...(element.published === true ? ["Shown by the thing itself, read at the vendor's address."] : []),
    ...(toldIn === undefined
      ? []
      : [`Told in the ${toldIn.replaceAll('-', ' ')}; its silence means ${silence}.`]),
  ];
}

/** What it hangs on, and what is true without a function or a provider. */
function ties(element: Element, { codes, functions, line }: Beside): string[] {
  const { after, absent } = element;
  const named = functions.find(({ id }) => id === element.function)?.name ?? element.function;
  const meaning = absent === 'does-not-apply' ? 'it does not apply' : absent;
  const alone = element['no-provider'];
  return [
    ...(after === undefined ? [] : [`Hangs on ${codes.get(after) ?? after}.`]),
    ...(named === undefined ? [] : [`A product that has no ${line(named)}: ${String(meaning)}.`]),
    ...(alone === undefined
      ? []
      : [`Run by the customer: ${alone === 'yes' ? 'yes by architecture' : "the customer's own task"}.`]),
  ];
}
