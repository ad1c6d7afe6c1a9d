import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FoundFact, FoundText, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { emptyReading, type Reader, type ReaderHelp, type ReaderSource } from '../reader.ts';

/** pdf.js holds the whole file in memory. */
const largestBytes = 300 * 1024 * 1024;
/** Longer than any contract; what lies behind is named as not read. */
export const mostPdfPages = 2000;
const mostCharacters = 5_000_000;

const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Text, dates and names of a PDF (ISO 32000-1). Scripts and actions are never run, nothing is fetched. */
export const pdfReader: Reader = {
  name: 'pdf',
  version: 1,
  accepts: ({ mediaKind }) => mediaKind === 'pdf',
  async read(source, help) {
    if (source.sizeBytes > largestBytes) return fail('FILE_TOO_LARGE', `${largestBytes} bytes`);
    const opened = await openDocument(source, help);
    if (!opened.ok) return opened;
    const { document, close } = opened.value;
    try {
      const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
      const { text, partial } = await pagesOf(document, help.signal);
      return succeed({
        ...emptyReading('pdf', 1),
        facts: factsOf(document, info),
        times: [...timeOf(info['CreationDate']), ...timeOf(info['ModDate'])].slice(0, 2),
        text,
        partial,
      });
    } catch (error) {
      help.signal.throwIfAborted();
      // pdf.js throws errors of its own kinds for files that are not built as they should be.
      if (error instanceof Error) return fail('FILE_DAMAGED', source.name);
      throw error;
    } finally {
      await close();
    }
  },
};

/** Opens a PDF in pdf.js. Errors: FILE_DAMAGED, PASSWORD_NEEDED, PASSWORD_WRONG. */
export async function openDocument(
  { path, name }: Pick<ReaderSource, 'path' | 'name'>,
  { password }: Pick<ReaderHelp, 'password'>,
  parameters: { readonly maxImageSize?: number } = {},
): Promise<Result<{ document: PDFDocumentProxy; close: () => Promise<void> }>> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    ...(password !== undefined && { password }),
    cMapUrl: join(pdfjsFolder, 'cmaps/'),
    standardFontDataUrl: join(pdfjsFolder, 'standard_fonts/'),
    wasmUrl: join(pdfjsFolder, 'wasm/'),
    disableFontFace: true,
    ...parameters,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    return succeed({ document, close: () => loading.destroy() });
  } catch (error) {
    await loading.destroy();
    const kind = error instanceof Error ? error.name : '';
    if (kind !== 'PasswordException') return fail('FILE_DAMAGED', name);
    return fail(password === undefined ? 'PASSWORD_NEEDED' : 'PASSWORD_WRONG');
  }
}

async function pagesOf(
  document: PDFDocumentProxy,
  signal: AbortSignal,
): Promise<{ text: FoundText[]; partial: boolean }> {
  const text: FoundText[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    signal.throwIfAborted();
    if (number > mostPdfPages || characters > mostCharacters) return { text, partial: true };
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const words = content.items
      .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      .join('');
    page.cleanup();
    characters += words.length;
    if (words.trim() !== '') text.push({ label: String(number), text: words.trim() });
  }
  return { text, partial: false };
}

function factsOf(document: PDFDocumentProxy, info: Record<string, unknown>): FoundFact[] {
  const words = (key: string): string => (typeof info[key] === 'string' ? info[key].trim() : '');
  const facts: FoundFact[] = [
    { key: 'pages', value: String(document.numPages) },
    { key: 'title', value: words('Title') },
    { key: 'author', value: words('Author') },
    { key: 'software', value: words('Creator') || words('Producer') },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** `D:20260302140509+08'00'` (ISO 32000-1, 7.9.4). Programs write it, and rewrite it: probable at best. */
function timeOf(value: unknown): FoundTime[] {
  const match = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(
    typeof value === 'string' ? value : '',
  );
  if (!match) return [];
  const [text, year, month, day, hour, minute, second, utc, sign, offsetHour, offsetMinute] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const clock =
    day !== undefined && hour !== undefined
      ? `T${hour}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`
      : '';
  const offset = clock === '' ? '' : utc ? 'Z' : sign ? `${sign}${offsetHour}:${offsetMinute ?? '00'}` : '';
  return [
    {
      text,
      local: `${date}${clock}${offset}`,
      zone: null,
      origin: 'document',
      confidence: offset === '' ? 'low' : 'medium',
    },
  ];
}
