import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Omission } from '../../../shared/model/export.ts';
import { fillPlaces, words as sharedWords } from '../../../shared/words/index.ts';
import { canonicalJson } from '../vault/custody-chain.ts';
import type { Context, DossierInput, DossierVolume, ExhibitPages, PassResult } from './context.ts';
import { drawDossier } from './draw-dossier.ts';
import { Flow } from './layout/flow.ts';
import { FontBook } from './layout/fonts.ts';
import { createPdfPen, type PdfPen } from './layout/pdf-pen.ts';
import { measuringPen, type Pen } from './layout/pen.ts';
import { batesNumber, batesRange } from './bates.ts';
import { maskedInput } from './masked-input.ts';
import { returnMemory } from './return-memory.ts';
import { dossierWords, wordsFor } from './words/index.ts';

export type { DossierInput };

export interface DossierWatch {
  readonly signal: AbortSignal;
  /** Pages written so far, of how many, and what is being written. */
  readonly onProgress: (done: number, total: number, current: string) => void;
}

export interface DossierResult {
  /** Of all volumes. */
  readonly pages: number;
  /** Pages of each volume. */
  readonly volumePages: readonly number[];
  readonly exhibits: readonly {
    readonly evidenceId: string;
    readonly volume: number;
    readonly firstPage: number | null;
    readonly pageCount: number;
  }[];
  /** What is shown in part or by a placeholder only, and why. */
  readonly omissions: readonly Omission[];
  readonly undrawableCharacters: readonly string[];
}

/** What a dossier would be, found out without writing it. */
export interface DossierMeasure {
  readonly volumes: readonly { readonly pages: number; readonly places: ReadonlyMap<string, number> }[];
  readonly exhibitPages: ReadonlyMap<string, ExhibitPages>;
  readonly omissions: readonly Omission[];
  readonly undrawableCharacters: readonly string[];
}

const nothingKnown: DossierMeasure = {
  volumes: [],
  exhibitPages: new Map(),
  omissions: [],
  undrawableCharacters: [],
};

type MeasuringPen = Pen & Partial<Pick<PdfPen, 'finish' | 'abandon'>>;

/** How a file is drawn: the whole dossier, or another document of the same make. */
export type DrawVolume = (context: Context, watch: DossierWatch) => Promise<void>;

interface Making {
  readonly counted?: DossierMeasure;
  readonly draw?: DrawVolume;
}

/**
 * Writes the dossier, a file of `targets` for each volume; none may exist yet, and the caller syncs, renames or removes them. The same input
 * gives the same bytes. Passes over one layout: the first counts the pages, the next ones print numbers that may move a line to another page,
 * until nothing moves any more; the last writes. `counted` is what `measureDossier` found for the same exhibits: their pages are not counted
 * again, however they are split now.
 * Throws an AbortError when `signal` fires, and what the file system says when the disk refuses.
 */
export async function writeDossier(
  given: DossierInput,
  targets: readonly string[],
  watch: DossierWatch,
  { counted = nothingKnown, draw = drawDossier, name }: Making & { name?: string } = {},
): Promise<DossierResult> {
  const input = maskedInput(given);
  const fonts = new FontBook(input.options.language);
  const measured = await settle(input, fonts, quiet(watch), counted, draw);
  await returnMemory();
  const written: string[] = [];
  const all = volumesOf(input);
  const pens = all.map((_, index) => {
    const target = targets[index];
    if (target === undefined) throw new Error('a volume of the dossier has no file to go to');
    return () => {
      written.push(target);
      return createPdfPen(target, informationOf(input, index + 1, all.length, name), fonts);
    };
  });
  try {
    const result = await runPass(input, pens, fonts, measured, watch, draw);
    if (fingerprint(result) !== fingerprint(measured))
      throw new Error('the dossier was written on other pages than measured');
    const volumePages = result.volumes.map(({ pages }) => pages);
    const { batesPrefix } = input.options;
    return {
      pages: volumePages.reduce((sum, pages) => sum + pages, 0),
      volumePages,
      exhibits: [...result.exhibitPages].map(([evidenceId, pages]) => ({
        evidenceId,
        ...pages,
        bates: batesPrefix === null ? [] : batesRange(batesPrefix, pages, volumePages),
      })),
      omissions: result.omissions,
      undrawableCharacters: result.undrawableCharacters,
    };
  } catch (error) {
    for (const target of written) await rm(target, { force: true });
    throw error;
  }
}

/** The pages of a dossier as `writeDossier` would write it. Throws an AbortError when `signal` fires. */
export const measureDossier = (
  input: DossierInput,
  watch: DossierWatch,
  { counted = nothingKnown, draw = drawDossier }: Making = {},
): Promise<DossierMeasure> =>
  settle(maskedInput(input), new FontBook(input.options.language), quiet(watch), counted, draw);

const quiet = (watch: DossierWatch): DossierWatch => ({ ...watch, onProgress: () => undefined });

/** A page number that grows by a digit can push a line over; two or three rounds settle it. */
const mostRounds = 8;

