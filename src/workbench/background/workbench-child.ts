/**
 * The process that does long work: it answers a request as the server would, by the same routes, from a desk of its own.
 */
import { flushCompileCache } from 'node:module';
import type { PrintsPages } from '../../app/documents.ts';
import { loadLanguage } from '../../locale/languages.ts';
import type { Words } from '../../locale/phrase.ts';
import { openPrinter } from '../../print/index.ts';
import { installedFonts } from '../../store/installed-fonts.ts';
import { answered } from '../answered.ts';
import type { Desk } from '../desk.ts';
import { openDesk } from '../open-desk.ts';
import { ROUTES } from '../routes.ts';
import { type Handed, ticketAddress, ticketKey, Tickets } from '../tickets.ts';
import type { ChildOptions, FromChild, Piece, ToChild } from './messages.ts';

const [given = ''] = process.argv.slice(2);
const { folder, language, who, browser } = JSON.parse(given) as ChildOptions;
const fonts = installedFonts();
const desk = openOwnDesk();
let stop = new AbortController();

process.on('message', (message: ToChild) => {
  if (message === 'stop') stop.abort();
  else void begin(message.begin);
});
// Without the server there is nobody to work for. The signal also ends a browser that was started.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

/** What is handed out waits at the server. */
class SentTickets extends Tickets {
  override issue(handed: Handed, key = ticketKey()): string {
    tell({ ticket: key, handed });
    return ticketAddress(key);
  }
}

async function openOwnDesk(): Promise<Desk> {
  return openDesk({
    folder,
    who,
    language: await loadLanguage(language),
    tickets: new SentTickets(),
    today: () => '',
    fault: (error) =>
      tell({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  });
}

async function begin({ path, method, query, form, bytes, today }: Piece): Promise<void> {
  stop = new AbortController();
  const { signal } = stop;
  const asked = {
    query: new URLSearchParams(query),
    form: new URLSearchParams(form),
    bytes,
    signal,
    step: (step: Words) => tell({ step }),
  };
  const route = ROUTES.get(path)?.find((one) => one.method === method);
  if (route === undefined) throw new RangeError(path);
  const own = { ...(await desk), today: () => today, makers: { fonts, printer: printer(signal) } };
  tell({ answer: await answered(route, asked, own) });
  flushCompileCache();
}

/** A browser for each document: one that waits for the next would take memory all day. */
function printer(signal: AbortSignal): PrintsPages {
  return {
    print: async (job) => {
      const opened = await openPrinter({
        ...(browser === undefined ? {} : { browser }),
        say: (message) => tell({ say: message }),
      });
      try {
        signal.throwIfAborted();
        signal.addEventListener('abort', () => void opened.close());
        return await opened.print(job);
      } finally {
        await opened.close();
      }
    },
  };
}

function tell(message: FromChild): void {
  process.send?.(message);
}
