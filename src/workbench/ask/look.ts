/** What was understood of a file that came back, before anything of it is kept. */
import type { Received } from '../../app/receive.ts';
import type { ReceivedFile } from '../../app/received-file.ts';
import { labelsOf } from '../../document/labels.ts';
import { cell } from '../../document/make.ts';
import type { Block, Table } from '../../document/model.ts';
import { namesOf, type Names } from '../../document/names.ts';
import { receivedChanges, receivedSummary } from '../../document/review/received.ts';
import type { Problem } from '../../problem.ts';
import { fragmentViews } from '../../render/fragment.ts';
import type { OwnTests } from '../../types/own-tests.ts';
import type { UnplacedText, VendorResponse } from '../../types/response.ts';
import type { Desk } from '../desk.ts';
import { problemViews } from '../problems.ts';

/** What was made of a file, and where it would lie. */
export interface Made {
  received: Received;
  notices: readonly Problem[];
  kept: ReceivedFile;
  /** Path of the file to write; as addresses name it. */
  place: string;
  name: string;
}

/** What was understood, what was not, and the button that keeps it. */
export function lookView(made: Made, seen: string, isAgain: boolean, desk: Desk): string {
  const { language, view, library } = desk;
  const { say } = language;
  const { received, notices, name } = made;
  const names = namesOf(library.catalogue.principles);
  const lines =
    'tests' in received
      ? [testsLine(received.tests, desk)]
      : [receivedSummary(received.response, language), ...receivedChanges(received.merged, names, language)];
  const blocks =
    'tests' in received
      ? testBlocks(received.tests, names, desk)
      : answerBlocks(received.response, names, desk);
  return view('ask-look', {
    title: say('workbench-ask.look'),
    changed: isAgain ? say('workbench-ask.look.changed') : null,
    told: lines,
    notices:
      notices.length === 0
        ? null
        : {
            title: say('workbench-ask.look.notices', { count: notices.length }),
            all: problemViews(notices, desk),
          },
    fine: notices.length === 0 ? say('workbench-ask.look.fine') : null,
    answers: {
      title: say('workbench-ask.look.answers'),
      blocks: fragmentViews(blocks, labelsOf(language), 'look'),
    },
    keep: { text: say('workbench-ask.look.keep', { name }), act: `keep.${seen}` },
  });
}

/** Every answer in the vendor's words. */
function answerBlocks(response: VendorResponse, names: Names, desk: Desk): Block[] {
  const { say } = desk.language;
  const { answers, documents = [], unplaced = [] } = response;
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const said = answers.filter(({ answer }) => answer !== undefined);
  const table: Table = {
    kind: 'table',
    id: 'answers',
    caption: say('workbench-ask.look.answers'),
    captionHidden: true,
    columns: [
      { title: say('review.terminal.code'), heads: true, width: 2 },
      { title: say('review.terminal.says'), width: 3 },
      { title: say('workbench-ask.look.words'), width: 8 },
      { title: say('workbench-ask.documents'), width: 5 },
    ],
    rows: said.map(({ element, answer, words, reason, raw, documents: cited = [] }) => ({
      cells: [
        cell(names.element(element).code),
        cell(say(`review.answer.${answer ?? 'unplaced'}`)),
        cell([words, reason, raw].filter((text) => text !== undefined).join('\n')),
        cell(
          cited
            .map(({ document, pages }) =>
              [titles.get(document) ?? document, pages].filter(Boolean).join(', '),
            )
            .join('; '),
        ),
      ],
    })),
  };
  return [...(said.length === 0 ? [] : [table]), ...unplacedBlocks(unplaced, desk)];
}

/** How many points were tried, and of how many something was found. */
function testsLine({ points }: OwnTests, { language: { say } }: Desk): string {
  const found = points.filter((point) => point.found !== undefined).length;
  return say('workbench-ask.look.tests', { points: points.length, found });
}

/** What was found of each point that was tried. */
function testBlocks({ points, unplaced = [] }: OwnTests, names: Names, desk: Desk): Block[] {
  const { say } = desk.language;
  const tried = points.filter(({ found }) => found !== undefined);
  const table: Table = {
    kind: 'table',
    id: 'points',
    caption: say('workbench-ask.look.answers'),
    captionHidden: true,
    columns: [
      { title: say('review.terminal.code'), heads: true, width: 2 },
      { title: say('workbench-ask.look.found'), width: 3 },
      { title: say('workbench-own.point.saw'), width: 8 },
      { title: say('workbench-own.point.files'), width: 5 },
    ],
    rows: tried.map(({ element, found, raw, saw = '', files = '' }) => ({
      cells: [
        cell(names.element(element).code),
        cell(
          found === undefined || found === 'unplaced'
            ? (raw ?? '')
            : say(`workbench-own.point.found.${found}`),
        ),
        cell(saw),
        cell(files),
      ],
    })),
  };
  return [...(tried.length === 0 ? [] : [table]), ...unplacedBlocks(unplaced, desk)];
}

/** What belongs to no question. */
function unplacedBlocks(unplaced: readonly UnplacedText[], { language: { say } }: Desk): Block[] {
  if (unplaced.length === 0) return [];
  const rest: Table = {
    kind: 'table',
    id: 'unplaced',
    caption: say('workbench-ask.look.unplaced'),
    columns: [
      { title: say('workbench-ask.look.place'), heads: true, width: 5 },
      { title: say('workbench-ask.look.words'), width: 13 },
    ],
    rows: unplaced.map(({ place, text }) => ({ cells: [cell(place), cell(text)] })),
  };
  return [rest];
}
