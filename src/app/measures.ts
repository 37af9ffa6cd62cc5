/** Use case: typical measures to choose from. */
import { UserError } from '../errors.ts';
import { phrase } from '../locale/phrase.ts';
import { riskIds } from '../input/library.ts';
import { suggestion } from '../problem.ts';
import type { Measures } from '../types/measures.ts';
import type { Job } from './job.ts';

/** The measures with the names of the risks. */
export interface ListedMeasures {
  measures: Measures;
  /** Title of a risk of the catalogue. */
  risk: (id: string) => string;
}

/** All measures, or those that bear on a risk. Throws UserError for a risk that is not known. */
export function listMeasures({ library }: Job, risk?: string): ListedMeasures {
  const known = riskIds(library);
  if (risk !== undefined && !known.includes(risk))
    throw new UserError(
      'unknown-risk',
      phrase('problem.unknown', { id: risk, what: 'risk' }),
      suggestion(risk, known),
    );
  const { guidance, measures } = library.measures;
  const titles = new Map(library.risks.risks.map(({ id, title }) => [id, title]));
  const chosen = risk === undefined ? measures : measures.filter(({ risks }) => risks.includes(risk));
  return { measures: { guidance, measures: chosen }, risk: (id) => titles.get(id) ?? id };
}
