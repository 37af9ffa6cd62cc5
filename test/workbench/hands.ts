/** Somebody who works with the keyboard alone and goes by what can be seen: names, not places in the program. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** What has the focus, as it is seen. */
export interface Seen {
  /** textbox, select, checkbox, radio, file, button, link, summary … */
  role: string;
  name: string;
  value: string;
  checked: boolean;
  /** Names of the groups around it, outermost first. */
  groups: string[];
  /** Of a list to choose from: the words of each, and which is chosen. */
  options: string[];
  chosen: number;
  /** Of a summary: what it opens is open. */
  open: boolean;
  /** Of a slider: what it says of its value. */
  told: string;
}

/** Runs in the page. */
const LOOK = `(() => {
  const one = document.activeElement;
  // As a screen reader says it: without what is there for the eye alone.
  const words = (node) => {
    const copy = node?.cloneNode(true);
    for (const one of copy?.querySelectorAll('[aria-hidden="true"]') ?? []) one.remove();
    return (copy?.textContent ?? '').replace(/\\s+/g, ' ').trim();
  };
  const tag = one.tagName.toLowerCase();
  const kinds = { a: 'link', input: one.type === 'checkbox' ? 'checkbox' : ({ date: 'date', range: 'slider', radio: 'radio', file: 'file' })[one.type] ?? 'textbox', textarea: 'textbox' };
  const groups = [];
  for (let above = one.parentElement; above !== null; above = above.parentElement) {
    if (above.tagName === 'FIELDSET') groups.unshift(words(above.querySelector('legend')));
    else if (above.getAttribute('role') === 'group') groups.unshift(above.getAttribute('aria-label') ?? '');
  }
  return {
    role: kinds[tag] ?? tag,
    name: one.labels?.length ? words(one.labels[0]) : one.getAttribute('aria-label') ?? words(one),
    value: one.value ?? '',
    checked: one.checked === true,
    groups,
    options: tag === 'select' ? [...one.options].map(words) : [],
    chosen: one.selectedIndex ?? -1,
    open: one.parentElement?.open === true,
    told: one.getAttribute('aria-valuetext') ?? '',
  };
})()`;

/** More steps than the longest page has places. */
const MOST_STEPS = 2500;
const MOST_CHOICES = 20;
/** A rest while typing, longer than what is typed waits before it is sent. */
const REST = 800;

export class Hands {
  readonly page: Page;
  /** Keys that were pressed, and characters that were typed. */
  keys = 0;

  constructor(page: Page) {
    this.page = page;
  }

  seen(): Promise<Seen> {
    return this.page.evaluate(LOOK) as Promise<Seen>;
  }

  async press(key: Parameters<Page['keyboard']['press']>[0], times = 1): Promise<void> {
    for (let at = 0; at < times; at += 1) await this.page.keyboard.press(key);
    this.keys += times;
  }

