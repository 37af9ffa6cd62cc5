/** For files that another program has in its hands: Word, a search for viruses, a syncing folder. */
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between one try and the next; most programs let go within them. */
const WAITS = [20, 60, 180, 540];

/** Windows says that it is not allowed where it means that the file is open elsewhere. */
function isHeld(error: unknown, platform: NodeJS.Platform): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

/** Tries again as long as the file is held, for less than a second in all. Throws what the last try threw. */
export async function whenFree(act: () => Promise<void>, platform = process.platform): Promise<void> {
  for (const wait of WAITS) {
    try {
      await act();
      return;
    } catch (error) {
      if (!isHeld(error, platform)) throw error;
      await delay(wait);
    }
  }
  await act();
}
