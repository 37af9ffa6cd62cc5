import path from 'node:path';
import {
  type Language,
  type Names,
  namesOf,
  type OwnTests,
  PEOPLE_NEEDED,
  peopleOf,
  receive as receiveAnswers,
  receivedChanges,
  receivedFile,
  type ReceivedResponse,
  receivedSummary,
  receivedTests,
  type ReceiveOptions,
  UserError,
  type VendorResponse,
  assertReplaceable,
  writeResult,
  phrase,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { show } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options extends Pick<ReceiveOptions, 'onto' | 'vendor' | 'received' | 'sent' | 'as'> {
  output?: string;
  force?: true;
}

/** Reads answers into a response file, and lists all that a person must know of them. */
export default async function receive(io: Io, file: string, options: Options): Promise<number> {
  const { output, force = false } = options;
  if (output !== undefined) await assertTarget(output, force);
  const { language } = io;
  const job = await jobOf(io);
  const { result, notices } = await receiveAnswers(job, file, {
    ...options,
    id: idOf(output),
    vendor: options.vendor ?? vendorIn(output),
  });
  const made = receivedFile(file, result, language);
  const target = output ?? path.join(...made.name.split('/'));
  await assertTarget(target, force);
  printNotices(io, notices);
  await writeResult(target, made.bytes, force);
  const lines =
    'tests' in result
      ? testsLines(result.tests, target, language)
      : responseLines(result, target, namesOf(job.library.catalogue.principles), language);
  io.err(lines.map((line) => `${show(line)}\n`).join(''));
  return 0;
}

/** What is told of a response that was written. */
function responseLines(
  { response, merged }: ReceivedResponse,
  target: string,
  names: Names,
  language: Language,
): string[] {
  const summary = receivedSummary(response, language);
  return [
    language.say('receive.written', { file: target, summary }),
    ...elsewhereLines(response, target, language),
    ...receivedChanges(merged, names, language),
  ];
}

function testsLines(tests: OwnTests, target: string, language: Language): string[] {
  const { say } = language;
  const whole = peopleOf(tests).whole.length;
  return [
    receivedTests(tests, target, language),
    say('own-tests.people', { whole }),
    whole < PEOPLE_NEEDED
      ? say('own-tests.people-needed', { needed: PEOPLE_NEEDED })
      : say('own-tests.next', { file: target }),
  ];
}

async function assertTarget(file: string, force: boolean): Promise<void> {
  if (!/\.ya?ml$/i.test(file))
    throw new UserError(
      'unknown-ending',
      phrase('job.not-yaml', { file }),
      phrase('job.response-is-yaml.fix'),
    );
  await assertReplaceable(file, force);
}

/** The name of the file is the id of the response, where it can be one. */
function idOf(output: string | undefined): string | undefined {
  const name = path.basename(output ?? '').replace(/\.ya?ml$/i, '');
  return /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/.test(name) ? name : undefined;
}

/** A file that is named after vendor and day takes the answers of that vendor only. */
function vendorIn(output: string | undefined): string | undefined {
  return /^(.+)-\d{4}-\d{2}-\d{2}\.ya?ml$/i.exec(path.basename(output ?? ''))?.[1];
}

/** Of somebody else's questionnaire: how the rest is asked. */
function elsewhereLines(
  { vendor, answers, intakes = [] }: VendorResponse,
  file: string,
  { say }: Language,
): string[] {
  const { elsewhere } = intakes.at(-1) ?? {};
  if (elsewhere === undefined) return [];
  const placed = answers.filter(({ answer }) => answer !== undefined && answer !== 'unplaced').length;
  return [say('receive.elsewhere-rest', { placed, vendor, file })];
}
