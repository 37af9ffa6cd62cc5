/** The file that a document carries (ISO 32000-1, 7.11.4; PDF/A-3 for what it is to the document). */
import { pack } from './pack.ts';
import type { PdfFile } from './pdf/file.ts';
import { bytesValue, type Dictionary, textValue } from './pdf/values.ts';
import type { PrintAttachment } from './types.ts';

const packed = new WeakMap<PrintAttachment, Uint8Array>();

/** Packs it once: while the browser prints there is time for it. */
export function packedOf(attachment: PrintAttachment): Uint8Array {
  const made = packed.get(attachment) ?? pack(attachment.bytes);
  packed.set(attachment, made);
  return made;
}

/** Puts it into a document that carries no other; `day` as PDF writes it. */
export function attach(pdf: PdfFile, attachment: PrintAttachment, day: string): void {
  const { name, mediaType, description, bytes } = attachment;
  const about: Dictionary = new Map([
    ['/Size', String(bytes.length)],
    ['/CreationDate', day],
    ['/ModDate', day],
  ]);
  const stream = pdf.add(
    new Map<string, string | Dictionary>([
      ['/Type', '/EmbeddedFile'],
      ['/Subtype', `/${mediaType.replaceAll('/', '#2F')}`],
      ['/Filter', '/FlateDecode'],
      ['/Params', about],
    ]),
    packedOf(attachment),
  );
  const file = pdf.add(
    new Map<string, string | Dictionary>([
      ['/Type', '/Filespec'],
      ['/F', bytesValue(Buffer.from(name))],
      ['/UF', textValue(name)],
      ['/EF', new Map([['/F', stream]])],
      ['/Desc', textValue(description)],
      ['/AFRelationship', '/Data'],
    ]),
  );
  const names = new Map(pdf.dictionary(pdf.catalog.get('/Names')));
  names.set('/EmbeddedFiles', new Map([['/Names', [textValue(name), file]]]));
  pdf.catalog.set('/Names', names);
  pdf.catalog.set('/AF', [file]);
}