async function settle(
  input: DossierInput,
  fonts: FontBook,
  watch: DossierWatch,
  counted: DossierMeasure,
  draw: DrawVolume,
): Promise<DossierMeasure> {
  const pens = volumesOf(input).map(() => (): MeasuringPen => measuringPen);
  // Exhibits that are not counted again do not ask for their characters again.
  for (const character of counted.undrawableCharacters) fonts.undrawable.add(character);
  let known = counted;
  for (let round = 0; round <= mostRounds; round += 1) {
    const next = await runPass(input, pens, fonts, known, watch, draw);
    if (fingerprint(next) === fingerprint(known)) return next;
    known = next;
  }
  throw new Error('the pages of the dossier do not settle');
}

/** The volumes in order; what no volume names does not go missing, it stands in the last one. */
function volumesOf({ exhibits, volumes = [] }: DossierInput): DossierInput['exhibits'][] {
  if (volumes.length < 2) return [exhibits];
  const named = new Set(volumes.flat());
  return volumes.map((ids, index) => {
    const wanted = new Set(ids);
    const isLast = index === volumes.length - 1;
    return exhibits.filter(({ evidence: { id } }) => wanted.has(id) || (isLast && !named.has(id)));
  });
}

async function runPass(
  input: DossierInput,
  pens: readonly (() => MeasuringPen | PdfPen)[],
  fonts: FontBook,
  known: DossierMeasure,
  watch: DossierWatch,
  draw: DrawVolume,
): Promise<DossierMeasure> {
  const exhibitPages = new Map<string, ExhibitPages>();
  const omissions: Omission[] = [];
  const volumes: DossierMeasure['volumes'][number][] = [];
  const volumePages = known.volumes.map(({ pages }) => pages);
  for (const [index, exhibits] of volumesOf(input).entries()) {
    watch.signal.throwIfAborted();
    const pen: MeasuringPen | PdfPen = pens[index]?.() ?? measuringPen;
    const before = known.volumes[index];
    const volume: DossierVolume = {
      number: index + 1,
      count: pens.length,
      exhibits,
      pagesBefore: volumePages.slice(0, index).reduce((sum, pages) => sum + pages, 0),
    };
    const seen: PassResult = {
      totalPages: before?.pages ?? 0,
      places: before?.places ?? new Map(),
      volumePages,
      volumePlaces: known.volumes.map(({ places }) => places),
      exhibitPages: known.exhibitPages,
      omissions: known.omissions,
    };
    const bounded = pens.length === 1 ? pen : withinVolume(pen, seen.places);
    const flow = new Flow(bounded, fonts, seen.totalPages, batesStamp(input, volume.pagesBefore));
    try {
      await draw(contextOf(input, volume, flow, seen, { exhibitPages, omissions }), watch);
      pen.finish?.();
    } catch (error) {
      pen.abandon?.();
      throw error;
    }
    volumes.push({ pages: flow.page, places: flow.places });
  }
  return { volumes, exhibitPages, omissions, undrawableCharacters: [...fonts.undrawable] };
}

function contextOf(
  input: DossierInput,
  volume: DossierVolume,
  flow: Flow,
  known: PassResult,
  found: Pick<Context, 'exhibitPages' | 'omissions'>,
): Context {
  const { language, includeSettlementTalk } = input.options;
  const contacts = input.snapshot.contacts
    .filter((contact) => includeSettlementTalk || !contact.details.settlementTalk)
    .sort((a, b) => ((a.details.time.utc ?? '~') < (b.details.time.utc ?? '~') ? -1 : 1));
  return {
    input,
    flow,
    words: wordsFor(input.options),
    shared: sharedWords[language],
    volume,
    known,
    contacts,
    ...found,
  };
}

/** A link leads nowhere out of its file: what lies in another volume is named, not linked. */
const withinVolume = <P extends Pen>(pen: P, places: ReadonlyMap<string, number>): P => ({
  ...pen,
  link(box, destination) {
    if (places.has(destination)) pen.link(box, destination);
  },
});

/** A later volume counts on where the one before it ends. */
function batesStamp(
  { options: { batesPrefix } }: DossierInput,
  pagesBefore: number,
): (page: number) => string {
  if (batesPrefix === null) return () => '';
  return (page) => batesNumber(batesPrefix, pagesBefore + page);
}

/** What must be equal for the printed numbers to be true. */
const fingerprint = ({ volumes, exhibitPages, omissions }: DossierMeasure): string =>
  createHash('sha256')
    .update(
      canonicalJson([
        volumes.map(({ pages, places }) => [pages, [...places]]),
        [...exhibitPages],
        omissions.length,
      ]),
    )
    .digest('hex');

function informationOf(
  { snapshot, options }: DossierInput,
  number: number,
  count: number,
  name: string = dossierWords[options.language].dossier,
): Parameters<typeof createPdfPen>[1] {
  const words = dossierWords[options.language];
  const volume = count === 1 ? '' : ` (${fillPlaces(words.volumeOf, { number, count })})`;
  const { title, reason, complainant } = snapshot.case.details;
  return {
    title: `${name} – ${title}${volume}`,
    author: options.includePersonalData ? complainant.name : '',
    subject: sharedWords[options.language].reason[reason],
    language: options.language,
    producer: `CaseVault ${snapshot.appVersion}`,
    createdAt: new Date(options.exportedAt),
  };
}
