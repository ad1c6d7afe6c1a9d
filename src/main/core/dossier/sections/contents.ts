import { color, styles } from '../layout/style.ts';
import type { Context } from '../context.ts';
import type { TextStyle } from '../layout/style.ts';

export interface ContentsEntry {
  readonly title: string;
  readonly place: string;
  readonly level: 0 | 1;
  /** Said instead of the page where the entry leads to another volume. */
  readonly elsewhere?: string | null;
}

/** Room in points for the page; a volume and its page need more. */
const numberWidth = (context: Context): number => (context.volume.count === 1 ? 40 : 110);

/** Every entry is a link over its whole width, with the page it leads to. */
export function drawContents(context: Context, entries: readonly ContentsEntry[]): void {
  const { flow } = context;
  const element = flow.pen.root('TOC');
  for (const [index, entry] of entries.entries()) {
    // After the exhibits, which stand close together, the next section stands apart like any other.
    if (entry.level === 0 && entries[index - 1]?.level === 1) flow.space(4);
    const style: TextStyle = entry.level === 0 ? styles.body : styles.small;
    const indent = entry.level * 18;
    const lines = flow.lines([{ text: entry.title, style }], flow.width - indent - numberWidth(context) - 10);
    const height = lines.reduce((sum, line) => sum + line.height, 0) + (entry.level === 0 ? 5 : 2);
    flow.ensure(height);
    const page = context.known.places.get(entry.place);
    const said = entry.elsewhere ?? (page === undefined ? '' : String(page));
    const number = flow.line(said, style, numberWidth(context));
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
