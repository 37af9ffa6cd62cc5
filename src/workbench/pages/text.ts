/** The text of a file, for what the form cannot mend. */
import { InvalidInput, UserError } from '../../errors.ts';
import { bytesOf, decode, hasMark } from '../../input/bytes.ts';
import { validateFile } from '../../app/validate.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Problem } from '../../problem.ts';
import { sha256 } from '../../store/sha256.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { assertNoSheet } from '../ask/sheets.ts';
import { logged } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import type { Desk } from '../desk.ts';
import { problemViews } from '../problems.ts';

export async function textPage({ query }: Asked, desk: Desk): Promise<Answer> {
  const name = query.get('file') ?? '';
  const file = await yamlPlace(name, desk);
  await assertNoSheet(file);
  return html(await pageOf(name, file, query.get('line'), desk));
}

async function pageOf(name: string, file: string, line: string | null, desk: Desk): Promise<string> {
  const { folder, view, language } = desk;
  const { say } = language;
  const stored = await folder.workspace.read(file);
  if (stored === undefined)
    throw new UserError(
      'missing-file',
      phrase('workbench.gone', { file: name }),
      phrase('workbench.gone.fix'),
    );
  const { bytes, sha256: version } = stored;
  const decoded = decode({ file, bytes });
  const text = decoded.ok ? decoded.value.text : bytes.length === 0 ? '' : undefined;
  if (text === undefined) throw new InvalidInput(decoded.ok ? [] : decoded.problems);
  const problems = await problemsOf(file, desk);
  return view('text', {
    title: say('workbench.text.title', { name }),
    intro: say('workbench.text.intro'),
    label: say('workbench.text.label'),
    save: say('workbench.text.save'),
    name,
    version,
    text,
    line: line ?? '',
    problems: problems.length === 0 ? null : { all: problemViews(problems, desk) },
    fine: problems.length === 0 ? say('workbench.text.fine') : null,
  });
}

function problemsOf(file: string, desk: Desk): Promise<readonly Problem[]> {
  return validateFile(file, desk.library.catalogue, desk.today()).catch((error: unknown) => {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  });
}

/** The whole text, if the file is still what the page started from; else both texts. */
export async function saveText({ form }: Asked, desk: Desk): Promise<Answer> {
  const name = form.get('file') ?? '';
  const file = await yamlPlace(name, desk);
  await assertNoSheet(file);
  const { language, folder, view } = desk;
  return desk.turns.inTurn(file, async () => {
    const version = form.get('version') ?? '';
    const stored = await folder.workspace.read(file);
    const before = stored?.bytes ?? new Uint8Array();
    const old = new TextDecoder().decode(before);
    // A form sends every line end as two characters; the file keeps its own, and the mark at its beginning.
    const typed = (form.get('text') ?? '').replaceAll('\r\n', '\n');
    const text = old.includes('\r\n') ? typed.replaceAll('\n', '\r\n') : typed;
    const bytes = bytesOf(text, hasMark(before));
    const written = stored === undefined ? 'changed' : await folder.workspace.replace(file, bytes, version);
    if (written === 'written') {
      const save = { file, place: '', act: 'text', version: sha256(bytes) };
      return logged(save, html(await pageOf(name, file, null, desk)), desk);
    }
    const { say } = language;
    return html(
      view('text-conflict', {
        title: say('workbench.conflict'),
        name,
        version: stored?.sha256 ?? '',
        theirs: { title: say('workbench.conflict.theirs'), text: old },
        mine: { title: say('workbench.conflict.mine'), text: typed, line: '' },
        put: say('workbench.conflict.put-text'),
        keep: say('workbench.conflict.keep'),
      }),
      409,
    );
  });
}
