/** The page of one reader: what the vendor says, what is known, and the documents cited, point by point. */
import { sheetWords } from '../../app/readers.ts';
import { InvalidInput } from '../../errors.ts';
import { loadResponse } from '../../input/response.ts';
import { safeLink } from '../../render/html/addresses.ts';
import type { SheetCitation, SheetDocument, SheetElement } from '../../types/reading-sheet.ts';
import type { HandedDocument, VendorResponse } from '../../types/response.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { yamlPlace } from '../case/opened.ts';
import { noPlace } from '../case/places.ts';
import { choices } from '../choice.ts';
import type { Desk } from '../desk.ts';
import { pageAddress } from '../view.ts';
import { type EvidenceView, evidenceView } from './known.ts';
import { areDone, isFinished, isReader, openSheet, type OpenSheet, readCount, sheetsOf } from './sheets.ts';
import { lacksIn, unfinishedView } from './unfinished.ts';

/** What an address asks for. */
interface Question {
  /** Name of the response. */
  file: string;
  /** Who looks. */
  as: string | null;
  response: VendorResponse;
  /** Path of the response. */
  place: string;
  one: OpenSheet;
  /** It was to be finished, and something lacks. */
  isUnfinished: boolean;
}

export async function readPage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const file = query.get('file') ?? '';
  const place = await yamlPlace(file, desk);
  const loaded = await loadResponse(place, desk.library.catalogue, desk.today());
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const response = loaded.value.value;
  const one = await openSheet(query.get('sheet') ?? '', desk);
  if (one.sheet['reading-of'] !== response.id) throw noPlace(one.name);
  const isUnfinished = query.get('finish') !== null;
  const question: Question = { file, as: query.get('as'), response, place, one, isUnfinished };
  const isDone = isFinished(one) && areDone(await sheetsOf(place, response, desk));
  if (!isReader(question.as, one) && !isDone) return closedAnswer(question, desk);
  return html(await openView(question, query.get('point'), isDone, desk, signal));
}

/** Of whom the sheet is, and nothing of what is in it. */
function closedAnswer({ file, as, one }: Question, { view, language: { say } }: Desk): Answer {
  const { reader } = one.sheet;
  const other = (as ?? '').trim();
  return html(
    view('ask-closed', {
      title: say('workbench-ask.closed', { reader }),
      told:
        other === ''
          ? say('workbench-ask.closed.who', { reader })
          : say('workbench-ask.closed.other', { reader, other }),
      own:
        other === ''
          ? {
              href: pageAddress('read', { file, sheet: one.name, as: reader }),
              text: say('workbench-ask.closed.own', { reader }),
            }
          : null,
      back: { href: pageAddress('response', { file, as: other }), text: say('workbench-ask.back') },
    }),
  );
}

async function openView(
  question: Question,
  point: string | null,
  isDone: boolean,
  desk: Desk,
  signal: AbortSignal,
): Promise<string> {
  const { file, as, one, response, isUnfinished } = question;
  const { say, date } = desk.language;
  const { elements, documents = [], reader } = one.sheet;
  const last = elements.length + documents.length;
  const first = elements.findIndex(({ answer }) => answer === 'not-read') + 1;
  const at = Math.min(Math.max(Math.trunc(Number(point ?? first)) || 1, 1), last);
  const href = (to: number): string =>
    pageAddress('read', { file, sheet: one.name, as: as ?? undefined, point: String(to) });
  const link = (to: number, text: string): object | null =>
    to < 1 || to > last ? null : { href: href(to), text };
  const element = elements[at - 1];
  const document = documents[at - 1 - elements.length];
  return desk.view('ask-read', {
    name: one.name,
    version: one.now.version,
    response: file,
    as: as ?? '',
    back: { href: pageAddress('response', { file, as: as ?? undefined }), text: say('workbench-ask.back') },
    reader: say('workbench-ask.reads', { reader, read: readCount(one.sheet), count: elements.length }),
    title:
      element === undefined
        ? (document?.document ?? '')
        : `${element.code ?? ''} ${element.statement ?? element.element}`,
    done: isDone ? { text: say('workbench-ask.done.seen') } : null,
    finished:
      one.sheet.date === undefined
        ? null
        : { text: say('workbench-ask.finished', { date: date(one.sheet.date) }) },
    unfinished: isUnfinished ? unfinishedView(one.sheet, href, desk) : null,
    nav: navView(one, at, href, desk),
    keys: say('workbench-ask.keys'),
    previous: link(at - 1, say('workbench-ask.previous')),
    next: link(at + 1, say('workbench-ask.next')),
    closed: isDone || !isReader(as, one),
    point:
      element === undefined
        ? null
        : pointView(
            element,
            at - 1,
            await evidenceView(element.element, question, desk, signal),
            response,
            desk,
          ),
    document:
      document === undefined ? null : documentView(document, at - 1 - elements.length, response, desk),
    end: {
      finish: one.sheet.date === undefined ? say('workbench-ask.finish') : null,
      reopen: one.sheet.date === undefined ? null : say('workbench-ask.reopen'),
      open: say('workbench-ask.unread', { count: elements.length - readCount(one.sheet) }),
    },
  });
}

