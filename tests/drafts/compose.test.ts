import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { composeDraft } from '../../src/main/core/drafts/compose.ts';
import { citedRules } from '../../src/main/core/drafts/rules.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { languages, type Language } from '../../src/shared/languages.ts';
import { reasons } from '../../src/shared/model/case.ts';
import {
  countCharacters,
  draftKinds,
  draftText,
  gapsOf,
  type ComposedDraft,
  type DraftKind,
  type DraftWish,
} from '../../src/shared/model/draft.ts';
import { stopsOf } from '../../src/shared/wording/check.ts';
import { addGrievance, person } from '../fixtures/grievance.ts';
import { codeOf, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const compose = (vault: Vault, caseId: string, wish: DraftWish): ComposedDraft =>
  valueOf(composeDraft(vault, caseId, wish));
const everyKind = languages.flatMap((language) => draftKinds.map((kind) => [kind, language] as const));

/** What must be in no text: a forgotten value, a place left open, a row of blanks, words of another language. */
function faultsOf(draft: ComposedDraft): string[] {
  const text = [draft.title, ...draft.parts.flatMap((part) => [part.heading, part.text])].join('\n');
  return [
    ...(/undefined|null|NaN|\[object/.test(text) ? ['forgotten value'] : []),
    ...(/\{\w*\}/.test(text) ? ['open place'] : []),
    ...(/\(\)|（）|，，|、、|。。|；）|（；|,,|: ,|\.\.(?!\.)/.test(text) ? ['empty place'] : []),
    ...(/ {2,}\S/.test(text.replace(/^ +/gm, '')) ? ['double blank'] : []),
    ...(draft.language === 'en' && /\p{Script=Han}|[，。、；：（）【】]/u.test(text)
      ? ['Chinese in English']
      : []),
    ...(draft.language === 'zh-CN' && /[請據關於這應與實]/.test(text) ? ['traditional in simplified'] : []),
    ...(draft.language === 'zh-TW' && /[请据关这应与实]/.test(text) ? ['simplified in traditional'] : []),
  ];
}

describe('every kind in every language', () => {
  it('composes from a full case and from an empty one, and leaves nothing open but gaps', async () => {
    const { vault } = await vaultWithCase();
    const faults: string[] = [];
    for (const language of languages) {
      const full = addGrievance(vault, language);
      const empty = valueOf(addCase(vault, { title: '-' })).id;
      for (const kind of draftKinds) {
        for (const caseId of [full, empty]) {
          const draft = compose(vault, caseId, { kind, language });
          expect(draft.parts.length).toBeGreaterThan(0);
          faults.push(
            ...faultsOf(draft).map((fault) => `${kind} ${language}: ${fault}\n${draftText(draft)}`),
          );
        }
        const missing = gapsOf(compose(vault, empty, { kind, language }));
        expect([kind, language, missing.length > 0]).toEqual([kind, language, true]);
      }
    }
    expect(faults).toEqual([]);
  });

  it('knows each reason, with its request as a gap', async () => {
    const { vault } = await vaultWithCase();
    for (const reason of reasons) {
      const caseId = valueOf(addCase(vault, { title: '-', reason })).id;
      for (const [kind, language] of everyKind) {
        const draft = compose(vault, caseId, { kind, language });
        expect(faultsOf(draft)).toEqual([]);
      }
    }
  });

  it('is stopped nowhere by the checker of words', async () => {
    const { vault } = await vaultWithCase();
    for (const language of languages) {
      const caseId = addGrievance(vault, language);
      for (const kind of draftKinds) {
        for (const isPublic of [false, true]) {
          const draft = compose(vault, caseId, { kind, language, isPublic });
          expect(stopsOf(draft.parts, draft)).toEqual([]);
        }
      }
    }
  });

  it('threatens nobody and calls nothing a crime', async () => {
    const { vault } = await vaultWithCase();
    const hostile =
      /曝光|热搜|熱搜|后果自负|後果自負|诈骗|詐騙|盗窃|publish (?:this|it)|social media|fraud|theft|stole|sue you/i;
    for (const language of languages) {
      const caseId = addGrievance(vault, language);
      for (const kind of draftKinds)
        expect(draftText(compose(vault, caseId, { kind, language }))).not.toMatch(hostile);
    }
  });
});

describe('the letter', () => {
  it.each(languages)('has its twelve parts in order: %s', async (language) => {
    const { vault } = await vaultWithCase();
    const draft = compose(vault, addGrievance(vault, language), { kind: 'letter', language });
    expect(draft.parts.map(({ id }) => id)).toEqual([
      'title',
      'to',
      'sender',
      'references',
      'summary',
      'facts',
      'contacts',
      'disagreement',
      'requests',
      'replyBy',
      'attachments',
      'statement',
    ]);
    expect(draft.leftOut.map(({ reason }) => reason)).toEqual(['settlement-talk']);
  });

  it('writes days, times, amounts and sums as the language does', async () => {
    const { vault } = await vaultWithCase();
    const text = (language: Language): string =>
      draftText(compose(vault, addGrievance(vault, language), { kind: 'letter', language }));
    const chinese = text('zh-CN');
    expect(chinese).toContain(
      '以下时间除另有注明外均为北京时间。\n1. 2026年3月1日21:14，示例支付应用：登录时',
    );
    expect(chinese).toContain('合计：3,692.50元。');
    expect(chinese).toContain('根据《非银行支付机构监督管理条例》第三十五条');
    const english = text('en');
    expect(english).toContain(
      'All times are UK time unless stated otherwise.\n1. 1 March 2026, 21:14, Demo Pay app:',
    );
    expect(english).toContain(
      '20 February 2026, 10:20 (UTC+08:00), phone, with Demo Pay (Zhou, staff no. 8123',
    );
    expect(english).toContain('The amount in dispute is £199.00.');
    const taiwanese = text('zh-TW');
    expect(taiwanese).toContain('日期：中華民國115年3月2日');
    expect(taiwanese).toContain('爭議金額為新臺幣5,980元。');
  });

  it('counts missed promises, and only those', async () => {
    const { vault } = await vaultWithCase();
    const draft = compose(vault, addGrievance(vault, 'en'), { kind: 'escalation', language: 'en' });
    const missed = draft.parts.find(({ id }) => id === 'missed')?.text ?? '';
    expect(missed.split('\n')).toHaveLength(1);
    expect(missed).toMatch(
      /^1\. On 20 February 2026 I was told: Call back within three working days\. The date given was 25 February 2026; 5 days( \(\d working days\))? have passed since then\.$/,
    );
  });
});

describe('rules', () => {
  it('are named only where they fit, with their source, as what they say', async () => {
    const { vault } = await vaultWithCase();
    const letterOf = (
      jurisdiction: 'CN' | 'GB' | 'US' | 'TW',
      reason: 'unauthorised-payment' | 'fees',
    ): string => {
      const caseId = valueOf(addCase(vault, { title: '-', jurisdiction, reason })).id;
      return draftText(compose(vault, caseId, { kind: 'letter', language: 'en' }));
    };
    expect(letterOf('CN', 'unauthorised-payment')).toMatch(
      /According to Article 57[\s\S]*judged case by case/,
    );
    expect(letterOf('CN', 'fees')).not.toContain('Article 57');
    expect(letterOf('US', 'unauthorised-payment')).toContain('According to 12 CFR 1005.11(c)');
    expect(letterOf('GB', 'unauthorised-payment')).not.toContain('According to');
    expect(letterOf('TW', 'fees')).not.toContain('According to');
    for (const { says, sourceUrls, lastVerified } of citedRules) {
      expect(sourceUrls.length).toBeGreaterThan(0);
      expect(lastVerified).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(says.en).toContain('ccording to');
      expect(says['zh-CN']).toContain('根据');
      expect(says['zh-TW']).toContain('依');
    }
  });
});

describe('public texts', () => {
  it.each(everyKind)('hold no personal data: %s %s', async (kind, language) => {
    const { vault } = await vaultWithCase();
    const draft = compose(vault, addGrievance(vault, language), { kind, language, isPublic: true });
    expect(draft.isPublic).toBe(true);
    const text = `${draft.title}\n${draftText(draft)}`;
    const digits = text.replace(/[^\dA-Za-z]/g, '');
    for (const value of Object.values(person[language])) {
      expect(text).not.toContain(value);
      if (/\d{4}/.test(value)) expect(digits).not.toContain(value.replace(/[^\dA-Za-z]/g, ''));
    }
    expect(text).not.toMatch(/8123|20260303|Zhou|Linley|Morgan|晓雨|曉雨|证据\d|證據\d|Ex\. \d/);
    expect(faultsOf(draft)).toEqual([]);
  });
});

describe('short texts', () => {
  const emoji = '😀👨‍👩‍👧';
  const extension = '𠮷𠀀';

  it.each(languages)(
    'stay within the limit, end with a sentence, and say what they left out: %s',
    async (language) => {
      const { vault } = await vaultWithCase();
      const caseId = addGrievance(vault, language);
      const text = language === 'en' ? `Shop ${emoji} named ${extension}` : `店名${emoji}${extension}`;
      valueOf(addEvent(vault, caseId, { kind: 'incident', time: '2026-03-03', place: '', text }));
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1500 }), (maximumCharacters) => {
          const draft = compose(vault, caseId, { kind: 'short-text', language, maximumCharacters });
          const [part] = draft.parts;
          expect(part?.maximumCharacters).toBe(maximumCharacters);
          expect(countCharacters(part?.text ?? '')).toBeLessThanOrEqual(maximumCharacters);
          if (part?.text !== '') expect(part?.text).toMatch(/[。.！？!?”」)）]$/);
          if (maximumCharacters < 200)
            expect(draft.leftOut.some(({ reason }) => reason === 'limit')).toBe(true);
        }),
        { numRuns: 60 },
      );
      const whole = compose(vault, caseId, { kind: 'short-text', language, maximumCharacters: 1500 });
      expect(whole.parts[0]?.text).toContain(extension);
      expect(whole.parts[0]?.text).toContain(emoji);
      expect(whole.leftOut.filter(({ reason }) => reason === 'limit')).toEqual([]);
    },
  );

  it('count a character outside the basic plane as one', () => {
    expect([countCharacters('𠮷a'), '𠮷a'.length]).toEqual([2, 3]);
  });
});

