import { type FontBook } from './fonts.ts';
import { setLines, widestWord, type Line, type Span } from './lines.ts';
import type { Box, Element, Pen } from './pen.ts';
import { color, margin, pageSizes, styles, type Orientation, type TextStyle } from './style.ts';

export interface PageMarks {
  /** Over the text, from the left and from the right. */
  readonly above: readonly [string, string];
  readonly below: string;
}

/** Runs down the pages from top to bottom. Everything in points; `y` is where the next thing is put. */
export class Flow {
  readonly pen: Pen;
  readonly fonts: FontBook;
  /** Names of places in the document, with the page they came to lie on; filled by a pass, read by the next. */
  readonly places = new Map<string, number>();
  page = 0;
  y = 0;
  orientation: Orientation = 'portrait';
  #marks: () => PageMarks = () => ({ above: ['', ''], below: '' });
  readonly #totalPages: number;
  readonly #stamp: (page: number) => string;

  /** `stamp` is printed at the foot of every page, under its number. */
  constructor(pen: Pen, fonts: FontBook, totalPages: number, stamp: (page: number) => string = () => '') {
    this.pen = pen;
    this.fonts = fonts;
    this.#totalPages = totalPages;
    this.#stamp = stamp;
  }

  get left(): number {
    return margin.left;
  }
  get width(): number {
    return pageSizes[this.orientation][0] - margin.left - margin.right;
  }
  get top(): number {
    return margin.top;
  }
  get bottom(): number {
    return pageSizes[this.orientation][1] - margin.bottom;
  }
  get remaining(): number {
    return this.bottom - this.y;
  }

  /** Starts a page. `marks` are asked when the page starts, so that they can count pages. */
  startPage(orientation: Orientation = this.orientation, marks: () => PageMarks = this.#marks): void {
    this.orientation = orientation;
    this.#marks = marks;
    this.page += 1;
    this.y = margin.top;
    this.pen.addPage(orientation);
    this.pen.artifact(() => {
      this.#drawMarks(marks());
    });
  }

  #drawMarks({ above: [left, right], below }: PageMarks): void {
    const [pageWidth, pageHeight] = pageSizes[this.orientation];
    const footer = pageHeight - 34;
    const number = this.#totalPages > 0 ? `${this.page} / ${this.#totalPages}` : String(this.page);
    const numberLine = this.line(number, styles.running, 120);
    this.drawLine(numberLine, pageWidth - margin.right - numberLine.width, footer);
    this.drawLine(this.line(below, styles.running, this.width - 140), margin.left, footer);
    const stamp = this.line(this.#stamp(this.page), styles.stamp, 200);
    this.drawLine(stamp, pageWidth - margin.right - stamp.width, footer + 10);
    if (left === '' && right === '') return;
    const rightLine = this.line(right, styles.running, 160);
    this.drawLine(this.line(left, styles.running, this.width - rightLine.width - 20), margin.left, 34);
    this.drawLine(rightLine, pageWidth - margin.right - rightLine.width, 34);
    this.pen.line([margin.left, 48], [pageWidth - margin.right, 48], color.rule, 0.6);
  }

  /** Moves to a new page unless so much is left on this one. */
  ensure(height: number): void {
    if (this.remaining < height) this.startPage();
  }

  space(height: number): void {
    this.y = Math.min(this.y + height, this.bottom);
  }

  /** Remembers this place under a name that links and the contents refer to. */
  place(name: string): void {
    this.places.set(name, this.page);
    this.pen.destination(name, Math.max(this.y - 10, 0));
  }

  lines(spans: readonly Span[], width: number = this.width): readonly Line[] {
    return setLines(this.fonts, spans, width);
  }

  widestWord(spans: readonly Span[]): number {
    return Math.max(0, ...spans.map((span) => widestWord(this.fonts, span)));
  }

