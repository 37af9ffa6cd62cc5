/** Use case: profiles of version 2 loaded by name and assessed, without a terminal. */
import { loadCatalogue } from '../load/catalogue.ts';
import { InvalidInput } from '../errors.ts';
import { loadContext, type LoadedContext } from '../load/next/context.ts';
import { findNextVendor, type Library, loadLibrary, nextVendorIds } from '../load/next/library.ts';
import { loadProfile } from '../load/next/profile.ts';
import { inputFile } from '../load/catalogue.ts';
import { type Problem, suggestion } from '../problem.ts';
import type { Configuration } from '../rules/assess.ts';
import { Exclusions } from '../rules/settings.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import { assess } from '../rules/result.ts';
import type { Assessment } from '../types/next/assessment.ts';
import type { Profile } from '../types/next/profile.ts';
import { TOOL_VERSION } from '../version.ts';

/** One product in one edition. */
export interface NextSubject {
  profile: Profile;
  edition: string;
  file: string;
  sha256: string;
  warnings: Problem[];
}

/** What assessing one product takes. */
export interface ElementsInput {
  library: Library;
  subject: NextSubject;
  context: LoadedContext | undefined;
  configuration: Configuration;
  asOf: string;
  hindsight: boolean;
}

/** The catalogue and what stands below next/. */
export async function loadElementsLibrary(): Promise<Library> {
  const { catalogue, inputs } = await loadCatalogue(undefined, { contexts: false });
  const library = await loadLibrary(catalogue);
  return { ...library, inputs: [...inputs, ...library.inputs] };
}

/** The products named, or all; every edition of each unless one is named. Throws InvalidInput with all problems at once. */
export async function loadNextSubjects(
  names: readonly string[],
  edition: string | undefined,
  library: Library,
  today: string,
): Promise<NextSubject[]> {
  const wanted = names.length === 0 ? nextVendorIds() : names;
  const loaded = await Promise.all(
    wanted.map(async (name) => {
      const found = findNextVendor(name);
      const profile = await loadProfile(found.file, library.catalogue, today);
      return { profile, edition: found.edition ?? edition, file: found.file };
    }),
  );
  const problems = loaded.flatMap(({ profile }) => (profile.ok ? [] : profile.problems));
  if (problems.length > 0) throw new InvalidInput(problems);
  return loaded.flatMap(({ profile, edition: named, file }) => {
    if (!profile.ok) return [];
    const { value, sha256, warnings } = profile.value;
    return editionsOf(value, named, file).map((id, at) => ({
      ...{ profile: value, edition: id, file, sha256, warnings: at === 0 ? warnings : [] },
    }));
  });
}

/** One assessment by the rules of version 2. */
export function assessElements(input: ElementsInput): Assessment {
  const { library, subject, context, configuration, asOf, hindsight } = input;
  const presets = new Set(context?.presets ?? []);
  const files = library.inputs.filter(({ path }) => {
    const [, preset] = /(?:^|\/)contexts\/([^/]+)\.yaml$/.exec(path) ?? [];
    return preset === undefined || presets.has(preset);
  });
  return assess({
    ...{ profile: subject.profile, edition: subject.edition, configuration, asOf, hindsight },
    ...{ principles: library.catalogue.principles, context: context?.context, risks: library.risks },
    fold: library.catalogue.scales.fold,
    ...{ catalogueVersion: ELEMENTS_VERSION, toolVersion: TOOL_VERSION },
    inputs: [inputFile(subject), ...files, ...(context?.inputs ?? [])],
  });
}

/** Settings that are to be on; throws InvalidInput for those that the product does not have, and for two that exclude each other. */
export function chosenSettings(ids: readonly string[], { profile, file }: NextSubject): string[] {
  const known = (profile.settings ?? []).map(({ id }) => id);
  const problem = (code: string, message: string, hint: string): Problem => ({
    ...{ severity: 'error', code, message, hint, file, line: 1, column: 1 },
  });
  const unknown = ids.filter((id) => !known.includes(id));
  const clash = new Exclusions(profile).clash(new Set(ids));
  const problems = [
    ...unknown.map((id) =>
      problem('unknown-setting', `'${id}' is no setting of ${profile.name}.`, suggestion(id, known)),
    ),
    ...(clash === undefined
      ? []
      : [
          problem(
            'excluding-settings',
            `'${clash[0]}' and '${clash[1]}' cannot be on together.`,
            'Leave one of them out.',
          ),
        ]),
  ];
  if (problems.length > 0) throw new InvalidInput(problems);
  return [...ids];
}

/** A use of version 2 by name. */
export function loadNextContext(name: string, library: Library): Promise<LoadedContext> {
  return loadContext(name, library);
}

function editionsOf({ editions, name }: Profile, wanted: string | undefined, file: string): string[] {
  const known = editions.map(({ id }) => id);
  if (wanted === undefined) return known;
  if (known.includes(wanted)) return [wanted];
  const message = `'${wanted}' is no edition of ${name}.`;
  throw new InvalidInput([
    {
      severity: 'error',
      code: 'unknown-edition',
      message,
      hint: suggestion(wanted, known),
      file,
      line: 1,
      column: 1,
    },
  ]);
}
