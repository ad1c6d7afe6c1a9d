import { placesOf, type Hit, type Place } from './hit.ts';
import { oneTimeCode, publicContact, publicNumber, reasons } from './reasons.ts';

const digitsOf = (words: string): string => words.replace(/\D/g, '');

/** ISO/IEC 7812-1, the check digit of card numbers. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.at(-1 - index));
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** GB 11643-1999: the last character of a Chinese identity number. */
export function isChineseId(words: string): boolean {
  const characters = words.replace(/[ -]/g, '').toUpperCase();
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += Number(characters[index]) * (2 ** (17 - index) % 11);
  return characters[17] === '10X98765432'[sum % 11];
}

/** The letter counts as two digits by its place in this order. */
const taiwanLetters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

export function isTaiwanId(words: string): boolean {
  const letter = taiwanLetters.indexOf(words.charAt(0).toUpperCase()) + 10;
  if (letter < 10) return false;
  let sum = Math.floor(letter / 10) + (letter % 10) * 9;
  for (let index = 1; index <= 8; index++) sum += Number(words[index]) * (9 - index);
  return (sum + Number(words[9])) % 10 === 0;
}

export function isHongKongId(words: string): boolean {
  const [, letters = '', digits = '', check = ''] = /^([A-Z]{1,2})(\d{6})\(([\dA])\)$/.exec(words) ?? [];
  const values = Array.from(letters.padStart(2, ' '), (one) => (one === ' ' ? 36 : one.charCodeAt(0) - 55));
  const all = [...values, ...Array.from(digits, Number), check === 'A' ? 10 : Number(check)];
  return all.reduce((sum, value, index) => sum + value * (9 - index), 0) % 11 === 0;
}

const card = /(?<![\dA-Za-z]|\d[ -])\d(?:[ -]?\d){12,18}(?![A-Za-z]|[ -]?\d)/g;
const cardLengths: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^35/, [16]],
  [/^6/, [16, 17, 18, 19]],
];
const otherNumber =
  /(?:单号|單號|编号|編號|订单|訂單|流水号?|序號|案號|受理|工单|\b(?:orders?|transaction|ticket|reference|ref|invoice|tracking|case)\b)[^，。；;\n]{0,8}$/i;
const cardWord = /卡|\bcard/i;

function isCard(words: string, before: string): boolean {
  const digits = digitsOf(words);
  const fits = cardLengths.some(([start, lengths]) => start.test(digits) && lengths.includes(digits.length));
  return fits && passesLuhn(digits) && (cardWord.test(before) || !otherNumber.test(before));
}