  /** The narrowest width that needs no more lines than the full one, so that no last line holds a single word. */
  #balancedWidth(spans: readonly Span[], width: number): number {
    const count = this.lines(spans, width).length;
    let [tooNarrow, enough] = [width / 2, width];
    while (enough - tooNarrow > 2) {
      const middle = (tooNarrow + enough) / 2;
      if (this.lines(spans, middle).length > count) tooNarrow = middle;
      else enough = middle;
    }
    return enough;
  }

  /** One line, cut with an ellipsis where it is too long: for running heads only, never for content. */
  line(text: string, style: TextStyle, width: number): Line {
    const flat = text.replace(/\s+/g, ' ');
    const [first, second] = this.lines([{ text: flat, style }], width);
    if (!second) return first ?? { pieces: [], width: 0, height: 0 };
    const [cut] = this.lines([{ text: flat, style }], width - 12);
    const kept = (cut?.pieces.map((piece) => piece.text).join('') ?? '').replace(/[\s,;.，；。、]+$/, '');
    return (
      this.lines([{ text: `${kept}…`, style }], width + 12)[0] ?? first ?? { pieces: [], width: 0, height: 0 }
    );
  }

  /** Draws a line with its upper edge at `y`, and the links in it. */
  drawLine(line: Line, x: number, y: number): void {
    const size = Math.max(...line.pieces.map((piece) => piece.style.sizePoints), 1);
    const baseline = y + (line.height - size) / 2 + size * 0.86;
    for (const piece of line.pieces) {
      this.pen.piece(piece, x + piece.x, baseline);
      if (piece.link !== null) {
        this.pen.link({ x: x + piece.x, y, width: piece.width, height: line.height }, piece.link);
      }
    }
  }

  /** A paragraph that runs over as many pages as it needs; never a single line of it alone at the end of a page. */
  paragraph(
    content: string | readonly Span[],
    {
      style = styles.body,
      type = 'P',
      after = 6,
      indent = 0,
      balanced = false,
      parent,
    }: {
      style?: TextStyle;
      type?: string;
      after?: number;
      indent?: number;
      /** Lines of about the same length: for titles. */
      balanced?: boolean;
      parent?: Element;
    } = {},
  ): void {
    const spans = typeof content === 'string' ? [{ text: content, style }] : content;
    const width = this.width - indent;
    const lines = this.lines(spans, balanced ? this.#balancedWidth(spans, width) : width);
    const element = parent ? parent.child(type) : this.pen.root(type);
    let index = 0;
    while (index < lines.length) {
      const few = lines.slice(index, index + Math.min(2, lines.length - index));
      this.ensure(few.reduce((sum, line) => sum + line.height, 0));
      const start = index;
      let height = 0;
      while (
        index < lines.length &&
        (index === start || height + (lines[index]?.height ?? 0) <= this.remaining)
      ) {
        height += lines[index]?.height ?? 0;
        index += 1;
      }
      const onPage = lines.slice(start, index);
      element.mark(() => {
        for (const line of onPage) {
          this.drawLine(line, this.left + indent, this.y);
          this.y += line.height;
        }
      });
    }
    element.end();
    this.space(after);
  }

  /** A heading keeps at least `keep` points of what follows it on its page. */
  heading(text: string, level: 1 | 2, keep = 90): void {
    const style = level === 1 ? styles.heading1 : styles.heading2;
    if (level === 2 && this.y > this.top) this.space(10);
    this.ensure(style.sizePoints * style.leading + keep);
    this.paragraph(text, { style, type: `H${level}`, after: level === 1 ? 4 : 4 });
    if (level === 1) {
      this.pen.artifact(() => {
        this.pen.line([this.left, this.y], [this.left + 40, this.y], color.accent, 2);
      });
      this.space(14);
    }
  }

  /** Free room on this page from here to the bottom. */
  room(): Box {
    return { x: this.left, y: this.y, width: this.width, height: this.remaining };
  }
}
