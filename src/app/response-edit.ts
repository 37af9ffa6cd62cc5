/** Use case: one change of a response, written only if the response is then still valid. */
import { InvalidInput, UserError } from '../errors.ts';
import { decode } from '../input/bytes.ts';
import { type Change, changedText, changedTree, saySame } from '../input/edit-text.ts';
import type { Step } from '../input/locate.ts';
import { loadResponse } from '../input/response.ts';
import { checkedResponse } from '../input/response-patch.ts';
import type { Plain } from '../input/yaml-lines.ts';
import { phrase } from '../locale/phrase.ts';
import type { VendorResponse } from '../types/response.ts';
import { formFor } from './file-form.ts';
import type { Job } from './job.ts';
import { replaceFound } from './patching.ts';

/**
 * Makes changes one after the other in the text of the file; every other byte stays. `version`: SHA-256 of the file that
 * whoever asks has seen. Throws InvalidInput where the response would not be valid, and UserError where the file is
 * another one by now, or where the place can only be changed in its text.
 */
export async function editResponse(
  job: Job,
  file: string,
  version: string,
  changes: readonly Change[],
): Promise<VendorResponse> {
  const { library, today } = job;
  const loaded = await loadResponse(file, library.catalogue, today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const decoded = decode(loaded.value);
  if (!decoded.ok) throw new InvalidInput(decoded.problems);
  if (loaded.value.sha256 !== version) throw changedMeanwhile(file);
  const before = loaded.value.value as unknown as Plain;
  const text = withChanges(decoded.value.text, before, changes);
  const checked = await checkedResponse(file, text, library.catalogue, today);
  if (!checked.ok) throw new InvalidInput(checked.problems);
  const { value } = checked.value;
  const wanted = changes.reduce<Plain>((tree, change) => changedTree(tree, change), before);
  if (!saySame(value as unknown as Plain, wanted)) throw onlyInText(changes.flatMap(({ path }) => path));
  await replaceFound(job, loaded.value, text);
  return value;
}

function withChanges(text: string, before: Plain, changes: readonly Change[]): string {
  const form = formFor('response');
  let [now, tree] = [text, before];
  for (const change of changes) {
    const next = changedText(now, tree, change, (path) => form.keysAt(path));
    if (next === undefined) throw onlyInText(change.path);
    [now, tree] = [next, changedTree(tree, change)];
  }
  return now;
}

function onlyInText(path: readonly Step[]): UserError {
  return new UserError(
    'only-in-text',
    phrase('workbench.only-text', { place: path.join(' › ') }),
    phrase('workbench.only-text.fix'),
  );
}

function changedMeanwhile(file: string): UserError {
  return new UserError(
    'changed-meanwhile',
    phrase('apply.changed-meanwhile', { file }),
    phrase('apply.changed-meanwhile.hint'),
  );
}
