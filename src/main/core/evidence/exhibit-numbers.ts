import type { ExhibitNumber } from '../../../shared/model/evidence.ts';
import type { Vault } from '../vault/vault.ts';

/** Writes down a number that was given in another vault, so that it is never given again here; inside the caller's transaction. */
export function keepGivenNumber(
  vault: Vault,
  caseId: string,
  { group, item }: ExhibitNumber,
  { evidenceId, at }: { readonly evidenceId: string; readonly at: string },
): void {
  vault.database
    .prepare(
      'INSERT INTO exhibit_number (case_id, exhibit_group, exhibit_item, evidence_id, given_at) VALUES (?, ?, ?, ?, ?)',
    )
    .run(caseId, group, item, evidenceId, at);
}

/** Gives the next number of a group, inside the caller's transaction. Numbers once given are never given again. */
export function giveExhibitNumber(
  vault: Vault,
  caseId: string,
  group: number,
  evidenceId: string,
): ExhibitNumber {
  const last = vault.database
    .prepare<[string, number], { item: number | null }>(
      'SELECT max(exhibit_item) AS item FROM exhibit_number WHERE case_id = ? AND exhibit_group = ?',
    )
    .get(caseId, group);
  const item = (last?.item ?? 0) + 1;
  vault.database
    .prepare(
      'INSERT INTO exhibit_number (case_id, exhibit_group, exhibit_item, evidence_id, given_at) VALUES (?, ?, ?, ?, ?)',
    )
    .run(caseId, group, item, evidenceId, vault.environment.clock().toISOString());
  return { group, item };
}

/** Whether a release holds the exhibit: its number then stands in papers that others have, and stays. */
export const isReleased = (vault: Vault, evidenceId: string): boolean =>
  vault.database
    .prepare<[{ evidenceId: string }]>(
      `SELECT 1 FROM release, json_each(release.document, '$.exhibits') AS exhibit
       WHERE release.case_id = (SELECT case_id FROM evidence WHERE id = @evidenceId)
         AND json_extract(exhibit.value, '$.evidenceId') = @evidenceId LIMIT 1`,
    )
    .get({ evidenceId }) !== undefined;
