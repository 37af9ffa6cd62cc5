/** What the readers found, put together: into the response, and decided where they differ. */
import { mergeReaders } from '../../app/readers.ts';
import { editResponse } from '../../app/response-edit.ts';
import { InvalidInput } from '../../errors.ts';
import { loadResponse } from '../../input/response.ts';
import { phrase } from '../../locale/phrase.ts';
import { UserError } from '../../errors.ts';
import { namesOf, type Names } from '../../document/names.ts';
import { sheetWords } from '../../app/readers.ts';
import { workLines } from '../../document/review/merged.ts';
import type { ElementReading, VendorResponse } from '../../types/response.ts';
import { type Answer, type Asked, html, goTo } from '../answer.ts';
import { logged } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { type ProblemView, problemViews } from '../problems.ts';
import { pageAddress } from '../view.ts';
import { areDone, isFinished, type OpenSheet, sheetsOf } from './sheets.ts';

/** A response that is read. */
interface Read {
  file: string;
  place: string;
  version: string;
  response: VendorResponse;
  sheets: readonly OpenSheet[];
}

async function readIn(file: string, desk: Desk): Promise<Read> {
  const place = await yamlPlace(file, desk);
  const loaded = await loadResponse(place, desk.library.catalogue, desk.today());
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { value: response, sha256: version } = loaded.value;
  return { file, place, version, response, sheets: await sheetsOf(place, response, desk) };
}

export async function togetherPage({ query }: Asked, desk: Desk): Promise<Answer> {
  const one = await readIn(query.get('file') ?? '', desk);
  const { say } = desk.language;
  const names = namesOf(desk.library.catalogue.principles);
  const undecided = undecidedIn(one.response);
  return html(
    desk.view('ask-together', {
      title: say('workbench-ask.together'),
      back: {
        href: pageAddress('response', { file: one.file, as: query.get('as') ?? undefined }),
        text: say('workbench-ask.back'),
      },
      waiting: waitingView(one, desk),
      merge: areDone(one.sheets) ? await mergeView(one, query.get('as'), names, desk) : null,
      settled:
        one.sheets.length === 0 && undecided.length === 0 && (one.response.readings ?? []).length > 0
          ? say('workbench-ask.settled')
          : null,
      nobody:
        one.sheets.length === 0 && (one.response.readings ?? []).length === 0
          ? say('workbench-ask.nobody')
          : null,
      differences:
        undecided.length === 0
          ? null
          : {
              title: say('workbench-ask.differences', { count: undecided.length }),
              file: one.file,
              version: one.version,
              answer: say('workbench-ask.decide.answer'),
              reason: say('workbench-ask.decide.reason'),
              role: say('workbench-ask.decide.role'),
              put: say('workbench-ask.decide'),
              as: query.get('as') ?? '',
              entries: undecided.map((element) => differenceView(element, one.response, names, desk)),
            },
    }),
  );
}

/** Who has still to finish. Nothing of what anybody found. */
function waitingView({ sheets }: Read, { language }: Desk): object | null {
  if (sheets.length === 0 || areDone(sheets)) return null;
  const { say } = language;
  const open = sheets.filter((one) => !isFinished(one)).map(({ sheet }) => sheet.reader);
  return {
    text:
      open.length > 0
        ? say('workbench-ask.waiting', { readers: language.all(open) })
        : say('workbench-ask.waiting.second'),
  };
}

async function mergeView(
  { file, place, sheets }: Read,
  as: string | null,
  names: Names,
  desk: Desk,
): Promise<object> {
  const { say } = desk.language;
  const files = sheets.map(({ now }) => now.file);
  const told = await mergeReaders(jobOf(desk), place, files, { write: false }, desk.language).then(
    ({ result, notices }) => ({
      lines: workLines(result, names, desk.language),
      problems: notices,
      ready: true,
    }),
    (error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      return { lines: [], problems: error.problems, ready: false };
    },
  );
  // The text of a sheet is shown to nobody; its page is, by now.
  const toSheet = (view: ProblemView, at: number): ProblemView => {
    const sheet = sheets.find(({ now }) => now.file === told.problems[at]?.file)?.name;
    const href = pageAddress('read', { file, sheet, as: as ?? undefined });
    return sheet === undefined ? view : { ...view, href };
  };
  return {
    title: say('workbench-ask.merge', { count: sheets.length }),
    lines: told.lines,
    problems: told.problems.length === 0 ? null : { all: problemViews(told.problems, desk).map(toSheet) },
    put: told.ready ? { file, text: say('workbench-ask.merge.put') } : null,
  };
}

