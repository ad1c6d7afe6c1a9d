import type { Context } from '../../context.ts';
import type { Line } from '../../layout/lines.ts';
import { color, marks, styles } from '../../layout/style.ts';
import { exhibitSpans } from '../../printing.ts';
import { byMonth, entriesOf, type Entry, type Lane } from './entries.ts';

/** Points. The lanes share what the column of dates leaves of the width. */
export const gutter = { dates: 90, lanes: 9, rows: 7, cards: 4 } as const;
export const padding = { left: 8, right: 5, top: 3, bottom: 4 } as const;
const mostLines = 3;
const mostPages = 4;
export const gapHeight = 13;
export const todayHeight = 16;
/** From so many days on, how long nothing happened is said. */
const leastGapDays = 7;

export interface Card {
  readonly entry: Entry;
  readonly lane: Lane;
  /** From the top of its row. */
  readonly y: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface Row {
  readonly day: string;
  readonly cards: readonly Card[];
  readonly height: number;
  /** Days since the row before, or the day of the dossier where that is between, where that is worth saying; else 0. */
  readonly gapDays: number;
  /** What is before the day of the dossier ends above this row. */
  readonly afterToday: boolean;
  /** Days from the row before to the day of the dossier, where that is between and worth saying; else 0. */
  readonly gapToToday: number;
}

export interface PicturePage {
  readonly rows: readonly Row[];
}

export interface Picture {
  readonly pages: readonly PicturePage[];
  readonly condensed: 'nothing' | 'contacts' | 'all';
}

export interface Room {
  readonly first: number;
  readonly next: number;
  readonly width: number;
}

export const laneWidth = (width: number): number => (width - gutter.dates - 2 * gutter.lanes) / 3;
const widthOf = (lane: Lane, width: number): number =>
  lane === 'all' ? width - gutter.dates : laneWidth(width);

export const rowSpace = ({ height, gapDays, gapToToday, afterToday }: Row): number =>
  height +
  gutter.rows +
  (gapDays > 0 ? gapHeight : 0) +
  (gapToToday > 0 ? gapHeight : 0) +
  (afterToday ? todayHeight : 0);

/** The whole picture, put together by month only as far as it must be to stay within a few pages. */
export function layOutPicture(context: Context, room: Room): Picture {
  const entries = entriesOf(context);
  const whole = paged(context, entries, room);
  if (whole.length <= mostPages) return { pages: whole, condensed: 'nothing' };
  const isContact = ({ tone }: Entry): boolean => tone === 'contact';
  const fewer = paged(context, byMonth(entries, isContact, context), room);
  if (fewer.length <= mostPages) return { pages: fewer, condensed: 'contacts' };
  const all = paged(
    context,
    byMonth(entries, () => true, context),
    room,
  );
  return { pages: all, condensed: 'all' };
}

function paged(context: Context, entries: readonly Entry[], room: Room): PicturePage[] {
  const rows = rowsOf(context, entries, room);
  const pages: Row[][] = [[]];
  let left = room.first;
  for (const row of rows) {
    if (rowSpace(row) > left && pages.at(-1)?.length !== 0) {
      pages.push([]);
      left = room.next;
    }
    pages.at(-1)?.push(row);
    left -= rowSpace(row);
  }
  return pages.map((page) => ({ rows: page }));
}

const daysBetween = (from: string, to: string): number =>
  from.length < 10 || to.length < 10 ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** One row for each day; a day that would not fit goes on in another row. */
function rowsOf(context: Context, entries: readonly Entry[], room: Room): Row[] {
  const { today } = context.input.snapshot.deadlines;
  const rows: Row[] = [];
  for (const [day, ofDay] of Map.groupBy(entries, (entry) => entry.day)) {
    for (const cards of stacksOf(context, ofDay, room)) {
      const before = rows.at(-1);
      const afterToday = day > today && (before ? before.day <= today : false);
      const gap = (from: string | undefined, to: string): number => {
        const days = from === undefined ? 0 : daysBetween(from, to);
        return days >= leastGapDays ? days : 0;
      };
      rows.push({
        day,
        cards,
        height: Math.max(...cards.map(({ y, height }) => y + height)),
        gapDays: gap(afterToday ? today : before?.day, day),
        afterToday,
        gapToToday: afterToday ? gap(before?.day, today) : 0,
      });
    }
  }
  return rows;
}

/** Cards of a day, what lies across all lanes above, the rest stacked lane by lane. */
function stacksOf(context: Context, entries: readonly Entry[], { next, width }: Room): Card[][] {
  const stacks: Card[][] = [[]];
  let ends: Record<Lane, number> = { all: 0, complainant: 0, firm: 0, others: 0 };
  const ordered = [
    ...entries.filter(({ lane }) => lane === 'all'),
    ...entries.filter(({ lane }) => lane !== 'all'),
  ];
  for (const entry of ordered) {
    const { lines, height } = cardOf(context, entry, widthOf(entry.lane, width));
    const start = entry.lane === 'all' ? ends.all : Math.max(ends[entry.lane], ends.all);
    const isFull = start + height > next * 0.6 && start > 0;
    if (isFull) {
      stacks.push([]);
      ends = { all: 0, complainant: 0, firm: 0, others: 0 };
    }
    const y = isFull ? 0 : start;
    stacks.at(-1)?.push({ entry, lane: entry.lane, y, height, lines });
    ends[entry.lane] = y + height + gutter.cards;
  }
  return stacks;
}

/** Kind and time of day, the words cut to a few lines, the exhibits. */
function cardOf(context: Context, entry: Entry, width: number): { lines: Line[]; height: number } {
  const { flow } = context;
  const inside = width - padding.left - padding.right;
  const ink = marks[entry.tone].ink;
  const label = { ...styles.cardHead, color: ink };
  const head = [entry.clock, entry.kind].filter(Boolean).join('  ');
  const exhibits = exhibitSpans(entry.evidenceIds.slice(0, 12), context, {
    ...styles.cardHead,
    weight: 'regular',
    color: color.muted,
  });
  const lines = [
    ...flow.lines([{ text: head, style: label }], inside),
    ...shortened(context, entry.text, inside),
    ...(exhibits.length > 0 ? flow.lines(exhibits, inside).slice(0, 1) : []),
  ];
  const text = lines.reduce((sum, line) => sum + line.height, 0);
  return { lines, height: text + padding.top + padding.bottom };
}

function shortened({ flow }: Context, text: string, width: number): Line[] {
  const style = styles.card;
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat === '') return [];
  const lines = flow.lines([{ text: flat, style }], width);
  if (lines.length <= mostLines) return [...lines];
  const kept = lines.slice(0, mostLines - 1);
  const shown = kept.map((line) => line.pieces.map((piece) => piece.text).join('')).join('');
  // The rest is a line that ends with the mark of what is cut. A line may drop a space at its end, so the place is found again in the text.
  const start = placeAfter(flat, shown);
  return [...kept, flow.line(flat.slice(start).trimStart(), style, width)];
}

/** Where in the text that stands on the lines ends, by its letters. */
function placeAfter(text: string, shown: string): number {
  const letters = shown.replace(/\s/g, '').length;
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === letters) return index;
    if (/\S/.test(text[index] ?? '')) seen += 1;
  }
  return text.length;
}
