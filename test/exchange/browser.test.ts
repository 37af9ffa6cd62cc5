/** The page to fill in, in a real browser: saves, reopens, keeps every text, runs nothing but its own script. */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import { renderQuestionnairePage } from '../../src/exchange/write/page.ts';
import type { AskedQuestion, Questionnaire } from '../../src/types/questionnaire.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { textOfPages } from '../print/read-pdf.ts';
import { type FormBrowser, openFormBrowser, type OpenForm } from './browser.ts';
import { fillHtml, type Filling, fullFilling } from './fill.ts';
import { contentOf, language, noticesOf, questionsOf, readOf } from './fixture.ts';

/** What of the DOM is used inside the page; the project compiles without the DOM's types. */
interface PageElement {
  id: string;
  value: string;
  textContent: string;
  labels: unknown[];
  open: boolean;
  scrollWidth: number;
  append(child: PageElement): void;
  insertAdjacentHTML(place: string, html: string): void;
  dispatchEvent(event: Event): void;
}
declare const document: {
  body: PageElement;
  documentElement: PageElement;
  activeElement: PageElement;
  createElement(name: string): PageElement;
  execCommand(name: string, isShown: boolean, value: string): boolean;
  querySelectorAll(selector: string): PageElement[] & { entries(): Iterable<[number, PageElement]> };
};
declare const window: { ran?: number; innerWidth: number };

const strings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
let browser: FormBrowser;
let asked: Questionnaire;
let questions: AskedQuestion[] = [];
let html = '';
/** Ids of the fields of the first question begin with it. */
let first = '';

beforeAll(async () => {
  asked = await questionsOf('required');
  questions = questionsIn(asked.parts);
  first = `q-${questions[0]?.code ?? ''}`.replaceAll('.', '\\.');
  html = await renderQuestionnairePage(asked, language);
  browser = await openFormBrowser();
  await put('form.html', html);
}, 60_000);
afterAll(() => browser.close());

async function put(name: string, content: string): Promise<void> {
  await writeFile(path.join(browser.folder, name), content);
  await chmod(path.join(browser.folder, name), 0o644);
}

async function receive(name: string): Promise<VendorResponse> {
  return readOf(name, await readFile(path.join(browser.folder, name)));
}

const text = ({ page }: OpenForm, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent);

/** How many questions are typed into; the others are as good. */
const TYPED = 5;

function someFilling(): Filling {
  const { answers, documents } = fullFilling(asked);
  return { answers: Object.fromEntries(Object.entries(answers).slice(0, TYPED)), documents };
}

/** Chooses as a person does and puts in each text at once, as from the clipboard, field by field. */
async function fillIn({ page }: OpenForm): Promise<void> {
  const { answers, documents } = someFilling();
  const enter = async (selector: string, value: string): Promise<void> => {
    const isChoice = await page.$eval(selector, (element) => element.tagName === 'SELECT');
    if (isChoice) await page.select(selector, value);
    else {
      await page.focus(selector);
      await page.keyboard.sendCharacter(value);
    }
  };
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  for (const [element, fields] of Object.entries(answers))
    for (const [field, value] of Object.entries(fields))
      await enter(`[data-element="${element}"] [data-field="${field}"]`, value);
  for (const [id, fields] of Object.entries(documents))
    for (const [field, value] of Object.entries(fields))
      await enter(`[data-document="${id}"] [data-field="${field}"]`, value);
}

