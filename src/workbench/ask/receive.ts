/** What a vendor sent back: shown as it was understood first, and kept only then. */
import path from 'node:path';
import { receive, type Received } from '../../app/receive.ts';
import { receivedFile } from '../../app/received-file.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../locale/phrase.ts';
import { sha256 } from '../../store/sha256.ts';
import type { Workspace } from '../../store/workspace.ts';
import { type Answer, type Asked, goTo, html } from '../answer.ts';
import { logged } from '../case/log.ts';
import { yamlPlace } from '../case/opened.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { editionsOf } from '../pages/editions.ts';
import { keepFile, safeName, uploadView } from '../uploads.ts';
import { pageAddress } from '../view.ts';
import { TO_EVIDENCE } from '../own/test.ts';
import { lookView, type Made } from './look.ts';
import { filesIn, filesOfKind, type FolderFile } from '../own-files.ts';

export async function receivePage({ query }: Asked, desk: Desk): Promise<Answer> {
  const { say } = desk.language;
  const responses = (await filesOfKind('response', desk)).map(({ name }): [string, string] => [name, name]);
  const products = await editionsOf(jobOf(desk), desk);
  return html(
    desk.view('ask-receive', {
      title: say('workbench-ask.receive'),
      intro: say('workbench-ask.receive.intro'),
      upload: uploadView(
        {
          action: '/receive',
          id: 'returned',
          fields: {},
          label: say('workbench-ask.receive.file'),
          help: say('workbench-ask.receive.file.help'),
          button: say('workbench-ask.receive.look'),
          accept: ['.xlsx', '.ods', '.html'],
        },
        desk,
      ),
      received: { label: say('workbench-ask.receive.day'), value: desk.today() },
      sent: { label: say('workbench-ask.receive.sent') },
      onto: {
        label: say('workbench-ask.receive.onto'),
        choices: choices(
          [['', say('workbench-ask.receive.onto.none')], ...responses],
          query.get('onto') ?? '',
        ),
      },
      product: {
        label: say('workbench-ask.receive.product'),
        help: say('workbench-ask.receive.product.help'),
        choices: choices(
          [['', say('workbench-ask.receive.product.none')], ...products],
          query.get('product') ?? '',
        ),
      },
    }),
  );
}

/** Reads the file; keeps it where it was seen before as it is now. */
export async function takeIn({ query, bytes, signal }: Asked, desk: Desk): Promise<Answer> {
  const sent = safeName(query.get('name') ?? '');
  const made = await madeOf(sent, bytes, query, desk, signal);
  const seen = sha256(made.kept.bytes);
  if (query.get('act') !== `keep.${seen}`) return html(lookView(made, seen, query.has('act'), desk));
  return desk.turns.inTurn(made.place, async () => {
    const written = await desk.folder.workspace.writeNew(made.place, made.kept.bytes);
    if (written !== 'written')
      throw new UserError(
        'file-exists',
        phrase('workbench.exists', { name: made.name }),
        phrase('workbench.exists.fix'),
      );
    await keepFile(made.place, { name: sent, bytes }, desk);
    const file = made.name;
    const to =
      'tests' in made.received
        ? pageAddress('test', { file, step: TO_EVIDENCE })
        : pageAddress('response', { file });
    return logged({ file: made.place, place: '', act: 'receive', version: seen }, goTo(to), desk);
  });
}

const MOST_OF_A_DAY = 20;

/** Under the first id that no file has; a second answer of one day has a number behind it. */
async function madeOf(
  sent: string,
  bytes: Uint8Array,
  query: URLSearchParams,
  desk: Desk,
  signal: AbortSignal,
): Promise<Made> {
  const text = (name: string): string | undefined => query.get(name)?.trim() || undefined;
  const files = await filesIn(desk);
  const onto = text('onto');
  const product = text('product');
  const { own, vendor } = productIn(product, files);
  const options = {
    onto: onto === undefined ? undefined : await yamlPlace(onto, desk),
    vendor,
    received: text('received'),
    sent: text('sent'),
  };
  const job = { ...jobOf(desk, signal), workspace: withSent(sent, bytes, desk.folder.workspace) };
  let first: string | undefined;
  let id: string | undefined;
  for (let number = 1; number <= MOST_OF_A_DAY; number += 1) {
    const { result: received, notices } = await receive(job, sent, { ...options, id });
    const kept = receivedFile(sent, received, desk.language);
    const folder = folderFor(received, { onto, own }, files);
    const name = folder === '' ? kept.name : `${folder}/${kept.name}`;
    const place = await desk.folder.place(name);
    const isFree = (await desk.folder.workspace.read(place)) === undefined;
    if (isFree) return { received, notices, kept, place, name };
    first ??= ('tests' in received ? received.tests : received.response).id;
    id = `${first}-${number + 1}`;
  }
  throw new UserError(
    'file-exists',
    phrase('workbench.exists', { name: sent }),
    phrase('workbench.exists.fix'),
  );
}

/** The product that was chosen, as `receive` takes it; `own`: the file of its profile in the folder. */
function productIn(
  product: string | undefined,
  files: readonly FolderFile[],
): { own: FolderFile | undefined; vendor: string | undefined } {
  if (product === undefined) return { own: undefined, vendor: undefined };
  const at = product.lastIndexOf('@');
  const own = files.find(({ name, kind }) => kind === 'profile' && name === product.slice(0, at));
  return { own, vendor: own?.id === undefined ? product : `${own.id}${product.slice(at)}` };
}

/** Where the profile of the product is found again: the folder of the earlier answer, or the one of the profile. */
function folderFor(
  received: Received,
  { onto, own }: { onto: string | undefined; own: FolderFile | undefined },
  files: readonly FolderFile[],
): string {
  const vendor = 'tests' in received ? received.tests.vendor : received.response.vendor;
  const profile = own ?? files.find(({ kind, id }) => kind === 'profile' && id === vendor);
  const earlier = onto === undefined ? undefined : path.posix.dirname(onto);
  const beside = earlier ?? (profile === undefined ? '.' : path.posix.dirname(profile.name));
  if (beside === '.') return '';
  return path.posix.basename(beside) === 'responses'
    ? path.posix.dirname(beside).replace(/^\.$/, '')
    : beside;
}

/** The user's files, and one that was sent and lies nowhere. */
function withSent(name: string, bytes: Uint8Array, workspace: Workspace): Workspace {
  const stored = { bytes, sha256: sha256(bytes) };
  return { ...workspace, read: (file) => (file === name ? Promise.resolve(stored) : workspace.read(file)) };
}
