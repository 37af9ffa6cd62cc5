/** Products and uses as an address names them: those of the package, and files of the folder; nothing else is read. */
import { UserError } from '../../errors.ts';
import { vendorIds } from '../../input/vendor-names.ts';
import { phrase } from '../../locale/phrase.ts';
import { choices } from '../choice.ts';
import type { Desk } from '../desk.ts';

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

/** A use of the package; undefined where none is named. */
export function useNamed(name: string | null, { library }: Desk): string | undefined {
  if (name === null || name === '') return undefined;
  if (library.presets.has(name)) return name;
  throw new UserError(
    'unknown-use',
    phrase('workbench.unknown-use', { name }),
    phrase('workbench.unknown-use.fix'),
  );
}

/** Every use of the package by its title. */
export function usesOf({ library }: Desk): [string, string][] {
  return [...library.presets.values()].map(({ id, title }) => [id, title]);
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
