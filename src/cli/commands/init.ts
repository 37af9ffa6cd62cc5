import { newCase, newProfile, vendorIds, UserError, writeNew } from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { show } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options {
  profile?: string;
  vendor?: string;
  context?: string;
  regime?: string;
}

/** Writes a file to fill in: a case, or with --profile a vendor's profile. */
export default async function init(io: Io, file: string | undefined, options: Options): Promise<number> {
  const { profile, vendor, context, regime } = options;
  if (profile !== undefined && (vendor ?? regime) !== undefined)
    throw new UserError(
      'two-kinds',
      'A profile and a case are two files.',
      'Leave out --vendor and --regime, or leave out --profile.',
    );
  const { language } = io;
  const job = await jobOf(io);
  const regimes = regime?.split(',').map((one) => one.trim()) ?? [];
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
