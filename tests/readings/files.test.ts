import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { timesInName, timesOfFileSystem } from '../../src/main/core/readings/readers/times-in-name.ts';
import { failureOf, readPath, readingOf } from '../fixtures/reading.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';
import { zipOf } from '../fixtures/zip.ts';

describe('times in names', () => {
  test.each([
    ['Screenshot_20251208-112012.png', '2025-12-08T11:20:12'],
    ['Screenshot 2025-12-08 at 11.20.12.png', '2025-12-08T11:20:12'],
    ['IMG_20251208_112012.jpg', '2025-12-08T11:20:12'],
    ['微信图片_20251208112012.jpg', '2025-12-08T11:20:12'],
    ['mmexport1733628012345.jpg', '2024-12-08T03:20:12Z'],
    ['wx_camera_1733628012345.mp4', '2024-12-08T03:20:12Z'],
    ['VID-20251208-WA0003.mp4', '2025-12-08'],
    ['录屏2025-12-08 112012.mp4', '2025-12-08T11:20:12'],
    ['截屏2025-12-08 上午11.20.12.png', '2025-12-08T11:20:12'],
    ['螢幕快照 2025-12-08 下午1.20.12.png', '2025-12-08T13:20:12'],
    ['通话录音_20260303.wav', '2026-03-03'],
  ])('%s', (name, local) => {
    expect(timesInName(name)).toMatchObject([{ local, origin: 'file-name', confidence: 'medium' }]);
  });

  test.each([
    '订单 2026030214053300001299.pdf',
    'IMG_20250431_101010.jpg',
    'a1733628012345b.txt',
    'report v2.pdf',
  ])('%s tells none', (name) => {
    expect(timesInName(name)).toEqual([]);
  });

  test('what the file system says is a hint and no more', () => {
    expect(timesOfFileSystem('2026-03-02T06:05:09.123Z', null)).toMatchObject([
      { local: '2026-03-02T06:05:09Z', origin: 'file-system', confidence: 'low' },
    ]);
  });
});

const photo = (exif: Record<string, Record<string, string>>): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } })
    .jpeg()
    .withExif(exif)
    .toBuffer();

describe('photos', () => {
  test('the camera, its clock with the offset, and the size', async () => {
    const bytes = await photo({
      IFD0: { Make: 'Phone', Model: 'X1' },
      IFD2: { DateTimeOriginal: '2026:03:02 14:05:09', OffsetTimeOriginal: '+08:00' },
    });
    const reading = await readingOf('a.jpg', bytes);
    expect(reading.facts).toEqual([
      { key: 'dimensions', value: '64 × 48' },
      { key: 'camera', value: 'Phone X1' },
    ]);
    expect(reading.times).toMatchObject([
      { local: '2026-03-02T14:05:09+08:00', origin: 'exif', confidence: 'high' },
    ]);
  });

  test('without an offset it is only probable; a time that cannot be is named and not taken', async () => {
    const plain = await photo({ IFD2: { DateTimeOriginal: '2026:03:02 14:05:09' } });
    expect((await readingOf('a.jpg', plain)).times).toMatchObject([{ confidence: 'medium' }]);
    const nonsense = await photo({ IFD2: { DateTimeOriginal: '2099:03:02 14:05:09' } });
    const reading = await readingOf('a.jpg', nonsense);
    expect(reading.times).toEqual([]);
    expect(reading.problems).toEqual([{ line: 0, text: '2099:03:02 14:05:09' }]);
  });

  test('a picture of 30,000 × 30,000 pixels is not decoded', async () => {
    const reading = await readingOf('huge.png', hugePng(30_000));
    expect(reading.facts).toContainEqual({ key: 'dimensions', value: '30000 × 30000' });
  });
});

/** Says that it is huge; whoever decodes it finds out that it is not. */
function hugePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = chunk('IDAT', deflateSync(Buffer.alloc(100)));
  return Buffer.concat([signature, chunk('IHDR', header), rows, chunk('IEND', Buffer.alloc(0))]);
}

