/** Products and uses as an address names them: those of the package, and files of the folder; nothing else is read. */
import { InvalidInput, UserError } from '../../errors.ts';
import { loadContext } from '../../input/context.ts';
import { vendorIds } from '../../input/vendor-names.ts';
import { phrase } from '../../locale/phrase.ts';
import { plain } from '../../render/plain.ts';
import { choices } from '../choice.ts';
import type { Desk } from '../desk.ts';
import { filesOfKind, type FolderFile } from '../own-files.ts';

/** 'zoom@paid', or 'own.yaml@standard' of the folder, as use cases take it. */
export async function productNamed(name: string, { folder }: Desk): Promise<string> {
  const at = name.lastIndexOf('@');
  const [product, edition] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)];
  if (vendorIds().includes(product)) return name;
  if (/\.ya?ml$/i.test(product)) return `${await folder.place(product)}${edition}`;
  throw new UserError(
    'unknown-product',
    phrase('workbench.unknown-product', { name }),
    phrase('workbench.unknown-product.fix'),
  );
}

/** A use of the package, or the path of a file of the folder, as use cases take it; undefined where none is named. */
export async function useNamed(name: string | null, { library, folder }: Desk): Promise<string | undefined> {
  if (name === null || name === '') return undefined;
  if (library.presets.has(name)) return name;
  if (/\.ya?ml$/i.test(name)) return folder.place(name);
  throw new UserError(
    'unknown-use',
    phrase('workbench.unknown-use', { name }),
    phrase('workbench.unknown-use.fix'),
  );
}

/** Every use of the folder and of the package by its title, with the name that an address has for it. */
export async function usesOf(desk: Desk): Promise<[string, string][]> {
  const own = await Promise.all((await filesOfKind('context', desk)).map((one) => ownUse(one, desk)));
  return [...own, ...packageUses(desk)];
}

/** Every use of the package by its title. */
export function packageUses({ library }: Desk): [string, string][] {
  return [...library.presets.values()].map(({ id, title }) => [id, title]);
}

/** One with a fault can be chosen, too: what is wrong is told then. */
async function ownUse(
  { name, file }: FolderFile,
  { library, language: { say } }: Desk,
): Promise<[string, string]> {
  try {
    const { context } = await loadContext(file, library);
    return [name, say('workbench.use.own', { use: plain(context.title), file: name })];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return [name, say('workbench.faulty', { file: name })];
  }
}

/** The control for how a product is set up. */
export function configField(chosen: string, { language: { say } }: Desk): object {
  return {
    label: say('workbench.config'),
    choices: choices(
      [
        ['default', say('workbench.config.default')],
        ['hardened', say('workbench.config.hardened')],
        ['own', say('workbench.config.own')],
      ],
      chosen,
    ),
  };
}
