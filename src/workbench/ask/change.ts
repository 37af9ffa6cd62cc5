/** What settled answers change in the profile, as a difference to read and to accept. */
import path from 'node:path';
import { applyResponse, type Applied } from '../../app/apply.ts';
import { namesOf } from '../../document/names.ts';
import { changeLines } from '../../document/review/applied.ts';
import { UserError } from '../../errors.ts';
import { isShipped } from '../../input/vendor-names.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Problem } from '../../problem.ts';
import { sha256 } from '../../store/sha256.ts';
import { type Answer, type Asked, html, goTo } from '../answer.ts';
import { logged } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import { type Desk, jobOf } from '../desk.ts';
import { problemViews } from '../problems.ts';
import { pageAddress } from '../view.ts';

export async function changePage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const file = query.get('file') ?? '';
  const place = await yamlPlace(file, desk);
  const { result, notices } = await applyResponse(jobOf(desk, signal), place, {
    hindsight: false,
    write: false,
  });
  return html(changeView(file, result, notices, desk));
}

function changeView(file: string, applied: Applied, notices: readonly Problem[], desk: Desk): string {
  const { language, view, library, folder } = desk;
  const { say } = language;
  const { change, difference } = applied;
  const isOurs = isShipped(applied.file);
  const profile = isOurs ? path.basename(applied.file) : folder.nameOf(applied.file);
  const nothing = difference === '';
  return view('ask-change', {
    title: say('workbench-ask.change', { profile }),
    back: { href: pageAddress('response', { file }), text: say('workbench-ask.back') },
    written: applied.written ? say('workbench-ask.change.written', { profile }) : null,
    nothing: nothing ? say('workbench-ask.change.nothing') : null,
    intro: nothing || applied.written ? null : say('workbench-ask.change.intro'),
    lines: changeLines(change, namesOf(library.catalogue.principles), language),
    problems: notices.length === 0 ? null : { all: problemViews(notices, desk) },
    difference: nothing
      ? null
      : { label: say('workbench-ask.change.text', { profile }), lines: linesOf(difference, language) },
    accept:
      nothing || applied.written || isOurs
        ? null
        : { file, seen: printOf(difference), text: say('workbench-ask.change.accept', { profile }) },
    copy:
      isOurs && !nothing
        ? {
            file,
            told: say('workbench-ask.change.shipped', { profile }),
            text: say('workbench-ask.change.copy'),
          }
        : null,
  });
}

/** The lines of a unified difference, each with what it is; its two heads are left out. */
function linesOf(difference: string, { say }: Desk['language']): object[] {
  const from = difference.indexOf('\n@@');
  const lines =
    from < 0
      ? []
      : difference
          .slice(from + 1)
          .trimEnd()
          .split('\n');
  return lines.map((line) => {
    if (line.startsWith('@@'))
      return { gap: true, sign: '', mark: null, text: '', added: false, gone: false };
    const [added, gone] = [line.startsWith('+'), line.startsWith('-')];
    const mark = added ? say('workbench-ask.change.added') : gone ? say('workbench-ask.change.gone') : null;
    return { gap: false, sign: line.slice(0, 1), mark, text: line.slice(1), added, gone };
  });
}

function printOf(difference: string): string {
  return sha256(Buffer.from(difference));
}

/** Writes what was shown, and nothing else. */
export async function acceptChange({ form, signal }: Asked, desk: Desk): Promise<Answer> {
  const file = form.get('file') ?? '';
  const place = await yamlPlace(file, desk);
  const job = jobOf(desk, signal);
  const look = () => applyResponse(job, place, { hindsight: false, write: false });
  const { file: profile } = (await look()).result;
  return desk.turns.inTurn(profile, async () => {
    if (printOf((await look()).result.difference) !== form.get('seen'))
      throw new UserError(
        'other-change',
        phrase('workbench-ask.other-change'),
        phrase('workbench-ask.other-change.fix'),
      );
    const { result, notices } = await applyResponse(job, place, { hindsight: false, write: true });
    const stored = await desk.folder.workspace.read(result.file);
    const save = { file: result.file, place: '', act: 'apply', version: stored?.sha256 ?? '' };
    return logged(save, html(changeView(file, result, notices, desk)), desk);
  });
}

/** A profile that the package ships, put beside the response, where it may be changed. */
export async function copyProfile({ form }: Asked, desk: Desk): Promise<Answer> {
  const file = form.get('file') ?? '';
  const place = await yamlPlace(file, desk);
  const { result } = await applyResponse(jobOf(desk), place, { hindsight: false, write: false });
  const name = path.posix.join(path.posix.dirname(file), path.basename(result.file));
  const stored = isShipped(result.file) ? await desk.folder.workspace.read(result.file) : undefined;
  const written =
    stored === undefined
      ? 'exists'
      : await desk.folder.workspace.writeNew(await desk.folder.place(name), stored.bytes);
  if (written !== 'written')
    throw new UserError('file-exists', phrase('workbench.exists', { name }), phrase('workbench.exists.fix'));
  return goTo(pageAddress('change', { file }));
}
