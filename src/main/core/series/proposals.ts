import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { SeriesProposal } from '../../../shared/model/series.ts';

/** Whoever captures a chat takes the next screenshot within this time. */
const longestPauseMs = 120_000;
const fewestPictures = 3;

export interface ProposalPicture {
  readonly evidence: EvidenceRecord;
  /** In pixels; null where it was not decoded. */
  readonly width: number | null;
}

const byName = new Intl.Collator('en', { numeric: true });

/** `IMG_0012.PNG` is the 12th of `IMG_#.PNG`. */
function counted(name: string): { readonly stem: string; readonly number: number } | null {
  const match = /^(.*?)(\d{1,6})(\D*)$/u.exec(name);
  return match ? { stem: `${match[1]}#${match[3]}`, number: Number(match[2]) } : null;
}

/** The moment a picture was made to the second, where its name or its camera tells it. */
function momentOf({ details }: EvidenceRecord): number | null {
  const { time } = details;
  const isMade = time.origin === 'file-name' || time.origin === 'exif';
  return isMade && time.precision === 'second' && time.utc !== null ? Date.parse(time.utc) : null;
}

const sameWidth = (one: ProposalPicture, next: ProposalPicture): boolean =>
  one.width !== null && one.width === next.width;

function followsInTime(one: ProposalPicture, next: ProposalPicture): boolean {
  const [made, madeNext] = [momentOf(one.evidence), momentOf(next.evidence)];
  return made !== null && madeNext !== null && madeNext - made <= longestPauseMs && sameWidth(one, next);
}

function followsByName(one: ProposalPicture, next: ProposalPicture): boolean {
  const [place, placeNext] = [counted(nameOf(one)), counted(nameOf(next))];
  return (
    place !== null &&
    placeNext !== null &&
    place.stem === placeNext.stem &&
    placeNext.number - place.number === 1 &&
    sameWidth(one, next)
  );
}

const nameOf = ({ evidence }: ProposalPicture): string => evidence.file.originalName;

/** Runs of three and more in which each picture follows the one before it. */
function runsOf(
  pictures: readonly ProposalPicture[],
  follows: (one: ProposalPicture, next: ProposalPicture) => boolean,
): string[][] {
  const runs: ProposalPicture[][] = [];
  for (const picture of pictures) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, picture)) run.push(picture);
    else runs.push([picture]);
  }
  return runs
    .filter(({ length }) => length >= fewestPictures)
    .map((run) => run.map(({ evidence }) => evidence.id));
}

/**
 * Pictures that look taken one after the other: of one width and made within two minutes of each other, or of one width and
 * numbered on by name where no time is known. A proposal only; `taken` holds what stands in a series already.
 */
export function proposeSeries(
  pictures: readonly ProposalPicture[],
  taken: ReadonlySet<string>,
): SeriesProposal[] {
  const free = pictures.filter(
    ({ evidence }) => evidence.file.mediaKind === 'image' && !taken.has(evidence.id),
  );
  const timed = free.filter(({ evidence }) => momentOf(evidence) !== null);
  const named = free.filter(({ evidence }) => momentOf(evidence) === null);
  timed.sort((one, other) => (momentOf(one.evidence) ?? 0) - (momentOf(other.evidence) ?? 0));
  named.sort((one, other) => byName.compare(nameOf(one), nameOf(other)));
  return [
    ...runsOf(timed, followsInTime).map((evidenceIds) => ({ evidenceIds, by: 'times' as const })),
    ...runsOf(named, followsByName).map((evidenceIds) => ({ evidenceIds, by: 'names' as const })),
  ];
}
