import {
  assessElements,
  chosenSettings,
  type ElementsFormat,
  type ElementsInput,
  type Library,
  loadElementsLibrary,
  loadNextContext,
  loadNextSubjects,
  type NextSubject,
  renderElements,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { dayOf } from '../subjects.ts';
import { problemLines, showLines } from '../terminal.ts';

interface Options {
  format: ElementsFormat;
  context?: string;
  config?: string;
  edition?: string;
  asOf?: string;
  hindsight?: true;
}

/** Prints what the rules of version 2 find: of the products named or all, in every edition, for one use or all. */
export default async function elements(io: Io, names: string[], options: Options): Promise<number> {
  const asOf = dayOf(options.asOf, io.today);
  const library = await loadElementsLibrary();
  const subjects = await loadNextSubjects(names, options.edition, library, io.today);
  const isEvidence = options.format === 'evidence';
  const uses = await usesOf(isEvidence ? 'none' : options.context, library);
  const warnings = [...uses, ...subjects].flatMap((one) => one?.warnings ?? []);
  if (warnings.length > 0) io.err(problemLines(warnings));
  const configurations = isEvidence
    ? ['default']
    : options.config === undefined
      ? ['default', 'hardened']
      : [options.config];
  const inputs = subjects.flatMap((subject) =>
    uses.flatMap((context) =>
      configurations.map((config): ElementsInput => ({
        ...{ library, subject, context, asOf, hindsight: options.hindsight ?? false },
        configuration: configurationOf(config, subject),
      })),
    ),
  );
  const details = names.length > 0 && options.context !== undefined;
  const text = renderElements(inputs.map(assessElements), namesOf(library, subjects), {
    ...{ format: options.format, width: io.columns, details },
  });
  io.out(options.format === 'table' || isEvidence ? showLines(text) : text);
  return 0;
}

async function usesOf(name: string | undefined, library: Library): Promise<ElementsInput['context'][]> {
  if (name === 'none') return [undefined];
  const ids = name === undefined ? [...library.presets.keys()] : [name];
  const loaded = await Promise.all(ids.map((id) => loadNextContext(id, library)));
  return loaded;
}

/** 'default', 'hardened', or ids with commas between. */
function configurationOf(text: string, subject: NextSubject): ElementsInput['configuration'] {
  if (text === 'default' || text === 'hardened') return text;
  const ids = text.split(',').map((id) => id.trim());
  return chosenSettings(
    ids.filter((id) => id !== ''),
    subject,
  );
}

function namesOf(library: Library, subjects: readonly NextSubject[]): Parameters<typeof renderElements>[1] {
  const statements = new Map<string, string>(
    library.catalogue.principles.flatMap((principle) =>
      principle.criteria.flatMap((criterion) =>
        (criterion.elements ?? []).map(
          ({ id, code, statement }) =>
            [`${principle.id}/${criterion.id}/${id}`, `${code} ${statement}`] as const,
        ),
      ),
    ),
  );
  const settings = new Map<string, string>(
    subjects.flatMap(({ profile }) =>
      (profile.settings ?? []).map(
        ({ id, code, title, value }) => [`${profile.id} ${id}`, `${code} ${title} = ${value}`] as const,
      ),
    ),
  );
  return {
    element: (id) => statements.get(id) ?? id,
    setting: (vendor, id) => settings.get(`${vendor} ${id}`) ?? id,
  };
}
