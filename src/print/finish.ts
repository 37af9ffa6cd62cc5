import { PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { attach, packedOf } from './attachment.ts';
import { assertPassive } from './assert-passive.ts';
import type { RawPdf } from './raw-pdf.ts';
import type { PrintJob } from './types.ts';
import { renumberIds } from './structure-ids.ts';
import { writePdf } from './write-pdf.ts';
import { xmp } from './xmp.ts';

/** Without a version: what prints differently is seen in the pages, and what does not should not be seen. */
const PRODUCER = 'vtc-pia (Chromium, pdf-lib)';
const CREATOR = 'vtc-pia';

/**
 * Gives Chromium's PDF our metadata in place of its own (its dates, and a user agent as Creator), adds the attachment,
 * and saves it small: tagged files shrink to a third or less when their objects are packed.
 * The same raw document and job give the same bytes.
 * @throws PrintError `active-content`
 */
export function finish({ pdf }: RawPdf, job: PrintJob): Uint8Array {
  const created = new Date(`${job.created}T00:00:00Z`);
  renumberIds(pdf);
  setInfo(pdf, job, created);
  if (job.attachment !== undefined) attach(pdf, job.attachment, created);
  setXmp(pdf, job, created);
  assertPassive(pdf);
  return writePdf(pdf);
}

/** What can be done while the browser prints. */
export function prepare({ attachment }: PrintJob): void {
  if (attachment !== undefined) packedOf(attachment);
}

function setInfo(pdf: PDFDocument, job: PrintJob, created: Date): void {
  pdf.setTitle(job.title, { showInWindowTitleBar: true });
  if (job.subject !== undefined) pdf.setSubject(job.subject);
  pdf.setLanguage(job.language);
  pdf.setCreator(CREATOR);
  pdf.setProducer(PRODUCER);
  pdf.setCreationDate(created);
  pdf.setModificationDate(created);
}

/** Stored uncompressed, as ISO 16684 asks, so that tools find it without reading PDF. */
function setXmp(pdf: PDFDocument, job: PrintJob, created: Date): void {
  const text = xmp({
    job,
    created: created.toISOString().replace('.000', ''),
    creator: CREATOR,
    producer: PRODUCER,
  });
  const stream = pdf.context.stream(Buffer.from(text), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}
