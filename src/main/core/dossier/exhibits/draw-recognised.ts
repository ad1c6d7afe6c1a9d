import type { RecognisedLine, RecognisedPage } from '../../../../shared/model/reading.ts';
import { personalDataIn } from '../../../../shared/wording/personal-data.ts';
import type { Context } from '../context.ts';
import { sourcesById } from '../lookups.ts';
import { setUnseenLine } from '../layout/lines.ts';
import type { Box } from '../layout/pen.ts';
import { styles } from '../layout/style.ts';

/**
 * What was recognised on a page of an exhibit; a picture has one page. Of a redacted copy the lines that a black box touches are left out,
 * or the words that it hides could be copied from under it; and in public, lines with personal data that nobody has covered yet.
 */
export function recognisedOn({ input }: Context, evidenceId: string, page = 1): RecognisedPage | undefined {
  const { snapshot, options, exhibits } = input;
  const found = snapshot.recognised.get(evidenceId)?.find((recognised) => recognised.page === page);
  if (!found) return undefined;
  const copy = sourcesById(exhibits).get(evidenceId)?.copy;
  const areas = copy
    ? (snapshot.redactions.get(evidenceId)?.details.areas.filter((area) => area.page === page) ?? [])
    : [];
  const hidden = ({ box: [left, top, right, bottom] }: RecognisedLine): boolean =>
    areas.some(
      ({ x, y, width, height }) =>
        left < (x + width) * found.width &&
        right > x * found.width &&
        top < (y + height) * found.height &&
        bottom > y * found.height,
    );
  const reveals = ({ text }: RecognisedLine): boolean =>
    options.profile === 'public' && personalDataIn(text, true).length > 0;
  return { ...found, lines: found.lines.filter((line) => !hidden(line) && !reveals(line)) };
}

/** The box of a recognised line is a quarter higher than its letters. */
const unseenStyle = { ...styles.body, leading: 1.25 };

/**
 * The words that were recognised in a picture, unseen, each line where it stands in it: so the picture can be searched and its words
 * copied. `picture` is where the whole picture lies, `shown` the part of it that this page shows.
 */
export function drawRecognised(
  { flow }: Context,
  page: RecognisedPage | undefined,
  picture: Box,
  shown: Box = picture,
): void {
  if (!flow.pen.writes || !page) return;
  const across = picture.width / page.width;
  const down = picture.height / page.height;
  const placed = page.lines.flatMap(({ text, box: [left, top, right, bottom] }) => {
    const box = {
      x: picture.x + left * across,
      y: picture.y + top * down,
      width: (right - left) * across,
      height: (bottom - top) * down,
    };
    const line = setUnseenLine(flow.fonts, text, unseenStyle);
    return line && isShown(box, shown) ? [{ line, box }] : [];
  });
  if (placed.length === 0) return;
  // Beside the figure, not in it: of a figure with an alternative text only that is read out.
  const element = flow.pen.root('P');
  element.mark(() => {
    for (const { line, box } of placed) flow.pen.unseen(line, box);
  });
  element.end();
}

/** A line belongs where its middle is; in the overlap of two pages it is seen on both, and found on both. */
function isShown(box: Box, shown: Box): boolean {
  const middle = box.y + box.height / 2;
  return box.width > 0 && box.height > 0 && middle >= shown.y && middle <= shown.y + shown.height;
}
