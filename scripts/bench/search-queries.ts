import type { SearchKind } from '../../src/shared/model/search.ts';
import { frequentWords, textsFrom, type Texts } from './search-texts.ts';

/**
 * One text of the vault: half are messages, two fifths rows of statements, the rest contacts, descriptions and long files. A file
 * is a `note` here, so that queries can ask for long texts alone.
 */
export interface BenchText {
  readonly caseIndex: number;
  /** `~` where it has no time. */
  readonly utc: string;
  readonly kind: 'message' | 'transaction' | 'contact' | 'evidence' | 'note';
  readonly title: string;
  readonly body: string;
}

export function benchTexts(entryCount: number, caseCount: number): BenchText[] {
  const texts = textsFrom(1);
  return Array.from({ length: entryCount }, (_, index) => benchText(index / entryCount, caseCount, texts));
}

function benchText(share: number, caseCount: number, texts: Texts): BenchText {
  const { random, pick, sentence } = texts;
  const caseIndex = Math.floor(random() ** 2 * caseCount);
  const at = new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 60_000_000) * 1000).toISOString();
  const utc = random() < 0.02 ? '~' : at;
  const of = (kind: BenchText['kind'], title: string, body: string): BenchText => ({
    caseIndex,
    utc,
    kind,
    title,
    body,
  });
  if (share < 0.5) {
    return of(
      'message',
      pick(['客服小李', '我', '张三', '在线客服']),
      sentence(4 + Math.floor(random() * 16)),
    );
  }
  if (share < 0.9) {
    const numbers = `20260302${texts.number()}${Math.floor(random() * 1e12)}`;
    return of(
      'transaction',
      texts.shop(),
      `${sentence(4)} 支付宝 余额宝 交易成功 CNY ${texts.money()} ${numbers}`,
    );
  }
  if (share < 0.94) return of('contact', sentence(4), sentence(30 + Math.floor(random() * 80)));
  if (share < 0.99) return of('evidence', sentence(4), sentence(20 + Math.floor(random() * 60)));
  // Files: mostly some pages, one in ten a small book.
  const sentences = random() < 0.1 ? 1200 : 60;
  const body = Array.from({ length: sentences }, () => sentence(30 + Math.floor(random() * 50))).join('\n');
  return of('note', '', body);
}

export interface BenchQuery {
  readonly words: string;
  readonly caseIndex?: number;
  readonly kinds?: SearchKind[];
  readonly fromUtc?: string;
  readonly toUtc?: string;
}

/** What people type, from one character to a sentence, by what it is. */
export function benchQueries(caseCount: number): ReadonlyMap<string, readonly BenchQuery[]> {
  const texts = textsFrom(99);
  const { common, domain, shops, latin, tail } = frequentWords;
  const times = (count: number, make: () => BenchQuery | string): BenchQuery[] =>
    Array.from({ length: count }, () => {
      const query = make();
      return typeof query === 'string' ? { words: query } : query;
    });
  const all = (list: readonly string[]): BenchQuery[] => list.map((words) => ({ words }));
  const { pick } = texts;
  const two = (): string => pick(domain).slice(0, 2);
  const written: Readonly<Record<string, string>> = {
    账: '賬',
    单: '單',
    冻: '凍',
    订: '訂',
    户: '戶',
    额: '額',
  };
  return new Map([
    ['one ideograph', all(Array.from('的退款我支付了一不账费商鑫龘'))],
    ['two ideographs', times(30, two)],
    ['frequent words', all(common)],
    ['words of the matter', all(domain)],
    ['shops', all(shops)],
    ['traditional', times(20, () => pick(domain).replace(/./gu, (one) => written[one] ?? one))],
    ['one letter or digit', all(Array.from('2a0p7'))],
    ['parts of numbers', times(30, () => texts.number().slice(-4))],
    ['whole numbers', times(10, () => texts.number())],
    ['money', times(10, () => texts.money())],
    ['Latin words', all(latin)],
    ['two words', times(30, () => `${pick(domain)} ${pick(domain)}`)],
    ['three words', times(15, () => `${pick(domain)} ${pick(common)} ${two()}`)],
    ['phrases', times(15, () => `"${pick(domain)}${pick(domain)}"`)],
    ['a sentence', times(10, () => texts.sentence(6))],
    ['ends in a digit', times(10, () => `${pick(domain)}${Math.floor(texts.random() * 10)}`)],
    [
      'in one case',
      times(20, () => ({ words: pick(domain), caseIndex: Math.floor(texts.random() * caseCount) })),
    ],
    ['of a kind', times(10, () => ({ words: pick(domain), kinds: ['contact', 'evidence'] }))],
    ['found nowhere', all(['qqzx', '龘龘', '0000-99-00', 'no such thing'])],
    ['long files alone', times(20, () => ({ words: pick(domain), kinds: ['note'] }))],
    ['rare, in long files', times(10, () => ({ words: pick(tail), kinds: ['note'] }))],
    [
      'in a month',
      times(10, () => ({
        words: pick(domain),
        fromUtc: '2025-03-01T00:00:00Z',
        toUtc: '2025-04-01T00:00:00Z',
      })),
    ],
  ] as [string, BenchQuery[]][]);
}
