import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { FoundFact, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed } from '../../../../../shared/result.ts';
import { htmlWordsWithin } from '../../../evidence/html-words.ts';
import { emptyReading, type Reader } from '../reader.ts';

/** The words of a document have a few megabytes; what unpacks to more is a bomb or no document. */
const mostBytes = 32 * 1024 * 1024;
const mostEntries = 5000;

const types = /officedocument\.(wordprocessingml|presentationml)|opendocument\.text/;
const bodies = /^(word\/document\.xml|ppt\/slides\/slide\d+\.xml|content\.xml)$/;
const properties = /^(docProps\/core\.xml|meta\.xml)$/;

/** Word, PowerPoint and OpenDocument: their words and dates. Macros, fields and links are not looked at. */
export const documentReader: Reader = {
  name: 'document',
  version: 2,
  accepts: ({ mediaType }) => types.test(mediaType),
  async read({ path, name }, { signal }) {
    const parts = await readParts(path, signal).catch(() => {
      signal.throwIfAborted();
      return null;
    });
    if (parts === null) return fail('FILE_DAMAGED', name);
    if (parts === 'too-large') return fail('FILE_TOO_LARGE', `${mostBytes} bytes`);
    const meta = [...parts].find(([part]) => properties.test(part))?.[1] ?? '';
    const words = htmlWordsWithin();
    const read = [...parts]
      .filter(([part]) => bodies.test(part))
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([part, xml]) => ({ label: /slide(\d+)/.exec(part)?.[1] ?? '', ...words(linesOf(xml)) }));
    return succeed({
      ...emptyReading('document', 2),
      facts: factsOf(meta),
      times: timesOf(meta),
      text: read.map(({ label, text }) => ({ label, text })),
      partial: read.some(({ isCut }) => isCut),
    });
  },
};

async function readParts(path: string, signal: AbortSignal): Promise<Map<string, string> | 'too-large'> {
  const zip = await openPromise(path, { lazyEntries: true });
  const parts = new Map<string, string>();
  let bytes = 0;
  let entries = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      entries += 1;
      if (entries > mostEntries) return 'too-large';
      if (!bodies.test(entry.fileName) && !properties.test(entry.fileName)) continue;
      bytes += entry.uncompressedSize;
      if (bytes > mostBytes) return 'too-large';
      parts.set(entry.fileName, await readEntry(zip, entry));
    }
  } finally {
    zip.close();
  }
  return parts;
}

/** yauzl ends the stream with an error where an entry unpacks to more than it says. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Paragraphs become lines; the tags inside them, of which a letter has thousands, go. The HTML tokenizer knows no entities of a
 * document's own, so that none can be expanded.
 */
const linesOf = (xml: string): string =>
  xml
    .replace(/<\/(w:p|a:p|text:p|text:h)>/g, '<br>')
    .replace(/<(w:tab|w:br|text:tab|text:line-break)\/>/g, ' ')
    .replace(/<(?!br>)[^<>]*>/g, '');

const tagOf = (xml: string, name: string): string =>
  new RegExp(`<${name}[^<>]*>([^<]{1,500})</${name}>`).exec(xml)?.[1]?.trim() ?? '';

function factsOf(meta: string): FoundFact[] {
  const facts: FoundFact[] = [
    { key: 'author', value: tagOf(meta, 'dc:creator') },
    { key: 'title', value: tagOf(meta, 'dc:title') },
  ];
  return facts.filter(({ value }) => value !== '');
}

function timesOf(meta: string): FoundTime[] {
  return ['dcterms:created', 'meta:creation-date', 'dcterms:modified', 'dc:date'].flatMap((name) => {
    const text = tagOf(meta, name);
    const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text);
    if (!match) return [];
    const confidence = match[2] === undefined ? 'low' : 'medium';
    return [
      { text, local: `${match[1]}${match[2] ?? ''}`, zone: null, origin: 'document', confidence } as const,
    ];
  });
}
