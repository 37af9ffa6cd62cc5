/** A profile of one's own that is worked on, with the plan and the use for which it is looked at. */
import { checkProduct, type CheckedProduct } from '../../app/own-product.ts';
import { type FileText, readFileText } from '../../app/file-edit.ts';
import type { ChoicesAt } from '../../app/form-field.ts';
import { named, profileChoices } from '../../app/profile-choices.ts';
import { UserError } from '../../errors.ts';
import { kindOf } from '../../input/kind.ts';
import { phrase } from '../../locale/phrase.ts';
import { yamlPlace } from '../case/opened.ts';
import { type Desk, jobOf } from '../desk.ts';
import { useNamed } from '../pages/named.ts';
import { fragmentAddress, pageAddress } from '../view.ts';

export interface OpenedProfile {
  /** As addresses name it, seen from the folder. */
  name: string;
  now: FileText;
  choicesAt: ChoicesAt;
  /** Id and name of each. */
  editions: readonly (readonly [id: string, name: string])[];
  /** undefined: the first. */
  edition: string | undefined;
  /** The use by the name that an address has for it; as use cases take it. */
  context: string | undefined;
  use: string | undefined;
}

/** Throws UserError for what is no profile of the folder and for a use that is not known. */
export async function openedProfile(asked: URLSearchParams, desk: Desk): Promise<OpenedProfile> {
  const name = asked.get('file') ?? '';
  const file = await yamlPlace(name, desk);
  const now = await readFileText(jobOf(desk), file, desk.versions);
  if (kindOf(now.tree) !== 'profile')
    throw new UserError(
      'no-profile',
      phrase('workbench-own.no-profile', { name }),
      phrase('workbench-own.no-profile.fix'),
    );
  const editions = named(now.tree, 'editions');
  const edition = editions.find(([id]) => id === asked.get('edition'))?.[0];
  const context = asked.get('context') ?? '';
  return {
    name,
    now,
    editions,
    edition,
    context: context === '' ? undefined : context,
    choicesAt: profileChoices(jobOf(desk), now.tree, desk.language),
    use: await useNamed(context, desk),
  };
}

/** The address of a page about it; the plan and the use go with it. */
export function ownAddress(
  { name, edition, context }: OpenedProfile,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  return pageAddress('profile', { file: name, edition, context, ...more });
}

/** Where the panel beside the form is asked for. */
export function panelAddress({ name, edition, context }: OpenedProfile, section: string | null): string {
  return fragmentAddress('profile-standing', { file: name, edition, context, section: section ?? undefined });
}

export function checked(one: OpenedProfile, desk: Desk, signal?: AbortSignal): Promise<CheckedProduct> {
  const { edition, use: context } = one;
  return checkProduct(jobOf(desk, signal), one.now.file, { edition, context });
}
