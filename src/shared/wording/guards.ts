import type { Guard } from './lexicon.ts';
import { sentenceAt, type PreparedText, type Sentence } from './prepared-text.ts';

/** Characters to either side in which an exact date or amount excuses a vague word; Latin letters say less in as many. */
const nearInCharacters = { wide: 20, latin: 45 };

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const exactDate = new RegExp(
  [
    '\\d{1,4}年\\d{1,2}月(?:\\d{1,2}[日号號])?',
    '\\d{1,2}月\\d{1,2}[日号號]?',
    '\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b',
    '\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b',
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}`,
    `\\b${month} \\d{1,4}\\b`,
  ].join('|'),
  'i',
);
const deadline = new RegExp(
  [
    '(?:日|号|號)(?:之|以)?前',
    '\\d{1,3} ?(?:个|個)?(?:工作)?(?:日|天|小时|小時)(?:之)?[内內]',
    '[一二两兩三五七十]{1,3}(?:个|個)?(?:工作)?[日天][内內]',
    '\\bwithin (?:\\d{1,3}|one|two|three|seven|ten|fourteen) (?:working |business |calendar )?(?:days?|hours?|weeks?)\\b',
    `\\b(?:by|before|until|no later than|latest by|not later than) (?:the )?(?:\\d|${month} \\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
  ].join('|'),
  'i',
);
const exactAmount =
  /[¥￥$£€]\s?\d|\d\s?(?:元|块|塊|圆|圓|美元|港币|港幣|欧元|歐元|英镑|英鎊|日元|新币)|\d ?(?:RMB|CNY|USD|EUR|GBP|HKD|TWD|NTD|SGD|JPY)\b|\b(?:RMB|CNY|USD|EUR|GBP|HKD|TWD|NTD?\$?|SGD|JPY) ?\d|新[臺台][币幣]/;

const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁任沈姚卢盧傅钟鐘姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴洪庄莊颜顏';
const namedPerson = new RegExp(
  [
    '工[号號]|员工(?:编)?号|員工(?:編號|代號)|坐席号|\\d{3,6}号(?:客服|坐席|专员)|\\d{3,6}[號号](?:客服|專員)|聊天(?:记录|中)|對話(?:紀錄|中)|在线咨询|客服(?:编号|編號|代號)',
    `[${surnames}][\\p{Script=Han}]{0,2}(?:先生|女士|小姐|主任|经理|經理|专员|專員|主管|襄理)`,
    `(?:客服|专员|專員|主管|经理|經理|小)[${surnames}](?:姓|某|[\\p{Script=Han}]{1,2}（)`,
    '\\b(?:ID|[Ss]taff (?:no|number|ID)|[Bb]adge|[Aa]gent (?:no|number|ID)|[Oo]perator)[:.# ]{0,3}[A-Z]{0,3}-?\\d',
    '\\b[Ii]n (?:the|my|our) (?:chat|e-?mail|message|letter) of \\d',
    '\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z]',
    '\\b(?:[Aa]gent|[Rr]epresentative|[Aa]dvis[eo]r|[Cc]olleague|[Ss]upervisor|named|called) [A-Z][a-z]+',
  ].join('|'),
  'u',
);
const reported =
  /报案|報案|立案|报警|報警|警察|公安|派出所|警方|民警|員警|接警|三[联聯]单|三聯單|受理案件|回执|96110|165反|为由|為由|警局|\bpolice\b|\bofficer\b|\bcrime (?:no|number|ref)|\bAction Fraud\b|\breport (?:no|number|ref)|\bincident (?:no|number|report)|\bIC3\b|\bdetective\b/i;
const cited =
  /《[^》\n]{2,40}》|第[0-9一二三四五六七八九十百零〇]{1,8}[条條款]|\b(?:section|sections|article|articles|regulations?|clause|rule|paragraph) (?:no\. )?\d|\b(?:s|art|reg|para)\. ?\d|§ ?\d|\bAct (?:of )?\d{4}\b|\bRegulation [A-Z]\b|\bCFR\b|\bDirective\b/i;

const wideFirm =
  /支付宝|支付寶|微信|财付通|銀聯|银联|云闪付|悠遊付|一卡通|全支付|[\p{Script=Han}A-Za-z]{1,8}(?:公司|银行|銀行|平台|支付|机构|機構|商家|店家|法院|消协|商场|电商)|警方|民警/u;
const latinAntecedent =
  /\b(?:the|these|those|both|all|two|three|four|my|your|its|which|such) (?:[a-z]+ )?(?:[a-z]{3,}s|staff|bank|company|police|firm|shop|merchant|support|team|regulator|ombudsman)\b/;
const commonStarts = new Set(
  'I The A An This That These Those My Your Our His Her Its On In At By When While After Before If As Since For But And So Or Because There It He She They We You What Who Why How Where Then Now Today Yesterday Last First Next Every Both Also Please No Not Yes All Some Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
);

/** Where the first firm, or whoever else "they" may stand for, is named; the end of the sentence where nobody is. */
function firstFirm(sentence: string): number {
  const places = [sentence.search(wideFirm), sentence.search(latinAntecedent)];
  for (const match of sentence.matchAll(/\b[A-Z][A-Za-z]+\b/g)) {
    if (commonStarts.has(match[0])) continue;
    places.push(match.index);
    break;
  }
  return Math.min(...places.filter((one) => one >= 0), sentence.length);
}

const ofSentence: Partial<Record<Guard, RegExp>> = { 'named-person': namedPerson, reported, cited };
const ofNeighbourhood: Partial<Record<Guard, RegExp>> = { date: exactDate, deadline, amount: exactAmount };

/**
 * Says whether what stands around the words makes them clear. What holds for a whole sentence is looked up once for it,
 * so that a sentence of any length costs the same for all of its words.
 */
export function guardsOf({ folded, sentences }: PreparedText, isWide: boolean) {
  const near = isWide ? nearInCharacters.wide : nearInCharacters.latin;
  const known = new Map<string, boolean | number>();
  const once = <T extends boolean | number>(
    guard: Guard,
    sentence: Sentence,
    find: (words: string) => T,
  ): T => {
    const key = `${guard}:${sentence.start}`;
    const before = known.get(key) as T | undefined;
    if (before !== undefined) return before;
    const found = find(folded.slice(sentence.start, sentence.end));
    known.set(key, found);
    return found;
  };
  return function excused(guard: Guard, start: number, end: number): boolean {
    const sentence = sentenceAt(sentences, start);
    if (guard === 'firm-before') return sentence.start + once(guard, sentence, firstFirm) < start;
    const inSentence = ofSentence[guard];
    if (inSentence) return once(guard, sentence, (words) => inSentence.test(words));
    const before = folded.slice(Math.max(sentence.start, start - near), start);
    const after = folded.slice(end, Math.min(sentence.end, end + near));
    return ofNeighbourhood[guard]?.test(`${before}\n${after}`) ?? false;
  };
}