  /** Goes on until what has the focus is meant; throws where nothing is. */
  async tabTo(what: string, isMeant: (one: Seen) => boolean): Promise<Seen> {
    const passed: string[] = [];
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      await this.press('Tab');
      const one = await this.seen();
      if (one.role === 'body') await this.#comeBack();
      if (isMeant(one)) return one;
      passed.push(`${one.role} ${one.name.slice(0, 30)}`);
    }
    throw new Error(`${what} was not found; the last were: ${passed.slice(-12).join(' | ')}`);
  }

  /** Behind the last place of a page Firefox goes on in its own bars, where no key of a test comes: over another page and back. */
  async #comeBack(): Promise<void> {
    if ((await this.page.evaluate('document.hasFocus()')) === true) return;
    const other = await this.page.browser().newPage();
    await other.bringToFront();
    await this.page.bringToFront();
    await other.close();
  }

  named(role: string, name: string): Promise<Seen> {
    return this.tabTo(`${role} '${name}'`, (one) => one.role === role && one.name === name);
  }

  /** Goes to it and presses Enter. */
  async follow(role: string, name: string): Promise<void> {
    await this.named(role, name);
    await this.press('Enter');
  }

  /** A link with a sentence below its name. */
  async enter(name: string): Promise<void> {
    await this.tabTo(`link '${name} …'`, (one) => one.role === 'link' && one.name.startsWith(`${name} `));
    await this.press('Enter');
  }

  async fill(name: string, text: string): Promise<void> {
    await this.named('textbox', name);
    await this.type(text);
  }

  async tick(name: string): Promise<void> {
    await this.named('checkbox', name);
    await this.press('Space');
  }

  /** Of a list to choose from: the entry that begins so. */
  async pick(name: string, entry: string): Promise<void> {
    await this.named('select', name);
    if (!(await this.choose((text) => text.startsWith(entry))))
      throw new Error(`'${entry}' is not among '${name}'`);
    const { options, chosen } = await this.seen();
    if (!options[chosen]?.startsWith(entry))
      throw new Error(`not '${entry}' is chosen in '${name}', but '${options[chosen] ?? ''}'`);
  }

  /** Of a group of which one is chosen: by the arrows. `group`: how its legend begins. */
  async mark(group: string, name: string): Promise<void> {
    const isIn = ({ role, groups }: Seen): boolean => role === 'radio' && !!groups.at(-1)?.startsWith(group);
    let one = await this.tabTo(`a choice of '${group}'`, isIn);
    if (one.name === name && !one.checked) await this.press('Space');
    for (let steps = 0; steps < MOST_CHOICES && one.name !== name; steps += 1) {
      await this.press('ArrowDown');
      one = await this.seen();
    }
    if (one.name !== name) throw new Error(`'${name}' is no choice of '${group}'`);
  }

  /** Opens what a control for a file opens, and gives it a file there. */
  async hand(name: string, file: string): Promise<void> {
    await this.named('file', name);
    const dialog = { isOpen: false };
    const opened = this.page.waitForFileChooser({ timeout: 120_000 }).finally(() => (dialog.isOpen = true));
    // A key may come before the browser knows that somebody waits for what it opens.
    for (let tries = 0; tries < 40 && !dialog.isOpen; tries += 1) {
      await this.press('Enter');
      await Promise.race([opened, delay(3000)]);
    }
    await (await opened).accept([file]);
  }

  /** Puts a text in the place of what stands there. A long one is put in at once, as by pasting. */
  async type(text: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.down('Control');
    await keyboard.press('a');
    await keyboard.up('Control');
    if (text === '') await keyboard.press('Delete');
    else if (text.length > 40)
      await this.page.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
    else await keyboard.type(text);
    this.keys += text.length + 1;
  }

  /** Of a list: by the arrows. false: it is not among them. */
  async choose(wanted: (text: string) => boolean): Promise<boolean> {
    const { options, chosen } = await this.seen();
    const at = options.findIndex(wanted);
    if (at < 0) return false;
    await this.press(at > chosen ? 'ArrowDown' : 'ArrowUp', Math.abs(at - chosen));
    return true;
  }

  /** YYYY-MM-DD, as its control takes it: month, day, year; as slowly as somebody who looks at what comes of it. */
  async typeDay(day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    for (const part of [month, date, year]) {
      await this.page.keyboard.type(part);
      await delay(REST);
    }
    this.keys += 8;
  }

  async back(): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.down('Shift');
    await this.press('Tab');
    await keyboard.up('Shift');
  }

  /** Until nothing is on its way any more. */
  async settled(): Promise<void> {
    // What is typed or chosen is saved a moment after.
    await delay(REST);
    await this.page.waitForNetworkIdle({ idleTime: 250, timeout: 120_000 });
  }

  /** What brings another page, or the same one as it stands then; waits until it is there. */
  async anew(act: () => Promise<void>): Promise<void> {
    const { page } = this;
    await page.evaluate(`document.querySelector('main').firstElementChild.isOld = true`);
    await act();
    const isNew = `document.querySelector('main').firstElementChild?.isOld === undefined`;
    await page.waitForFunction(isNew, { polling: 20, timeout: 120_000 });
  }

  /** Goes on and comes back: what was chosen is saved then, and the page shows what it brings. */
  async left(): Promise<void> {
    await this.anew(() => this.press('Tab'));
    await this.back();
  }
}
