/** One vendor's answers: where they stand, who reads them, what goes out, and what is settled. */
import { reviewInput } from '../../app/review-document.ts';
import { reviewResponses } from '../../app/review.ts';
import { editResponse } from '../../app/response-edit.ts';
import type { Change } from '../../input/edit-text.ts';
import { InvalidInput, UserError } from '../../errors.ts';
import { labelsOf } from '../../document/labels.ts';
import { loadResponse, type LoadedResponse } from '../../input/response.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Problem } from '../../problem.ts';
import { fragmentViews } from '../../render/fragment.ts';
import type { Publication, VendorResponse } from '../../types/response.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { logSave } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { problemViews } from '../problems.ts';
import { pageAddress } from '../view.ts';
import { filesIn } from '../own-files.ts';
import { outView } from './out.ts';
import { isFinished, isReader, sheetsOf } from './sheets.ts';
import { undecidedIn } from './together.ts';

const PUBLICATION = ['not-decided', 'planned', 'published', 'withheld'] as const;
const LETTERS = ['reminder', 'round'] as const;

export async function responsePage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const file = query.get('file') ?? '';
  const as = query.get('as') ?? '';
  const place = await yamlPlace(file, desk);
  const loaded = await loadResponse(place, desk.library.catalogue, desk.today());
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { say } = desk.language;
  const { value: response, sha256: version } = loaded.value;
  const [files, stands] = [await filesIn(desk), await standsView(place, desk, signal)];
  return html(
    desk.view('ask-response', {
      ...stands,
      back: { href: pageAddress('letters'), text: say('workbench-ask.letters') },
      readers: await readersView(file, as, loaded.value, desk),
      out: outView({ file, response, files }, desk),
      links: [
        {
          href: pageAddress('ask', { ...productAsked(response, files), after: file }),
          text: say('workbench-ask.ask-again'),
        },
        { href: pageAddress('receive', { onto: file }), text: say('workbench-ask.receive-onto') },
        { href: pageAddress('change', { file }), text: say('workbench-ask.to-change') },
        ...profileLinks(response, files, desk),
        { href: pageAddress('text', { file }), text: say('workbench-ask.to-text') },
      ],
      state: stateView(file, as, version, response, desk),
    }),
  );
}

/** The way to the profile, where it is the user's own. */
function profileLinks(
  { vendor, context }: VendorResponse,
  files: Awaited<ReturnType<typeof filesIn>>,
  { language: { say } }: Desk,
): object[] {
  return files
    .filter(({ kind, id }) => kind === 'profile' && id === vendor)
    .map(({ name: file }) => ({
      href: pageAddress('profile', { file, context: useAsked(context, files) }),
      text: say('workbench-ask.to-profile', { profile: file }),
    }));
}

/** The product as the page for questions names it: a profile of the folder, or one of the package. */
function productAsked(
  { vendor, editions = [], context }: VendorResponse,
  files: Awaited<ReturnType<typeof filesIn>>,
): Record<string, string | undefined> {
  const own = files.find(({ kind, id }) => kind === 'profile' && id === vendor);
  const [edition] = editions;
  const product = `${own?.name ?? vendor}${edition === undefined ? '' : `@${edition}`}`;
  return { product, context: useAsked(context, files) };
}

/** A use as addresses name it: by the id of one of the package, or by its file in the folder. */
function useAsked(use: string | undefined, files: Awaited<ReturnType<typeof filesIn>>): string | undefined {
  return files.find(({ kind, id }) => kind === 'context' && id === use)?.name ?? use;
}

/** The review itself: what decides first, the rest to open. What is wrong is told, and the page is there all the same. */
async function standsView(place: string, desk: Desk, signal: AbortSignal): Promise<object> {
  const { language, folder } = desk;
  const job = jobOf(desk, signal);
  try {
    const { result, notices } = await reviewResponses(job, [place], { hindsight: false });
    const { document } = reviewInput(result, job, language, { paper: 'A4' });
    // Together, since a citation in one section leads to the list in another.
    const [first, ...more] = fragmentViews(document.blocks, labelsOf(language), 'review');
    return {
      title: document.title,
      problems: problemsView(notices, desk),
      first: first === undefined ? null : [first],
      whole: { title: language.say('workbench-ask.whole'), blocks: more },
    };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return {
      title: folder.nameOf(place),
      problems: problemsView(error.problems, desk),
      first: null,
      whole: null,
    };
  }
}

function problemsView(problems: readonly Problem[], desk: Desk): object | null {
  return problems.length === 0 ? null : { all: problemViews(problems, desk) };
}