it('puts the fields of the form in their order, the complaint only', async () => {
  const { vault } = await vaultWithCase();
  const draft = compose(vault, addGrievance(vault, 'zh-CN'), { kind: 'form-12315', language: 'zh-CN' });
  expect(draft.parts.map(({ heading }) => heading)).toEqual([
    '姓名',
    '联系电话',
    '证件类型',
    '证件号码',
    '联系地址',
    '是否同意公示投诉信息',
    '是否同意委托调解',
    '被投诉人名称',
    '被投诉人联系人',
    '被投诉人地址',
    '被投诉人联系电话',
    '事实依据：时间',
    '事实依据：地点',
    '事实依据：内容',
    '事实依据：金额',
    '事实依据：争议情况及证据',
    '投诉请求',
  ]);
  expect(draftText(draft)).not.toContain('举报');
});

it('fails where there is no such case, channel or kind', async () => {
  const { vault, caseId } = await vaultWithCase();
  const wish = { kind: 'letter', language: 'en' } as const;
  expect(codeOf(composeDraft(vault, 'nobody', wish))).toBe('NOT_FOUND');
  expect(codeOf(composeDraft(vault, caseId, { ...wish, channelId: 'nowhere' }))).toBe('NOT_FOUND');
  expect(codeOf(composeDraft(vault, caseId, { ...wish, kind: 'poem' as DraftKind }))).toBe('INVALID_INPUT');
});
