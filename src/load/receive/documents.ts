/** The documents that a vendor listed, with what is missing filled in so that it claims least. */
import { DOCUMENT_KINDS, type FilledDocument } from '../../form.ts';
import type { HandedDocument } from '../../types/response.ts';
import { type Day, firstDay, isPartialDate } from '../../assess/dates.ts';
import { isWebUrl } from '../formats.ts';
import type { Notebook } from './intake.ts';
import { isBlank } from './text.ts';

/** One entry for each document of which anything was said. */
export function documentsOf(
  filled: readonly FilledDocument[],
  provider: string,
  today: Day,
  notes: Notebook,
): HandedDocument[] {
  return filled.flatMap((one) => {
    if (Object.values(one.entered).every((entered) => isBlank(entered))) return [];
    if (!/^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/.test(one.id)) {
      notes.note('bad-id', one.place, `'${one.id}' cannot be the number of a document; it is kept apart.`);
      for (const entered of Object.values(one.entered)) notes.leave(entered);
      return [];
    }
    return [documentOf(one, provider, today, notes)];
  });
}

function documentOf(
  { id, place, entered }: FilledDocument,
  provider: string,
  today: Day,
  notes: Notebook,
): HandedDocument {
  const address = addressOf(entered.address, notes);
  const title = notes.line(entered.title);
  if (title === undefined) notes.note('no-title', place, `The document ${id} has no title.`);
  return {
    id,
    kind: kindOf(id, entered.kind, place, notes),
    title: title ?? `Document ${id} without a title`,
    publisher: notes.line(entered.publisher) ?? publisherOf(id, provider, place, notes),
    ...address,
    ...publishedOf(entered.published, today, notes),
  };
}

/** Without a kind it counts as the vendor's own statement, the weakest. */
function kindOf(
  id: string,
  entered: FilledDocument['entered']['kind'],
  place: string,
  notes: Notebook,
): HandedDocument['kind'] {
  const value = entered?.value.trim().toLowerCase() ?? '';
  const kind = DOCUMENT_KINDS.find((one) => one === value);
  if (kind !== undefined) return kind;
  if (value === '' || entered === undefined)
    notes.note('no-kind', place, `The document ${id} has no kind; it counts as the vendor's own statement.`);
  else {
    notes.note(
      'choice-outside-list',
      entered.place,
      `'${entered.value}' is no kind of document; it counts as the vendor's own statement.`,
    );
    notes.leave(entered);
  }
  return 'vendor-statement';
}

function publisherOf(id: string, provider: string, place: string, notes: Notebook): string {
  notes.note('no-publisher', place, `The document ${id} names no publisher; the provider itself is assumed.`);
  return provider;
}

/** A web address may be linked to; anything else is a citation in words. */
function addressOf(
  entered: FilledDocument['entered']['address'],
  notes: Notebook,
): Pick<HandedDocument, 'url' | 'citation'> {
  const text = notes.text(entered)?.trim();
  if (text === undefined || entered === undefined) return {};
  if (isWebUrl(text) && text.length <= 1000) return { url: text };
  if (/^\w[\w+.-]*:\S/.test(text))
    notes.note(
      'bad-address',
      entered.place,
      'This is no web address that may be opened; it is kept as words.',
    );
  const citation = notes.line({ ...entered, value: text });
  return citation === undefined ? {} : { citation };
}

function publishedOf(
  entered: FilledDocument['entered']['published'],
  today: Day,
  notes: Notebook,
): Pick<HandedDocument, 'published'> {
  const date = entered?.value.trim() ?? '';
  if (entered === undefined || date === '') return {};
  const exists = isPartialDate(date);
  if (exists && firstDay(date) <= today) return { published: date };
  const why = exists
    ? `lies in the future (today is ${today})`
    : 'is not a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD';
  notes.note('bad-date', entered.place, `'${date}' ${why}; it is kept apart.`);
  notes.leave(entered);
  return {};
}
