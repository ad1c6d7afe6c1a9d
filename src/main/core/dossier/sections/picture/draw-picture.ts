import { fillPlaces } from '../../../../../shared/words/index.ts';
import type { Context } from '../../context.ts';
import type { Box } from '../../layout/pen.ts';
import { color, marks, styles } from '../../layout/style.ts';
import { printDate } from '../../printing.ts';
import type { Lane } from './entries.ts';
import {
  gapHeight,
  todayHeight,
  gutter,
  laneWidth,
  layOutPicture,
  padding,
  rowSpace,
  type Card,
  type PicturePage,
  type Row,
} from './lay-out.ts';

const headHeight = 24;
const bar = 2.5;

/** Who did what when: time runs down, one lane each for the complainant, the firm and the rest; promises are tied to the day they were due. */
export function drawChronologyPicture(context: Context): void {
  const { flow, words } = context;
  flow.paragraph(words.pictureNote, { style: styles.note, after: 4 });
  const noteRoom = 16;
  const room = {
    first: flow.remaining - headHeight - noteRoom,
    next: flow.bottom - flow.top - headHeight,
    width: flow.width,
  };
  const { pages, condensed } = layOutPicture(context, room);
  if (pages.every(({ rows }) => rows.length === 0)) {
    flow.paragraph(words.nothingYet);
    return;
  }
  const notes = { nothing: '', contacts: words.pictureByMonth, all: words.pictureAllByMonth };
  if (condensed !== 'nothing') flow.paragraph(notes[condensed], { style: styles.note, after: 2 });
  for (const [index, page] of pages.entries()) {
    if (index > 0) flow.startPage();
    drawPage(context, page, { part: index + 1, parts: pages.length });
  }
}

function drawPage(context: Context, page: PicturePage, part: { part: number; parts: number }): void {
  const { flow, words } = context;
  const days = page.rows.map(({ day }) => printDate(day, context));
  const alt = fillPlaces(words.pictureAlt, {
    ...part,
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
    count: page.rows.reduce((sum, { cards }) => sum + cards.length, 0),
  });
  const element = flow.pen.root('Figure', { alt });
  element.mark(() => {
    drawLaneHeads(context);
    const top = flow.y;
    const height = page.rows.reduce((sum, row) => sum + rowSpace(row), 0);
    drawSpine(context, top, height);
    const placed = placeCards(flow, page);
    // Threads lie behind the cards.
    drawThreads(context, placed);
    for (const row of page.rows) drawRow(context, row, placed);
  });
  element.end();
}

/** Where every card comes to lie, the first row at the place of the flow. */
function placeCards(flow: Context['flow'], { rows }: PicturePage): Map<Card, Box> {
  const placed = new Map<Card, Box>();
  let top = flow.y;
  for (const row of rows) {
    const start = top + rowSpace(row) - row.height - gutter.rows;
    for (const card of row.cards) {
      const width = card.lane === 'all' ? flow.width - gutter.dates : laneWidth(flow.width);
      const x = flow.left + laneX(card.lane, flow.width);
      placed.set(card, { x, y: start + card.y, width, height: card.height });
    }
    top += rowSpace(row);
  }
  return placed;
}

/** From the left edge of the text. */
function laneX(lane: Lane, width: number): number {
  const order: readonly Lane[] = ['complainant', 'firm', 'others'];
  const index = lane === 'all' ? 0 : order.indexOf(lane);
  return gutter.dates + index * (laneWidth(width) + gutter.lanes);
}

function drawLaneHeads({ flow, words }: Context): void {
  const heads: readonly (readonly [Lane, string])[] = [
    ['complainant', words.laneComplainant],
    ['firm', words.laneFirm],
    ['others', words.laneOthers],
  ];
  const width = laneWidth(flow.width);
  for (const [lane, name] of heads) {
    const x = flow.left + laneX(lane, flow.width);
    flow.drawLine(flow.line(name, styles.tableHead, width), x, flow.y);
    flow.pen.line([x, flow.y + 15], [x + width, flow.y + 15], color.accent, 0.8);
  }
  flow.y += headHeight;
}

