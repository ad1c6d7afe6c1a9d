import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { RecogniseReport, WorkProgress } from '../../../shared/model/job.ts';
import { fail, succeed, type Failure, type Result } from '../../../shared/result.ts';
import { listEvidence, readEvidence } from '../evidence/evidence.ts';
import type { Vault } from '../vault/vault.ts';
import type { OcrEngine, OcrReading } from './ocr/ocr.ts';
import type { Picture } from './ocr/raster.ts';
import {
  dueIn,
  forgetPages,
  indexPages,
  notePage,
  savePage,
  savePageFailure,
  unnotePage,
} from './recognised-pages.ts';

/** Each picture, and each page of a PDF, has this long; a screenshot takes two seconds, a page some five. */
const longestPageMs = 300_000;

/** A page during whose recognition the process ended twice is not tried a third time by itself. */
const mostAttempts = 2;

/** A long document is found by its words while it is being recognised. */
const pagesPerIndexing = 16;

interface RecogniseWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/**
 * Recognises the words in every picture and every page without text that was not recognised yet, one after the other. Each is
 * saved by itself, so a run that is cancelled or interrupted goes on where it stopped. Errors: NOT_FOUND.
 */
export async function recogniseCase(
  vault: Vault,
  caseId: string,
  watch: RecogniseWatch,
): Promise<Result<RecogniseReport>> {
  const listed = listEvidence(vault, caseId);
  return listed.ok ? recogniseAll(vault, caseId, listed.value, watch) : listed;
}

/**
 * Recognises one exhibit where the user asks for it: what is due, what failed before, and, where there is neither, all of it
 * again. Errors: NOT_FOUND.
 */
export async function recogniseAgain(
  vault: Vault,
  evidenceId: string,
  watch: RecogniseWatch,
): Promise<Result<RecogniseReport>> {
  const found = readEvidence(vault, evidenceId);
  if (!found.ok) return found;
  forgetPages(vault, found.value);
  return recogniseAll(vault, found.value.caseId, [found.value], watch);
}

async function recogniseAll(
  vault: Vault,
  caseId: string,
  exhibits: readonly EvidenceRecord[],
  { signal, onProgress }: RecogniseWatch,
): Promise<Result<RecogniseReport>> {
  const due = exhibits
    .map((evidence) => ({ evidence, pages: dueIn(vault, evidence).length }))
    .filter(({ pages }) => pages > 0);
  const total = due.reduce((sum, { pages }) => sum + pages, 0);
  const failed: RecogniseReport['notRecognised'][number][] = [];
  let recognised = 0;
  let done = 0;
  for (const { evidence, pages } of due) {
    const name = evidence.file.originalName;
    const report = (donePages: number): void => {
      onProgress({ phase: 'recognise', done: done + donePages, total, unit: 'items', current: name });
    };
    const read = await recogniseExhibit(vault, evidence, { signal, onPage: report });
    if (read.ok) recognised += read.value.recognised;
    const failure = read.ok ? read.value.failure : read.error;
    if (failure) failed.push({ evidenceId: evidence.id, name, ...failure });
    done += pages;
  }
  return succeed({ caseId, recognised, notRecognised: failed });
}

interface ExhibitRecognised {
  readonly recognised: number;
  /** The first of the pages that could not be recognised; the others stand in the exhibit's reading. */
  readonly failure: Failure | null;
}

/** Recognises what is due in one exhibit, page by page. Errors: FILE_DAMAGED, PASSWORD_NEEDED (it is not stored). */
async function recogniseExhibit(
  vault: Vault,
  evidence: EvidenceRecord,
  { signal, onPage }: { readonly signal: AbortSignal; readonly onPage: (done: number) => void },
): Promise<Result<ExhibitRecognised>> {
  const pages = dueIn(vault, evidence);
  if (pages.length === 0) return succeed({ recognised: 0, failure: null });
  const opened = await openPages(vault, evidence);
  if (!opened.ok) return opened;
  let recognised = 0;
  let failure: Failure | null = null;
  try {
    for (const [done, page] of pages.entries()) {
      signal.throwIfAborted();
      onPage(done);
      const index = done % pagesPerIndexing === pagesPerIndexing - 1 || done === pages.length - 1;
      const read = await recognisePage(vault, evidence, page, opened.value, signal);
      vault.database
        .transaction(() => {
          if (read.ok) savePage(vault, evidence, page, read.value);
          else savePageFailure(vault, evidence, page, read.error);
          if (index) indexPages(vault, evidence);
        })
        .immediate();
      if (read.ok) recognised += 1;
      else failure ??= read.error;
    }
  } catch (error) {
    // What was recognised before the user stopped is found all the same.
    indexPages(vault, evidence);
    throw error;
  } finally {
    await opened.value.close();
  }
  return succeed({ recognised, failure });
}

interface Pages {
  readonly picture: (page: number, signal: AbortSignal) => Promise<Result<PictureSource>>;
  readonly close: () => Promise<void>;
}

type PictureSource = Picture | { readonly path: string; readonly mediaType: string };

async function openPages(vault: Vault, { file }: EvidenceRecord): Promise<Result<Pages>> {
  const path = vault.objectPath(file.sha256);
  if (file.mediaKind !== 'pdf') {
    const picture = succeed({ path, mediaType: file.mediaType });
    return succeed({ picture: () => Promise.resolve(picture), close: () => Promise.resolve() });
  }
  const { openPdfPictures } = await import('./ocr/pdf-picture.ts');
  const opened = await openPdfPictures({ path, name: file.originalName });
  if (!opened.ok) return opened;
  const { page, close } = opened.value;
  return succeed({ picture: page, close });
}

/** One engine for all pictures of a job: its models take a second to open. It goes with the thread. */
let engine: Promise<OcrEngine> | null = null;

/** Throws when the user stops; a page that takes too long is a failure of that page. */
async function recognisePage(
  vault: Vault,
  { id }: EvidenceRecord,
  page: number,
  pages: Pages,
  cancelled: AbortSignal,
): Promise<Result<OcrReading>> {
  if (notePage(vault, id, page) > mostAttempts) return fail('FILE_DAMAGED');
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(longestPageMs)]);
  // The engine and its models are loaded only where somebody asks for words.
  engine ??= import('./ocr/ocr.ts').then(({ openOcr }) => openOcr());
  const read = await readPage(await engine, page, pages, signal);
  if (!signal.aborted) return read;
  if (!cancelled.aborted) return fail('FILE_TOO_LARGE', `${longestPageMs / 1000} s`);
  unnotePage(vault, id, page);
  throw cancelled.reason;
}

async function readPage(
  ocr: OcrEngine,
  page: number,
  pages: Pages,
  signal: AbortSignal,
): Promise<Result<OcrReading>> {
  try {
    const picture = await pages.picture(page, signal);
    return picture.ok ? await ocr.read(picture.value, signal) : picture;
  } catch (error) {
    if (signal.aborted) return fail('CANCELLED');
    throw error;
  }
}
