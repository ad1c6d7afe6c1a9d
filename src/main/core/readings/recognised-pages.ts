import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type {
  FoundFact,
  FoundProblem,
  RecognisedPage,
  RecognitionOffer,
  RecognitionState,
} from '../../../shared/model/reading.ts';
import { succeed, type Failure, type Result } from '../../../shared/result.ts';
import { listEvidence } from '../evidence/evidence.ts';
import { replaceSearchTexts } from '../search/search-index.ts';
import type { Vault } from '../vault/vault.ts';
import { foundTexts } from './found-texts.ts';
import type { OcrReading } from './ocr/ocr.ts';
import { mostPdfPages } from './readers/files/pdf.ts';

/** Rises when the same picture would be recognised differently; what is there stays until the user asks again. */
export const recogniserVersion = 1;

/** Recognised words stand in `found_text` from here on, behind what a reader found in the file itself. */
export const recognisedFrom = 1_000_000;

type Line = readonly [
  text: string,
  confidence: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
];

/** What is kept of a page, compactly: a case may have thousands. */
interface KeptPage {
  readonly width: number;
  readonly height: number;
  readonly readWidth: number;
  readonly readHeight: number;
  readonly uncertain: number;
  readonly lines: readonly Line[];
}

interface PageRow {
  readonly page: number;
  readonly state: 'started' | 'read' | 'failed';
  readonly failure: string | null;
  readonly document: string;
}

const nothingKept: KeptPage = { width: 0, height: 0, readWidth: 0, readHeight: 0, uncertain: 0, lines: [] };

const rowsOf = ({ database }: Vault, evidenceId: string): PageRow[] =>
  database
    .prepare<[string], PageRow>(
      `SELECT page, state, failure, document FROM recognised_page
        WHERE evidence_id = ? AND state <> 'started' ORDER BY page`,
    )
    .all(evidenceId);

/** The pages of an exhibit in which words were recognised, with where they stand. */
export const recognisedPages = (vault: Vault, evidenceId: string): RecognisedPage[] =>
  rowsOf(vault, evidenceId)
    .filter(({ state }) => state === 'read')
    .map(({ page, document }) => {
      const { width, height, lines } = JSON.parse(document) as KeptPage;
      const boxed = lines.map(([text, confidence, ...box]) => ({ text, confidence, box }));
      return { page, width, height, lines: boxed };
    });

/**
 * Notes that a page is about to be recognised, and gives how often that was noted without an end: a page that takes the
 * process down with it must not do so for ever.
 */
export function notePage({ database }: Vault, evidenceId: string, page: number): number {
  const attempts = database
    .prepare<[string, number, number, string], number>(
      `INSERT INTO recognised_page (evidence_id, page, version, state, attempts, failure, document)
       VALUES (?, ?, ?, 'started', 1, NULL, ?)
       ON CONFLICT (evidence_id, page) DO UPDATE SET attempts = attempts + 1 RETURNING attempts`,
    )
    .pluck()
    .get(evidenceId, page, recogniserVersion, JSON.stringify(nothingKept));
  return attempts ?? 1;
}

/** Takes back that a page was tried: the user stopped, the page is not to blame. */
export function unnotePage({ database }: Vault, evidenceId: string, page: number): void {
  database
    .prepare("DELETE FROM recognised_page WHERE evidence_id = ? AND page = ? AND state = 'started'")
    .run(evidenceId, page);
}

/** Saves what was recognised on one page, so that a run that is interrupted goes on behind it. */
export function savePage(vault: Vault, evidence: EvidenceRecord, page: number, read: OcrReading): void {
  const { id, file } = evidence;
  const { width, height, readWidth, readHeight, uncertain } = read;
  const lines = read.lines.map(({ text, confidence, box }): Line => [
    text,
    Math.round(confidence * 1000) / 1000,
    ...box,
  ]);
  const kept: KeptPage = { width, height, readWidth, readHeight, uncertain, lines };
  vault.database
    .transaction(() => {
      writePage(vault, id, page, 'read', null, kept);
      removeWords(vault, evidence, page);
      const words = lines.map(([text]) => text).join('\n');
      if (words === '') return;
      vault.database
        .prepare('INSERT INTO found_text (evidence_id, position, label, text) VALUES (?, ?, ?, ?)')
        .run(id, recognisedFrom + page - 1, file.mediaKind === 'pdf' ? String(page) : '', words);
    })
    .immediate();
}

/** Keeps why a page could not be recognised; it is tried again only when the user asks for it. */
export function savePageFailure(
  vault: Vault,
  evidence: EvidenceRecord,
  page: number,
  failure: Failure,
): void {
  vault.database
    .transaction(() => {
      writePage(vault, evidence.id, page, 'failed', failure, nothingKept);
      removeWords(vault, evidence, page);
    })
    .immediate();
}

