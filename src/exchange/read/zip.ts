/** A workbook is a zip from outside: its parts are counted, measured and named before anything is unpacked. */
import { unzipSync } from 'fflate';
import { badForm, type Read } from './fault.ts';
import { sumOf, sumsOf } from './zip-sums.ts';

const MAX_PARTS = 200;
const MAX_UNPACKED = 20 * 1024 * 1024;
/** A part over 1 MiB that unpacks to more than this many times its size is a bomb. */
const MAX_RATIO = 100;
const BIG = 1024 * 1024;

/** The parts that are read: texts, but for those of what is only drawn or linked; all others stay packed. */
const READ = /\.(?:xml|rels)$/;
const UNREAD =
  /(?:^|\/)(?:docprops|customxml|theme|charts?|media|embeddings|pivot\w*|slicers?|externallinks|querytables|printersettings)\//;

/** Names are the same in other letters, and some programs write them with backslashes. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

export interface ZipParts {
  /** Texts of the parts that are read, by name as `partName` gives it. */
  texts: ReadonlyMap<string, string>;
  /** Names of all parts, likewise. */
  names: readonly string[];
}

/** Unpacks what is read of a workbook, or says why not. */
export function unpackWorkbook(bytes: Uint8Array): Read<ZipParts> {
  const names: string[] = [];
  try {
    let total = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name: written, size, originalSize }) => {
        const name = partName(written);
        // Programs differ on which of the two they show.
        if (names.includes(name)) throw new SyntaxError('a part is there twice');
        names.push(name);
        if (names.length > MAX_PARTS) throw new RangeError('too many parts');
        if (!READ.test(name) || UNREAD.test(name)) return false;
        total += originalSize;
        if (total > MAX_UNPACKED || (originalSize > BIG && originalSize > size * MAX_RATIO))
          throw new RangeError('too large');
        return true;
      },
    });
    const sums = sumsOf(bytes);
    for (const [name, part] of Object.entries(parts)) {
      // A part that the directory does not name was unpacked by another one than we read.
      if (sums.get(name) !== sumOf(part)) throw new SyntaxError('a part was damaged');
    }
    if (isLocked(parts)) return badForm('locked-document');
    const texts = new Map(
      Object.entries(parts).map(([name, part]) => [partName(name), decoded(part)] as const),
    );
    return { ok: true, value: { texts, names } };
  } catch (error) {
    return badForm(error instanceof RangeError ? 'too-large' : 'damaged-workbook');
  }
}

/** An OpenDocument with a password says so in its list of parts; the parts themselves are no texts. */
function isLocked(parts: Readonly<Record<string, Uint8Array>>): boolean {
  const manifest = parts['META-INF/manifest.xml'];
  return manifest !== undefined && /<(?:\w+:)?encryption-data[\s/>]/.test(decoded(manifest));
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
