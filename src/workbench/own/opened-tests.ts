/** Own tests that are worked on, with what can be chosen in them. */
import { type FileText, readFileText } from '../../app/file-edit.ts';
import type { Choice } from '../../app/form-field.ts';
import { profileIn } from '../../app/own-product.ts';
import { type TestAtHand, testsFor } from '../../app/own-tests.ts';
import { UserError } from '../../errors.ts';
import { valueAt } from '../../input/edit-text.ts';
import { vendorFile, vendorIds } from '../../input/vendor-names.ts';
import { kindOf } from '../../input/kind.ts';
import type { Plain } from '../../input/yaml-lines.ts';
import { phrase } from '../../locale/phrase.ts';
import { namesOf } from '../../document/names.ts';
import { yamlPlace } from '../case/opened.ts';
import { type Desk, jobOf } from '../desk.ts';
import { filesOfKind } from '../own-files.ts';

export interface OpenedTests {
  /** As addresses name it. */
  name: string;
  now: FileText;
  /** 'Zoom Meetings, Paid plans'. */
  product: string;
  clients: readonly Choice[];
  points: readonly Plain[];
  people: readonly Plain[];
  tests: readonly TestAtHand[];
}

/** Throws UserError for what is none of the folder's own tests. */
export async function openedTests(name: string, desk: Desk): Promise<OpenedTests> {
  const job = jobOf(desk);
  const file = await yamlPlace(name, desk);
  const now = await readFileText(job, file, desk.versions);
  if (kindOf(now.tree) !== 'own-tests')
    throw new UserError(
      'no-tests',
      phrase('workbench-own.no-tests', { name }),
      phrase('workbench-own.no-tests.fix'),
    );
  const [vendor, edition] = [textAt(now.tree, 'vendor'), textAt(now.tree, 'edition')];
  const from = vendorIds().includes(vendor)
    ? vendorFile(vendor)
    : (await filesOfKind('profile', desk)).find(({ id }) => id === vendor)?.file;
  const profile = from === undefined ? undefined : await profileIn(job, from);
  const names = namesOf(desk.library.catalogue.principles);
  const points = listAt(now.tree, 'points');
  const plan = profile?.editions.find(({ id }) => id === edition)?.name ?? edition;
  return {
    name,
    now,
    points,
    product: [profile?.name ?? vendor, plan].filter(Boolean).join(', '),
    clients: (profile?.clients ?? []).map((id): Choice => [id, names.client(id)]),
    people: listAt(now.tree, 'people'),
    tests: await testsFor(
      job,
      points.map((one) => textAt(one, 'element')),
    ),
  };
}

export function listAt(tree: Plain, key: string): readonly Plain[] {
  const found = valueAt(tree, [key]);
  return Array.isArray(found) ? (found as readonly Plain[]) : [];
}

export function textAt(tree: Plain | undefined, key: string): string {
  const found = valueAt(tree, [key]);
  return typeof found === 'string' ? found : '';
}