function removeWords(vault: Vault, { id, file }: EvidenceRecord, page: number): void {
  const remove = vault.database.prepare('DELETE FROM found_text WHERE evidence_id = ? AND position = ?');
  remove.run(id, recognisedFrom + page - 1);
  // Before schema 6 the words of a picture stood where those of a reader stand.
  if (file.mediaKind === 'image') remove.run(id, 0);
}

function writePage(
  { database }: Vault,
  evidenceId: string,
  page: number,
  state: 'read' | 'failed',
  failure: Failure | null,
  kept: KeptPage,
): void {
  database
    .prepare(
      `INSERT OR REPLACE INTO recognised_page (evidence_id, page, version, state, attempts, failure, document)
       VALUES (?, ?, ?, ?, 0, ?, ?)`,
    )
    .run(
      evidenceId,
      page,
      recogniserVersion,
      state,
      failure && JSON.stringify(failure),
      JSON.stringify(kept),
    );
}

/** Makes pages due again: those that failed, those of an earlier recogniser, or all where nothing else is left to do. */
export function forgetPages(vault: Vault, evidence: EvidenceRecord): void {
  const { database } = vault;
  const forget = (which: string): number =>
    database.prepare(`DELETE FROM recognised_page WHERE evidence_id = ? AND ${which}`).run(evidence.id)
      .changes;
  const due = forget(`(state = 'failed' OR version < ${recogniserVersion})`) + dueIn(vault, evidence).length;
  if (due === 0) forget('true');
}

/** Puts the words of an exhibit into the search index again, with those that were recognised since. */
export function indexPages(vault: Vault, { id, caseId }: EvidenceRecord): void {
  vault.database
    .transaction(() => {
      replaceSearchTexts(vault, caseId, id, 'file', foundTexts(vault, id));
    })
    .immediate();
}

/** The pages of an exhibit that hold no text and were not recognised yet; a file that was not read has none. */
export function dueIn(vault: Vault, { id, file }: EvidenceRecord): number[] {
  if (file.mediaKind !== 'image' && file.mediaKind !== 'pdf') return [];
  const { database } = vault;
  const document = database
    .prepare<[string], string>("SELECT document FROM reading WHERE evidence_id = ? AND state = 'read'")
    .pluck()
    .get(id);
  if (document === undefined) return [];
  const done = new Set(rowsOf(vault, id).map(({ page }) => page));
  if (file.mediaKind === 'image') return done.has(1) ? [] : [1];
  const { facts } = JSON.parse(document) as { readonly facts: readonly FoundFact[] };
  const count = Number(facts.find(({ key }) => key === 'pages')?.value ?? 0);
  const labels = database
    .prepare<[string, number], string>('SELECT label FROM found_text WHERE evidence_id = ? AND position < ?')
    .pluck()
    .all(id, recognisedFrom);
  for (const label of labels) done.add(Number(label));
  return Array.from({ length: Math.min(count, mostPdfPages) }, (_, index) => index + 1).filter(
    (page) => !done.has(page),
  );
}

/** What the user can have recognised in a case. Errors: NOT_FOUND. */
export function recognitionOffer(vault: Vault, caseId: string): Result<RecognitionOffer> {
  const listed = listEvidence(vault, caseId);
  if (!listed.ok) return listed;
  let pictures = 0;
  let pages = 0;
  for (const evidence of listed.value) {
    const due = dueIn(vault, evidence).length;
    if (evidence.file.mediaKind === 'image') pictures += due;
    else pages += due;
  }
  return succeed({ pictures, pages });
}

/** What the page of an exhibit says of its recognition. */
export function recognitionOf(
  vault: Vault,
  evidence: EvidenceRecord,
): {
  readonly state: RecognitionState;
  readonly facts: readonly FoundFact[];
  readonly problems: readonly FoundProblem[];
} {
  const isPdf = evidence.file.mediaKind === 'pdf';
  const rows = rowsOf(vault, evidence.id);
  const read = rows
    .filter(({ state }) => state === 'read')
    .map(({ document }) => JSON.parse(document) as KeptPage);
  const problems = rows.flatMap(({ page, failure }): FoundProblem[] =>
    failure === null
      ? []
      : [{ line: isPdf ? page : 0, text: '', notRecognised: JSON.parse(failure) as Failure }],
  );
  const lines = read.reduce((sum, page) => sum + page.lines.length, 0);
  const uncertain = read.reduce((sum, page) => sum + page.uncertain, 0);
  const facts: FoundFact[] = [];
  if (read.length > 0 && isPdf) facts.push({ key: 'recognisedPages', value: String(read.length) });
  if (read.length > 0) facts.push({ key: 'recognisedLines', value: String(lines) });
  if (uncertain > 0) facts.push({ key: 'uncertainLines', value: String(uncertain) });
  for (const { width, readWidth, readHeight } of isPdf ? [] : read) {
    if (readWidth < width) facts.push({ key: 'readAtSize', value: `${readWidth} × ${readHeight}` });
  }
  const left = dueIn(vault, evidence).length;
  return { state: { done: read.length, failed: problems.length, left }, facts, problems };
}
