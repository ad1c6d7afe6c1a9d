import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { longCsv, longXlsx } from '../fixtures/long-statement.ts';
import { failureOf, readingOf } from '../fixtures/reading.ts';
import { workbook } from '../fixtures/reader-samples.ts';

/** Files that are made to do harm: each ends in a reading or in a refusal, in bounded time and memory. */
const megabyte = 1024 * 1024;

async function packed(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 1 });
  for (const [name, content] of Object.entries(files)) {
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  }
  return zip.close();
}

const content =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** A workbook whose parts are all said. */
const parts = (sheets: string, relations: string, rest: Readonly<Record<string, string | Uint8Array>>) =>
  packed({
    '[Content_Types].xml': content,
    'xl/workbook.xml': `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}</Relationships>`,
    ...rest,
  });
const oneSheet = '<sheet name="S" sheetId="1" r:id="r1"/>';
const sheetXml = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('long statements', () => {
  test('20,000 rows as a sheet; a formula in a CSV stays text', { timeout: 30_000 }, async () => {
    const sheet = await readingOf('长.xlsx', await longXlsx(20_000));
    expect(sheet.transactions).toHaveLength(20_000);
    expect(sheet.transactions.at(-1)).toMatchObject({ line: 20_007, amountMinor: 1990 });
    const csv = await readingOf('长.csv', longCsv(100));
    expect(csv.transactions[0]?.counterparty).toBe('=HYPERLINK("x")');
  });

  test('a formula in a sheet is not calculated: what was stored with it is taken', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://a.example/")</f><v>stored</v></c><c r="B1"><f>1+1</f><v>3</v></c></row>';
    expect((await readingOf('x.xlsx', await workbook(rows))).text[0]?.text).toBe('stored 3');
  });

  test('a text of separators alone is refused before its cells are made', async () => {
    expect(await failureOf('x.csv', `date,amount\n${','.repeat(20 * megabyte)}`)).toMatch(/^FILE_TOO_LARGE/);
    expect(await failureOf('x.csv', `date,amount\n${'a\n'.repeat(4 * megabyte)}`)).toMatch(/^FILE_TOO_LARGE/);
  });

  test('a million rows that are none are named in part and counted', { timeout: 30_000 }, async () => {
    const reading = await readingOf('长.csv', `${longCsv(1)}\n${'x\n'.repeat(200_000)}`);
    expect(reading.problems.length).toBeLessThan(1010);
    expect(reading.problems).toContainEqual({ line: 0, text: '… + 199000' });
  });
});

/** The record at the end of an archive without a comment, which says where its directory stands. */
const endBytes = 22;
const directoryOf = (zip: Buffer): number => zip.readUInt32LE(zip.length - endBytes + 16);

