/** The documents that an assessment weighed, by grade and by the newest day that each speaks of. */
import type { Language } from '../locale/language.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Figure } from './model.ts';
import { type EvidenceBar, evidenceBars } from './pictures/evidence-bars.ts';
import type { Grade } from './pictures/timeline.ts';
import { yearsBefore } from './years.ts';

export interface ReadDocument {
  /** Of the source in the profile. */
  id: string;
  grade: Grade;
  /** YYYY-MM-DD. */
  day: string;
  year: number;
}

/** Those of which a statement on an element was weighed. */
export function documentsRead({ principles, sources }: Assessment): ReadDocument[] {
  const days = new Map<string, string>();
  const all = principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
  for (const { stated } of all)
    for (const { source, day } of stated) if (day > (days.get(source) ?? '')) days.set(source, day);
  return sources.flatMap(({ id, grade }) => {
    const day = days.get(id);
    return day === undefined ? [] : [{ id, grade, day, year: Number(day.slice(0, 4)) }];
  });
}

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];

/** Their number by grade and age on the day of the assessment; nothing where nothing was read. */
export function evidencePicture(assessment: Assessment, language: Language): Figure[] {
  const documents = documentsRead(assessment);
  if (documents.length === 0) return [];
  const { asOf } = assessment;
  const limits = [1, 2, 4].map((years) => yearsBefore(asOf, years));
  const bars = GRADES.map((grade): EvidenceBar => {
    const days = documents.filter((one) => one.grade === grade).map(({ day }) => day);
    const since = limits.map((limit) => days.filter((day) => day > limit).length);
    const [one = 0, two = 0, four = 0] = since;
    return { grade, counts: [one, two - one, four - two, days.length - four] };
  });
  return [evidenceBars(bars, { id: 'read', caption: language.say('evidence.picture') }, language)];
}
