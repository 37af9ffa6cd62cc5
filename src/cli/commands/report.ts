import { assess, renderAssessment, renderJson } from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { type OutputOptions, planOutput } from '../output.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';

interface Options extends AssessmentOptions, OutputOptions, DocumentOptions {
  paper: 'A4' | 'Letter';
}

/** Writes one document a product. */
export default async function report(io: Io, vendors: string[], options: Options): Promise<number> {
  const subjects = await loadSubjects(vendors, options, io);
  const { format, files } = await planOutput(subjects.vendors, options);
  const tasks = subjects.vendors.map((vendor, index) => ({
    file: files[index] ?? '',
    format,
    document: () => renderAssessment(assess(subjects.input(vendor)), options),
    data: () => renderJson(assess(subjects.input(vendor))),
  }));
  await writeDocuments(tasks, options, io);
  return 0;
}
