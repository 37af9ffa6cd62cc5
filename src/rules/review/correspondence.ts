/** The letters of an engagement: what was sent, what is due, what came, and what is overdue on a day. */
import type { Correspondence } from '../../types/correspondence.ts';
import type { LaterLetter, VendorResponse } from '../../types/response.ts';
import { addDays, DAYS_OF_NOTICE, type Day, daysBetween, firstDay } from '../dates.ts';

export type Exchange = Correspondence['exchanges'][number];

/**
 * Every exchange of a response, the oldest first, as of a day: what was sent later is left out, what came later is
 * awaited. `product`: its name, where one is known.
 */
export function exchangesOf(response: VendorResponse, asOf: Day, product?: string): Exchange[] {
  return [...threads(response), ...clarificationThreads(response)]
    .filter(({ sent }) => sent === null || firstDay(sent) <= asOf)
    .map((one) => ({ ...withState(one, response, asOf), product: product ?? idsOf(response) }));
}

/** Those of several vendors: what is overdue first, then what is awaited, then the rest, each by its day. */
export function inUrgency(exchanges: readonly Exchange[]): Exchange[] {
  const key = ({ state, due, sent, vendor, response }: Exchange): string =>
    [
      URGENCY.indexOf(state),
      state === 'overdue' ? (due ?? '') : (due ?? '9999'),
      sent ?? '',
      vendor,
      response,
    ].join('\0');
  return exchanges.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const URGENCY: readonly Exchange['state'][] = [
  'overdue',
  'awaited',
  'not-dated',
  'answered-late',
  'answered',
  'declined',
  'answered-elsewhere',
  'service-withdrawn',
];

/** A letter with its reminders: what is asked in one of them is answered by one answer. */
type Thread = Pick<Exchange, 'kind' | 'number' | 'sent' | 'reminded' | 'due' | 'received'>;

function threads({ asked, received, letters = [] }: VendorResponse): Thread[] {
  const rounds = letters.flatMap((one, at) => (one.kind === 'round' ? [at] : []));
  const starts = [0, ...rounds];
  return starts.map((start, index): Thread => {
    const own = letters.slice(index === 0 ? 0 : start + 1, rounds[index]);
    const letter = index === 0 ? { on: asked.on, by: asked.by, answered: received } : letters[start];
    return threadOf(index + 1, letter ?? {}, own);
  });
}

type Dated = string | undefined;

function threadOf(
  number: number,
  { on, by, answered }: { on?: Dated; by?: Dated; answered?: Dated },
  reminders: readonly LaterLetter[],
): Thread {
  return {
    kind: 'letter',
    number,
    sent: on ?? null,
    reminded: reminders.map((one) => one.on),
    due: reminders.reduce((last, one) => one.by ?? last, by) ?? null,
    received: answered ?? reminders.findLast((one) => one.answered !== undefined)?.answered ?? null,
  };
}

/** Questions put on one day are one exchange; it is answered when the last of them is. */
function clarificationThreads({ clarifications = [] }: VendorResponse): Thread[] {
  return [...Map.groupBy(clarifications, ({ asked }) => asked)].map(([sent, list], at): Thread => {
    const days = list.flatMap(({ answered }) => answered ?? []).toSorted();
    const isAnswered = days.length === list.length;
    return {
      kind: 'clarification',
      number: at + 1,
      sent,
      reminded: [],
      due: null,
      received: isAnswered ? (days.at(-1) ?? null) : null,
    };
  });
}

function idsOf({ vendor, editions = [] }: VendorResponse): string {
  return [vendor, ...editions.slice(0, 1)].join(', ');
}

function withState(thread: Thread, response: VendorResponse, asOf: Day): Omit<Exchange, 'product'> {
  const { due } = thread;
  const received = thread.received !== null && firstDay(thread.received) <= asOf ? thread.received : null;
  const reminded = thread.reminded.filter((day) => firstDay(day) <= asOf);
  const state = stateOf({ ...thread, received }, response, asOf);
  const { asked, vendor, editions = [], id } = response;
  return {
    response: id,
    vendor,
    edition: editions[0] ?? null,
    addressee: asked.addressee ?? null,
    sender: asked.sender ?? null,
    fileNumber: asked['file-number'] ?? null,
    ...thread,
    received,
    reminded,
    state,
    daysOver: state === 'overdue' && due !== null ? daysBetween(due, asOf) : null,
    weighs: weighs(thread),
  };
}

function stateOf(thread: Thread, { outcome }: VendorResponse, asOf: Day): Exchange['state'] {
  const { received, due, sent } = thread;
  if (received !== null) return due !== null && firstDay(received) > due ? 'answered-late' : 'answered';
  if (outcome === 'declined' || outcome === 'answered-elsewhere' || outcome === 'service-withdrawn')
    return outcome;
  if (sent === null) return 'not-dated';
  return due !== null && due < asOf ? 'overdue' : 'awaited';
}

/** From 28 days on no answer is told of the vendor (rule 9). */
function weighs({ sent, due }: Thread): boolean {
  return sent !== null && due !== null && due >= addDays(firstDay(sent), DAYS_OF_NOTICE);
}
