import type { PrintJob } from './types.ts';

/** What the packet says. */
interface XmpFields {
  job: PrintJob;
  /** ISO 8601 with time zone. */
  created: string;
  creator: string;
  producer: string;
}

/** The XMP packet (ISO 16684-1) with what the Info dictionary says, which PDF 2.0 readers no longer look at. */
export function xmp({ job, created, creator, producer }: XmpFields): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${inDefaultLanguage(job.title)}</dc:title>
<dc:language><rdf:Bag><rdf:li>${escape(job.language)}</rdf:li></rdf:Bag></dc:language>
${job.subject === undefined ? '' : `<dc:description>${inDefaultLanguage(job.subject)}</dc:description>\n`}<xmp:CreatorTool>${escape(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${created}</xmp:CreateDate>
<xmp:ModifyDate>${created}</xmp:ModifyDate>
<xmp:MetadataDate>${created}</xmp:MetadataDate>
<pdf:Producer>${escape(producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function inDefaultLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

/** XML 1.0 forbids most control characters even when escaped, and lone surrogates. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
