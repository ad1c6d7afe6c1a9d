import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../../../shared/model/time.ts';
import { completeTime } from '../timeline/event-time.ts';

export interface ScreenTime {
  readonly time: EventTime;
  /** Whether day and year stand in the picture, or were reckoned back from when it was made. */
  readonly whole: boolean;
}

/** The clock of the status bar, which tells when the picture was made and not when something was said. */
const statusBarLines = 3;

const clock =
  /(?<half>凌晨|早上|清晨|上午|中午|下午|傍晚|晚上|AM|PM|am|pm)?\s*(?<hour>\d{1,2})[:：](?<minute>[0-5]\d)(?:[:：][0-5]\d)?\s*(?<after>AM|PM|am|pm)?/u
    .source;
const whole =
  /(?<year>20\d\d)\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?\s*(?:(?:星期|周|週)[一二三四五六日天])?/u
    .source;
const monthAndDay = /(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日\s*(?:(?:星期|周|週)[一二三四五六日天])?/u
  .source;
const relative =
  /(?<relative>今天|昨天|前天|Today|Yesterday|(?:星期|周|週)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u
    .source;

/** A stamp stands on a line of its own; a date in a message is what somebody wrote. */
const stamp = new RegExp(`^(?:${whole}|${monthAndDay}|${relative})?\\s*(?:${clock})?$`, 'u');

/**
 * The first stamp above a message in a chat screen's recognised lines, from the top; null where there is none. What the apps leave out
 * (the day on the same day, the year in the same year) is reckoned back from the day the picture was made, where that is known.
 */
export function firstScreenTime(lines: readonly string[], made: EventTime): ScreenTime | null {
  for (const [index, line] of lines.entries()) {
    const text = line.normalize('NFKC').trim();
    const parts = text === '' ? undefined : stamp.exec(text)?.groups;
    if (!parts) continue;
    const isBareClock = !parts['month'] && !parts['relative'];
    if (isBareClock && index < statusBarLines) continue;
    const time = timeOf(text, parts, made);
    if (time) return time;
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function timeOf(text: string, parts: Parts, made: EventTime): ScreenTime | null {
  const at = clockOf(parts);
  if (parts['hour'] !== undefined && at === null) return null;
  const date = parts['year'] ? dateOf(parts, Number(parts['year'])) : reckonedDate(parts, made);
  if (date === null) return null;
  const zone = made.zone ?? made.offset;
  const completed = completeTime({
    text,
    local: at === null ? date : `${date}T${at}`,
    origin: 'screen',
    ...(zone !== null && { zone }),
  });
  return completed.ok ? { time: completed.value, whole: parts['year'] !== undefined } : null;
}

function dateOf(parts: Parts, year: number): string | null {
  try {
    return Temporal.PlainDate.from(
      { year, month: Number(parts['month']), day: Number(parts['day']) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

const weekdays = [
  ['一', 'Monday'],
  ['二', 'Tuesday'],
  ['三', 'Wednesday'],
  ['四', 'Thursday'],
  ['五', 'Friday'],
  ['六', 'Saturday'],
  ['日', 'Sunday'],
] as const;
const daysBack: Readonly<Record<string, number>> = { 今天: 0, Today: 0, 昨天: 1, Yesterday: 1, 前天: 2 };

/** The latest day that the words can mean, seen from the day the picture was made. */
function reckonedDate(parts: Parts, made: EventTime): string | null {
  if (made.local === null || made.local.length < 10 || made.origin === 'file-system') return null;
  const madeOn = Temporal.PlainDate.from(made.local.slice(0, 10));
  if (parts['month']) {
    const sameYear = dateOf(parts, madeOn.year);
    return sameYear === null || sameYear > madeOn.toString() ? dateOf(parts, madeOn.year - 1) : sameYear;
  }
  const word = parts['relative'];
  if (word === undefined) return madeOn.toString();
  const back = daysBack[word];
  if (back !== undefined) return madeOn.subtract({ days: back }).toString();
  const name = word.replace(/^(?:星期|周|週)/, '').replace('天', '日');
  const weekday = weekdays.findIndex((names) => (names as readonly string[]).includes(name)) + 1;
  return madeOn.subtract({ days: (madeOn.dayOfWeek - weekday + 7) % 7 }).toString();
}

/** `下午2:05`, `14:05`, `2:05 PM`; null where the numbers are no time of the day. */
function clockOf(parts: Parts): string | null {
  if (parts['hour'] === undefined || parts['minute'] === undefined) return null;
  const half = (parts['half'] ?? parts['after'] ?? '').toUpperCase();
  const hour = Number(parts['hour']);
  const isLate = ['下午', '傍晚', '晚上', 'PM'].includes(half) || (half === '中午' && hour < 11);
  const isEarly = ['凌晨', '早上', '清晨', '上午', 'AM'].includes(half);
  const hours = isLate && hour < 12 ? hour + 12 : isEarly && hour === 12 ? 0 : hour;
  return hours > 23 ? null : `${String(hours).padStart(2, '0')}:${parts['minute']}`;
}
