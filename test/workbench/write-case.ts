/** A case written through its form by keyboard: every place in turn is brought to what the same place of another case has. */
import { formFor } from '../../src/app/file-form.ts';
import { type Choice, type ChoicesAt, type FormField, wordsOf } from '../../src/app/form-field.ts';
import type { Plain } from '../../src/input/yaml-lines.ts';
import type { Language } from '../../src/locale/language.ts';
import type { Hands, Seen } from './hands.ts';

export class Writer {
  readonly #hands: Hands;
  readonly #target: Plain;
  readonly #choicesAt: ChoicesAt;
  readonly #say: Language['say'];
  /** Places that name what is not there yet: another round brings them. */
  left = 0;
  places = 0;

  /** `choicesAt`: the words that stand for what the target names. */
  constructor(hands: Hands, target: Plain, choicesAt: ChoicesAt, { say }: Language) {
    this.#hands = hands;
    this.#target = target;
    this.#choicesAt = choicesAt;
    this.#say = say;
  }

  #add(what: string): string {
    return this.#say('workbench.row.add', { what });
  }

  /** On the page of the section, with the focus before its first field. */
  async section(id: string): Promise<void> {
    const { fields } = formFor('case').section(id, this.#target, this.#choicesAt);
    const [only] = fields;
    const inner = fields.length === 1 && only?.kind === 'group' ? only.fields : fields;
    for (const field of inner) if (field.key !== 'status' || id !== 'document') await this.#field(field);
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
        return this.#choice(label, wordsOf(field.value, field.choices), field.value);
      case 'ticks':
        return this.#ticks(label, field.values, field.choices);
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
    if (role !== 'date' || name !== label) await this.#back();
  }

  async #back(): Promise<void> {
    const { keyboard } = this.#hands.page;
    await keyboard.down('Shift');
    await this.#hands.press('Tab');
    await keyboard.up('Shift');
  }

  async #choice(label: string, words: string, value: string): Promise<void> {
    const { options, chosen } = await this.#hands.named('select', label);
    const wanted = (text: string): boolean =>
      value === '' ? text === options[0] : text === words || plain(text) === plain(value);
    if (options[chosen] !== undefined && wanted(options[chosen])) return;
    if (await this.#hands.choose(wanted)) await this.#hands.settled();
    else this.left += 1;
  }

  async #ticks(label: string, values: readonly string[], choices: readonly Choice[]): Promise<void> {
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
    await this.#back();
    await this.#hands.settled();
    if (found < values.length) this.left += 1;
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
    await this.#hands.press('Enter');
    await this.#hands.settled();
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
      await this.#hands.press('Enter');
      await this.#hands.settled();
    }
  }

  /** Entries that are there are brought to what is wanted; those that lack are added; those beyond are taken away. */
  async #rows({ rows, label }: FormField & { kind: 'rows' }): Promise<void> {
    const isHead = ({ role, groups }: Seen): boolean => role === 'summary' && groups.at(-1) === label;
    const isAdd = ({ role, name }: Seen): boolean => role === 'button' && name === this.#add(label);
    for (const { fields } of rows) {
      const one = await this.#hands.tabTo(this.#add(label), (seen) => isHead(seen) || isAdd(seen));
      if (isAdd(one)) {
        await this.#hands.press('Enter');
        await this.#hands.settled();
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
      await this.#hands.press('Enter');
      await this.#hands.settled();
      await this.#back();
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