describe('the page to fill in', { timeout: 120_000 }, () => {
  it('gives what was typed, and goes on where it was left', async () => {
    const count = String(questions.length);
    const form = await browser.open('form.html');
    expect(await text(form, '#progress')).toBe(`0 of ${count} questions answered`);
    await fillIn(form);
    expect(await text(form, '#status')).toBe('There are answers that are not saved yet.');
    const saved = await form.save();
    expect(saved).toMatch(/^answers-example-meet-\d{4}-\d\d-\d\d\.html$/);
    expect(await text(form, '#status')).toContain(`Saved as ${saved}`);
    // Where scripts are off, the file says that it needs one, and nothing of the moment at which it was saved.
    const file = await readFile(path.join(browser.folder, saved), 'utf8');
    for (const id of ['status', 'progress'])
      expect(file).toMatch(new RegExp(`<(\\w+) id="${id}"[^>]*></\\1>`));
    expect(file).not.toMatch(/id="no-script"[^>]* hidden/);
    const fromPage = await receive(saved);
    const expected = await readOf('filled.html', fillHtml(html, someFilling()));
    expect(contentOf(fromPage)).toEqual(contentOf(expected));
    expect(noticesOf(fromPage)).toEqual([]);

    const again = await browser.open(saved);
    expect(await text(again, '#progress')).toBe(`${String(TYPED)} of ${count} questions answered`);
    expect(await text(again, '#status')).toBe('Your answers from this file are filled in.');
    await again.page.type(`#${first}-words`, 'More. ');
    const second = await again.save();
    const changed = await receive(second);
    expect(changed.answers[0]?.words).toContain('More. ');
    expect(changed.answers.slice(1)).toEqual(fromPage.answers.slice(1));
    expect([...form.complaints, ...again.complaints]).toEqual([]);
    await rm(path.join(browser.folder, second));
  });

  it('keeps all naughty strings through two savings, and runs none', async () => {
    const form = await browser.open('form.html');
    const own = inAreas(questions.length * 2);
    await setTexts(form, own);
    const first = await form.save();
    const again = await browser.open(first);
    expect(await texts(again)).toEqual(own);
    await again.page.type('#document-d1-title', 'x');
    await rm(path.join(browser.folder, first));
    const second = await again.save();
    const third = await browser.open(second);
    expect(await texts(third)).toEqual(own);
    expect([...form.complaints, ...again.complaints, ...third.complaints]).toEqual([]);
    await rm(path.join(browser.folder, second));
  });

  it('lets no other script run and loads nothing', async () => {
    const form = await browser.open('form.html');
    const ran = await form.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="x" onerror="window.ran = 2"><iframe src="data:text/html,x"></iframe>',
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      const fetched = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      );
      return [window.ran ?? 'nothing', fetched];
    });
    expect(ran).toEqual(['nothing', 'refused']);
  });

  it('warns before a page with unsaved answers is closed', async () => {
    const form = await browser.open('form.html');
    await form.page.type(`#${first}-words`, 'x');
    await form.page.goto('about:blank');
    expect(form.complaints).toEqual(['dialog beforeunload']);
  });

  it('cuts off no answer, however long, and says which is too long to be read in', async () => {
    const form = await browser.open('form.html');
    const long = 'y'.repeat(40_000);
    await form.page.focus(`#${first}-words`);
    await form.page.evaluate((words) => document.execCommand('insertText', false, words), long);
    expect(await texts(form)).toEqual([long]);
    expect(await text(form, '#status')).toContain('has 40000 characters; 32767 can be read in');
    await form.page.focus('#document-d1-published');
    await form.page.evaluate(() => document.execCommand('insertText', false, '1 November 2026'));
    expect(await form.page.$eval('#document-d1-published', ({ value }) => value as string)).toBe(
      '1 November 2026',
    );
  });

  it('prints every answer whole', async () => {
    const form = await browser.open('form.html');
    const lines = Array.from({ length: 200 }, (_, index) => `Line ${String(index + 1)}.`);
    await setTexts(form, [lines.join('\n')]);
    const pages = await textOfPages(await form.page.pdf({ format: 'A4' }));
    expect(pages.join(' ')).toMatch(/Line 1\.[^]*Line 200\./);
    expect(await form.page.$$('.on-paper')).toEqual([]);
  });

  it('says that its answers are damaged, and saves nothing over them', async () => {
    await put('damaged.html', html.replace('{"answers":{},"documents":{}}', '{"answers":'));
    expect(await text(await browser.open('damaged.html'), '#status')).toContain('cannot be read');
  });

  it('labels every field once, and fits a narrow window', async () => {
    const form = await browser.open('form.html');
    const facts = await form.page.evaluate(() => {
      const fields = [...document.querySelectorAll('[data-field]')];
      const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
      return {
        labels: fields.filter((one) => one.labels.length !== 1).length,
        twice: ids.length - new Set(ids).size,
      };
    });
    expect(facts).toEqual({ labels: 0, twice: 0 });
    for (const width of [320, 700, 1280]) {
      await form.page.setViewport({ width, height: 800 });
      const overflow = await form.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  it('is reached by the keyboard alone', async () => {
    const form = await browser.open('form.html');
    await form.page.focus('#save');
    const reached = new Set<string>();
    for (let tries = 0; tries < 60; tries += 1) {
      await form.page.keyboard.press('Tab');
      reached.add(await form.page.evaluate(() => document.activeElement.id));
    }
    for (const id of ['answer', 'words'].map((field) => `q-${questions[0]?.code ?? ''}-${field}`))
      expect(reached).toContain(id);
  });
});

/** All of the strings, several lines to a field but for those that begin or end with what may be lost there. */
function inAreas(count: number): string[] {
  // A field of a page has line feeds only, whatever is put in.
  const all = strings.map((one) => one.replaceAll(/\r\n?/g, '\n').toWellFormed());
  const [alone, others] = [true, false].map((is) => all.filter((one) => (one.trim() !== one) === is));
  const perArea = Math.ceil(others!.length / (count - alone!.length));
  const joined = others!.flatMap((_, at) =>
    at % perArea === 0 ? [others!.slice(at, at + perArea).join('\n')] : [],
  );
  return [...alone!, ...joined];
}

async function setTexts({ page }: OpenForm, values: readonly string[]): Promise<void> {
  await page.evaluate((own) => {
    for (const [index, area] of document.querySelectorAll('textarea').entries()) {
      area.value = own[index] ?? '';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, values);
}

async function texts({ page }: OpenForm): Promise<string[]> {
  const all = await page.evaluate(() => [...document.querySelectorAll('textarea')].map((area) => area.value));
  return all.slice(0, all.findLastIndex((one) => one !== '') + 1);
}
