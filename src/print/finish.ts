import { createHash } from 'node:crypto';
import { AFRelationship, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { assertPassive } from './assert-passive.ts';
import type { RawPdf } from './raw-pdf.ts';
import type { PrintJob } from './types.ts';
import { CHROMIUM_ID, renumberIds } from './structure-ids.ts';
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
export async function finish({ bytes, pdf }: RawPdf, job: PrintJob): Promise<Uint8Array> {
  const created = new Date(`${job.created}T00:00:00Z`);
  renumberIds(pdf);
  setInfo(pdf, job, created);
  await attach(pdf, job, created);
  setXmp(pdf, job, created);
  setId(pdf, bytes, job);
  assertPassive(pdf);
  return writePdf(pdf);
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

async function attach(pdf: PDFDocument, job: PrintJob, created: Date): Promise<void> {
  if (job.attachment === undefined) return;
  const { name, mediaType, description, bytes } = job.attachment;
  await pdf.attach(bytes, name, {
    mimeType: mediaType,
    description,
    creationDate: created,
    modificationDate: created,
    afRelationship: AFRelationship.Data,
  });
  // Embeds it now instead of while saving, so that the checks see it.
  await pdf.flush();
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

/** The identifier that PDF asks for is usually random: ours is made from what the document is made from. */
function setId(pdf: PDFDocument, bytes: Uint8Array, job: PrintJob): void {
  const hash = createHash('sha256');
  // The date of printing and ids of cells are all that differs between two runs of Chromium.
  hash.update(
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(/D:\d{14}/g, '')
      .replaceAll(CHROMIUM_ID, ''),
  );
  hash.update(JSON.stringify([job.title, job.subject ?? '', job.language, job.created]));
  if (job.attachment !== undefined) hash.update(job.attachment.bytes);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