async function readersView(
  file: string,
  as: string,
  { value: response, file: place }: LoadedResponse,
  desk: Desk,
): Promise<object> {
  const { say, date } = desk.language;
  const { sheets, problems } = await sheetsOf(place, response, desk).then(
    (found) => ({ sheets: found, problems: null }),
    (error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      return { sheets: [], problems: problemsView(error.problems, desk) };
    },
  );
  const undecided = undecidedIn(response).length;
  const isToDo = sheets.length > 0 || undecided > 0;
  return {
    title: say('workbench-ask.readers'),
    intro: say('workbench-ask.readers.intro'),
    problems,
    sheets: sheets.map((one) => ({
      href: pageAddress('read', { file, sheet: one.name, as }),
      reader: one.sheet.reader,
      state: isFinished(one)
        ? say('workbench-ask.sheet.finished', { date: date(one.sheet.date ?? '') })
        : say('workbench-ask.sheet.open'),
      own: isReader(as, one) ? say('workbench-ask.sheet.own') : null,
    })),
    read: (response.readings ?? []).map(({ reader, elements, date: day }) =>
      say('sheet.merged', { reader, count: elements.length, date: date(day) }),
    ),
    begin: {
      file,
      as,
      label: say('workbench-ask.as'),
      help: say('workbench-ask.as.help'),
      text: say('workbench-ask.begin'),
    },
    together: isToDo
      ? {
          href: pageAddress('together', { file, as }),
          text: say('workbench-ask.to-together', { count: undecided }),
        }
      : null,
  };
}

function stateView(file: string, as: string, version: string, response: VendorResponse, desk: Desk): object {
  const { say } = desk.language;
  const isFinal = response.status === 'final';
  const { status = 'not-decided', note } = response.publication ?? {};
  return {
    title: say('workbench-ask.state'),
    hidden: [
      { name: 'file', value: file },
      { name: 'version', value: version },
      { name: 'as', value: as },
    ],
    status: {
      told: say(isFinal ? 'workbench-ask.final' : 'workbench-ask.draft'),
      act: isFinal ? 'reopen' : 'close',
      text: say(isFinal ? 'workbench-ask.final.reopen' : 'workbench-ask.final.close'),
    },
    publication: {
      label: say('workbench-ask.publication'),
      choices: choices(
        PUBLICATION.map((one) => [one, say(`workbench-ask.publication.${one}`)]),
        status,
      ),
      note: { label: say('workbench-ask.publication.note'), value: note ?? '' },
      text: say('workbench-ask.publication.put'),
    },
    letter: {
      kind: {
        label: say('workbench-ask.letter-sent.kind'),
        choices: choices(
          LETTERS.map((one) => [one, say(`workbench-ask.letter-sent.${one}`)]),
          'reminder',
        ),
      },
      on: { label: say('workbench-ask.letter-sent.on'), value: desk.today() },
      by: { label: say('workbench-ask.letter-sent.by') },
      text: say('workbench-ask.letter-sent.put'),
    },
  };
}

/** One thing that a person settles about the whole: closed, published, a letter that went out. */
export async function settleResponse({ form }: Asked, desk: Desk): Promise<Answer> {
  const file = form.get('file') ?? '';
  const place = await yamlPlace(file, desk);
  const act = form.get('act') ?? '';
  const change = changeFor(act, form);
  return desk.turns.inTurn(place, async () => {
    await editResponse(jobOf(desk), place, form.get('version') ?? '', change);
    const stored = await desk.folder.workspace.read(place);
    await logSave({ file: place, place: act, act: 'set', version: stored?.sha256 ?? '' }, desk);
    return { ...html(''), headers: { 'X-Go': pageAddress('response', { file, as: form.get('as') ?? '' }) } };
  });
}

function changeFor(act: string, form: URLSearchParams): Change[] {
  const text = (name: string): string => (form.get(name) ?? '').trim();
  const dated = (name: string): Record<string, string> => (text(name) === '' ? {} : { [name]: text(name) });
  if (act === 'close' || act === 'reopen')
    return [{ kind: 'set', path: ['status'], value: act === 'close' ? 'final' : 'draft' }];
  if (act === 'publish') {
    const status = PUBLICATION.find((one): one is Publication['status'] => one === text('publication'));
    const note = text('note').replaceAll('\r\n', '\n');
    return [
      { kind: 'set', path: ['publication', 'status'], value: status ?? 'not-decided' },
      note === ''
        ? { kind: 'drop', path: ['publication', 'note'] }
        : { kind: 'set', path: ['publication', 'note'], value: note },
    ];
  }
  if (act === 'letter') {
    const kind = LETTERS.find((one) => one === text('kind')) ?? 'reminder';
    return [{ kind: 'add', path: ['letters'], entry: { kind, ...dated('on'), ...dated('by') } }];
  }
  throw new UserError(
    'unknown-act',
    phrase('workbench.no-place', { place: act }),
    phrase('workbench.no-place.fix'),
  );
}
