/** Asking and reviewing as a whole: what is under way with which vendor, and what is due. */
import { correspondenceInput, listCorrespondence } from '../../app/correspondence.ts';
import { DOCUMENT_FORMATS, TABLE_FORMATS } from '../../app/documents.ts';
import { correspondenceTable, leadSentence } from '../../document/correspondence/document.ts';
import { labelsOf } from '../../document/labels.ts';
import { paragraph } from '../../document/make.ts';
import { loadResponse } from '../../input/response.ts';
import { fragmentViews } from '../../render/fragment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { type Desk, jobOf } from '../desk.ts';
import { problemViews } from '../problems.ts';
import { pageAddress } from '../view.ts';
import { filesIn, type FolderFile } from '../own-files.ts';
import { formatIn, handDocument } from './handed.ts';
import { buttonsOf } from './out.ts';

const FORMATS = [...DOCUMENT_FORMATS, ...TABLE_FORMATS];

export async function lettersPage({ signal }: Asked, desk: Desk): Promise<Answer> {
  const { language, view } = desk;
  const { say } = language;
  const files = await filesIn(desk);
  const { correspondence, broken } = await registerOf(files, desk, signal);
  const responses = await responseViews(files, desk);
  return html(
    view('ask-letters', {
      title: say('workbench-ask.letters'),
      intro: say('workbench-ask.letters.intro'),
      doors: [
        { href: pageAddress('ask'), title: say('workbench-ask.ask'), text: say('workbench-ask.door.ask') },
        {
          href: pageAddress('receive'),
          title: say('workbench-ask.receive'),
          text: say('workbench-ask.door.receive'),
        },
      ],
      none: responses.length === 0 ? say('workbench-ask.no-responses') : null,
      responses: responses.length === 0 ? null : { title: say('workbench-ask.responses'), all: responses },
      register:
        responses.length === 0
          ? null
          : {
              title: say('correspondence.title'),
              blocks: fragmentViews(
                [
                  paragraph(leadSentence(correspondence, language)),
                  correspondenceTable(correspondence, language),
                ],
                labelsOf(language),
                'letters',
              ),
              buttons: FORMATS.map((format) => ({
                value: format,
                text: say('workbench.make.format', { format: format.toUpperCase() }),
                about: say('correspondence.title'),
              })),
            },
      group:
        responses.length < 2
          ? null
          : {
              title: say('workbench-ask.group'),
              intro: say('workbench-ask.group.intro'),
              legend: say('workbench-ask.group.which'),
              asOf: { label: say('workbench-ask.as-of'), today: desk.today() },
              kinds: (['review', 'public'] as const).map((kind) => ({
                legend: say(`workbench-ask.out.${kind}`),
                buttons: buttonsOf(kind, desk),
              })),
            },
      broken:
        broken.length === 0
          ? null
          : { title: say('workbench.broken'), problems: { all: problemViews(broken, desk) } },
    }),
  );
}

async function registerOf(files: readonly FolderFile[], desk: Desk, signal: AbortSignal) {
  const places = files.filter(({ kind }) => kind === 'response').map(({ file }) => file);
  const { result } = await listCorrespondence(jobOf(desk, signal), places, {});
  return result;
}

async function responseViews(files: readonly FolderFile[], desk: Desk): Promise<object[]> {
  const { language, library } = desk;
  const { say } = language;
  const found = await Promise.all(
    files
      .filter(({ kind }) => kind === 'response')
      .map(async ({ name, file }) => {
        const loaded = await loadResponse(file, library.catalogue, desk.today());
        if (!loaded.ok) return [];
        const { id, status, context = '' } = loaded.value.value;
        return [
          {
            href: pageAddress('response', { file: name }),
            id,
            name,
            // The same answers may lie there as they came and as they were read.
            slug: name.replaceAll(/[^\w-]+/g, '-'),
            use: library.presets.get(context)?.title ?? (context === '' ? null : context),
            state: say(status === 'final' ? 'workbench-ask.final' : 'workbench-ask.draft'),
          },
        ];
      }),
  );
  return found.flat();
}

/** The register of letters, as `correspondence` writes it over the folder. */
export async function makeLetters({ form, signal, step }: Asked, desk: Desk): Promise<Answer> {
  const format = formatIn(form.get('format'), FORMATS);
  const { correspondence } = await registerOf(await filesIn(desk), desk, signal);
  const input = correspondenceInput(correspondence, format, desk.language, { paper: 'A4' });
  return handDocument(input, format, 'correspondence', { desk, step });
}
