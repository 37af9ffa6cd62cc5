import { attach, packedOf } from './attachment.ts';
import { assertPassive } from './assert-passive.ts';
import type { PdfFile } from './pdf/file.ts';
import { bytesValue, dateValue, type Dictionary, textValue } from './pdf/values.ts';
import type { PrintJob } from './types.ts';
import { renumberIds } from './structure-ids.ts';
import { writePdf } from './write-pdf.ts';
import { xmp } from './xmp.ts';

/** Without a version: what prints differently is seen in the pages, and what does not should not be seen. */
const PRODUCER = 'vtc-pia (Chromium)';
const CREATOR = 'vtc-pia';

/**
 * Gives Chromium's PDF our metadata in place of its own (its dates, and a user agent as Creator), adds the attachment,
 * and saves it small: tagged files shrink to a third or less when their objects are packed.
 * The same raw document and job give the same bytes.
 * @throws PrintError `active-content`
 */
export function finish(pdf: PdfFile, job: PrintJob): Promise<Uint8Array> {
  renumberIds(pdf);
  pdf.catalog.set('/Lang', bytesValue(Buffer.from(job.language)));
  pdf.catalog.set('/ViewerPreferences', new Map([['/DisplayDocTitle', 'true']]));
  if (job.attachment !== undefined) attach(pdf, job.attachment, dateValue(job.created));
  setXmp(pdf, job);
  const info = pdf.add(infoOf(job));
  assertPassive(pdf);
  return writePdf(pdf, info);
}

/** What can be done while the browser prints. */
export function prepare({ attachment }: PrintJob): void {
  if (attachment !== undefined) packedOf(attachment);
}

function infoOf({ title, subject, created }: PrintJob): Dictionary {
  return new Map([
    ['/Title', textValue(title)],
    ...(subject === undefined ? [] : [['/Subject', textValue(subject)] as const]),
    ['/Creator', textValue(CREATOR)],
    ['/Producer', textValue(PRODUCER)],
    ['/CreationDate', dateValue(created)],
    ['/ModDate', dateValue(created)],
  ]);
}

/** Stored uncompressed, as ISO 16684 asks, so that tools find it without reading PDF. */
function setXmp(pdf: PdfFile, job: PrintJob): void {
  const created = `${job.created}T00:00:00Z`;
  const text = xmp({ job, created, creator: CREATOR, producer: PRODUCER });
  const entries: Dictionary = new Map([
    ['/Type', '/Metadata'],
    ['/Subtype', '/XML'],
  ]);
  pdf.catalog.set('/Metadata', pdf.add(entries, Buffer.from(text)));
}