/** Puts all sheets into the response, as `merge-sheets --write` does. */
export async function mergeAll({ form }: Asked, desk: Desk): Promise<Answer> {
  const file = form.get('file') ?? '';
  const place = await yamlPlace(file, desk);
  return desk.turns.inTurn(place, async () => {
    const { sheets, response } = await readIn(file, desk);
    if (!areDone(sheets))
      throw new UserError(
        'not-finished',
        phrase('workbench-ask.not-finished'),
        phrase('workbench-ask.not-finished.fix'),
      );
    const files = sheets.map(({ now }) => now.file);
    await mergeReaders(jobOf(desk), place, files, { write: true }, desk.language);
    return settled(place, `readings[${(response.readings ?? []).length}]`, 'merge', form, desk);
  });
}

/** It is written down, and the page is shown again. */
async function settled(
  file: string,
  place: string,
  act: string,
  form: URLSearchParams,
  desk: Desk,
): Promise<Answer> {
  const stored = await desk.folder.workspace.read(file);
  const asked = { file: form.get('file') ?? '', as: form.get('as') ?? undefined };
  const save = { file, place, act, version: stored?.sha256 ?? '' };
  return logged(save, goTo(pageAddress('together', asked)), desk);
}

/** Elements that two read differently and nobody has decided, in the order of the answers. */
export function undecidedIn(response: VendorResponse): string[] {
  const decided = new Set(
    (response.reconciled ?? [])
      .filter(({ outdated }) => outdated === undefined)
      .map(({ element }) => element),
  );
  return response.answers
    .map(({ element }) => element)
    .filter((element) => !decided.has(element))
    .filter((element) => new Set(foundOf(element, response).map(({ found }) => found.answer)).size > 1);
}

function foundOf(
  element: string,
  { readings = [] }: VendorResponse,
): { reader: string; found: ElementReading }[] {
  return readings.flatMap(({ reader, elements }) =>
    elements
      .filter((one) => one.element === element && one.outdated === undefined)
      .map((found) => ({ reader, found })),
  );
}

function differenceView(element: string, response: VendorResponse, names: Names, { language }: Desk): object {
  const { say } = language;
  const words = sheetWords(language);
  const word = (list: readonly [string, string][], id: string): string =>
    list.find(([one]) => one === id)?.[1] ?? id;
  const { code, statement } = names.element(element);
  const titles = new Map((response.documents ?? []).map(({ id, title }) => [id, title]));
  const said = response.answers.find((one) => one.element === element);
  return {
    element,
    code,
    statement,
    slug: code.toLowerCase().replaceAll('.', '-'),
    said: say('workbench-ask.said', { answer: say(`review.answer.${said?.answer ?? 'unplaced'}`) }),
    words: said?.words ?? null,
    readers: foundOf(element, response).map(({ reader, found }) => ({
      reader,
      answer: word(words.answer, found.answer),
      note: found.note ?? null,
      citations: (found.citations ?? []).map(({ document, shows, pages }) =>
        [titles.get(document) ?? document, word(words.shows, shows), pages]
          .filter((text) => text !== undefined)
          .join(' · '),
      ),
    })),
    // Nothing is proposed: whoever decides chooses.
    choices: choices([['', say('workbench.not-answered')], ...words.answer], ''),
  };
}

/** What was agreed on where the readers differed. */
export async function decide({ form }: Asked, desk: Desk): Promise<Answer> {
  const file = form.get('file') ?? '';
  const place = await yamlPlace(file, desk);
  const text = (name: string): string => (form.get(name) ?? '').trim();
  const entry = {
    element: text('element'),
    answer: text('answer'),
    reason: text('reason').replaceAll('\r\n', '\n'),
    role: text('role').replaceAll(/\s+/g, ' '),
    date: desk.today(),
  };
  if (entry.reason === '' || entry.role === '')
    throw new UserError(
      'no-reason',
      phrase('workbench-ask.no-reason'),
      phrase('workbench-ask.no-reason.fix'),
    );
  return desk.turns.inTurn(place, async () => {
    const change = { kind: 'add', path: ['reconciled'], entry } as const;
    const now = await editResponse(jobOf(desk), place, text('version'), [change]);
    return settled(place, `reconciled[${(now.reconciled ?? []).length - 1}]`, 'add', form, desk);
  });
}