const identities: readonly (readonly [RegExp, (words: string) => boolean])[] = [
  [
    /(?<!\w)[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?!\w)/g,
    isChineseId,
  ],
  [/(?<!\w)[A-Za-z][1289]\d{8}(?!\w)/g, isTaiwanId],
  [/(?<!\w)[A-Z]{1,2}\d{6}\([\dA]\)/g, isHongKongId],
  [/(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g, () => true],
  [/(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/g, () => true],
];

/** A code of four to eight digits close behind (or before) the word for it; years, dates and amounts are none. */
const notACode =
  '(?<!\\d)(?!(?:19|20)\\d{2}(?!\\d)|20\\d{6}(?!\\d))\\d{4,8}(?![\\d.,]?\\d|[年月日元块塊:：])';
const codes = [
  new RegExp(
    `(?:短信|簡訊|动态|動態|手机|手機|一次性|安全)?(?:(?<![未没沒非])验证码|驗證碼|(?<=短信|簡訊|手机|手機|动态|動態)校[验驗][码碼]|动态码|動態碼|动态密码|動態密碼|确认码)[^\\d。\\n]{0,14}${notACode}`,
    'g',
  ),
  new RegExp(`(?<!\\d)\\d{4,8}(?:是|就是|為|为)(?:我的|这个|這個|短信|簡訊)?(?:验证码|驗證碼)`, 'g'),
  new RegExp(
    `\\b(?:OTPs?|one-time (?:pass)?(?:code|word)s?|(?:verification|security|authentication|confirmation|login|sms|text|2fa) codes?|passcodes?|(?<!(?:error|status|post|postal|zip|area|country|sort|swift|branch|reference|product|voucher|promo|discount|dress|order|bar|qr|merchant|fee|reason|result|response|gift card|case|booking|reservation|approval|authori[sz]ation|auth|terminal|tracking|pick-?up|claim|activation|exit|tax|product|item) )codes?)\\b(?: (?:I|you|they|he|she|we) (?:got|sent|asked for|received|was sent|typed|gave))?[^\\d.\\n]{0,24}${notACode}`,
    'gi',
  ),
];

/** Between word and number: the number is that of something else. */
const notOfTheCode =
  /[转轉扣付](?:走|了|款|账|帳)|支付|余额|餘額|尾[号號]|末四|热线|熱線|專線|专线|[拨撥]打|[损損]失|金[额額]|卡[号號]|元|代[码碼]|[编編][号號]|[单單][号號]|[邮郵][编編]|工[号號]|[¥￥$£€]|\b(?:paid|pay|charged|lost|amount|transfer\w*|ending|ends|call\w*|dial\w*|phone|account|card|[A-Z]-|error|order|ticket|reference|ref|postcode|zip|RMB|CNY|USD|GBP|EUR|HKD|TWD|SGD)\b/;

const eMail = /(?<![*\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const officeMail =
  /^(?:support|service|services|help|info|complaints?|contact|kefu|no-?reply|customer\w*|cs|care|disputes?|ombudsman|press)@/i;
const phones = [
  /(?<![\w*+])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\d*])/g,
  /(?<![\w*+])(?:\+?886[ -]?|0)9\d{2}[ -]?\d{3}[ -]?\d{3}(?![\d*])/g,
  /(?<![\w*])\+\d{1,3}(?:[ -]?\(?\d{2,5}\)?){2,4}(?![\d*])/g,
  /(?<![\w*+])07\d{3} ?\d{3} ?\d{3}(?![\d*])/g,
  /(?<![\w*+])(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\d*])/g,
];

/** First and last digits stay, so that the number can still be matched; masked as 前3后4. */
function maskNumber(words: string): string {
  const compact = words.replace(/[ -]/g, '');
  return `${compact.slice(0, 3)}${'*'.repeat(Math.max(compact.length - 7, 3))}${compact.slice(-4)}`;
}

function maskMail(words: string): string {
  const [name = '', host = ''] = words.split('@');
  return `${name.slice(0, 1)}***@${host}`;
}

/** A place that reveals a person, and as what. Of a one-time code the place begins or ends with the word for it. */
export interface PersonalPlace extends Place {
  readonly kind: 'card-number' | 'identity-number' | 'one-time-code' | 'e-mail' | 'phone';
}

/** Cards, identity numbers, one-time codes, addresses of mail and telephone numbers; those that an office gives out are none. */
export function personalPlaces(text: string): readonly PersonalPlace[] {
  const found: PersonalPlace[] = [];
  for (const place of placesOf(card, text))
    if (isCard(place.words, text.slice(Math.max(0, place.start - 16), place.start)))
      found.push({ ...place, kind: 'card-number' });
  for (const [pattern, isValid] of identities)
    for (const place of placesOf(pattern, text))
      if (isValid(place.words)) found.push({ ...place, kind: 'identity-number' });
  for (const pattern of codes)
    for (const place of placesOf(pattern, text))
      if (!notOfTheCode.test(place.words)) found.push({ ...place, kind: 'one-time-code' });
  for (const place of placesOf(eMail, text))
    if (!officeMail.test(place.words)) found.push({ ...place, kind: 'e-mail' });
  for (const pattern of phones)
    for (const place of placesOf(pattern, text)) found.push({ ...place, kind: 'phone' });
  return found;
}

/** The words of a place so that whoever knows them can tell which they are, and nobody else can. */
export function maskPlace({ kind, words }: Pick<PersonalPlace, 'kind' | 'words'>): string {
  if (kind === 'one-time-code') return words.replace(/\d/g, '*');
  return kind === 'e-mail' ? maskMail(words) : maskNumber(words);
}

/**
 * Numbers that reveal a person: one-time codes everywhere, cards and identity numbers everywhere (a hard stop where the
 * text is public), telephone numbers and addresses in public texts. Quotations are not exempt: a number reveals there too.
 */
export function personalDataIn(text: string, isPublic: boolean): readonly Hit[] {
  return personalPlaces(text).flatMap((place) => hitOf(place, isPublic) ?? []);
}

function hitOf(place: PersonalPlace, isPublic: boolean): Hit | null {
  const { start, end, kind, words } = place;
  const hit = { class: 'personal-data', start, end, named: words.slice(-4) } as const;
  if (kind === 'one-time-code')
    return { ...hit, reason: oneTimeCode, stops: true, suggestions: [], named: 'code' };
  const suggestions = [maskPlace(place)];
  if (kind === 'card-number' || kind === 'identity-number')
    return {
      ...hit,
      reason: isPublic ? publicNumber : reasons['personal-data'],
      stops: isPublic,
      suggestions,
    };
  return isPublic ? { ...hit, reason: publicContact, stops: false, suggestions } : null;
}
