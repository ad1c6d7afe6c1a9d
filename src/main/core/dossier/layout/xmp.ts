/** What a reader of the file sees of it without opening a page. */
export interface DossierInformation {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  readonly producer: string;
  /** Creation date inside the file: the clock of the export, never the time of writing. */
  readonly createdAt: Date;
}

/** Characters that XML 1.0 cannot hold at all, and those that it would take for its own. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const alternative = (name: string, text: string): string =>
  `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;

/**
 * The same as the information dictionary, as XMP (ISO 16684-1), which PDF/A wants. pdfkit's own puts titles in as they are, so that an `&` in
 * one makes the whole block unreadable.
 */
export function xmpOf({ title, author, subject, language, producer, createdAt }: DossierInformation): string {
  const date = createdAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const creator =
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`;
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:ModifyDate>${date}</xmp:ModifyDate>
      <xmp:MetadataDate>${date}</xmp:MetadataDate>
      <xmp:CreatorTool>CaseVault</xmp:CreatorTool>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
      ${alternative('title', title)}
      ${creator}
      ${alternative('description', subject)}
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>${escaped(producer)}</pdf:Producer>
    </rdf:Description>`;
}
