/** Own weights: what sliders say, which stands in the address, or a file of the folder, which the command reads, too. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { InvalidInput } from '../../errors.ts';
import { loadContext } from '../../input/context.ts';
import { loadWeights, type WeightsFile } from '../../input/weights.ts';
import { yamlText } from '../../input/yaml-lines.ts';
import type { Weights } from '../../types/weights.ts';
import { yamlPlace } from '../case/opened.ts';
import type { Desk } from '../desk.ts';
import { keepFile } from '../uploads.ts';

/** Every weight that there is, none left out. */
export type Whole = Required<Weights>;

/** Weights that were chosen in the place of those of the use. */
export interface OwnWeights {
  /** 'own', or the name of the file in which they begin. */
  from: string;
  values: Whole;
  /** What counts without weights of one's own. */
  usual: Whole;
  /** As use cases take them: the file where they stand in it as they are, else what would be written. */
  source: WeightsFile;
}

/** How firmly they are held where nobody says so: a weight of 20 % mostly lies between 13 and 27 %. */
const USUAL_CONCENTRATION = 30;
/** They are kept under this name; with a number behind it where others are. */
const NAME = 'weights.yaml';

/** undefined: those of the use count. Throws InvalidInput for a file that is wrong, UserError for one that is none. */
export async function weightsIn(
  query: URLSearchParams,
  use: string | undefined,
  desk: Desk,
): Promise<OwnWeights | undefined> {
  const from = query.get('weights') ?? '';
  if (from === '') return undefined;
  const usual = await usualWeights(use, desk);
  const file = from === 'own' ? undefined : await yamlPlace(from, desk);
  const inFile = file === undefined ? usual : over(usual, await weightsOf(file, desk));
  // Of a file that was chosen just now, the address still has what was moved before.
  const values = query.get('of') === from ? moved(query, usual, desk) : inFile;
  const source =
    file !== undefined && isDeepStrictEqual(values, inFile) ? file : written(values, usual, desk);
  return { from, values, usual, source };
}

/** Puts them into the folder, if they do not lie there; gives the name of their file. Throws InvalidInput for no weights. */
export async function keepWeights(weights: OwnWeights, desk: Desk): Promise<string> {
  const { from, source } = weights;
  if (typeof source === 'string') return from;
  try {
    await loadWeights(source, desk.library.catalogue);
  } catch (error) {
    throw placed(error, weights, desk);
  }
  const { name } = await keepFile(source.file, { name: NAME, bytes: source.bytes }, desk);
  return name;
}

async function weightsOf(file: string, { library }: Desk): Promise<Weights> {
  const { weights } = await loadWeights(file, library.catalogue);
  return weights;
}

/** Those of the use; of the catalogue where it says nothing, or none was chosen. */
async function usualWeights(use: string | undefined, { library }: Desk): Promise<Whole> {
  const { principles } = library.catalogue;
  const ofUse = use === undefined ? undefined : (await loadContext(use, library)).context.weights;
  const all = {
    concentration: USUAL_CONCENTRATION,
    principles: Object.fromEntries(principles.map(({ id }) => [id, 1])),
    criteria: Object.fromEntries(
      principles.flatMap((one) => one.criteria.map(({ id, weight }) => [`${one.id}/${id}`, weight] as const)),
    ),
  };
  return over(all, { ...ofUse });
}

function over(all: Whole, { concentration, principles, criteria }: Partial<Weights>): Whole {
  return {
    concentration: concentration ?? all.concentration,
    principles: { ...all.principles, ...principles },
    criteria: { ...all.criteria, ...criteria },
  };
}

/** What the address says ('p.security=2', 'c.SEC1=3'); what it leaves out is as usual. */
function moved(query: URLSearchParams, usual: Whole, { library }: Desk): Whole {
  const at = (field: string, otherwise = 0): number => {
    const text = query.get(field) ?? '';
    return text.trim() === '' ? otherwise : Number(text);
  };
  const { principles } = library.catalogue;
  return {
    concentration: at('concentration', usual.concentration),
    principles: Object.fromEntries(
      principles.map(({ id }) => [id, at(`p.${id}`, usual.principles[id])] as const),
    ),
    criteria: Object.fromEntries(
      principles.flatMap((one) =>
        one.criteria.map(({ id, code }) => {
          const key = `${one.id}/${id}`;
          return [key, at(`c.${code}`, usual.criteria[key])] as const;
        }),
      ),
    ),
  };
}

/** A file of weights as it would be written: of criteria only those that differ. */
function written(
  { concentration, principles, criteria }: Whole,
  usual: Whole,
  { folder, language }: Desk,
): WeightsFile {
  const own = Object.entries(criteria).filter(([id, one]) => one !== usual.criteria[id]);
  const tree = {
    concentration,
    principles,
    ...(own.length === 0 ? {} : { criteria: Object.fromEntries(own) }),
  };
  const text = `# ${language.say('workbench-choose.weights.head')}\n${yamlText(tree)}\n`;
  return { file: path.join(folder.root, NAME), bytes: Buffer.from(text) };
}

/** What is wrong with weights that stand in no file has no line to go to. */
export function placed(error: unknown, weights: OwnWeights | undefined, { language }: Desk): unknown {
  if (!(error instanceof InvalidInput) || weights === undefined || typeof weights.source === 'string')
    return error;
  const { file } = weights.source;
  const place = language.say('workbench-choose.weights');
  return new InvalidInput(
    error.problems.map((one) => (one.file === file ? { ...one, file: '', place } : one)),
  );
}
