/** Two tabs and an editor on one case at once: every edit is in the file, or was shown as a conflict and then put in. */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { load } from 'js-yaml';
import { bodyOf, exchange, ownHead, type Reply, requestOf } from '../workbench/bench.ts';
import { type Serving, serving } from '../workbench/kills.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

const PLACES = ['title', 'organisation.unit', 'organisation.contact', 'rights.access'];

export async function tryEdits(count: number, random: Random, tally: Tally, folder: string): Promise<void> {
  const place = path.join(folder, 'edits');
  await mkdir(place);
  const file = path.join(place, 'pia.yaml');
  await writeFile(
    file,
    'id: pia\ntitle: Start\norganisation:\n  unit: Start\n  contact: Start\nrights:\n  access: Start\n',
  );
  const server = await serving(place);
  const share = Math.ceil(count / 3);
  const notes = Array.from({ length: share }, (_, at) => `# Editor ${String(at)}.`);
  const marks = await Promise.all([
    tab('a', share, random, server),
    tab('b', share, random, server),
    editor(file, notes, random),
  ]);
  server.child.kill();
  await once(server.child, 'exit');
  const text = await readFile(file, 'utf8');
  const words = JSON.stringify(load(text));
  for (const mark of marks.flat())
    tally.count('edit of a tab', words.includes(`${mark}.`) ? undefined : `${mark} is lost`);
  for (const note of notes)
    tally.count('edit of an editor', text.includes(note) ? undefined : `${note} is lost`);
}

/** Adds to what stands at a place, from a page that may be old by then; a conflict is put together and saved by force. */
async function tab(name: string, count: number, random: Random, server: Serving): Promise<string[]> {
  const ask = (target: string, form?: Record<string, string>): Promise<Reply> =>
    exchange(server.port, requestOf(ownHead(server, target, form), bodyOf(form)));
  const marks: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const place = PLACES[random.below(PLACES.length)] ?? 'title';
    const section = place.includes('.') ? place.split('.', 1)[0] : 'document';
    const page = await ask(`/case?file=pia.yaml&section=${section}`);
    let version = /data-version="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? '';
    let old = valueIn(page.body, place);
    const mark = `${name}${String(at)}`;
    for (;;) {
      const form = { file: 'pia.yaml', place, act: 'set', value: `${old} ${mark}.` };
      const reply = await ask('/save', { ...form, version });
      if (reply.status === 200) break;
      if (reply.status !== 409) throw new Error(`${String(reply.status)} ${reply.body}`);
      version = /data-force="([0-9a-f]{64})"/.exec(reply.body)?.[1] ?? '';
      old = /<pre>([^<]*)<\/pre>/.exec(reply.body)?.[1]?.trim() ?? '';
    }
    marks.push(mark);
  }
  return marks;
}

/** What the field of a place shows. */
function valueIn(page: string, place: string): string {
  const id = `id="f-${place.replace('.', '-')}"`;
  const field = page.slice(page.indexOf(id));
  return /^[^>]*value="([^"]*)"/.exec(field)?.[1] ?? /^[^>]*>\n?([^<]*)</.exec(field)?.[1] ?? '';
}

/** Writes a line at the end, while the others save. */
async function editor(file: string, notes: readonly string[], random: Random): Promise<string[]> {
  for (const note of notes) {
    await new Promise((resolve) => setTimeout(resolve, random.below(60)));
    await appendFile(file, `${note}\n`);
  }
  return [];
}
