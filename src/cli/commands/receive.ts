import path from 'node:path';
import {
  InvalidInput,
  type Language,
  type Merged,
  type Names,
  namesOf,
  type OwnTests,
  ownTestsYaml,
  PEOPLE_NEEDED,
  peopleOf,
  receive as receiveAnswers,
  type ReceivedResponse,
  type ReceiveOptions,
  responseYaml,
  UserError,
  type VendorResponse,
  withRoomInYaml,
  assertReplaceable,
  sealed,
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
  const { target, text, lines } =
    'tests' in result
      ? testsFile(file, result.tests, output, language)
      : responseFile(file, result, output, { names: namesOf(job.library.catalogue.principles), language });
  await assertTarget(target, force);
  printNotices(io, notices);
  await writeResult(target, sealed(Buffer.from(text)), force);
  io.err(lines.map((line) => `${show(line)}\n`).join(''));
  return 0;
}

/** The file to write, its text, and what is told of it. */
interface Made {
  target: string;
  text: string;
  lines: string[];
}

function responseFile(
  file: string,
  { response, merged }: ReceivedResponse,
  output: string | undefined,
  { names, language }: { names: Names; language: Language },
): Made {
  const target = output ?? path.join('responses', `${response.id}.yaml`);
  const written = language.say('receive.written', { file: target, summary: summary(response, language) });
  return {
    target,
    text: wholeText(file, responseYaml(response, language), language),
    lines: [written, ...elsewhereLines(response, target, language), ...changeLines(merged, names, language)],
  };
}

function testsFile(file: string, tests: OwnTests, output: string | undefined, language: Language): Made {
  const { say } = language;
  const target = output ?? path.join('own-tests', `${tests.id}.yaml`);
  const found = tests.points.filter((point) => point.found !== undefined).length;
  const points = tests.points.length;
  const whole = peopleOf(tests).whole.length;
  return {
    target,
    text: wholeText(file, ownTestsYaml(tests, language), language),
    lines: [
      say('own-tests.received', { file: target, points, found, open: points - found }),
      say('own-tests.people', { whole }),
      whole < PEOPLE_NEEDED
        ? say('own-tests.people-needed', { needed: PEOPLE_NEEDED })
        : say('own-tests.next', { file: target }),
    ],
  };
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

/** What readers cannot load again must not be written. */
function wholeText(file: string, yaml: string, language: Language): string {
  const text = withRoomInYaml(yaml);
  if (Buffer.byteLength(text) <= 1024 * 1024) return text;
  const message = language.say('receive.fault-response-too-large');
  const hint = language.say('receive.mend-response-too-large');
  throw new InvalidInput([{ severity: 'error', code: 'too-large', message, hint, file, line: 1, column: 1 }]);
}

function summary({ answers, intakes = [] }: VendorResponse, { say }: Language): string {
  const { elsewhere } = intakes.at(-1) ?? {};
  if (elsewhere !== undefined)
    return say('receive.elsewhere', { ...elsewhere, version: elsewhere.version ?? 'none' });
  const answered = answers.filter(({ answer }) => answer !== undefined).length;
  return say('receive.summary', { asked: answers.length, answered, open: answers.length - answered });
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

function changeLines(merged: Merged | undefined, names: Names, { say, all }: Language): string[] {
  if (merged === undefined) return [];
  const { changes, documentChanges } = merged;
  if (changes.length + documentChanges.length === 0) return [say('receive.unchanged')];
  const keys = (list: readonly string[]): string =>
    all(list.map((key) => say(`receive.key-${key as 'raw'}`)));
  const read = (change: string, was: boolean): string =>
    was ? say('receive.changed-read', { change }) : change;
  return [
    say('receive.changed'),
    ...changes.map(({ element, changed, wasRead }) =>
      read(
        say('receive.changed-answer', { code: names.element(element).code, keys: keys(changed) }),
        wasRead,
      ),
    ),
    ...documentChanges.map(({ id, sentAs, changed, wasConfirmed }) => {
      if (changed !== undefined)
        return read(say('receive.changed-document', { id, keys: keys(changed) }), wasConfirmed);
      return id === sentAs
        ? say('receive.new-document', { id })
        : say('receive.renamed-document', { id, sentAs });
    }),
  ];
}
