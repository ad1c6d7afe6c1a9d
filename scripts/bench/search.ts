/** The search over 100,000 entries of Chinese text: how long it takes to build, how large it is, and how fast it answers. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { search } from '../../src/main/core/search/search.ts';
import { replaceSearchTexts, type SearchText } from '../../src/main/core/search/search-index.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { environment, valueOf } from '../crash/ground.ts';
import { randomFrom } from '../random.ts';

const entries = 100_000;
const perFile = 1000;
const random = randomFrom(1);
const words =
  '退款 账户 冻结 客服 三个工作日 内 答复 订单 支付 成功 失败 请 稍后 您好 已 提交 审核 材料 身份证 照片 转账 余额 银行卡 晨光数码店 无线耳机 面馆 交易 状态 投诉 平台 承诺 未 兑现 the refund was promised'.split(
    ' ',
  );
const pick = (): string => words[Math.floor(random() * words.length)] ?? '';
const sentence = (): string => Array.from({ length: 6 + Math.floor(random() * 14) }, pick).join('');

const folder = await mkdtemp(join(tmpdir(), 'casevault-search-'));
try {
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  const cases = ['甲', '乙', '丙', '丁'].map((title) => valueOf(addCase(vault, { title })).id);
  const start = performance.now();
  for (let file = 0; file < entries / perFile; file += 1) {
    const texts = Array.from({ length: perFile }, (_, line): SearchText => ({
      kind: 'transaction',
      part: String(line),
      title: pick(),
      body: `${sentence()} 2026${String(file * perFile + line).padStart(14, '0')}`,
      sortKey: '~',
    }));
    vault.database.transaction(() =>
      replaceSearchTexts(vault, cases[file % 4] ?? '', `e${file}`, 'file', texts),
    )();
  }
  const built = performance.now() - start;
  vault.database.pragma('wal_checkpoint(TRUNCATE)');
  const { size } = await stat(join(folder, 'vault/casevault.db'));
  console.log(
    `${entries} entries: built in ${(built / 1000).toFixed(1)} s, database ${(size / 1e6).toFixed(0)} MB`,
  );
  const queries = [
    ...words,
    ...'退 款 的 三 冻 a 1 0 e'.split(' '),
    ...Array.from({ length: 80 }, () => String(Math.floor(random() * entries)).padStart(6, '0')),
    ...Array.from({ length: 80 }, () => `${pick()} ${pick()}`),
    '"请稍后"',
    '退款 未兑现 晨光',
  ];
  const times = queries
    .map((query): readonly [number, string, number] => {
      const from = performance.now();
      const { total } = valueOf(search(vault, { words: query }));
      return [performance.now() - from, query, total];
    })
    .sort(([a], [b]) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)]?.[0] ?? NaN).toFixed(1);
  console.log(
    `${times.length} queries: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(0.999)} ms`,
  );
  for (const [ms, query, total] of times.slice(-6))
    console.log(`  ${ms.toFixed(1)} ms  ${query}  ${total} hits`);
  vault.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
