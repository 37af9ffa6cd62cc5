import {
  assess,
  assessPia,
  inputsUsed,
  isCaseFile,
  loadCase,
  loadCatalogue,
  renderAssessment,
  renderJson,
  renderPia,
  renderPiaJson,
  TOOL_VERSION,
  UserError,
} from '../../index.ts';
import { type DocumentOptions, type DocumentTask, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { type OutputOptions, planOutput } from '../output.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';
import { problemLines, show } from '../terminal.ts';

interface Options extends AssessmentOptions, OutputOptions, DocumentOptions {
  paper: 'A4' | 'Letter';
}

/** A document without its place: name for a folder, and how it is made. */
interface Draft extends Pick<DocumentTask, 'document' | 'data'> {
  name: string;
}

/** Writes one document a product or a case. */
export default async function report(io: Io, names: string[], options: Options): Promise<number> {
  const cases = new Set<string>();
  for (const name of names) if (/\.ya?ml$/i.test(name) && (await isCaseFile(name))) cases.add(name);
  if (cases.size > 0) assertCaseSaysIt(options);
  const vendors = names.filter((name) => !cases.has(name));
  const drafts = [
    ...(vendors.length === 0 ? [] : await vendorDrafts(vendors, options, io)),
    ...(await caseDrafts([...cases], options, io)),
  ];
  const { format, files } = await planOutput(
    drafts.map((draft) => draft.name),
    options,
  );
  const tasks = drafts.map(({ document, data }, at) => ({ file: files[at] ?? '', format, document, data }));
  await writeDocuments(tasks, options, io);
  return 0;
}

/** Product, use and day stand in the case; an option beside it would be left out in silence. */
function assertCaseSaysIt({ edition, config, context, asOf, hindsight }: Options): void {
  const given = [
    ...(edition === undefined ? [] : ['--edition']),
    ...(config === 'default' ? [] : ['--config']),
    ...(context === undefined ? [] : ['--context']),
    ...(asOf === undefined ? [] : ['--as-of']),
    ...(hindsight === undefined ? [] : ['--hindsight']),
  ];
  if (given.length === 0) return;
  throw new UserError(
    'case-says-it',
    `${given.join(', ')} cannot stand beside a case: what is assessed stands in its file.`,
    'Change the case, or report the product and the case in two calls.',
  );
}

async function vendorDrafts(names: readonly string[], options: Options, io: Io): Promise<Draft[]> {
  const subjects = await loadSubjects(names, options, io);
  return subjects.vendors.map((vendor) => {
    const { id, editions } = vendor.profile.value;
    return {
      name: vendorName(id, vendor.edition, vendor.edition !== editions[0]?.id, options.config),
      document: () => renderAssessment(assess(subjects.input(vendor)), options),
      data: () => renderJson(assess(subjects.input(vendor))),
    };
  });
}

function vendorName(id: string, edition: string, isNamed: boolean, config: string): string {
  const settings = config === 'default' ? '' : config === 'hardened' ? '-hardened' : '-configured';
  return `${id}${isNamed ? `@${edition}` : ''}${settings}`;
}

async function caseDrafts(files: readonly string[], options: Options, io: Io): Promise<Draft[]> {
  if (files.length === 0) return [];
  const { catalogue, inputs } = await loadCatalogue();
  const drafts: Draft[] = [];
  for (const file of files) {
    const loaded = await loadCase(file, catalogue, io.today);
    if (loaded.warnings.length > 0) io.err(problemLines(loaded.warnings));
    const all = [...loaded.inputs, ...inputsUsed(inputs, loaded.presets)];
    const pia = assessPia({ ...loaded, catalogue, today: io.today, toolVersion: TOOL_VERSION, inputs: all });
    if (pia.case.status === 'final' && !pia.check.complete) io.err(notFinal(file));
    drafts.push({
      name: loaded.case.id,
      document: () => renderPia(pia, { paper: options.paper, logo: loaded.logo }),
      data: () => renderPiaJson(pia),
    });
  }
  return drafts;
}

/** A document that lacks what is required must not look as if it were finished. */
function notFinal(file: string): string {
  const name = show(file);
  return `${name} says that it is final, but parts that are required are missing: it is printed as a draft.\nSee what is missing: vtc-pia check ${name}\n`;
}
