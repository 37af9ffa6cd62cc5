/** Ids of files that people begin: what the schema allows, and what every system can hold as a file's name. */
import { UserError } from '../errors.ts';
import { isReservedName } from '../names.ts';
import { phrase } from '../locale/phrase.ts';

/** As in schemas/profile.schema.json; a test holds the two together. */
export const ID = /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/;
/** On the command line such a name would be taken for a file. */
const ENDING = /\.(?:ya?ml|json)$/i;

/** Throws UserError, with an id that would do, where a new file must not have this one. */
export function assertNewId(id: string): void {
  const near = idLike(id);
  const instead = near === undefined ? '' : phrase('job.would-do.fix', { id: near });
  if (isReservedName(id))
    throw new UserError('reserved-id', phrase('job.reserved-id', { id }), [
      phrase('job.reserved-id.fix'),
      instead,
    ]);
  if (ENDING.test(id)) {
    const fix = [phrase('job.id-is-file.fix'), instead];
    throw new UserError('bad-id', phrase('job.id-is-file', { id }), fix);
  }
  if (ID.test(id)) return;
  const fix = [phrase('job.bad-id.fix'), instead];
  throw new UserError('bad-id', phrase('job.bad-id', { id }), fix);
}

/** The id that comes nearest to words; undefined: nothing of them can stand in one. */
export function idLike(id: string): string | undefined {
  const plain = id.replace(ENDING, '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replaceAll(/[^a-z0-9.]+/g, '-').slice(0, 64);
  const near = joined.replaceAll(/^[.-]+|[.-]+$/g, '');
  const free = isReservedName(near) ? `${near.replaceAll('.', '-')}-meetings` : near;
  return ID.test(free) ? free : undefined;
}
