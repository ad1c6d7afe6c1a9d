import { color, styles } from '../layout/style.ts';
import type { Context } from '../context.ts';
import type { TextStyle } from '../layout/style.ts';

export interface ContentsEntry {
  readonly title: string;
  readonly place: string;
  readonly level: 0 | 1;
}

/** Every entry is a link over its whole width, with the page it leads to. */
export function drawContents(context: Context, entries: readonly ContentsEntry[]): void {
  const { flow } = context;
  const element = flow.pen.root('TOC');
  for (const entry of entries) {
    const style: TextStyle = entry.level === 0 ? styles.body : styles.small;
    const indent = entry.level * 18;
    const lines = flow.lines([{ text: entry.title, style }], flow.width - indent - 50);
    const height = lines.reduce((sum, line) => sum + line.height, 0) + (entry.level === 0 ? 5 : 2);
    flow.ensure(height);
    const page = context.known.places.get(entry.place);
    const number = flow.line(page === undefined ? '' : String(page), style, 40);
    const item = element.child('TOCI');
    const top = flow.y;
    item.mark(() => {
      for (const line of lines) {
        flow.drawLine(line, flow.left + indent, flow.y);
        flow.y += line.height;
      }
      flow.drawLine(number, flow.left + flow.width - number.width, flow.y - (lines.at(-1)?.height ?? 0));
      flow.pen.link({ x: flow.left, y: top, width: flow.width, height }, entry.place);
    });
    item.end();
    const last = lines.at(-1);
    const from = flow.left + indent + (last?.width ?? 0) + 6;
    const to = flow.left + flow.width - number.width - 6;
    if (to > from) {
      flow.pen.artifact(() => {
        flow.pen.line([from, flow.y - 4.5], [to, flow.y - 4.5], color.rule, 0.4);
      });
    }
    flow.y = top + height;
  }
  element.end();
}