const spineX = gutter.dates - 10;

function drawSpine({ flow }: Context, top: number, height: number): void {
  const x = flow.left + spineX;
  flow.pen.line([x, top], [x, top + height - gutter.rows], color.rule, 1);
}

function drawRow(context: Context, row: Row, placed: ReadonlyMap<Card, Box>): void {
  const { flow } = context;
  drawGap(context, row.gapToToday);
  if (row.afterToday) drawToday(context);
  drawGap(context, row.gapDays);
  drawDay(context, row);
  for (const card of row.cards) {
    const box = placed.get(card);
    if (box) drawCard(context, card, box);
  }
  flow.y += row.height + gutter.rows;
}

/** How long nothing is recorded, beside the spine. */
function drawGap({ flow, words }: Context, days: number): void {
  if (days === 0) return;
  const line = flow.line(fillPlaces(words.gapDays, { count: days }), styles.cardNote, gutter.dates - 20);
  flow.drawLine(line, flow.left + spineX - 8 - line.width, flow.y - 1);
  flow.y += gapHeight;
}

function drawToday(context: Context): void {
  const { flow, words, input } = context;
  const day = printDate(input.snapshot.deadlines.today, context);
  const line = flow.line(`${words.dayOfDossier}  ${day}`, styles.cardHead, flow.width - gutter.dates);
  const x = flow.left + spineX;
  flow.pen.line([x - 4, flow.y + 5], [x + 5, flow.y + 5], color.accent, 1);
  flow.drawLine(line, flow.left + gutter.dates, flow.y);
  const after = flow.left + gutter.dates + line.width + 6;
  flow.pen.line([after, flow.y + 5], [flow.left + flow.width, flow.y + 5], color.accent, 0.6);
  flow.y += todayHeight;
}

function drawDay(context: Context, row: Row): void {
  const { flow } = context;
  const line = flow.lines([{ text: printDate(row.day, context), style: styles.cardDay }], gutter.dates - 18);
  let y = flow.y + padding.top;
  for (const part of line) {
    flow.drawLine(part, flow.left + spineX - 8 - part.width, y);
    y += part.height;
  }
  const strong = row.cards.some(({ entry }) => entry.tone === 'incident');
  const size = strong ? 6 : 4;
  const box = {
    x: flow.left + spineX - size / 2,
    y: flow.y + padding.top + 5.5 - size / 2,
    width: size,
    height: size,
  };
  flow.pen.fill(box, strong ? marks.incident.ink : color.accent);
}

function drawCard({ flow }: Context, { entry, lines }: Card, box: Box): void {
  const mark = marks[entry.tone];
  flow.pen.fill(box, mark.paper);
  flow.pen.fill({ ...box, width: bar }, mark.ink);
  let y = box.y + padding.top;
  for (const line of lines) {
    flow.drawLine(line, box.x + padding.left, y);
    y += line.height;
  }
}

/** From a promise to the day it was due, in the space between the lanes; where both are on this page. */
function drawThreads({ flow }: Context, placed: ReadonlyMap<Card, Box>): void {
  const threads = Map.groupBy(
    [...placed].filter(([{ entry }]) => entry.thread !== null),
    ([{ entry }]) => entry.thread,
  );
  let channel = 0;
  for (const [made, due] of threads.values()) {
    if (!made || !due) continue;
    const ink = marks[due[0].entry.tone].ink;
    const edge = made[1].x + made[1].width;
    const x = edge + 2 + (channel % 3) * 2.4;
    channel += 1;
    const from = made[1].y + made[1].height / 2;
    const to = due[1].y + Math.min(due[1].height / 2, 9);
    flow.pen.line([edge, from], [x, from], ink, 0.7);
    flow.pen.line([x, from], [x, to], ink, 0.7);
    flow.pen.line([x, to], [edge, to], ink, 0.7);
  }
}
