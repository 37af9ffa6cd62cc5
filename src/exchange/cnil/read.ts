/**
 * A case from a file of the CNIL's PIA software: each answer goes where the case asks the same. What has no place of its own
 * becomes an open comment on the section to which it belongs, so that nothing is lost.
 */
import type { Language } from '../../locale/language.ts';
import type { Case } from '../../types/case.ts';
import { questionCode, TEXT_QUESTIONS, type TextQuestion } from './file.ts';
import { lineOf } from './html.ts';
import { MOST_LINE, MOST_PROSE, MOST_ROLES, Notes, type Section } from './notes.ts';
import type { ParsedCnil } from './parse.ts';
import { RiskReader } from './read-risks.ts';

type Role = NonNullable<Case['roles']>[number];

/** What is put into a case, and what the reader has to know. */
export interface ReadCnil {
  /** Places as a.b with what stands there. */
  set: [place: string, value: unknown][];
  counts: { answers: number; measures: number; comments: number };
  /** Kinds of elements that are no text, and keys that nobody here knows. */
  left: string[];
}

/** Where the case asks the same, and the section of what it does not hold. */
const PLACES: Readonly<Record<TextQuestion, readonly [place: string, section: Section]>> = {
  111: ['description.summary', 'description'],
  112: ['', 'control'],
  113: ['description.codes', 'description'],
  121: ['', 'description'],
  122: ['description.nature', 'description'],
  123: ['', 'description'],
  211: ['necessity.purpose-limitation', 'necessity'],
  212: ['', 'necessity'],
  213: ['necessity.minimisation', 'necessity'],
  214: ['necessity.accuracy', 'necessity'],
  215: ['necessity.storage-limitation', 'necessity'],
  221: ['rights.information', 'rights'],
  222: ['rights.consent', 'rights'],
  223: ['rights.access', 'rights'],
  224: ['rights.rectification', 'rights'],
  225: ['rights.objection', 'rights'],
  226: ['rights.processors', 'rights'],
  227: ['rights.transfers', 'rights'],
};

/** `today`: day of the comments. */
export function caseOfCnil(file: ParsedCnil, today: string, language: Language): ReadCnil {
  return new CnilReader(file, today, language).read();
}

/** Those with whom a case begins. */
const ROLES = ['author', 'validator', 'data-protection-officer', 'security'] as const;

class CnilReader {
  readonly #file: ParsedCnil;
  readonly #language: Language;
  readonly #notes: Notes;
  readonly #set: [string, unknown][] = [];
  readonly #roles: Role[] = ROLES.map((part) => ({ id: part, part }));

  constructor(file: ParsedCnil, today: string, language: Language) {
    this.#file = file;
    this.#language = language;
    this.#notes = new Notes(today, language);
  }

