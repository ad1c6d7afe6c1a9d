import { ZipArchive } from 'archiver';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { PDFDocument as EditablePdf } from 'pdf-lib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import type { Language } from '../../../shared/languages.ts';
import { fontPath } from '../dossier/layout/fonts.ts';
import { sampleFiles, type SampleContent, type SampleFile } from './content/sample-content.ts';
import { drawReceipt, drawScreen, type ScreenStyle } from './draw-screen.ts';

/** The moment that everything written here bears, so that two runs give the same bytes. */
const writtenAt = new Date('2026-03-20T06:00:00.000Z');

/** Writes the files of the sample into a folder and says where each lies. */
export async function writeSampleFiles(
  folder: string,
  content: SampleContent,
  language: Language,
): Promise<Map<SampleFile, string>> {
  const paths = new Map(sampleFiles.map((file) => [file, join(folder, content.names[file])]));
  const write = async (file: SampleFile, bytes: Buffer | string): Promise<void> => {
    const path = paths.get(file) ?? '';
    await writeFile(path, bytes);
    await utimes(path, writtenAt, writtenAt);
  };
  const style = (dark: boolean): ScreenStyle => ({ traditional: language === 'zh-TW', dark });
  const payment = drawScreen(content.screens['payment-page'], style(false));
  await write('payment-page', payment);
  await write('account-page', drawScreen(content.screens['account-page'], style(false)));
  await write('frozen-notice', drawScreen(content.screens['frozen-notice'], style(false)));
  await write('chat-1', drawScreen(content.screens['chat-1'], style(false)));
  await write('chat-2', drawScreen(content.screens['chat-2'], style(true)));
  await write('long-chat', drawScreen(content.longChat, style(true), 7200, 6));
  await write('receipt-photo', await receiptPhoto(content, style(false)));
  const fontName = language === 'zh-TW' ? 'tc-regular' : 'sc-regular';
  await write('terms', await termsPdf(content.terms, fontName));
  await write('protected-statement', await protectedPdf());
  await write('mail', mailOf(content, payment));
  await write('statement', await statementOf(content, language));
  await write('chat-export', content.chatExport);
  await write('voice', tone(3));
  await write('empty', '');
  await officeFile(paths.get('form') ?? '', content.names.form);
  await utimes(paths.get('form') ?? '', writtenAt, writtenAt);
  return paths;
}

/** Stored on its side with EXIF orientation 6, as phones do: whoever ignores it shows the slip lying. */
async function receiptPhoto(content: SampleContent, style: ScreenStyle): Promise<Buffer> {
  const upright = drawReceipt(content.receipt, style);
  const turned = await sharp(upright).rotate(-90).toBuffer();
  return sharp(turned).jpeg({ quality: 88 }).withMetadata({ orientation: 6 }).toBuffer();
}

async function termsPdf(clauses: readonly string[], fontName: string): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 72,
    info: { CreationDate: writtenAt, ModDate: writtenAt },
  });
  const bytes = buffer(document);
  document.font(fontPath(fontName));
  for (const [index, clause] of clauses.entries()) {
    if (index > 0 && index % 2 === 1) document.addPage();
    document.fontSize(index === 0 ? 20 : 12).text(clause, { lineGap: 8 });
    document.moveDown();
  }
  document.end();
  return bytes;
}

/** Opens with a password only: what it says is not needed, that it cannot be shown is the point. */
async function protectedPdf(): Promise<Buffer> {
  const pdf = await EditablePdf.create({ updateMetadata: false });
  pdf.setCreationDate(writtenAt);
  pdf.setModificationDate(writtenAt);
  pdf.addPage([595, 842]).drawText('Statement 2026-03', { x: 72, y: 740, size: 18 });
  pdf.encrypt({ userPassword: 'sample-2026', ownerPassword: 'sample-2026-owner' });
  return Buffer.from(await pdf.save());
}

/** RFC 5322 with MIME: headers in encoded words, UTF-8 body and attachment in base64. */
function mailOf({ mail }: SampleContent, attachment: Buffer): string {
  const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
  const address = (text: string): string => text.replace(/^(.*?) </, (_, name: string) => `${word(name)} <`);
  const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
  const boundary = `sample-${createHash('sha256').update(mail.subject).digest('hex').slice(0, 24)}`;
  return [
    `From: ${address(mail.from)}`,
    `To: ${address(mail.to)}`,
    `Subject: ${word(mail.subject)}`,
    'Date: Mon, 09 Mar 2026 11:00:00 +0800',
    'Message-ID: <20260309110000.1@example.com>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(Buffer.from(mail.body)),
    `--${boundary}`,
    `Content-Type: image/png; name="${word(mail.attachment)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${word(mail.attachment)}"`,
    '',
    base64(attachment),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** Wallets of mainland China write GB18030, which Node decodes but does not encode: the table is made by decoding every pair. */
async function statementOf({ statement }: SampleContent, language: Language): Promise<Buffer> {
  const text = `${statement.preamble.join('\r\n')}\r\n${Papa.unparse(statement.rows as string[][], { newline: '\r\n' })}\r\n`;
  return language === 'zh-CN' ? encodeGb18030(text) : Buffer.from(`\uFEFF${text}`);
}

function encodeGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const wanted = new Set(text);
  const table = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = Buffer.from([lead, trail]);
      const character = decoder.decode(pair);
      if (wanted.has(character) && !table.has(character)) table.set(character, pair);
    }
  }
  return Buffer.concat(
    Array.from(text, (character) => table.get(character) ?? Buffer.from(character, 'latin1')),
  );
}

/** A WAV of a soft tone, 16 bit mono at 8 kHz. */
function tone(seconds: number): Buffer {
  const rate = 8000;
  const samples = Buffer.alloc(rate * seconds * 2);
  for (let index = 0; index < rate * seconds; index += 1) {
    const swell = Math.sin((Math.PI * index) / (rate * seconds));
    samples.writeInt16LE(Math.round(6000 * swell * Math.sin((2 * Math.PI * 220 * index) / rate)), index * 2);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** The least that Word opens: an office file that no page can show yet. */
async function officeFile(path: string, title: string): Promise<void> {
  const archive = new ZipArchive({ zlib: { level: 6 } });
  const types =
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations =
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${title}</w:t></w:r></w:p></w:body></w:document>`;
  const date = writtenAt;
  archive.append(types, { name: '[Content_Types].xml', date });
  archive.append(relations, { name: '_rels/.rels', date });
  archive.append(document, { name: 'word/document.xml', date });
  const written = pipeline(archive, createWriteStream(path));
  await archive.finalize();
  await written;
}