/** Every point, and every document that is to be looked at. */
function navView(
  { sheet: { elements, documents = [] } }: OpenSheet,
  at: number,
  href: (to: number) => string,
  { language: { say } }: Desk,
): object {
  const read = say('workbench-ask.point.read');
  const points = [
    ...elements.map(({ code, element, answer }) => ({
      text: code ?? element,
      mark: answer === 'not-read' ? null : read,
    })),
    ...documents.map(({ document, kind }) => ({
      text: say('workbench-ask.point.document', { id: document }),
      mark: kind === undefined ? null : read,
    })),
  ];
  return {
    label: say('workbench-ask.points'),
    points: points.map((point, index) => ({ ...point, href: href(index + 1), current: index + 1 === at })),
  };
}

function pointView(
  element: SheetElement,
  at: number,
  evidence: EvidenceView,
  response: VendorResponse,
  { language }: Desk,
): object {
  const { say } = language;
  const { answer, shows } = sheetWords(language);
  return {
    evidence,
    // The evidence tells it, too.
    counts:
      element.counts === undefined || evidence.none === null
        ? null
        : { label: say('workbench-ask.counts'), text: element.counts },
    notEnough:
      element['not-enough'] === undefined || evidence.none === null
        ? null
        : { label: say('workbench-ask.not-enough'), text: element['not-enough'] },
    claim: { title: say('workbench-ask.claim'), says: element.says ?? [] },
    evidenceTitle: say('workbench-ask.evidence'),
    documentsTitle: say('workbench-ask.documents'),
    noDocuments: (element.citations ?? []).length === 0 ? say('workbench-ask.no-documents') : null,
    citations: (element.citations ?? []).map((one, index) =>
      citationView(one, { at, index, shows, response }, language),
    ),
    answer: {
      place: `elements[${at}].answer`,
      legend: say('workbench-ask.answer'),
      choices: keyed([...answer, ['not-read', say('workbench-ask.not-read')]], element.answer, 'read'),
    },
    note: { place: `elements[${at}].note`, label: say('workbench-ask.note'), value: element.note ?? '' },
  };
}

function citationView(
  { document, cited, shows: found, pages }: SheetCitation,
  {
    at,
    index,
    shows,
    response,
  }: { at: number; index: number; shows: readonly [string, string][]; response: VendorResponse },
  { say }: Desk['language'],
): object {
  const place = `elements[${at}].citations[${index}]`;
  return {
    cited: cited ?? document,
    link: linkOf(documentIn(response, document), { say }),
    shows: {
      place: `${place}.shows`,
      legend: say('workbench-ask.shows'),
      choices: keyed(shows, found ?? 'not-read', `shows-${index}`),
    },
    pages: {
      id: `pages-${index}`,
      place: `${place}.pages`,
      label: say('workbench-ask.pages'),
      value: pages ?? '',
    },
  };
}

function documentIn({ documents = [] }: VendorResponse, id: string): HandedDocument | undefined {
  return documents.find((one) => one.id === id);
}

/** An address of the web; whatever else stands there is words. */
function linkOf(document: HandedDocument | undefined, { say }: Pick<Desk['language'], 'say'>): object | null {
  const url = document?.url;
  if (url === undefined || safeLink(url) === null || !/^https?:/i.test(url)) return null;
  return { href: url, text: say('workbench-ask.open-document') };
}

function documentView(
  document: SheetDocument,
  at: number,
  response: VendorResponse,
  { language }: Desk,
): object {
  const { say } = language;
  const { kind, read } = sheetWords(language);
  const place = (key: string): string => `documents[${at}].${key}`;
  const lacks = lacksIn(document, language);
  return {
    intro: say('workbench-ask.confirm'),
    stated: { label: say('workbench-ask.stated'), text: document.stated ?? document.document },
    link: linkOf(documentIn(response, document.document), language),
    kind: {
      place: place('kind'),
      label: say('workbench-ask.kind'),
      lacks: lacks.kind,
      choices: choices([['', say('workbench-ask.not-said')], ...kind], document.kind ?? ''),
    },
    publisher: {
      place: place('publisher'),
      label: say('workbench-ask.publisher'),
      lacks: lacks.publisher,
      value: document.publisher ?? '',
    },
    published: {
      place: place('published'),
      label: say('workbench-ask.published'),
      value: document.published ?? '',
    },
    read: {
      place: place('read'),
      legend: say('workbench-ask.how-much'),
      lacks: lacks.read,
      choices: keyed(
        [...read, ['not-read', say('workbench-ask.not-at-hand')]],
        document.read ?? 'not-read',
        'much',
      ),
    },
  };
}

/** Choices with the key that chooses each: 1, 2, 3. */
function keyed(all: readonly (readonly [string, string])[], chosen: string, name: string): object[] {
  return all.map(([value, text], index) => ({
    value,
    text,
    key: String(index + 1),
    id: `${name}-${value}`,
    chosen: value === chosen,
  }));
}
