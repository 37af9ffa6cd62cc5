/** What own tests add to a case or a profile of the folder: read as a difference first, then written. */
import { type AppliedTests, applyTests } from '../../app/apply-tests.ts';
import { namesOf } from '../../document/names.ts';
import { ownTestLines } from '../../document/own-tests.ts';
import { UserError } from '../../errors.ts';
import { readHead } from '../../input/head.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Problem } from '../../problem.ts';
import { sha256 } from '../../store/sha256.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { logged } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { problemViews } from '../problems.ts';
import type { OpenedTests } from './opened-tests.ts';

/** The files of the folder into which they can go. */
export async function evidenceView(one: OpenedTests, desk: Desk): Promise<object> {
  const { say } = desk.language;
  const targets = await targetsIn(desk);
  return {
    title: say('workbench-own.evidence'),
    intro: say('workbench-own.evidence.intro'),
    none: targets.length === 0 ? say('workbench-own.evidence.none') : null,
    form:
      targets.length === 0
        ? null
        : {
            file: one.name,
            label: say('workbench-own.evidence.target'),
            choices: choices(targets, targets[0]?.[0]),
            go: say('workbench-own.evidence.look'),
          },
  };
}

async function targetsIn(desk: Desk): Promise<[string, string][]> {
  const { folder, language } = desk;
  const { files = [] } = (await folder.workspace.files(folder.root)) ?? {};
  const found = await Promise.all(
    files
      .filter((name) => /\.ya?ml$/i.test(name))
      .map(async (file): Promise<[string, string][]> => {
        const head = await readHead(file);
        const kind = head.ok ? head.value.kind : undefined;
        if (kind !== 'case' && kind !== 'profile') return [];
        const name = folder.nameOf(file);
        return [[name, language.say(`workbench-own.evidence.${kind}`, { name })]];
      }),
  );
  return found.flat();
}

/** Shows what would be written; writes it where that is what was shown before. */
export async function applyOwnTests({ form, signal }: Asked, desk: Desk): Promise<Answer> {
  const [name, target] = [form.get('file') ?? '', form.get('target') ?? ''];
  const file = await yamlPlace(name, desk);
  const into = await yamlPlace(target, desk);
  const head = await readHead(into);
  const kind = head.ok && head.value.kind === 'case' ? 'case' : 'profile';
  const job = jobOf(desk, signal);
  const shown = await applyTests(job, file, { [kind]: into, write: false });
  const seen = form.get('seen');
  if (seen === null) return html(shownView(name, target, shown.result, shown.notices, desk));
  if (seen !== printOf(shown.result))
    throw new UserError(
      'other-change',
      phrase('workbench-own.evidence.other'),
      phrase('workbench-own.evidence.other.fix'),
    );
  return desk.turns.inTurn(into, async () => {
    const { result, notices } = await applyTests(job, file, { [kind]: into, write: true });
    const stored = await desk.folder.workspace.read(into);
    const save = { file: into, place: '', act: 'apply', version: stored?.sha256 ?? '' };
    return logged(save, html(shownView(name, target, result, notices, desk)), desk);
  });
}

function printOf({ difference }: AppliedTests): string {
  return sha256(Buffer.from(difference));
}

function shownView(
  name: string,
  target: string,
  applied: AppliedTests,
  notices: readonly Problem[],
  desk: Desk,
): string {
  const { language, view, library } = desk;
  const { say } = language;
  const { difference, written, evidence } = applied;
  const names = namesOf(library.catalogue.principles);
  const isNothing = difference === '';
  return view('own-evidence', {
    told: isNothing
      ? say('own-tests.nothing')
      : say(written ? 'workbench-own.evidence.written' : 'workbench-own.evidence.shown', { file: target }),
    lines: ownTestLines(evidence, names, language),
    problems: notices.length === 0 ? null : { all: problemViews(notices, desk) },
    difference: isNothing
      ? null
      : { label: say('workbench-own.evidence.change', { file: target }), text: changedLines(difference) },
    accept:
      isNothing || written
        ? null
        : {
            file: name,
            target,
            seen: printOf(applied),
            text: say('workbench-own.evidence.write', { file: target }),
          },
  });
}

/** The lines that come in and what stands around them, without the two heads. */
function changedLines(difference: string): string {
  return difference.slice(Math.max(difference.indexOf('\n@@') + 1, 0)).trimEnd();
}
