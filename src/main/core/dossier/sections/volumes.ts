import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import { exhibitPlace, type Context } from '../context.ts';
import { color, styles } from '../layout/style.ts';
import { drawFacts } from '../layout/table.ts';
import { addressee } from '../parties.ts';
import { printExhibit, printFoot, printInstant } from '../printing.ts';
import { drawContents, type ContentsEntry } from './contents.ts';

/** One line for each volume: its pages and which exhibits are in it; empty where there is one volume. */
export function printVolumes(context: Context): string {
  const { volume, known, input } = context;
  if (volume.count === 1) return '';
  return Array.from({ length: volume.count }, (_, index) => {
    const number = index + 1;
    const exhibits = input.exhibits.filter(
      ({ evidence }) => known.exhibitPages.get(evidence.id)?.volume === number,
    );
    return printVolume(number, known.volumePages[index] ?? 0, exhibits, context);
  }).join('\n');
}

function printVolume(
  number: number,
  pages: number,
  exhibits: readonly ExhibitSource[],
  context: Context,
): string {
  const { words } = context;
  const wording = exhibits.length === 0 ? words.volumeWithoutExhibits : words.volumeLine;
  return fillPlaces(wording, { number, pages, range: printRange(exhibits, context) });
}

function printRange(exhibits: readonly ExhibitSource[], { words }: Context): string {
  const numbers = exhibits.map(({ evidence }) => formatExhibitNumber(evidence.exhibit));
  const [from, to] = [numbers[0] ?? '', numbers.at(-1) ?? ''];
  return from === to ? from : fillPlaces(words.volumeRange, { from, to });
}

/** The first page of each further volume: whose it is, what is in it (`lists` before its exhibits), and where the rest is. */
export function drawVolumeHead(
  context: Context,
  lists: readonly { readonly name: string; readonly title: string }[],
): void {
  const { flow, words, volume, input, known } = context;
  const { details } = input.snapshot.case;
  const to = addressee(details, input.options.court);
  flow.startPage('portrait', () => ({ above: ['', ''], below: printFoot(context) }));
  flow.place('volume');
  const name = fillPlaces(words.volumeOf, { number: volume.number, count: volume.count });
  flow.pen.bookmark(`${name} (1)`, 0);
  flow.paragraph(`${words.dossier} · ${name}`, {
    style: { ...styles.subtitle, color: color.accent, weight: 'bold' },
    after: 6,
  });
  flow.paragraph(details.title, { style: styles.heading1, type: 'H1', after: 12, balanced: true });
  drawFacts(
    flow,
    [
      [words.caseNumber, to.number],
      [words.receivingBody, to.body],
      [words.preparedAt, printInstant(input.options.exportedAt, context)],
      [words.extent, printVolume(volume.number, known.totalPages, volume.exhibits, context)],
    ],
    130,
  );
  flow.space(6);
  flow.paragraph(words.volumeNote, { style: styles.note, after: 14 });
  flow.heading(words.contents, 2);
  drawContents(context, [
    ...lists.map(({ name, title }): ContentsEntry => ({ title, place: name, level: 0 })),
    ...volume.exhibits.map(({ evidence }): ContentsEntry => ({
      title: `${printExhibit(evidence.exhibit, context)}  ${evidence.details.title}`,
      place: exhibitPlace(evidence.id),
      level: 1,
    })),
  ]);
}
