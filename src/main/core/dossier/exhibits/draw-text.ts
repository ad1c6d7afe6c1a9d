import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import { decodeText } from '../../evidence/text-decoding.ts';
import { htmlWords } from '../../evidence/html-words.ts';
import { parseMail } from '../../evidence/parse-mail.ts';
import { mailHeaders, mailText } from '../../evidence/text-preview.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawFacts, drawTable } from '../layout/table.ts';
import { bracketed, printSize } from '../printing.ts';
import { CannotShow, largestTextPages, shownWhole, startExhibitPage, type Shown } from './exhibit-page.ts';
import { shownFile } from './shown-file.ts';

/** More than 200 pages of text hold; what lies behind it is not read. */
const largestTextBytes = 8 * 1024 * 1024;
const largestMailBytes = 100 * 1024 * 1024;
/** A table with more columns than this is set record by record: its columns would be too narrow to read. */
const mostColumns = 14;

interface ReadText {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

async function readText(path: string, limitBytes: number): Promise<ReadText> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, limitBytes));
    await handle.read(buffer, 0, buffer.length, 0);
    if (size <= limitBytes) return { bytes: buffer, whole: true };
    return { bytes: buffer.subarray(0, buffer.lastIndexOf(0x0a) + 1 || buffer.length), whole: false };
  } finally {
    await handle.close();
  }
}

/** Counts the pages of one exhibit and says on the last of them where it stops. */
function limiter(
  context: Context,
  source: ExhibitSource,
): { full: () => boolean; end: (whole: boolean) => Shown } {
  const { flow, words } = context;
  const first = flow.page;
  const full = (): boolean => flow.page - first + 1 >= largestTextPages && flow.remaining < 60;
  return {
    full,
    end(whole) {
      if (whole && !full()) return shownWhole;
      const note = fillPlaces(words.shortened, { pages: flow.page - first + 1 });
      if (flow.remaining < 20) startExhibitPage(context, source);
      flow.paragraph(note, { style: styles.note });
      return { shortened: note };
    },
  };
}

function drawLines(context: Context, text: string, full: () => boolean): void {
  for (const line of text.split(/\r\n|\r|\n|\f/)) {
    if (full()) return;
    context.flow.paragraph(line === '' ? ' ' : line, { style: styles.plain, after: 0 });
  }
}

export async function drawPlainText(context: Context, source: ExhibitSource): Promise<Shown> {
  const { words, flow } = context;
  const { bytes, whole } = await readText(shownFile(source).path, largestTextBytes);
  const { text, encoding } = decodeText(bytes);
  startExhibitPage(context, source);
  const { full, end } = limiter(context, source);
  const html = source.evidence.file.mediaKind === 'html';
  const notes = [encodingNote(encoding, context), html ? words.htmlNote : ''].filter(Boolean);
  if (notes.length > 0) flow.paragraph(notes.join(' '), { style: styles.note, after: 10 });
  const shown = html ? htmlWords(text) : { text, isCut: false };
  drawLines(context, shown.text, full);
  return end(whole && !shown.isCut);
}

export async function drawCsv(context: Context, source: ExhibitSource): Promise<Shown> {
  const { flow } = context;
  const { bytes, whole } = await readText(shownFile(source).path, largestTextBytes);
  const { text, encoding } = decodeText(bytes);
  const { data: rows } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trim(), { skipEmptyLines: true });
  const trimmed = rows.map((row) => row.map((cell) => cell.trim()));
  const columns = Math.max(...trimmed.map(usedColumns), 1);
  startExhibitPage(context, source, columns > 4 && columns <= mostColumns ? 'landscape' : 'portrait');
  const { full, end } = limiter(context, source);
  const note = encodingNote(encoding, context);
  if (note !== '') flow.paragraph(note, { style: styles.note, after: 8 });
  if (columns > mostColumns) drawRecords(context, trimmed, full);
  else drawGrid(context, trimmed, columns, full);
  return end(whole);
}

const usedColumns = (row: readonly string[]): number => row.findLastIndex((cell) => cell !== '') + 1;

/** Wallet statements begin with lines of explanation: those are set as text, what has columns as a table. */
function drawGrid(context: Context, rows: readonly string[][], columns: number, full: () => boolean): void {
  const first = rows.findIndex((row) => usedColumns(row) > Math.max(1, columns / 2));
  const start = first === -1 ? rows.length : first;
  for (const row of rows.slice(0, start)) drawLines(context, row.join(' ').trimEnd(), full);
  const [header, ...body] = rows.slice(start);
  if (!header) return;
  context.flow.space(6);
  const lengths = Array.from({ length: columns }, (_, column) => {
    const cells = [header, ...body.slice(0, 200)].map((row) => displayLength(row[column] ?? ''));
    return Math.min(Math.max(...cells, 4), 36);
  });
  const head = lengths.map((share, column) => ({ header: header[column] ?? '', share: share + 1 }));
  drawTable(context.flow, head, body, { style: { ...styles.small, sizePoints: 7 }, stop: full });
}

/** Chinese characters are twice as wide as Latin ones. */
const displayLength = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);

function drawRecords(context: Context, rows: readonly string[][], full: () => boolean): void {
  const [header = [], ...body] = rows;
  for (const [index, row] of body.entries()) {
    if (full()) return;
    context.flow.paragraph(String(index + 1), { style: styles.strong, after: 2 });
    drawFacts(
      context.flow,
      row.map((cell, column) => [header[column] ?? String(column + 1), cell] as const),
    );
  }
}

/** The fields that every mail program shows under names of its language; others keep that of RFC 5322. */
function headerName(name: string, { words }: Context): string {
  const names: Readonly<Record<string, string | undefined>> = {
    From: words.mailFrom,
    To: words.mailTo,
    Cc: words.mailCc,
    Date: words.mailDate,
    Subject: words.mailSubject,
  };
  return names[name] ?? name;
}

/** Named only where it is not the usual one, for who compares the words with the file. */
const encodingNote = (encoding: string, { words }: Context): string =>
  /^(utf-?8|us-ascii|ascii)$/i.test(encoding) ? '' : fillPlaces(words.encodingNote, { encoding });

export async function drawMail(context: Context, source: ExhibitSource): Promise<Shown> {
  const { words, flow } = context;
  const { bytes, whole } = await readText(shownFile(source).path, largestMailBytes);
  const mail = await parseMail(bytes);
  if (mail === null) throw new CannotShow('damaged');
  startExhibitPage(context, source);
  const { full, end } = limiter(context, source);
  drawFacts(
    flow,
    mailHeaders(mail).map(({ name, value }) => [headerName(name, context), value] as const),
    90,
  );
  const attachments = mail.attachments.map((attachment) => {
    const { content } = attachment;
    const bytesOf = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
    const size = printSize(bytesOf, context);
    return `${attachment.filename ?? attachment.mimeType}${bracketed(size, context)}`;
  });
  if (attachments.length > 0) drawFacts(flow, [[words.attachments, attachments.join('\n')]], 90);
  flow.pen.artifact(() => {
    flow.pen.line([flow.left, flow.y + 4], [flow.left + flow.width, flow.y + 4], '#c9d1d9', 0.6);
  });
  flow.space(14);
  const { text, isCut } = mailText(mail);
  drawLines(context, text, full);
  return end(whole && !isCut);
}
