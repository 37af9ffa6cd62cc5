/** A case written through its form by keyboard: every place in turn is brought to what the same place of another case has. */
import { formFor } from '../../src/app/file-form.ts';
import { type Choice, type ChoicesAt, type FormField, wordsOf } from '../../src/app/form-field.ts';
import { isMap, valueAt } from '../../src/input/edit-text.ts';
import type { Step } from '../../src/input/locate.ts';
import type { Plain } from '../../src/input/yaml-lines.ts';
import type { Language } from '../../src/locale/language.ts';
import { placeText } from '../../src/workbench/case/places.ts';
import { DECIDES } from '../../src/workbench/case/save.ts';
import type { Hands, Seen } from './hands.ts';

export class Writer {
  readonly #hands: Hands;
  readonly #target: Plain;
  readonly #choicesAt: ChoicesAt;
  readonly #say: Language['say'];
  places = 0;
  #left: string[] = [];

  /** `choicesAt`: the words that stand for what the target names. */
  constructor(hands: Hands, target: Plain, choicesAt: ChoicesAt, { say }: Language) {
    this.#hands = hands;
    this.#target = target;
    this.#choicesAt = choicesAt;
    this.#say = say;
  }

  #words(value: string, choices: readonly Choice[]): string {
    const words = wordsOf(value, choices);
    if (words !== 'true' && words !== 'false') return words;
    return this.#say(words === 'true' ? 'workbench.yes' : 'workbench.no');
  }

  #add(what: string): string {
    return this.#say('workbench.row.add', { what });
  }

  /** On the page of the section, with the focus before its first field. Gives the places that name what is not there yet. */
  async section(id: string): Promise<readonly string[]> {
    this.#left = [];
    const { fields } = formFor('case').section(id, this.#target, this.#choicesAt);
    const [only] = fields;
    const inner = fields.length === 1 && only?.kind === 'group' ? only.fields : fields;
    for (const field of inner) if (field.key !== 'status' || id !== 'document') await this.#field(field);
    return this.#left;
  }

  async #field(field: FormField): Promise<void> {
    const { label } = field;
    this.places += 1;
    switch (field.kind) {
      case 'name':
        return;
      case 'group':
        for (const one of field.fields) await this.#field(one);
        return;
      case 'rows':
        return this.#rows(field);
      case 'choice':
        return this.#choice(field);
      case 'ticks':
        return this.#ticks(field);
      case 'picked':
        return this.#picked(
          label,
          field.values.map((one) => wordsOf(one, field.choices)),
        );
      case 'pairs':
        return this.#pairs(field);
      case 'day':
        return this.#day(label, field.value);
      case 'search':
        return this.#text(label, wordsOf(field.value, field.choices));
      default:
        return this.#text(label, field.value);
    }
  }

  async #text(label: string, text: string): Promise<void> {
    const { value } = await this.#hands.named('textbox', label);
    if (value !== text) await this.#hands.type(text);
  }

  async #day(label: string, day: string): Promise<void> {
    const { value } = await this.#hands.named('date', label);
    if (value === day) return;
    if (day === '') await this.#hands.press('Delete');
    else await this.#hands.typeDay(day);
    // Month, day and year are three stops of one field.
    await this.#hands.press('Tab');
    const { role, name } = await this.#hands.seen();
    if (role !== 'date' || name !== label) await this.#hands.back();
  }

  async #choice({ label, path, value, choices }: FormField & { kind: 'choice' }): Promise<void> {
    const words = this.#words(value, choices);
    const { options, chosen } = await this.#hands.named('select', label);
    const wanted = (text: string): boolean =>
      value === '' ? text === options[0] : text === words || plain(text) === plain(value);
    if (options[chosen] !== undefined && wanted(options[chosen])) return;
    if (!(await this.#hands.choose(wanted))) this.#left.push(placeText(path));
    else if (DECIDES.has(placeText(path))) await this.#hands.left();
  }

  async #ticks({ path, label, values, choices }: FormField & { kind: 'ticks' }): Promise<void> {
    const wanted = new Set(values.flatMap((one) => [plain(wordsOf(one, choices)), plain(one)]));
    const isIn = ({ role, groups }: Seen): boolean => role === 'checkbox' && groups.at(-1) === label;
    if (choices.length === 0 && values.length === 0) return;
    let one = await this.#hands.tabTo(`ticks '${label}'`, (seen) => isIn(seen));
    let found = 0;
    while (isIn(one)) {
      const should = wanted.has(plain(one.name));
      if (should) found += 1;
      if (one.checked !== should) await this.#hands.press(' ');
      await this.#hands.press('Tab');
      one = await this.#hands.seen();
    }
    await this.#hands.back();
    if (found < values.length) this.#left.push(placeText(path));
  }

  /** Those that were chosen stand there as boxes; the others are put in one by one. */
  async #picked(label: string, texts: readonly string[]): Promise<void> {
    const there = new Set<string>();
    const isMore = ({ role, groups }: Seen): boolean => role === 'textbox' && groups.at(-1) === label;
    await this.#hands.tabTo(`more of '${label}'`, (one) => {
      if (one.role === 'checkbox' && one.groups.at(-1) === label) there.add(one.name);
      return isMore(one);
    });
    for (const text of texts.filter((one) => !there.has(one))) await this.#put(text);
  }

  async #put(text: string): Promise<void> {
    await this.#hands.type(text);
    await this.#hands.tabTo(
      'the button that puts it in',
      ({ role, name }) => role === 'button' && name === this.#say('workbench.more.put'),
    );
    await this.#hands.anew(() => this.#hands.press('Enter'));
  }

  async #pairs(field: FormField & { kind: 'pairs' }): Promise<void> {
    const { label, pairs, choices, answers } = field;
    const there = new Set<string>();
    await this.#hands.tabTo(`more of '${label}'`, (one) => {
      if (one.groups.at(-1) === label && one.role !== 'textbox') there.add(one.name);
      return (
        one.role === 'textbox' &&
        one.groups.at(-1) === label &&
        one.name === this.#say('workbench.more', { what: label })
      );
    });
    for (const [key, value] of pairs) {
      const text = wordsOf(key, choices);
      if (there.has(text)) continue;
      await this.#hands.type(text);
      const one = await this.#hands.tabTo('its value', ({ role }) => role === 'select' || role === 'textbox');
      const words = wordsOf(value, answers ?? []);
      if (one.role === 'select') await this.#hands.choose((option) => plain(option) === plain(words));
      else await this.#hands.type(value);
      await this.#hands.tabTo(
        'the button',
        ({ role, name }) => role === 'button' && name === this.#say('workbench.more.put'),
      );
      await this.#hands.anew(() => this.#hands.press('Enter'));
    }
  }

  /** Entries that are there are brought to what is wanted; those that lack are added; those beyond are taken away. */
  async #rows({ rows, label }: FormField & { kind: 'rows' }): Promise<void> {
    const isHead = ({ role, groups }: Seen): boolean => role === 'summary' && groups.at(-1) === label;
    const isAdd = ({ role, name }: Seen): boolean => role === 'button' && name === this.#add(label);
    for (const { fields } of rows) {
      const one = await this.#hands.tabTo(this.#add(label), (seen) => isHead(seen) || isAdd(seen));
      if (isAdd(one)) {
        await this.#hands.anew(() => this.#hands.press('Enter'));
        await this.#hands.tabTo(`the entry of '${label}'`, isHead);
      }
      if (!(await this.#hands.seen()).open) await this.#hands.press('Enter');
      for (const field of fields) await this.#field(field);
    }
    for (;;) {
      const one = await this.#hands.tabTo(this.#add(label), (seen) => isHead(seen) || isAdd(seen));
      if (isAdd(one)) return;
      if (!(await this.#hands.seen()).open) await this.#hands.press('Enter');
      await this.#hands.tabTo(
        'the button that takes it away',
        ({ role, name }) => role === 'button' && name.startsWith(this.#say('workbench.row.remove')),
      );
      await this.#hands.anew(() => this.#hands.press('Enter'));
      await this.#hands.back();
    }
  }
}

/** 'data-protection-officer' and 'Data protection officer' are the same words. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What two cases say, to be held against each other: entries of the first have the names that those of the second have, since
 * a form names them by itself, and what is chosen from a list has no order.
 */
export function sayingOf(own: Plain, other: Plain): readonly [Plain, Plain] {
  const names = new Map<string, string>();
  const pair = (one: Plain | undefined, like: Plain | undefined): void => {
    if (typeof one !== 'object' || one === null || typeof like !== 'object' || like === null) return;
    const [id, name] = [valueAt(one, ['id']), valueAt(like, ['id'])];
    if (typeof id === 'string' && typeof name === 'string') names.set(id, name);
    for (const key of Object.keys(one)) pair(valueAt(one, [key]), valueAt(like, [key]));
  };
  pair(own, other);
  const said = (one: Plain, path: readonly Step[], rename: boolean): Plain => {
    const schema = formFor('case').schemaAt(path);
    if (Array.isArray(one)) {
      const list = (one as readonly Plain[]).map((each, at) => said(each, [...path, at], rename));
      return schema?.items?.enum === undefined && schema?.items?.pattern === undefined
        ? list
        : list.toSorted();
    }
    if (isMap(one))
      return Object.fromEntries(
        Object.entries(one).map(([key, each]) => [key, said(each, [...path, key], rename)]),
      );
    // A word that the schema lists is no name.
    const isName = rename && typeof one === 'string' && schema?.enum === undefined;
    return isName ? (names.get(one) ?? one) : one;
  };
  return [said(own, [], true), said(other, [], false)];
}
