/** A file that belongs to a case: it is put beside it, named in it, and known by its hash from then on. */
import { busyFile, type FileText, editFile, readFileText } from '../../app/file-edit.ts';
import type { FileForm } from '../../app/file-form.ts';
import { type Change, valueAt } from '../../input/edit-text.ts';
import type { Step } from '../../input/locate.ts';
import type { Plain } from '../../input/yaml-lines.ts';
import type { Answer, Asked } from '../answer.ts';
import { type Desk, jobOf } from '../desk.ts';
import { type KeptFile, keepFile, uploadView } from '../uploads.ts';
import { logged } from './log.ts';
import { yamlPlace } from './opened.ts';
import { noPlace, placeText, stepsOf } from './places.ts';
import { openKind, savedAnswer } from './save.ts';

/** Places that name files beside the case, by the section in which each stands. */
const PLACES = { document: 'logo', attachments: 'attachments' } as const;

/** The control of a section; null: no file belongs into it. */
export function attachView(section: string, name: string, desk: Desk): object | null {
  const { say } = desk.language;
  if (section !== 'document' && section !== 'attachments') return null;
  const place = PLACES[section];
  return uploadView(
    {
      action: '/attach',
      id: `attach-${place}`,
      label: say(`workbench.attach.${place}`),
      help: say(`workbench.attach.${place}.help`),
      button: say('workbench.attach.put'),
      fields: { file: name, place },
      ...(place === 'logo' ? { accept: ['.png', '.jpg', '.jpeg'] } : {}),
    },
    desk,
  );
}

export async function attachFile({ query, bytes }: Asked, desk: Desk): Promise<Answer> {
  const file = await yamlPlace(query.get('file') ?? '', desk);
  const place = query.get('place') ?? '';
  if (!Object.values<string>(PLACES).includes(place)) throw noPlace(place);
  const path = stepsOf(place);
  return desk.turns.inTurn(file, async () => {
    const now = await readFileText(jobOf(desk), file, desk.versions);
    const form = openKind(now, path);
    const kept = await keepFile(file, { name: query.get('name') ?? '', bytes }, desk);
    const change = changeOf(now, path, kept, form);
    const { version } = now;
    const done = await editFile(jobOf(desk), file, { version, changeIn: () => change }, desk.versions);
    if (done.state === 'conflict') throw busyFile(file);
    const save = { file, place: placeText(change.path), act: change.kind, version: done.now.version };
    const list = valueAt(done.now.tree, path);
    const focus = Array.isArray(list) ? `f-${place}-${placeOf(list, kept)}` : `f-${place}`;
    const answer = savedAnswer(done.now, { focus }, desk);
    return done.changed ? logged(save, answer, desk) : answer;
  });
}

/** A new entry of a list, unless the file stands in it; else the name at its place. */
function changeOf({ tree }: FileText, path: Step[], { name, sha256 }: KeptFile, form: FileForm): Change {
  if (form.schemaAt(path)?.items === undefined) return { kind: 'set', path, value: name };
  const at = placeOf(valueAt(tree, path), { name });
  if (at >= 0) return { kind: 'set', path: [...path, at, 'sha256'], value: sha256 };
  return { kind: 'add', path, entry: { ...form.newEntry(path, tree), file: name, sha256 } };
}

/** Which entry names the file; -1: none. */
function placeOf(list: Plain | undefined, { name }: Pick<KeptFile, 'name'>): number {
  return Array.isArray(list)
    ? (list as readonly Plain[]).findIndex((one) => valueAt(one, ['file']) === name)
    : -1;
}
