/** The first page: what can be done, what was worked on, every assessment of the folder with what is due. */
import { registerCases, type Registered } from '../../app/register.ts';
import { labelsOf } from '../../document/labels.ts';
import { registerBlocks } from '../../document/register/register.ts';
import { stateText, titleOf } from '../../document/register/words.ts';
import { fragmentViews } from '../../render/fragment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { readCase } from '../case/opened.ts';
import { type Desk, jobOf } from '../desk.ts';
import { problemViews } from '../problems.ts';
import { pageAddress } from '../view.ts';

export async function startPage({ signal }: Asked, desk: Desk): Promise<Answer> {
  const { language, folder, view } = desk;
  const { say } = language;
  const { result } = await registerCases(jobOf(desk, signal), folder.root, (file) =>
    readCase(folder.nameOf(file), desk),
  );
  const recent = await recentWork(result, desk);
  return html(
    view('start', {
      title: say('workbench.start.title'),
      folder: say('workbench.start.folder', { folder: folder.root }),
      doors: [
        door('new', say('workbench.new'), say('workbench.door.new')),
        door('choose', say('workbench-choose.title'), say('workbench-choose.door')),
        door('products', say('workbench.products'), say('workbench.door.products')),
        door('own', say('workbench-own.products'), say('workbench-own.door')),
        door('tests', say('workbench-own.tests'), say('workbench-own.door.tests')),
        door('letters', say('workbench-ask.letters'), say('workbench-ask.door')),
      ],
      recent: recent.length === 0 ? null : { title: say('workbench.recent'), entries: recent },
      broken: brokenView(result, desk),
      register: {
        title: say('register.title'),
        none: result.register.cases.length === 0 ? say('workbench.no-cases') : null,
        blocks: fragmentViews(registerBlocks(result.register, language), labelsOf(language), 'register'),
      },
    }),
  );
}

function door(page: string, title: string, text: string): object {
  return { href: pageAddress(page), title, text };
}

/** The assessments by the last change of their file, newest first. */
async function recentWork({ register }: Registered, { folder, language }: Desk): Promise<object[]> {
  const changed = await Promise.all(
    register.cases.map(async (one) => ({ one, at: await folder.changed(one.file) })),
  );
  return changed
    .toSorted((a, b) => b.at - a.at)
    .map(({ one }) => ({
      href: pageAddress('case', { file: one.file }),
      title: titleOf(one),
      text: language.say('workbench.recent.entry', { file: one.file, state: stateText(one, language) }),
    }));
}

function brokenView({ broken }: Registered, desk: Desk): object | null {
  if (broken.length === 0) return null;
  return { title: desk.language.say('workbench.broken'), problems: { all: problemViews(broken, desk) } };
}
