/** A picture of a screen: it is put beside the tests and named at its point. */
import { busyFile, editFile, readFileText } from '../../app/file-edit.ts';
import { valueAt } from '../../input/edit-text.ts';
import { kindOf } from '../../input/kind.ts';
import type { Answer, Asked } from '../answer.ts';
import { logged } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import { noPlace, placeText, slugOf } from '../case/places.ts';
import { savedAnswer } from '../case/save.ts';
import { type Desk, jobOf } from '../desk.ts';
import { keepFile } from '../uploads.ts';

export async function keepPicture({ query, bytes }: Asked, desk: Desk): Promise<Answer> {
  const file = await yamlPlace(query.get('file') ?? '', desk);
  const point = Number(query.get('point') ?? Number.NaN);
  const path = ['points', point, 'files'];
  return desk.turns.inTurn(file, async () => {
    const now = await readFileText(jobOf(desk), file, desk.versions);
    const isPoint = kindOf(now.tree) === 'own-tests' && valueAt(now.tree, ['points', point]) !== undefined;
    if (!isPoint) throw noPlace(placeText(path));
    const kept = await keepFile(file, { name: query.get('name') ?? '', bytes }, desk);
    const old = valueAt(now.tree, path);
    const named = typeof old === 'string' && old !== '' ? old.split(', ') : [];
    const value = [...new Set([...named, kept.name])].join(', ');
    const change = { kind: 'set', path, value } as const;
    const edit = { version: now.version, changeIn: () => change };
    const done = await editFile(jobOf(desk), file, edit, desk.versions);
    if (done.state === 'conflict') throw busyFile(file);
    const save = { file, place: placeText(path), act: 'set', version: done.now.version };
    return logged(save, savedAnswer(done.now, { focus: `f-${slugOf(path)}` }, desk), desk);
  });
}