  read(): ReadCnil {
    this.#head();
    this.#texts();
    const reader = new RiskReader(this.#file, this.#notes, this.#language);
    const risks = reader.risks();
    const owner = (name: string): string | undefined =>
      this.#role(`owner-${this.#roles.length + 1}`, 'owner', name);
    const measures = reader.measures(
      risks.map(({ id }) => id),
      owner,
    );
    this.#opinions();
    this.#evaluations();
    this.#remarks();
    const { comments } = this.#notes;
    const lists = { 'own-risks': risks, measures, roles: this.#roles, comments };
    return {
      set: [...this.#set, ...Object.entries(lists).filter(([, list]) => list.length > 0)],
      counts: { answers: this.#file.answers.length, measures: measures.length, comments: comments.length },
      left: [...this.#notes.left(), ...this.#file.unknown],
    };
  }

  /** A text at its place; one that is too long, or for which there is none, becomes a comment. */
  #prose(place: string, section: Section, label: string, html: string): void {
    const text = this.#notes.markdown(html);
    if (text === '') return;
    if (place === '' || text.length > MOST_PROSE) this.#notes.add(section, label, text);
    else this.#set.push([place, text]);
  }

  #line(place: string, section: Section, label: string, text: string): void {
    const line = lineOf(text);
    if (line === '') return;
    if (line.length > MOST_LINE) this.#notes.add(section, label, line);
    else this.#set.push([place, line]);
  }

  #head(): void {
    const { pia } = this.#file;
    const { say } = this.#language;
    this.#line('title', 'control', 'name', pia.name);
    for (const [part, name] of [
      ['author', pia.author_name],
      ['evaluator', pia.evaluator_name],
      ['validator', pia.validator_name],
      ['data-protection-officer', pia.dpos_names],
    ] as const)
      this.#role(part, part, name ?? '');
    for (const key of ['category', 'structure_name', 'structure_sector_name'] as const)
      this.#notes.add('control', key, lineOf(pia[key] ?? ''));
    if (pia.status > 0) this.#notes.add('decision', 'status', say(`cnil.status-${statusOf(pia.status)}`));
    const steps = [
      ['returned', pia.rejection_reason],
      ['submitted', pia.applied_adjustments],
    ] as const;
    const history = steps.flatMap(([did, html]) => {
      const reason = this.#notes.markdown(html ?? '');
      if (reason.length > MOST_PROSE) this.#notes.add('sign-off', did, reason);
      return reason === '' || reason.length > MOST_PROSE ? [] : [{ did, reason }];
    });
    if (history.length > 0) this.#set.push(['sign-off.history', history]);
  }

  /** The id of a role with this name; undefined: there is no name. */
  #role(id: string, part: Role['part'], name: string): string | undefined {
    const line = lineOf(name);
    if (line === '') return undefined;
    if (line.length > MOST_LINE || this.#roles.length === MOST_ROLES) {
      this.#notes.add('control', id, line);
      return undefined;
    }
    const known = this.#roles.find((role) => role.part === part && (role.name ?? line) === line);
    if (known !== undefined) {
      known.name = line;
      return known.id;
    }
    this.#roles.push({ id, ...(part === undefined ? {} : { part }), name: line });
    return id;
  }

  #texts(): void {
    const seen = new Set<number>();
    for (const { reference_to: question, data } of this.#file.answers) {
      const label = questionCode(question);
      if (isRiskQuestion(question) && !seen.has(question)) {
        seen.add(question);
        this.#beside(question, data);
        continue;
      }
      const known = seen.has(question) ? undefined : TEXT_QUESTIONS.find((one) => one === question);
      seen.add(question);
      const [place, section] = known === undefined ? (['', 'control'] as const) : PLACES[known];
      if (known === 121) this.#dataText(label, data.text ?? '');
      else if (known === 123) this.#assets(label, data.text ?? '');
      else if (known === 212) this.#bases(label, data.text ?? '');
      else this.#prose(place, section, label, data.text ?? '');
      for (const item of data.list ?? []) this.#notes.add(section, label, this.#notes.markdown(item));
    }
  }