describe('PDF', () => {
  async function pdf(options: PDFKit.PDFDocumentOptions, pages: readonly string[]): Promise<string> {
    const path = join(await temporaryFolder(), 'notice.pdf');
    const document = new PDFDocument(options);
    const stream = document.pipe(createWriteStream(path));
    pages.forEach((text, index) => {
      if (index > 0) document.addPage();
      document.text(text);
    });
    document.end();
    await once(stream, 'close');
    return path;
  }

  test('words by page, who made it and when', async () => {
    const info = { Title: 'Notice', Author: 'Demo Pay', CreationDate: new Date('2026-03-02T06:05:09Z') };
    const read = await readPath(await pdf({ info }, ['frozen account', 'second page']));
    expect(read).toMatchObject({
      ok: true,
      value: {
        text: [
          { label: '1', text: 'frozen account' },
          { label: '2', text: 'second page' },
        ],
        times: [{ local: '2026-03-02T06:05:09Z', origin: 'document', confidence: 'medium' }],
      },
    });
  });

  test('a protected one asks for its password, knows a wrong one, and opens with the right one', async () => {
    const path = await pdf({ userPassword: 'secret' }, ['protected']);
    expect(await readPath(path)).toMatchObject({ error: { code: 'PASSWORD_NEEDED' } });
    expect(await readPath(path, { password: 'x' })).toMatchObject({ error: { code: 'PASSWORD_WRONG' } });
    expect(await readPath(path, { password: 'secret' })).toMatchObject({
      value: { text: [{ text: 'protected' }] },
    });
  });

  test('what only begins as one is damaged', async () => {
    expect(await failureOf('x.pdf', '%PDF-1.7\nnothing')).toMatch(/^FILE_DAMAGED/);
  });
});

describe('documents and text', () => {
  test('the words of a Word file and its dates; entities of its own are not expanded', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const docx = await zipOf({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': '<Relationships/>',
      'word/document.xml': `${bomb}<w:document><w:body><w:p><w:r><w:t>投诉书 &b;</w:t></w:r></w:p><w:p><w:r><w:t>第二段</w:t></w:r></w:p></w:body></w:document>`,
      'docProps/core.xml':
        '<cp:coreProperties><dc:creator>林晓雨</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-03-02T06:05:09Z</dcterms:created></cp:coreProperties>',
    });
    const reading = await readingOf('投诉.docx', docx);
    expect(reading.text[0]?.text).toMatch(/投诉书 &b;\s+第二段/);
    expect(reading.facts).toContainEqual({ key: 'author', value: '林晓雨' });
    expect(reading.times).toMatchObject([{ local: '2026-03-02T06:05:09Z', confidence: 'medium' }]);
  });

  test('the words of a page without its scripts', async () => {
    const reading = await readingOf(
      'x.html',
      '<!doctype html><title>t</title><p>退款</p><script>steal()</script><img src=http://192.0.2.1/x>',
    );
    expect(reading.text[0]?.text.trim()).toMatch(/退款$/);
    expect(reading.text[0]?.text).not.toContain('steal');
  });

  test('tags without end are read up to a bound, and that is said', async () => {
    const nested = await readingOf('deep.html', `<!doctype html><p>退款</p>${'<div>'.repeat(1_000_000)}`);
    expect(nested).toMatchObject({
      partial: true,
      text: [{ text: expect.stringContaining('退款') as string }],
    });
    const flat = await readingOf('flat.html', `<!doctype html><p>退款</p>${'<b>x</b>'.repeat(900_000)}`);
    expect(flat.partial).toBe(true);
  });

  test('a document with tags that never close ends all the same', async () => {
    const docx = await zipOf({
      '[Content_Types].xml':
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': '<Relationships/>',
      'word/document.xml': `<w:p><w:t>投诉书</w:t></w:p>${'<'.repeat(5_000_000)}`,
      'docProps/core.xml': '<dc:creator '.repeat(500_000),
    });
    const reading = await readingOf('投诉.docx', docx);
    expect(reading.text[0]?.text).toContain('投诉书');
    expect(reading.facts).toEqual([]);
  });
});
