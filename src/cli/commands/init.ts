import {
  type CarriedCase,
  type Language,
  newCase,
  newCaseFrom,
  newCaseFromCnil,
  newProfile,
  phrase,
  vendorIds,
  UserError,
  writeNew,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { show } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options {
  profile?: string;
  from?: string;
  vendor?: string;
  context?: string;
  regime?: string;
}

/** Writes a file to fill in: a case, or with --profile a vendor's profile. */
export default async function init(io: Io, file: string | undefined, options: Options): Promise<number> {
  const { profile, from, vendor, context, regime } = options;
  if (profile !== undefined && (vendor ?? regime ?? from) !== undefined)
    throw new UserError('two-kinds', phrase('job.profile-or-case'), phrase('job.profile-or-case.fix'));
  const { language } = io;
  const job = await jobOf(io);
  const regimes = regime?.split(',').map((one) => one.trim()) ?? [];
  if (from !== undefined) return initFrom(io, file ?? 'pia.yaml', from, { vendor, context, regimes });
  const { result, notices } =
    profile === undefined
      ? await newCase(job, file ?? 'pia.yaml', { vendor, context, regimes }, language)
      : await newProfile(job, profile, { file, context }, language);
  printNotices(io, notices);
  await writeNew(result.file, result.text);
  const name = show(result.file);
  if (profile !== undefined && vendorIds().includes(profile))
    io.err(`${language.say('form.known-profile', { id: show(profile) })}\n`);
  const said = profile === undefined ? 'form.written.case' : 'form.written.profile';
  io.err(`${language.say(said, { file: name })}\n`);
  return 0;
}

/** Starts a case from another one, and says what is empty now and what is to be read again. */
async function initFrom(
  io: Io,
  file: string,
  from: string,
  options: Parameters<typeof newCaseFrom>[3],
): Promise<number> {
  if (/\.json$/i.test(from)) return initFromCnil(io, file, from, options);
  const { language } = io;
  const { result, notices } = await newCaseFrom(await jobOf(io), file, from, options, language);
  printNotices(io, notices);
  await writeNew(result.file, result.text);
  io.err(
    linesOf(result, from, language)
      .map((line) => `${show(line)}\n`)
      .join(''),
  );
  return 0;
}

/** Makes a case of a file of the CNIL's software. */
async function initFromCnil(
  io: Io,
  file: string,
  from: string,
  options: Parameters<typeof newCaseFrom>[3],
): Promise<number> {
  const { say, all } = io.language;
  const { result, notices } = await newCaseFromCnil(await jobOf(io), file, from, options, io.language);
  const { counts, left } = result;
  printNotices(io, notices);
  await writeNew(result.file, result.text);
  io.err(`${show(say('cnil.imported', { file, from, ...counts }))}\n`);
  if (left.length > 0) io.err(`${show(say('cnil.imported-left', { parts: all(left) }))}\n`);
  return 0;
}

function linesOf(
  { file, anew, again, withoutLogo, product }: CarriedCase,
  from: string,
  { say }: Language,
): string[] {
  return [
    say('form.from.written', { file, from, again: again.length }),
    ...(product === undefined ? [] : [say('form.from.same-product', { product })]),
    ...(withoutLogo ? [say('form.from.no-logo')] : []),
    ...(anew.length === 0 ? [] : [say('form.from.anew')]),
    ...anew.map((part) => `- ${say(`form.from.part.${part}`)}`),
  ];
}
