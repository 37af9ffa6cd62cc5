/** Files as they arrive damaged, cut, doubled, or made to deceive. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

const NASTY = [
  '\0',
  '\u001B[31m',
  '\u202E',
  '\uFEFF',
  '\u{1FFFF}',
  '\u3164',
  '\uD800',
  '\r',
  '\t',
  '"',
  "'",
  '`',
  '&a [*a]',
  '<<: *x',
  '!!js/function',
  '%YAML 1.1\n---\n',
  '---\n',
  '? [a]: b\n',
  '__proto__: {a: 1}\n',
  'constructor: {prototype: {a: 1}}\n',
  ' # lost',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '.nan',
  '-.inf',
  '1e999',
  '99999999999999999999',
  '0o17',
  '2026-02-30',
  '9999-12-31',
  '~',
  'null',
  'yes',
  '\u00AD',
  'ｆｕｌｌ',
  '<script>',
  '=1+1',
  '@SUM(A1)',
  '../../etc/passwd',
  'javascript:alert(1)',
  'A'.repeat(40_000),
  '['.repeat(200),
];

/** One to four changes. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let now = bytes;
  for (let left = 1 + random.below(4); left > 0; left -= 1) now = random.pick(CHANGES)(now, random);
  return now;
}

/** The same to one part of a packed file, or to the packing. */
export function mutatedZip(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(4) === 0) return mutated(bytes, random);
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts));
  return zipSync({ ...parts, [name]: mutated(parts[name]!, random) });
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array;

const CHANGES: Change[] = [
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    for (let left = 1 + random.below(8); left > 0 && copy.length > 0; left -= 1)
      copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => spliced(bytes, random.below(bytes.length + 1), 0, strToU8(random.pick(NASTY))),
  (bytes, random) => {
    const [from, length] = [random.below(bytes.length + 1), random.below(200)];
    return spliced(bytes, random.below(bytes.length + 1), 0, bytes.subarray(from, from + length));
  },
  (bytes, random) => inLines(bytes, (lines) => void lines.splice(random.below(lines.length), 1)),
  (bytes, random) =>
    inLines(
      bytes,
      (lines) => void lines.splice(random.below(lines.length), 0, lines[random.below(lines.length)]!),
    ),
  (bytes, random) =>
    inLines(bytes, (lines) => {
      const at = random.below(lines.length);
      lines[at] = lines[at]!.replace(/:.*$/, `: ${random.pick(NASTY)}`);
    }),
  (bytes, random) =>
    inLines(bytes, (lines) => {
      const at = random.below(lines.length);
      lines[at] = ' '.repeat(random.below(5)) + lines[at]!.trimStart();
    }),
];

function spliced(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
}

function inLines(bytes: Uint8Array, change: (lines: string[]) => void): Uint8Array {
  const lines = strFromU8(bytes).split('\n');
  change(lines);
  return strToU8(lines.join('\n'));
}
