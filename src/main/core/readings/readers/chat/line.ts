import type { FileReading, FoundMessage, FoundProblem } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { dateOrder, isoDate, type DateOrder } from '../statements/date-order.ts';
import { chatReading } from './chat-reading.ts';
import { chatTime, clockOf, dayParts } from './chat-time.ts';

const head = /^\uFEFF?\[LINE\]|^\uFEFF?(?:Chat history with|与.+的聊天记录|與.+的聊天紀錄|與.+的聊天記錄)/;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** A date and at most its weekday: a message may begin with a date too, and is no heading. */
const yearFirst =
  /^(\d{4}[./年]\d{1,2}[./月]\d{1,2}日?)\s*(?:[（(][^）)]{1,9}[）)]|[A-Za-z]{3,9}\.?|(?:星期|週|周|禮拜|礼拜).|.曜日?)?$/;
/** `Thu, 12/03/2026` and `12/03/2026 (Thu)`: which number is the day, only all headings together tell. */
const yearLast =
  /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\.?,?\s+)?(\d{1,2}[./]\d{1,2}[./]\d{4})(?:\s*[(（]?(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*\.?[)）]?)?$/i;
const message = new RegExp(
  `^(${dayParts})?\\s?(\\d{1,2}):(\\d{2})\\s?(${dayParts})?\\t([^\\t]*)(?:\\t([^]*))?$`,
);
const media =
  /^\[?(?:Photo|Video|Sticker|File|Voice message|Audio|照片|影片|貼圖|檔案|語音訊息|图片|视频|贴图|文件|语音消息|写真|動画|スタンプ|ファイル|ボイスメッセージ)\]?$/i;

interface Heading {
  readonly line: number;
  readonly text: string;
  readonly date: string;
  /** Where the year stands last: the weekday, from Sunday as 0; null where the heading names none. */
  readonly weekday: number | null;
  readonly yearFirst: boolean;
}

interface Started {
  readonly line: number;
  readonly heading: Heading | null;
  readonly clockText: string;
  readonly clock: string | null;
  readonly sender: string;
  readonly lines: string[];
}

export const isLine = (text: string): boolean => head.test(text.slice(0, 200));

/**
 * LINE's text export: a day, then its messages as clock, name and words between tabs.
 * Errors: FORMAT_UNKNOWN where the headings do not tell which number is the day.
 */
export function readLine(text: string): Result<FileReading> {
  const { headings, started } = split(text.split(/\r?\n/));
  const order = orderOf(headings.filter((heading) => !heading.yearFirst));
  if (order === null) return fail('FORMAT_UNKNOWN', 'LINE: dd/mm | mm/dd');
  const problems: FoundProblem[] = [];
  let named: Heading | null | undefined;
  const messages = started.map((one, position): FoundMessage => {
    const { heading, clockText, line, sender } = one;
    const day = heading && isoDate(heading.date, heading.yearFirst ? 'ymd' : order);
    // A day that is none, or is missing, is named once and not at each of its messages.
    if (day === null && named !== heading)
      problems.push({ line: heading?.line ?? line, text: heading?.text ?? clockText });
    if (day === null) named = heading;
    else if (one.clock === null) problems.push({ line, text: `${heading?.text ?? ''} ${clockText}` });
    const said = unquoted(one.lines.join('\n').trimEnd());
    const isMedia = media.test(said);
    return {
      position,
      time: chatTime(`${heading?.date ?? ''} ${clockText}`, day, one.clock),
      sender,
      text: isMedia ? '' : said,
      kind: sender === '' ? 'system' : isMedia ? 'media' : 'text',
      attachment: '',
    };
  });
  return succeed(chatReading('line-txt', messages, problems));
}

function split(lines: readonly string[]): { headings: Heading[]; started: Started[] } {
  const headings: Heading[] = [];
  const started: Started[] = [];
  // Words of several lines stand in quotes; a date alone on a line of them is no heading.
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const heading = isOpen && !message.test(lines[index + 1] ?? '') ? null : headingOf(line, index + 1);
    const match = heading ? null : message.exec(line);
    if (heading) {
      headings.push(heading);
      isOpen = false;
    } else if (match) {
      const [, before, hour = '', minute = '', after, name = '', words] = match;
      started.push({
        line: index + 1,
        heading: headings.at(-1) ?? null,
        clockText: line.split('\t')[0] ?? '',
        clock: clockOf(hour, minute, undefined, before ?? after),
        sender: words === undefined ? '' : name,
        lines: [words ?? name],
      });
      isOpen = /^"(?!.*"$)/.test(words ?? name);
    } else {
      started.at(-1)?.lines.push(line);
      if (line.endsWith('"')) isOpen = false;
    }
  }
  return { headings, started };
}

function headingOf(text: string, line: number): Heading | null {
  const first = yearFirst.exec(text);
  if (first) return { line, text, date: first[1] ?? '', weekday: null, yearFirst: true };
  const last = yearLast.exec(text);
  if (!last) return null;
  const weekday = weekdays.indexOf((last[1] ?? last[3] ?? '').toLowerCase());
  return { line, text, date: last[2] ?? '', weekday: weekday === -1 ? null : weekday, yearFirst: false };
}

/** The order that the dates tell; else the one in which every date falls on the weekday it names. Null where neither does. */
function orderOf(headings: readonly Heading[]): DateOrder | null {
  if (headings.length === 0) return 'ymd';
  const byDates = dateOrder(headings.map(({ date }) => date));
  if (byDates !== null) return byDates;
  const [one, other] = (['dmy', 'mdy'] as const).filter((order) =>
    headings.every(({ date, weekday }) => {
      const day = isoDate(date, order);
      return day !== null && (weekday === null || new Date(`${day}T00:00:00Z`).getUTCDay() === weekday);
    }),
  );
  return one !== undefined && other === undefined ? one : null;
}

const unquoted = (said: string): string =>
  /^"[^]*"$/.test(said) && said.length > 1 ? said.slice(1, -1) : said;
