import { createHash } from 'node:crypto';
import type { Omission } from '../../../shared/model/export.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { canonicalJson } from '../vault/custody-chain.ts';
import type { Context, DossierInput, PassResult } from './context.ts';
import { drawDossier } from './draw-dossier.ts';
import { Flow } from './layout/flow.ts';
import { FontBook } from './layout/fonts.ts';
import { createPdfPen } from './layout/pdf-pen.ts';
import { measuringPen, type Pen } from './layout/pen.ts';
import { maskedInput } from './masked-input.ts';
import { dossierWords } from './words/index.ts';

export type { DossierInput };

export interface DossierWatch {
  readonly signal: AbortSignal;
  /** Pages written so far, of how many, and what is being written. */
  readonly onProgress: (done: number, total: number, current: string) => void;
}

export interface DossierResult {
  readonly pages: number;
  readonly exhibits: readonly {
    readonly evidenceId: string;
    readonly firstPage: number | null;
    readonly pageCount: number;
  }[];
  /** What is shown in part or by a placeholder only, and why. */
  readonly omissions: readonly Omission[];
  readonly undrawableCharacters: readonly string[];
}

const nothingKnown: PassResult = { totalPages: 0, places: new Map(), exhibitPages: new Map(), omissions: [] };

/**
 * Writes the dossier to `target`, which must not exist yet; the caller syncs, renames or removes it. The same input gives the same
 * bytes. Passes over one layout: the first counts the pages, the next ones print numbers that may move a line to another page, until
 * nothing moves any more; the last writes.
 * Throws an AbortError when `signal` fires, and what the file system says when the disk refuses.
 */
export async function writeDossier(
  given: DossierInput,
  target: string,
  watch: DossierWatch,
): Promise<DossierResult> {
  const input = maskedInput(given);
  const fonts = new FontBook(input.options.language);
  const quiet = { ...watch, onProgress: (): void => undefined };
  const measured = await settle(input, fonts, quiet);
  const pen = createPdfPen(target, informationOf(input));
  try {
    const written = await runPass(input, pen, fonts, measured, watch);
    if (fingerprint(written) !== fingerprint(measured))
      throw new Error('the dossier was written on other pages than measured');
    await pen.finish();
    return {
      pages: written.totalPages,
      exhibits: [...written.exhibitPages].map(([evidenceId, pages]) => ({ evidenceId, ...pages })),
      omissions: written.omissions,
      undrawableCharacters: [...fonts.undrawable],
    };
  } catch (error) {
    await pen.abandon();
    throw error;
  }
}

/** A page number that grows by a digit can push a line over; two or three rounds settle it. */
const mostRounds = 8;

async function settle(input: DossierInput, fonts: FontBook, watch: DossierWatch): Promise<PassResult> {
  let known = await runPass(input, measuringPen, fonts, nothingKnown, watch);
  for (let round = 1; round < mostRounds; round += 1) {
    const next = await runPass(input, measuringPen, fonts, known, watch);
    if (fingerprint(next) === fingerprint(known)) return next;
    known = next;
  }
  throw new Error('the pages of the dossier do not settle');
}

async function runPass(
  input: DossierInput,
  pen: Pen,
  fonts: FontBook,
  known: PassResult,
  watch: DossierWatch,
): Promise<PassResult> {
  const flow = new Flow(pen, fonts, known.totalPages, batesStamp(input));
  const { language, includeSettlementTalk } = input.options;
  const contacts = input.snapshot.contacts
    .filter((contact) => includeSettlementTalk || !contact.details.settlementTalk)
    .sort((a, b) => ((a.details.time.utc ?? '~') < (b.details.time.utc ?? '~') ? -1 : 1));
  const context: Context = {
    input,
    flow,
    words: dossierWords[language],
    shared: sharedWords[language],
    known,
    contacts,
    exhibitPages: new Map(),
    omissions: [],
  };
  await drawDossier(context, watch);
  const { exhibitPages, omissions } = context;
  return { totalPages: flow.page, places: flow.places, exhibitPages, omissions };
}

/** `CASE-000123`: never given twice, so a later volume counts on where the one before it ends. */
function batesStamp({ options: { batesPrefix }, pagesBefore = 0 }: DossierInput): (page: number) => string {
  if (batesPrefix === null) return () => '';
  return (page) => `${batesPrefix.replace(/-$/, '')}-${String(pagesBefore + page).padStart(6, '0')}`;
}

/** What must be equal for the printed numbers to be true. */
const fingerprint = ({ totalPages, places, exhibitPages }: PassResult): string =>
  createHash('sha256')
    .update(canonicalJson([totalPages, [...places], [...exhibitPages]]))
    .digest('hex');

function informationOf({ snapshot, options }: DossierInput): Parameters<typeof createPdfPen>[1] {
  const { title, reason, complainant } = snapshot.case.details;
  return {
    title: `${dossierWords[options.language].dossier} – ${title}`,
    author: options.includePersonalData ? complainant.name : '',
    subject: sharedWords[options.language].reason[reason],
    language: options.language,
    producer: `CaseVault ${snapshot.appVersion}`,
    createdAt: new Date(options.exportedAt),
  };
}