describe('archives', () => {
  test('a zip bomb as a sheet and as a statement of a wallet', { timeout: 30_000 }, async () => {
    const blanks = new Uint8Array(161 * megabyte).fill(0x20);
    const bomb = await parts(oneSheet, relation('r1', 'worksheet', 'worksheets/sheet1.xml'), {
      'xl/worksheets/sheet1.xml': blanks,
    });
    expect(bomb.length).toBeLessThan(2 * megabyte);
    expect(await failureOf('x.xlsx', bomb)).toMatch(/^FILE_TOO_LARGE/);
    expect(
      await failureOf('账单.zip', await packed({ '账单.csv': blanks.subarray(0, 65 * megabyte) })),
    ).toMatch(/^FILE_TOO_LARGE/);
  });

  test('a bomb that states a small size is damaged', async () => {
    const bytes = Buffer.from(
      await parts(oneSheet, relation('r1', 'worksheet', 'worksheets/sheet1.xml'), {
        'xl/worksheets/sheet1.xml': sheetXml(`<row r="1">${'<!-- -->'.repeat(100_000)}</row>`),
      }),
    );
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    bytes.writeUInt32LE(100, entry + 24);
    expect(await failureOf('x.xlsx', bytes)).toMatch(/^FILE_DAMAGED/);
  });

  test('a second archive behind the first is not seen: what is checked is what is read', async () => {
    const shown = Buffer.from(await workbook('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const hidden = Buffer.from(await workbook('<row r="1"><c r="A1"><v>2</v></c></row>'));
    // Only the entries of the one that is hidden, and the whole of the other with its offsets moved behind them.
    const entries = hidden.subarray(0, directoryOf(hidden));
    const directory = directoryOf(shown);
    const end = shown.length - endBytes;
    shown.writeUInt32LE(directory + entries.length, end + 16);
    for (let at = directory; at < end;) {
      shown.writeUInt32LE(shown.readUInt32LE(at + 42) + entries.length, at + 42);
      at += 46 + shown.readUInt16LE(at + 28) + shown.readUInt16LE(at + 30) + shown.readUInt16LE(at + 32);
    }
    const reading = await readingOf('x.xlsx', Buffer.concat([entries, shown]));
    expect(reading.text[0]?.text).toBe('1');
  });

  test('a sheet that is named ten thousand times', async () => {
    const names = Array.from(
      { length: 10_000 },
      (_, index) => `<sheet name="S${index}" sheetId="${index}" r:id="r1"/>`,
    );
    const bytes = await parts(names.join(''), relation('r1', 'worksheet', 'worksheets/sheet1.xml'), {
      'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'),
    });
    expect(await failureOf('x.xlsx', bytes)).toMatch(/^FILE_TOO_LARGE/);
  });
});

describe('sheets', () => {
  test.each([
    [
      'a place in single quotation marks',
      "<row r='1048576'><c r='B1048576'><v>1</v></c><c r='XFD1'><v>1</v></c></row>",
    ],
    ['a place with a prefix', '<row r="1"><c x:r="XFD1048576"><v>1</v></c></row>'],
    ['columns beyond the last', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    [
      'empty cells far to the right in every row',
      Array.from({ length: 300 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"/></row>`).join(''),
    ],
  ])('%s', async (_, rows) => {
    expect(await failureOf('x.xlsx', await workbook(rows))).toMatch(/^FILE_TOO_LARGE/);
  });

  test('a place written as a character reference is refused', async () => {
    const rows = '<row r="1"><c r="B&#49;000000"><v>1</v></c></row>';
    expect(await failureOf('x.xlsx', await workbook(rows))).toMatch(/^FILE_DAMAGED/);
  });

  test('entities that stand for entities are not put in', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    );
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${levels.join('')}]>`;
    const bytes = await parts(oneSheet, relation('r1', 'worksheet', 'worksheets/sheet1.xml'), {
      'xl/worksheets/sheet1.xml': `${bomb}${sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>x &e20;</t></is></c></row>')}`,
    });
    const end = await failureOf('x.xlsx', bytes);
    expect(['read', 'FILE_DAMAGED']).toContain(end.split(' ')[0]);
  });

  test('one long text that every cell shares', { timeout: 30_000 }, async () => {
    const cells = Array.from(
      { length: 5000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = await parts(
      oneSheet,
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
        relation('r2', 'sharedStrings', 'sharedStrings.xml'),
      {
        'xl/sharedStrings.xml': `<sst><si><t>${'长'.repeat(32_000)}</t></si></sst>`,
        'xl/worksheets/sheet1.xml': sheetXml(cells.join('')),
      },
    );
    expect(await failureOf('x.xlsx', bytes)).toMatch(/^FILE_TOO_LARGE/);
  });

  test('a statement on the second sheet is found, and what other sheets hold is named', async () => {
    const text = (place: string, value: string): string =>
      `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const headings =
      '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注';
    const values = '2026-03-02 12:45:27,商户消费,面馆,面,支出,¥28.16,零钱,支付成功,1,2,/';
    const line = (row: number, cells: string): string =>
      `<row r="${row}">${cells
        .split(',')
        .map((cell, index) => text(`${String.fromCharCode(65 + index)}${row}`, cell))
        .join('')}</row>`;
    const bytes = await parts(
      `<sheet name="说明" sheetId="1" r:id="r1"/><sheet name="账单" sheetId="2" r:id="r2"/>`,
      relation('r1', 'worksheet', 'worksheets/a.xml') + relation('r2', 'worksheet', 'worksheets/b.xml'),
      {
        'xl/worksheets/a.xml': sheetXml(line(1, '请看下一页')),
        'xl/worksheets/b.xml': sheetXml(line(1, '微信支付账单明细') + line(2, headings) + line(3, values)),
      },
    );
    const reading = await readingOf('微信.xlsx', bytes);
    expect(reading.transactions).toMatchObject([{ line: 3, amountMinor: 2816 }]);
    expect(reading.problems).toEqual([{ line: 0, text: '“说明” 1–1: 请看下一页' }]);
  });
});
