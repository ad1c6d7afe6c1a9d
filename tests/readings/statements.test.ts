import { describe, expect, test } from 'vitest';
import { proposeMapping } from '../../src/main/core/readings/readers/statements/mapping.ts';
import { readText } from '../../src/main/core/readings/readers/statements/open-table.ts';
import { failureOf, readingOf } from '../fixtures/reading.ts';
import { longCsv } from '../fixtures/long-statement.ts';
import { alipay, paypal, wechat } from '../fixtures/statements.ts';
import { workbook } from '../fixtures/reader-samples.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { zipOf } from '../fixtures/zip.ts';

/** GB 18030 as the wallets write it; Node can only decode it, so the table is turned round. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1)
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from(
    Array.from(text).flatMap((char) =>
      (char.codePointAt(0) ?? 0) < 128 ? [char.charCodeAt(0)] : (codes.get(char) ?? [63]),
    ),
  );
}

const facts = (reading: { facts: readonly { key: string; value: string }[] }): Record<string, string> =>
  Object.fromEntries(reading.facts.map(({ key, value }) => [key, value]));

describe('statements', () => {
  test('Alipay in GB 18030: rows with their lines, money in fen, the account and the time of the export', async () => {
    const reading = await readingOf('支付宝.csv', gb18030(alipay));
    expect(facts(reading)).toMatchObject({
      format: 'alipay-csv-2023',
      encoding: 'GB18030',
      accountName: '林晓雨',
      account: 'lin***@example.com',
      period: '2026-03-01 00:00:00 – 2026-03-20 23:59:59',
    });
    expect(reading.problems).toEqual([]);
    expect(reading.times).toMatchObject([{ local: '2026-03-21T09:12:52', zone: 'Asia/Shanghai' }]);
    expect(reading.transactions).toMatchObject([
      {
        line: 13,
        direction: 'out',
        amountMinor: 129_900,
        currency: 'CNY',
        counterparty: '晨光数码店',
        description: '无线耳机',
        reference: '20260302140533',
        time: { local: '2026-03-02T14:05:33', zone: 'Asia/Shanghai', confidence: 'high' },
      },
      { line: 14, direction: 'neutral' },
      { line: 16, direction: 'in', amountMinor: 50 },
    ]);
  });

  test('WeChat Pay: a slash says nothing; a row that is none and a count that differs are named', async () => {
    const reading = await readingOf('微信.csv', wechat.replace('共2笔记录', '共9笔记录'));
    expect(reading.transactions).toMatchObject([
      { line: 8, direction: 'out', amountMinor: 2816, counterparty: '面馆' },
      { line: 9, direction: 'in', amountMinor: 35, description: '' },
    ]);
    expect(reading.problems.map(({ line }) => line)).toEqual([0, 10]);
    expect(reading.problems[0]?.text).toContain('共9笔记录');
  });

  test('a row that was cut off or holds a bare comma is named, never read as another amount', async () => {
    const cut = await readingOf('支付宝.csv', `${alipay}2026-03-05 10:00:00 ,转账 ,王*明 ,/ ,转账 ,支出 ,5`);
    expect(cut.transactions).toHaveLength(3);
    expect(cut.problems.some(({ line }) => line === 17)).toBe(true);
    const bare = await readingOf(
      '支付宝.csv',
      alipay.replace(',1299.00 ,账户余额 ,交易成功', ',1,299.00 ,账户余额 ,交易成功'),
    );
    expect(bare.transactions.map(({ line }) => line)).toEqual([14, 16]);
    const never = await readingOf('支付宝.csv', alipay.replace('2026-03-02 14:05:33', '2026-02-30 25:61:00'));
    expect(never.transactions.map(({ line }) => line)).toEqual([14, 16]);
  });

  test('a sheet whose one cell lies at the end of the world is refused, not built', async () => {
    expect(
      await failureOf('x.xlsx', await workbook('<row r="200000000"><c r="B200000000"><v>1</v></c></row>')),
    ).toMatch(/^FILE_TOO_LARGE/);
    expect(await failureOf('x.xlsx', await workbook('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))).toMatch(
      /^FILE_TOO_LARGE/,
    );
  });

  test('a new version of a known firm is refused by name, not guessed at', async () => {
    const changed = alipay.replace('商品说明', '商品标题');
    expect(await failureOf('支付宝.csv', changed)).toMatch(/^FORMAT_UNKNOWN 支付宝: 交易时间,.*商品标题/);
  });

  test('PayPal: the order of day and month comes from the dates, or nobody guesses', async () => {
    const american = await readingOf('Download.csv', paypal(['3/2/2026', '3/14/2026']));
    expect(american.transactions[0]).toMatchObject({
      direction: 'out',
      amountMinor: 129_900,
      currency: 'USD',
      time: { local: '2026-03-02T14:05:09-07:00', confidence: 'high' },
    });
    const european = await readingOf('Download.csv', paypal(['02/03/2026', '14/03/2026']));
    expect(european.transactions[0]?.time?.local).toBe('2026-03-02T14:05:09-07:00');
    expect(await failureOf('Download.csv', paypal(['02/03/2026', '03/04/2026']))).toMatch(/^FORMAT_UNKNOWN/);
  });

  test('any other table is read by the mapping of the user; the proposal knows its headings', async () => {
    const csv =
      '银行流水\n交易日期,摘要,支出,收入,对方户名\n2026-03-02,消费,"1,299.00",,晨光数码店\n2026-03-05,工资,,8000,公司\n合计,,,,\n';
    const unmapped = await readingOf('银行.csv', csv);
    expect(unmapped.transactions).toEqual([]);
    expect(unmapped.text[0]?.text).toContain('晨光数码店');
    const sheet = valueOf(readText(Buffer.from(csv))).sheets[0];
    const proposal = sheet && proposeMapping(sheet);
    expect(proposal).toMatchObject({
      headerRow: 1,
      time: 0,
      description: 1,
      amountOut: 2,
      amountIn: 3,
      counterparty: 4,
      timeFormat: 'ymd',
    });
    if (!proposal) return;
    const mapping = { ...proposal, fixedCurrency: 'CNY', zone: 'Asia/Shanghai' };
    const mapped = await readingOf('银行.csv', csv, { mapping });
    expect(mapped.transactions).toMatchObject([
      { line: 3, direction: 'out', amountMinor: 129_900, counterparty: '晨光数码店' },
      { line: 4, direction: 'in', amountMinor: 800_000 },
    ]);
    expect(mapped.problems).toEqual([{ line: 5, text: '合计' }]);
  });

  test('a protected zip asks for its password, knows a wrong one, and reads with the right one', async () => {
    const bytes = await zipOf({ '支付宝交易明细.csv': alipay }, { password: '123456', zipCrypto: true });
    expect(await failureOf('账单.zip', bytes)).toMatch(/^PASSWORD_NEEDED/);
    expect(await failureOf('账单.zip', bytes, { password: '000000' })).toMatch(/^PASSWORD_WRONG/);
    const reading = await readingOf('账单.zip', bytes, { password: '123456' });
    expect(reading.transactions).toHaveLength(3);
    expect(facts(reading)['title']).toBe('支付宝交易明细.csv');
  });

  test('100,000 rows are read in bounded time, and a formula stays text', { timeout: 20_000 }, async () => {
    const reading = await readingOf('大.csv', longCsv(100_000));
    expect(reading.transactions).toHaveLength(100_000);
    expect(reading.transactions.at(-1)).toMatchObject({ line: 100_007, counterparty: '=HYPERLINK("x")' });
    // The text is what stands around the rows.
    expect(reading.partial).toBe(false);
    expect(reading.text[0]?.text.split('\n').length).toBeLessThan(30);
  });
});
