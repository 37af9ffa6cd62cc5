/** Fills in a case through the places of its form, as a person would: every value that another case has. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { formFor } from '../../src/app/file-form.ts';
import type { FormField } from '../../src/app/form-field.ts';
import { valueAt } from '../../src/input/edit-text.ts';
import type { Plain } from '../../src/input/yaml-lines.ts';
import { placeText } from '../../src/workbench/case/places.ts';
import type { Bench } from './bench.ts';

/** Gives how many places were saved. */
export async function fillIn(bench: Bench, name: string, target: Plain): Promise<number> {
  const file = path.join(bench.folder, name);
  const treeNow = async (): Promise<Plain> => parse(await readFile(file, 'utf8')) as Plain;
  const page = await bench.ask(`/case?file=${encodeURIComponent(name)}`);
  let version = /data-version="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? '';
  let saves = 0;
  const put = async (place: string, more: Record<string, string>): Promise<void> => {
    const reply = await bench.ask('/save', { file: name, version, place, ...more });
    if (reply.status !== 200) throw new Error(`${place}: ${reply.status} ${reply.body}`);
    version = reply.headers['x-version'] ?? version;
    saves += 1;
  };
  const fill = async (field: FormField): Promise<void> => {
    const place = placeText(field.path);
    if (field.kind === 'group') for (const one of field.fields) await fill(one);
    else if (field.kind === 'rows') {
      const old = valueAt(await treeNow(), field.path);
      for (let at = Array.isArray(old) ? old.length : 0; at > 0; at -= 1)
        await put(place, { act: 'remove', at: String(at - 1) });
      for (const row of field.rows) {
        await put(place, { act: 'add' });
        for (const one of row.fields) await fill(one);
      }
    } else if (field.kind === 'ticks' || field.kind === 'lines') {
      const value = field.kind === 'ticks' ? field.values.join('\n') : field.value;
      if (value !== '') await put(place, { act: 'set', value });
    } else if (field.kind === 'picked') throw new Error(`${place}: nothing can be chosen here`);
    else if (field.kind === 'pairs')
      for (const [key, value] of field.pairs) await put(place, { act: 'put', key, value });
    else if (field.value !== '') await put(place, { act: 'set', value: field.value });
  };
  // The status comes last: what is final is not changed any more.
  const form = formFor('case');
  const sections = [...form.sectionIds.slice(1), ...form.sectionIds.slice(0, 1)];
  for (const id of sections)
    for (const field of form.section(id, target, () => undefined).fields)
      if (placeText(field.path) !== 'status') await fill(field);
  const status = valueAt(target, ['status']);
  version = '';
  const again = await bench.ask(`/case?file=${encodeURIComponent(name)}`);
  version = /data-version="([0-9a-f]{64})"/.exec(again.body)?.[1] ?? '';
  if (typeof status === 'string') await put('status', { act: 'set', value: status });
  return saves;
}
