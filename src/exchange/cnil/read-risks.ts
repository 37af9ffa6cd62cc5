/** Risks and measures of a case from a file of the CNIL's software: its three feared events, and what is done about them. */
import type { Language } from '../../locale/language.ts';
import type { Case } from '../../types/case.ts';
import { FEARED, FEARED_NUMBERS, type FearedNumber, questionCode, riskQuestion } from './file.ts';
import { lineOf } from './html.ts';
import { MOST_ITEMS, MOST_LINE, MOST_MEASURES, MOST_PROSE, type Notes } from './notes.ts';
import type { ParsedCnil } from './parse.ts';

type Level = 'severity' | 'likelihood';
type List = 'impacts' | 'threats' | 'sources' | 'controls';

/** Gives the id of the role of a person; undefined: there is no name. */
export type OwnerOf = (name: string) => string | undefined;

export class RiskReader {
  readonly #file: ParsedCnil;
  readonly #notes: Notes;
  readonly #language: Language;
  readonly #titles: ReadonlySet<string>;

  constructor(file: ParsedCnil, notes: Notes, language: Language) {
    this.#file = file;
    this.#notes = notes;
    this.#language = language;
    this.#titles = new Set(file.measures.map(({ title }) => lineOf(title)));
  }

  /** Each event of which something was said, as a risk of the case's own. */
  risks(): NonNullable<Case['own-risks']> {
    return FEARED_NUMBERS.flatMap((event) => {
      const said = Object.entries({
        scenario: this.#impacts(event),
        severity: this.#gauge(event, 'severity'),
        'severity-reason': this.#reason(event, 'severity'),
        likelihood: this.#gauge(event, 'likelihood'),
        'likelihood-reason': this.#reason(event, 'likelihood'),
        sources: this.#items(event, 'sources', this.#list(event, 'sources')),
        threats: this.#items(event, 'threats', this.#list(event, 'threats')),
        controls: this.#items(
          event,
          'controls',
          this.#list(event, 'controls').filter((title) => !this.#titles.has(title)),
        ),
      }).filter(([, value]) => value !== undefined);
      const title = this.#language.say(`cnil.event-${event}`);
      return said.length === 0 ? [] : [{ id: FEARED[event], title, ...Object.fromEntries(said) }];
    });
  }

  /** Those that one of the risks names as a control; what lowers no risk is no measure of a case. */
  measures(risks: readonly string[], ownerOf: OwnerOf): NonNullable<Case['measures']> {
    const ids = new Map<string, number>();
    const known = FEARED_NUMBERS.filter((event) => risks.includes(FEARED[event]));
    return this.#file.measures.flatMap(({ id, title, content }): NonNullable<Case['measures']> => {
      const [line, text] = [lineOf(title), this.#notes.markdown(content)];
      const lowers = known.filter((event) => this.#list(event, 'controls').includes(line));
      const isWhole = line !== '' && line.length <= MOST_LINE && text.length <= MOST_PROSE;
      if (!isWhole || lowers.length === 0 || ids.size >= MOST_MEASURES) {
        this.#notes.add('measures', line, text === '' ? line : text);
        return [];
      }
      const plan = this.#file.evaluations.find((one) => one.reference_to === `3.1.${id}`);
      const owner = ownerOf(plan?.person_in_charge ?? '');
      const due = dayOf(plan?.estimated_implementation_date ?? '');
      return [
        {
          id: unique(line, ids),
          measure: line,
          ...(text === '' ? {} : { text }),
          ...(owner === undefined ? {} : { owner }),
          ...(due === undefined ? {} : { due }),
          lowers: lowers.map((event) => ({ risk: FEARED[event], ...this.#residual(event) })),
        },
      ];
    });
  }

  #answer(event: FearedNumber, of: Level | List) {
    return this.#file.answers.find((one) => one.reference_to === riskQuestion(event, of))?.data;
  }

  #list(event: FearedNumber, of: List): string[] {
    return (this.#answer(event, of)?.list ?? []).map(lineOf).filter(Boolean);
  }

  #note(event: FearedNumber, of: Level | List, text: string): void {
    this.#notes.add('risks', questionCode(riskQuestion(event, of)), text);
  }

  #gauge(event: FearedNumber, of: Level): number | undefined {
    const gauge = this.#answer(event, of)?.gauge ?? 0;
    if (gauge >= 1 && gauge <= 4) return gauge;
    if (gauge !== 0) this.#note(event, of, String(gauge));
    return undefined;
  }

  #impacts(event: FearedNumber): string | undefined {
    const lines = this.#list(event, 'impacts');
    return this.#prose(
      event,
      'impacts',
      lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : (lines[0] ?? ''),
    );
  }

  #reason(event: FearedNumber, of: Level): string | undefined {
    return this.#prose(event, of, this.#notes.markdown(this.#answer(event, of)?.text ?? ''));
  }

  #prose(event: FearedNumber, of: Level | List, text: string): string | undefined {
    if (text.length <= MOST_PROSE) return text === '' ? undefined : text;
    this.#note(event, of, text);
    return undefined;
  }

  /** What a list of the case does not hold goes into comments. */
  #items(event: FearedNumber, of: List, lines: readonly string[]): string[] | undefined {
    const kept = lines.filter((line) => line.length <= MOST_LINE).slice(0, MOST_ITEMS);
    for (const line of lines) if (!kept.includes(line)) this.#note(event, of, line);
    return kept.length === 0 ? undefined : kept;
  }

  /** To what all measures together bring the risk; nothing where that is not said or would raise it. */
  #residual(event: FearedNumber): { severity?: number; likelihood?: number } {
    const { x = 0, y = 0 } =
      this.#file.evaluations.find((one) => one.reference_to === `3.${event}`)?.gauges ?? {};
    const isLower = (to: number, of: Level): boolean =>
      to >= 1 && to <= (this.#answer(event, of)?.gauge ?? 0);
    return {
      ...(isLower(x, 'severity') ? { severity: x } : {}),
      ...(isLower(y, 'likelihood') ? { likelihood: y } : {}),
    };
  }
}

/** The day of a moment that is one of the calendar. */
function dayOf(moment: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(moment)?.[0] ?? '';
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** An id made of a title, once in the file. */
function unique(title: string, ids: Map<string, number>): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[^\w\s-]/g, '')
    .toLowerCase();
  const base = plain
    .replaceAll(/[\s_-]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '');
  const stem = /^[a-z]/.test(base) ? base : `measure-${base}`.replace(/-$/, '');
  const count = (ids.get(stem) ?? 0) + 1;
  ids.set(stem, count);
  return count === 1 ? stem : `${stem}-${count}`;
}
