/** The file that a document carries (ISO 32000-1, 7.11.4; PDF/A-3 for what it is to the document). */
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { pack } from './pack.ts';
import type { PrintAttachment } from './types.ts';

const packed = new WeakMap<PrintAttachment, Uint8Array>();

/** Packs it once: while the browser prints there is time for it. */
export function packedOf(attachment: PrintAttachment): Uint8Array {
  const made = packed.get(attachment) ?? pack(attachment.bytes);
  packed.set(attachment, made);
  return made;
}

/** Puts it into a document that carries no other. */
export function attach({ context, catalog }: PDFDocument, attachment: PrintAttachment, created: Date): void {
  const { name, mediaType, description, bytes } = attachment;
  const day = PDFString.fromDate(created);
  const file = context.stream(packedOf(attachment), {
    ...{ Type: 'EmbeddedFile', Subtype: mediaType, Filter: 'FlateDecode' },
    Params: { Size: bytes.length, CreationDate: day, ModDate: day },
  });
  const about = context.obj({
    ...{ Type: 'Filespec', F: PDFString.of(name), UF: PDFHexString.fromText(name) },
    ...{ EF: { F: context.register(file) }, Desc: PDFHexString.fromText(description) },
    AFRelationship: 'Data',
  });
  const place = context.register(about);
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: [PDFHexString.fromText(name), place] }));
  catalog.set(PDFName.of('Names'), names);
  catalog.set(PDFName.of('AF'), context.obj([place]));
}
