import type { CaseDetails } from '../../../shared/model/case.ts';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { RedactionSuggestion, RedactionView } from '../../../shared/model/redaction.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { readCase } from '../cases/cases.ts';
import { readEvidence } from '../evidence/evidence.ts';
import { openDocument } from '../readings/readers/files/pdf.ts';
import { dueIn, recognisedPages } from '../readings/recognised-pages.ts';
import type { Vault } from '../vault/vault.ts';
import { personalPlacesIn } from './personal-places.ts';
import { isTextKind, redactableText } from './redactable-text.ts';
import { listRedactions } from './redactions.ts';
import { pageText, recognisedText, type PlacedText } from './text-boxes.ts';

/** Characters of a text that the page of the app shows. */
const mostShown = 2_000_000;

/**
 * What an exhibit is redacted in, with places that may reveal a person: in recognised words of pictures, in the text of PDFs, in texts. Nothing
 * of it is hidden before the user says so. Errors: NOT_FOUND; SOURCE_UNREADABLE for a text that cannot be decoded, FILE_DAMAGED and
 * PASSWORD_NEEDED for a PDF that cannot be opened.
 */
export async function redactionView(vault: Vault, evidenceId: string): Promise<Result<RedactionView>> {
  const evidence = readEvidence(vault, evidenceId);
  if (!evidence.ok) return evidence;
  const { caseId, file } = evidence.value;
  const found = readCase(vault, caseId);
  const redactions = listRedactions(vault, caseId);
  if (!found.ok) return found;
  if (!redactions.ok) return redactions;
  const record = redactions.value.find(({ details }) => details.evidenceId === evidenceId) ?? null;
  const { details } = found.value;
  const nothing = { record, text: null, isCut: false, suggestions: [], unread: 0 };
  if (isTextKind(file.mediaKind)) return textView(vault, evidence.value, details, record);
  if (file.mediaKind !== 'image' && file.mediaKind !== 'pdf') return succeed({ ...nothing, way: 'none' });
  const pages = recognisedPages(vault, evidenceId);
  const seen = pages.flatMap((page) => inPage(recognisedText(page), page.page, details));
  const unread = dueIn(vault, evidence.value).length;
  if (file.mediaKind === 'image') return succeed({ ...nothing, way: 'areas', suggestions: seen, unread });
  const words = await inPdf(vault, evidence.value, details);
  if (!words.ok) return words;
  const all = [...words.value, ...seen].sort((a, b) => (a.areas[0]?.page ?? 0) - (b.areas[0]?.page ?? 0));
  return succeed({ ...nothing, way: 'areas', suggestions: all, unread });
}

async function textView(
  vault: Vault,
  { file }: EvidenceRecord,
  details: CaseDetails,
  record: RedactionView['record'],
): Promise<Result<RedactionView>> {
  const read = await redactableText(vault.objectPath(file.sha256), file.mediaKind);
  if (read === null) return fail('SOURCE_UNREADABLE', file.originalName);
  const suggestions = personalPlacesIn(read.text, details).map(
    ({ start, end, reason, masked }): RedactionSuggestion => ({
      reason,
      masked,
      areas: [],
      passage: { start, end, reason },
    }),
  );
  const text = read.text.slice(0, mostShown);
  const isCut = text.length < read.text.length;
  return succeed({ record, way: 'passages', text, isCut, suggestions, unread: 0 });
}

const inPage = (page: PlacedText, number: number, details: CaseDetails): RedactionSuggestion[] =>
  personalPlacesIn(page.text, details).flatMap(({ start, end, reason, masked }) => {
    const areas = page.boxesOf(start, end).map((box) => ({ page: number, ...box, reason }));
    return areas.length > 0 ? [{ reason, masked, areas, passage: null }] : [];
  });

async function inPdf(
  vault: Vault,
  { file }: EvidenceRecord,
  details: CaseDetails,
): Promise<Result<RedactionSuggestion[]>> {
  const source = { path: vault.objectPath(file.sha256), name: file.originalName };
  const opened = await openDocument(source, {});
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  try {
    const found: RedactionSuggestion[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      found.push(...inPage(await pageText(page), number, details));
      page.cleanup();
    }
    return succeed(found);
  } catch (error) {
    // pdf.js throws errors of its own kinds for files that are not built as they should be.
    if (error instanceof Error) return fail('FILE_DAMAGED', file.originalName);
    throw error;
  } finally {
    await close();
  }
}
