/** Where documents go: one file, or one file a product in a folder. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { phrase, UserError } from '../index.ts';

export type Format = 'pdf' | 'html' | 'json';
const FORMATS: readonly Format[] = ['pdf', 'html', 'json'];

export interface OutputOptions<F extends string = Format> {
  output: string;
  format?: F;
}

/** The format that a file's ending names; throws where it names none of those that there are. */
export function formatOfFile<F extends string>(file: string, formats: readonly F[]): F {
  return byEnding(file, formats) ?? unknownEnding(file, formats, 'file');
}

/** The format that documents will have unless what was typed is refused. */
export function likelyFormat<F extends string>(
  { output, format }: OutputOptions<F>,
  formats: readonly F[],
): F | 'pdf' {
  return format ?? byEnding(output, formats) ?? 'pdf';
}

/**
 * Format and a file for each document by its name, from the ending of the output or the folder that it is. `wanted`:
 * how many were asked for, also where some cannot be made. In a folder they are PDF unless a format was named.
 */
export function planOutput(
  names: readonly string[],
  options: OutputOptions,
  wanted?: number,
): Promise<OutputPlan<Format>>;
export function planOutput<F extends string>(
  names: readonly string[],
  options: OutputOptions<F>,
  wanted: number,
  formats: readonly F[],
): Promise<OutputPlan<F>>;
export async function planOutput(
  names: readonly string[],
  options: OutputOptions<string>,
  wanted = names.length,
  formats: readonly string[] = FORMATS,
): Promise<OutputPlan<string>> {
  const { output } = options;
  const named = byEnding(output, formats);
  if (!(await isFolder(output, named)))
    return { format: formatOfOne(named, wanted, options, formats), files: [output] };
  const format = options.format ?? 'pdf';
  return { format, files: distinct(names).map((name) => path.join(output, `${name}.${format}`)) };
}

/** One format for all, and a file for each. */
export interface OutputPlan<F extends string> {
  format: F;
  files: string[];
}

function byEnding<F extends string>(file: string, formats: readonly F[]): F | undefined {
  return formats.find((one) => file.toLowerCase().endsWith(`.${one}`));
}

function unknownEnding(file: string, formats: readonly string[], where: 'file' | 'folder'): never {
  const endings = formats.map((one) => `.${one}`);
  const fix = phrase(`job.no-format.${where}.fix`, { endings: { any: endings } });
  throw new UserError('unknown-ending', phrase('job.no-format', { file }), fix);
}

function formatOfOne(
  named: string | undefined,
  count: number,
  { output, format }: OutputOptions<string>,
  formats: readonly string[],
): string {
  const folder = `${output.replace(/\.\w+$/, '')}/`;
  if (count > 1)
    throw new UserError(
      'one-file',
      phrase('job.one-file', { count }),
      phrase('job.one-file.fix', { folder }),
    );
  if (named === undefined) return unknownEnding(output, formats, 'folder');
  if (format !== undefined && format !== named) {
    const message = phrase('job.two-formats', { format, file: output });
    throw new UserError('two-formats', message, phrase('job.two-formats.fix'));
  }
  return named;
}

async function isFolder(output: string, named: string | undefined): Promise<boolean> {
  if (/[/\\]$/.test(output)) return true;
  // A name with the ending of a file means a file, even where a folder has it: then that is said.
  if (named !== undefined) return false;
  const found = await stat(output).catch(() => undefined);
  return found?.isDirectory() ?? path.extname(output) === '';
}

/**
 * Two documents with the same name must not write over each other: whoever comes second gets the next number that
 * nobody has, in the whole set. Capitals do not tell names apart: some disks do not, either.
 */
function distinct(names: readonly string[]): string[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const given = new Set<string>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const own = given.has(key) ? numbered(name, taken) : name;
    given.add(key);
    return own;
  });
}

function numbered(name: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${name}-${number}`.toLowerCase())) number += 1;
  taken.add(`${name}-${number}`.toLowerCase());
  return `${name}-${number}`;
}