  /** A question on a risk asks for a list or for a level: what stands beside that is kept. */
  #beside(question: number, { text, list }: ParsedCnil['answers'][number]['data']): void {
    const asksList = question % 10 <= 4;
    if (asksList) this.#notes.add('risks', questionCode(question), this.#notes.markdown(text ?? ''));
    else
      for (const item of list ?? [])
        this.#notes.add('risks', questionCode(question), this.#notes.markdown(item));
  }

  #dataText(label: string, html: string): void {
    const what = this.#notes.markdown(html);
    if (what !== '' && what.length <= MOST_PROSE)
      this.#set.push(['description.data', [{ class: 'other', what }]]);
    else this.#notes.add('description', label, what);
  }

  #bases(label: string, html: string): void {
    const note = this.#notes.markdown(html);
    if (note !== '' && note.length <= MOST_PROSE)
      this.#set.push(['description.purposes', [{ 'basis-note': note }]]);
    else this.#notes.add('necessity', label, note);
  }

  /** One line each, as far as they are lines. */
  #assets(label: string, html: string): void {
    const text = this.#notes.markdown(html);
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const items = lines.map((line) => line.replace(/^(?:-|\d+\.)\s+/, ''));
    const isLines =
      lines.length <= 50 &&
      !lines.some((line) => line.startsWith('|')) &&
      items.every((line) => line.length <= MOST_LINE);
    if (isLines && items.length > 0) this.#set.push(['description.assets', items]);
    else this.#notes.add('description', label, text);
  }

  #opinions(): void {
    const { pia } = this.#file;
    const officer = lineOf(pia.dpos_names ?? '') === '' ? undefined : 'data-protection-officer';
    const opinions = [
      this.#opinion('data-protection-officer', pia.dpo_status, pia.dpo_opinion, officer),
      this.#opinion('people-concerned', pia.concerned_people_status, pia.concerned_people_opinion, undefined),
    ].flat();
    if (opinions.length > 0) this.#set.push(['opinions', opinions]);
    const who = lineOf(pia.people_names ?? '');
    if (who !== '' && who.length <= MOST_LINE) this.#set.push(['consultation.held', [{ who }]]);
    else this.#notes.add('consultation', 'people_names', who);
    this.#prose(
      'consultation.not-held',
      'consultation',
      'concerned_people',
      pia.concerned_people_searched_content ?? '',
    );
  }

  #opinion(
    of: 'data-protection-officer' | 'people-concerned',
    status: number | null | undefined,
    html: string | null | undefined,
    role: string | undefined,
  ): NonNullable<Case['opinions']> {
    const text = this.#notes.markdown(html ?? '');
    const opinion = status === 1 ? 'favourable' : status === 0 ? 'unfavourable' : undefined;
    if (text.length > MOST_PROSE) this.#notes.add('opinions', of, text);
    if (text === '' && opinion === undefined) return [];
    return [
      {
        of,
        ...(role === undefined ? {} : { role }),
        ...(opinion === undefined ? {} : { opinion }),
        ...(text === '' || text.length > MOST_PROSE ? {} : { text }),
      },
    ];
  }

  /** What evaluators wrote, on the section of what they evaluated. */
  #evaluations(): void {
    for (const one of this.#file.evaluations) {
      const section = sectionOf(one.reference_to);
      const measure = this.#file.measures.find(({ id }) => one.reference_to === `3.1.${id}`);
      const label =
        measure === undefined ? one.reference_to : `3.1 ${lineOf(measure.title).slice(0, MOST_LINE)}`;
      for (const html of [one.evaluation_comment, one.action_plan_comment])
        this.#notes.add(section, label, this.#notes.markdown(html ?? ''));
    }
  }

  #remarks(): void {
    for (const { reference_to: question, description, for_measure: isMeasure } of this.#file.comments) {
      const known = isMeasure ? undefined : TEXT_QUESTIONS.find((one) => one === question);
      const section = known === undefined ? (isMeasure ? 'measures' : 'risks') : PLACES[known][1];
      this.#notes.add(section, isMeasure ? '3.1' : questionCode(question), this.#notes.markdown(description));
    }
  }
}

function isRiskQuestion(question: number): boolean {
  const [three, event, of] = String(question).split('').map(Number);
  return (
    three === 3 &&
    event !== undefined &&
    event >= 2 &&
    event <= 4 &&
    of !== undefined &&
    of >= 1 &&
    of <= 6 &&
    question < 400
  );
}

function sectionOf(reference: string): Section {
  if (reference.startsWith('1')) return 'description';
  if (reference.startsWith('2.1')) return 'necessity';
  if (reference.startsWith('2.2')) return 'rights';
  return reference.startsWith('3.1') ? 'measures' : 'risks';
}

function statusOf(status: number): 1 | 2 | 3 | 4 | 'other' {
  return status === 1 || status === 2 || status === 3 || status === 4 ? status : 'other';
}
