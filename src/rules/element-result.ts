/** One element in the result: its standing, the answer that counts, and what it rests on. */
import type { AssessedElement, ElementOnClient } from '../types/assessment.ts';
import type { Answered } from './answer.ts';
import type { Found } from './assess.ts';
import type { PlacedElement } from './elements.ts';
import { speaksFor, type Statement } from './evidence.ts';
import { statedOf } from './explanation.ts';
import { fullGrade, gradeOfDay, letterOf } from './grades.ts';
import { percent } from './score.ts';
import { isHalves, isOpen, type Place } from './shares.ts';
import type { Cell } from './standing.ts';

type Standing = AssessedElement['standing'];

/** Everything that a reader may ask of one element. */
export function elementResult(element: PlacedElement, found: Found): AssessedElement {
  const cells = [...found.rows].flatMap(([client, row]) => {
    const cell = row[element.index];
    return cell === undefined ? [] : [{ client, cell }];
  });
  const places = cells.map(({ cell }) => cell.place);
  const shares = found.shares.get(element.id);
  const deciding = decidingOf(cells.map(({ cell }) => cell));
  const stated = statementsOf(element, found);
  return {
    id: element.id,
    code: element.code,
    nature: element.nature,
    weight: element.weight,
    gate: element.gate,
    standing: standingOver(places),
    ...(shares === undefined ? NOTHING : percent(shares)),
    ...answerFields(deciding, element, found),
    openBecause: [...new Set(cells.flatMap(({ cell }) => (isOpen(cell.place) ? cell.because : [])))],
    claimedBy: [...new Set(stated.filter(({ weight }) => weight === 'claim').map(({ source }) => source))],
    clients: cells.map(({ client, cell }) => clientResult(client, cell)),
    stated,
  };
}

const NOTHING = { shown: 0, open: 0, short: 0 };

/** One standing for several clients. It holds in part only where something is shown: else what speaks against it decides. */
export function standingOver(places: readonly Place[]): Standing {
  const halves = places.filter(isHalves);
  if (halves.length === 0)
    return places.includes('yours') ? 'yours' : places.length === 0 ? 'open' : 'does-not-apply';
  const all = (at: 0 | 1 | 2): boolean => halves.every((one) => one[at] === 2);
  if (all(0)) return 'shown';
  if (all(1)) return 'open';
  return halves.some(([shown]) => shown > 0) ? 'in-part' : 'short';
}

/** The answers that decide: of what shows it, else of what makes it fall short, else of what takes it out. */
function decidingOf(cells: readonly Cell[]): Answered[] {
  const all = cells.flatMap(({ parts }) => parts);
  const groups = DECIDING.map((is) => all.filter((one) => one.is === is));
  return groups.find((group) => group.length > 0) ?? [];
}

const DECIDING = ['shown', 'short', 'does-not-apply'] as const;

type AnswerFields = Pick<
  AssessedElement,
  'answer' | 'silent' | 'grade' | 'since' | 'finding' | 'sources' | 'settings'
>;

function answerFields(deciding: readonly Answered[], element: PlacedElement, found: Found): AnswerFields {
  const is = deciding[0]?.is;
  const list = deciding.flatMap((one) => one.deciding);
  const graded = list.map((one) => ({ one, grade: dayGrade(one, element, found) }));
  const [first] = graded.toSorted((a, b) => b.grade - a.grade || order(a.one, b.one));
  const best = first?.one;
  const answers = { shown: 'yes', short: 'no', 'does-not-apply': 'does-not-apply' } as const;
  return {
    answer: is === 'shown' || is === 'short' || is === 'does-not-apply' ? answers[is] : null,
    silent: is === 'short' && deciding.every((one) => one.silent === true),
    grade: first === undefined ? null : letterOf(first.grade),
    since: best?.from ?? null,
    finding: best?.entry.finding ?? null,
    sources: [...new Set(list.map(({ source }) => source.id))].toSorted(),
    settings: [...new Set(list.flatMap(({ entry }) => entry.setting?.id ?? []))].toSorted(),
  };
}

function dayGrade({ source, answer, day }: Statement, element: PlacedElement, { input }: Found): number {
  return gradeOfDay(source, fullGrade(source, element, answer), day, element, input.asOf);
}

/** A full order, so that the order in the file never matters. */
function order(a: Statement, b: Statement): number {
  return a.source.id < b.source.id
    ? -1
    : a.source.id > b.source.id
      ? 1
      : (a.entry.finding ?? 0) - (b.entry.finding ?? 0);
}

function statementsOf(element: PlacedElement, { ground }: Found): AssessedElement['stated'] {
  const { evidence, edition } = ground;
  const said = (evidence.findings.get(element.id) ?? []).filter((one) => speaksFor(one, edition));
  const set = ground.bySettings.get(element.id) ?? [];
  return statedOf([...said, ...set], element, evidence.view).map((one) => ({
    ...one,
    editions: copied(one.editions),
    clients: copied(one.clients),
    parts: copied(one.parts),
  }));
}

function copied(list: readonly string[] | null): string[] | null {
  return list === null ? null : [...list];
}

/** In hundredths. */
const HALF = 50;

function clientResult(client: string, cell: Cell): ElementOnClient {
  const [shown, open, short] = isHalves(cell.place) ? cell.place : [0, 0, 0];
  const shownOnes = cell.parts.filter(({ is }) => is === 'shown');
  return {
    client,
    standing: standingOver([cell.place]),
    shown: shown * HALF,
    open: open * HALF,
    short: short * HALF,
    because: isOpen(cell.place) ? [...cell.because] : [],
    shownBy:
      shownOnes.length === 0
        ? null
        : (shownOnes.find((one) => one.shownBy !== undefined)?.shownBy ?? 'evidence'),
    parts: cell.parts.flatMap(({ is }, at) => {
      const part = cell.names[at];
      return part === undefined ? [] : [{ part, standing: is }];
    }),
  };
}
