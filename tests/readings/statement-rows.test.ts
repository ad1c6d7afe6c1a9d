import { describe, expect, test } from 'vitest';
import type { ColumnMapping } from '../../src/shared/model/reading.ts';
import { readingOf } from '../fixtures/reading.ts';
import { workbook } from '../fixtures/reader-samples.ts';
import { alipay, paypal, wechat } from '../fixtures/statements.ts';

/** Rows that a program or a hand has damaged: each is read as it stands or named, and none takes others with it. */
const lines = (reading: { transactions: readonly { line: number }[] }): number[] =>
  reading.transactions.map(({ line }) => line);
const named = (reading: { problems: readonly { line: number }[] }): number[] =>
  reading.problems.map(({ line }) => line).filter((line) => line > 0);

const wechatHead = wechat.split('\n').slice(0, 7);
const row = (what: string, amount = '1.00'): string =>
  `2026-03-02 12:45:27,商户消费,面馆,${what},支出,¥${amount},零钱,支付成功,1,2,/`;
const wechatOf = (...rows: readonly string[]): string => [...wechatHead, ...rows, ''].join('\n');

const mapping: ColumnMapping = {
  sheet: '',
  headerRow: 0,
  time: 0,
  timeFormat: 'ymd',
  zone: '',
  amount: 2,
  amountOut: null,
  amountIn: null,
  direction: null,
  currency: null,
  fixedCurrency: 'CNY',
  counterparty: null,
  description: 1,
  status: null,
  reference: null,
};

describe('the width of rows', () => {
  test('PayPal: a row that was cut off or holds a bare comma is named', async () => {
    const [head, one, two] = paypal(['14/03/2026', '15/03/2026']).split('\r\n');
    const bare = one?.replace('"-1,299.00",0.00', '-1,299.00,0.00');
    const cut = two?.split(',').slice(0, 8).join(',');
    const reading = await readingOf('Download.csv', [head, one, bare, cut].join('\r\n'));
    expect(lines(reading)).toEqual([2]);
    expect(named(reading)).toEqual([3, 4]);
  });

  test('a mapped table: the same', async () => {
    const csv =
      'date,what,amount,balance\n2026-03-02,a,1.00,9.00\n2026-03-03,b,1,299.00,9.00\n2026-03-04,c,2\n2026-03-05,d,3.00,4.00\n';
    const reading = await readingOf('bank.csv', csv, { mapping });
    expect(lines(reading)).toEqual([2, 5]);
    expect(named(reading)).toEqual([3, 4]);
  });
});

describe('quotation marks', () => {
  test('one that is never closed takes its own line only', async () => {
    const reading = await readingOf('微信.csv', wechatOf(row('a'), row('"5寸屏'), row('c'), row('"d"')));
    expect(lines(reading)).toEqual([8, 10, 11]);
    expect(reading.problems.find(({ line }) => line === 9)?.text).toContain('"5寸屏');
  });

  test('one that a mark of a later row closes does not make one row of all between', async () => {
    const reading = await readingOf('微信.csv', wechatOf(row('"屏', '7.00'), row('b'), row('c'), row('屏"')));
    expect(lines(reading)).toEqual([9, 10, 11]);
    expect(named(reading)).toEqual([8]);
    expect(reading.transactions[2]?.description).toBe('屏"');
  });

  test('a cell of several lines is still one cell, also across the blocks that are read at once', async () => {
    const many = Array.from({ length: 6000 }, () => row('"第一行\n第二行"'));
    const reading = await readingOf('微信.csv', wechatOf(...many));
    expect(reading.transactions).toHaveLength(6000);
    expect(reading.transactions.at(-1)).toMatchObject({ line: 8 + 5999 * 2, description: '第一行\n第二行' });
  });

  test('a mapped table names the line too, and its words can still be found', async () => {
    const csv = 'date,what,amount,state\n2026-03-02,"a,1.00,ok\n2026-03-03,b,2.00,ok\n';
    const reading = await readingOf('bank.csv', csv, { mapping });
    expect(lines(reading)).toEqual([3]);
    expect(reading.problems).toEqual([{ line: 2, text: '2026-03-02,"a,1.00,ok' }]);
    expect(reading.text[0]?.text).toContain('"a,1.00,ok');
  });

  test('a hundred thousand open marks end in bounded time, and what has none is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => row(index % 2 === 0 ? '"x' : 'y'));
    const reading = await readingOf('微信.csv', wechatOf(...rows));
    expect(reading.transactions).toHaveLength(50_000);
    expect(reading.problems).toContainEqual({ line: 0, text: '… + 49000' });
  });
});

describe('the text', () => {
  test('line ends of two kinds in one file', async () => {
    const mixed = [...wechatHead.map((line) => `${line}\r\n`), `${row('a')}\n`, `${row('b')}\n`].join('');
    const reading = await readingOf('微信.csv', mixed);
    expect(lines(reading)).toEqual([8, 9]);
  });

  test('tabs that pad the cells do not pass for separators where names hold commas', async () => {
    const pad = (line: string): string => line.replaceAll(',', '\t,');
    const csv = ['date,what,amount,state', '2026-03-02,a; b,1.00,ok', '2026-03-03,b,2.00,ok'].map(pad);
    csv.push('2026-03-04\t,c,d\t,3.00\t,ok');
    const reading = await readingOf('bank.csv', csv.join('\n'), { mapping });
    expect(lines(reading)).toEqual([2, 3]);
    expect(named(reading)).toEqual([4]);
  });

  test('a file that ends inside a character keeps its encoding; its last row is named', async () => {
    const bytes = Buffer.from(`${alipay}2026-03-05 10:00:00 ,转账 ,王*明`);
    const reading = await readingOf('支付宝.csv', bytes.subarray(0, -1));
    expect(reading.transactions).toHaveLength(3);
    expect(named(reading)).toEqual([17]);
  });
});

describe('sheets', () => {
  const text = (place: string, value: string): string =>
    `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const headings = `<row r="1">${text('A1', 'date')}${text('B1', 'what')}${text('C1', 'amount')}</row>`;
  const line = (number: number, what: string, amount: string): string =>
    `<row r="${number}">${text(`A${number}`, '2026-03-02')}${what}<c r="C${number}"><v>${amount}</v></c></row>`;
  const sheet = { ...mapping, sheet: 'S' };

  test('what binary fractions add to an amount is dropped; a third decimal place is not', async () => {
    const amounts = [
      '19.900000000000002',
      '19.899999999999636',
      '7.0000000000000007E-2',
      '19.905',
      '19.90001',
    ];
    const rows = [...amounts, '4E-10'].map((amount, index) => line(index + 2, '', amount)).join('');
    const reading = await readingOf('x.xlsx', await workbook(headings + rows), { mapping: sheet });
    expect(reading.transactions.map(({ amountMinor }) => amountMinor)).toEqual([1990, 1990, 7]);
    expect(named(reading)).toEqual([5, 6, 7]);
  });

  test('text says what it means: the same digits in a CSV are no amount', async () => {
    const csv = 'date,what,amount\n2026-03-02,a,19.900000000000002\n';
    expect(named(await readingOf('bank.csv', csv, { mapping }))).toEqual([2]);
  });

  test('a number of more digits than a fraction holds keeps them all', async () => {
    const rows = line(2, '<c r="B2"><v>4200001234567890123</v></c>', '1');
    const reading = await readingOf('x.xlsx', await workbook(headings + rows), { mapping: sheet });
    expect(reading.transactions[0]?.description).toBe('4200001234567890123');
  });
});
