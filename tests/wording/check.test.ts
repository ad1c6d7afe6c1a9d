import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../src/shared/languages.ts';
import { findingClasses } from '../../src/shared/model/wording.ts';
import { checkWording, openFindings, stopsOf } from '../../src/shared/wording/check.ts';
import { lexicons } from '../../src/shared/wording/lexicon.ts';
import { reasons } from '../../src/shared/wording/reasons.ts';

interface Asked {
  readonly language?: Language;
  readonly isPublic?: boolean;
  readonly quotation?: boolean;
}

const found = (
  text: string,
  { language = 'zh-CN', isPublic = false, quotation = false }: Asked = {},
): string[] =>
  checkWording(text, { language, isPublic, quotation }).map(
    (finding) => `${finding.class}${finding.stops ? '!' : ''}:${text.slice(finding.start, finding.end)}`,
  );

describe('what excuses a word', () => {
  test.each([
    ['我最近收到一条短信', ['vague-time:最近']],
    ['最近一次交易（2026年3月2日14:05）查不到', []],
    ['上次（2026年3月5日）的回复没有依据', []],
    ['印章须为一直径2厘米的圆形', []],
    ['客服（工号8123）告诉我可以退', []],
    ['客服告诉我可以退', ['vague-actor:客服']],
    ['我已向反诈中心说明', []],
    ['你们是诈骗', ['crime-claim:诈骗']],
    ['就被诈骗一事我已报案，回执编号A12', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    ['It is about the transaction of 2 March 2026.', []],
    ['It was about 300 dollars.', ['vague-amount:about 300 dollars']],
    ['It was about 300 dollars, exactly USD 299.50.', []],
    ['PayPal wrote that they had closed it.', []],
    ['They closed it.', ['vague-actor:They']],
    ['Your fraud team has the file.', []],
    ['This is fraud.', ['crime-claim:fraud']],
    ['This is fraud; the police have it under crime number 4412/26.', []],
  ])('%s', (text, expected) => expect(found(text, { language: 'en' })).toEqual(expected));
});

describe('quotations are left alone', () => {
  test.each([
    '客服写道：“他们最近一直在处理，绝对没问题！！！”',
    '客服寫道：「他們最近一直在處理，絕對沒問題！！！」',
    '标题为《骗子公司的垃圾服务》的帖子',
    '> 你们这些骗子，等着瞧！！！',
    '第一行\n> 骗子！！！\n第二行',
    '【请填写：最近一次为什么不退】',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  test('a mark that is never closed quotes nothing, nor does one across lines', () => {
    expect(found('他写“骗子')).toEqual(['insult:骗子']);
    expect(found('他写“好\n骗子”')).toEqual(['insult:骗子']);
  });
  test('a part that is a quotation keeps only what reveals a person', () => {
    const text = '你们这些骗子！！！验证码是482913';
    expect(found(text, { quotation: true })).toEqual(['personal-data!:验证码是482913']);
  });
});

describe('pay or I publish', () => {
  test.each([
    '不退钱就曝光你们',
    '再不退款我就发微博',
    '不退款就上热搜',
    '不退款就爆料',
    '三天内不给钱，微博见',
    '退了钱我就删帖',
    '要么退款，要么抖音见',
    '不退就PO網',
    '不退款就爆料公社見',
    '再不還錢我就找記者',
    'refund me or I post this',
    "Refund me, or I'll tell everyone on Twitter.",
    "If you don't pay by Friday I'm going to the press",
    "Unless I get my money I'll leave one-star reviews everywhere",
    "Pay me and I'll delete... if you refund me I will take down my review",
  ])('stops: %s', (text) => {
    for (const language of languages)
      expect(checkWording(text, { language, isPublic: false }).some(({ stops }) => stops)).toBe(true);
  });

  test.each([
    '若未在3月20日前答复，我将向12363投诉。',
    '如不退款，我将向消费者协会投诉并申请调解。',
    '逾期不退款，本人将向人民法院起诉。',
    '若未於3月20日前回覆，我將向金融消費評議中心申請評議。',
    '该公司拒绝退款一事已被媒体曝光。',
    'If I have no answer by 20 March 2026 I will refer this to the ombudsman.',
    'If the refund is refused, please tell me the reason in writing.',
    'If you do not refund me I will file a complaint with the CFPB.',
    '没有收到退款，我上网查询了交易状态。',
    '钱没到账，我发微博私信联系了官方账号。',
    '商家不退款，我在评价中给了差评。',
    '如不退款，请发邮件说明理由。',
    '若未解決，我會上官網查詢並以電子郵件申訴。',
    'If you do not answer, the ombudsman may publish its decision.',
    'If I do not hear from you I will post this form to your office.',
    'If I have no reply by mail I will contact you on Twitter.',
    'If the app is not fixed, please tell everyone affected.',
  ])('does not stop: %s', (text) => {
    for (const language of languages)
      expect(checkWording(text, { language, isPublic: false }).filter(({ stops }) => stops)).toEqual([]);
  });
});

describe('personal data', () => {
  test('numbers are known by their check digits', () => {
    expect(found('身份证11010519491231002X')).toEqual(['personal-data:11010519491231002X']);
    expect(found('身份证110105194912310021')).toEqual([]);
    expect(found('身分證A123456789', { language: 'zh-TW' })).toEqual(['personal-data:A123456789']);
    expect(found('身分證A123456788', { language: 'zh-TW' })).toEqual([]);
    expect(found('卡号4111 1111 1111 1111')).toEqual(['personal-data:4111 1111 1111 1111']);
    expect(found('卡号4111 1111 1111 1112')).toEqual([]);
    expect(found('身份證A123456(3)', { language: 'zh-TW' })).toEqual(['personal-data:A123456(3)']);
    expect(found('卡号４１１１１１１１１１１１１１１１')).toHaveLength(1);
  });
  test('they stop a public text; masked ones, order numbers and hotlines do not', () => {
    expect(found('卡号4111111111111111', { isPublic: true })).toEqual(['personal-data!:4111111111111111']);
    const fine = '卡号411****1111，订单号4111111111111111，热线95188，客服邮箱support@example.com';
    expect(found(fine, { isPublic: true })).toEqual([]);
  });
  test('telephone numbers and addresses matter in public only', () => {
    const text = '电话13800138000，邮箱a.b@example.cn';
    expect(found(text)).toEqual([]);
    expect(found(text, { isPublic: true })).toHaveLength(2);
  });
  test('one-time codes stop everywhere; years, dates and other codes are none', () => {
    expect(found('验证码是482913')).toEqual(['personal-data!:验证码是482913']);
    expect(found('the code I got was 482913', { language: 'en' })).toHaveLength(1);
    expect(found('2026年3月2日收到验证码，错误代码50213，邮编100000')).toEqual([]);
    expect(found('收到验证码，随后被转走5000。验证码短信由106912345678发送。')).toEqual([]);
    expect(found('The approval code is 004512; the booking code 778812.', { language: 'en' })).toEqual([]);
    expect(found('A code came and the card ending 4471 was charged.', { language: 'en' })).toEqual([]);
    expect(found('The error code is 50213 and the code came in 2026.', { language: 'en' })).toEqual([]);
  });
  test('a key never repeats the number', () => {
    const [finding] = checkWording('卡号4111111111111111', { language: 'zh-CN', isPublic: false });
    expect(finding?.key).toBe('personal-data:1111');
    expect(finding?.suggestions).toEqual(['411*********1111']);
  });
});

describe('shape', () => {
  test('marks, echoes, capitals, repeated sentences, huge paragraphs', () => {
    expect(found('余额为零！！！')).toEqual(['padding:！！！']);
    expect(found('THIS ACCOUNT WAS CLOSED NOT FROZEN', { language: 'en' })).toEqual([
      'padding:THIS ACCOUNT WAS CLOSED NOT FROZEN',
    ]);
    expect(found('The ATM of HSBC UK gave a slip.', { language: 'en' })).toEqual([]);
    const sentence = '3月2日14:05账户被扣款299.00元。';
    expect(found(sentence + sentence)).toEqual([`padding:${sentence}`]);
    expect(found(sentence.replace('299', '1')).length).toBe(0);
    const long = Array.from(
      { length: 60 },
      (_, index) => `3月${index}日付款${index}.00元，单号${index}；`,
    ).join('');
    expect(found(long)).toEqual(['padding:3月0日付款0']);
  });
});

test('findings stand in order, apart, and at their words; a fact of the case is offered first', () => {
  const text = '他们最近说被扣了一大笔。客服一直不回！！！不退钱就曝光你们。';
  const findings = checkWording(text, {
    language: 'zh-CN',
    isPublic: false,
    facts: { amounts: ['299.00 元'], dates: ['2026年3月2日'] },
  });
  for (const [index, { start, end }] of findings.entries()) {
    expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
  }
  expect(findings.find((one) => one.class === 'vague-amount')?.suggestions[0]).toBe('299.00 元');
  expect(findings.find((one) => one.class === 'vague-time')?.suggestions[0]).toBe('2026年3月2日');
});

test('a dismissal holds for that word in that class; a hard stop cannot be dismissed', () => {
  const findings = checkWording('最近被扣款，最近又扣。前几天也有。不退钱就曝光。', {
    language: 'zh-CN',
    isPublic: false,
  });
  const recent = findings[0]?.key ?? '';
  expect(recent).toBe('vague-time:最近');
  const left = openFindings(findings, [recent]);
  expect(left.map((one) => one.class)).toEqual(['vague-time', 'threat']);
  expect(
    openFindings(
      findings,
      findings.map(({ key }) => key),
    ).map((one) => one.stops),
  ).toEqual([true]);
  for (const { key } of findings) expect(key.length).toBeLessThanOrEqual(200);
});

test('the hard stops of a draft name their part', () => {
  const part = (id: string, text: string, quotation = false) => ({ id, text, quotation });
  const stops = stopsOf(
    [part('facts', '最近被扣款'), part('requests', '不退钱就曝光'), part('said', '不退钱就曝光', true)],
    { language: 'zh-CN', isPublic: true },
  );
  expect(stops.map(({ partId }) => partId)).toEqual(['requests']);
});

test('every class has a reason in every language, and every class of the lexicon has words in each', () => {
  for (const name of findingClasses)
    for (const language of languages) expect(reasons[name][language].length).toBeGreaterThan(5);
  for (const language of languages) {
    const covered = new Set(lexicons[language].map((group) => group.class));
    for (const name of findingClasses)
      if (name !== 'padding' && name !== 'personal-data')
        expect(covered, `${language} ${name}`).toContain(name);
  }
});

test('a suggestion is not itself a finding', () => {
  for (const language of languages)
    for (const { suggestions } of lexicons[language])
      for (const suggestion of suggestions)
        expect(checkWording(suggestion, { language, isPublic: true }), suggestion).toEqual([]);
});
