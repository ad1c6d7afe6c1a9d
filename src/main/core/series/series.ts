import type { Revision } from '../../../shared/model/record.ts';
import {
  seriesDetailsSchema,
  type SeriesDetails,
  type SeriesInput,
  type SeriesRecord,
} from '../../../shared/model/series.ts';
import { fail, type Result } from '../../../shared/result.ts';
import {
  addRecord,
  checkInput,
  listRecords,
  readRecord,
  reviseRecord,
  revisionsOf,
  type Change,
  type RecordKind,
} from '../vault/records.ts';
import { restoreRecord, type LoggedStates } from '../vault/restore.ts';
import type { Vault } from '../vault/vault.ts';

const seriesKind: RecordKind<SeriesDetails> = {
  table: 'series',
  schema: seriesDetailsSchema,
  added: 'series-added',
  revised: 'series-revised',
};

/** Only pictures of the same case make a series of it. */
function checkSeries(vault: Vault, caseId: string, input: SeriesInput): Result<SeriesDetails> {
  const checked = checkInput(seriesDetailsSchema, input);
  if (!checked.ok) return checked;
  const kindOf = vault.database
    .prepare<[string, string], string>(
      "SELECT json_extract(file, '$.mediaKind') FROM evidence WHERE id = ? AND case_id = ?",
    )
    .pluck();
  const other = checked.value.evidenceIds.find((id) => kindOf.get(id, caseId) !== 'image');
  return other === undefined ? checked : fail('INVALID_INPUT', `evidenceIds ${other}`);
}

/** A series that comes from another vault, as it is; in the caller's transaction. */
export const restoreSeries = (vault: Vault, record: SeriesRecord, logged: LoggedStates): void =>
  restoreRecord(vault, seriesKind, record, { logged });

/** Errors: NOT_FOUND (case), INVALID_INPUT (also for an exhibit that is no picture of the case). */
export function addSeries(vault: Vault, caseId: string, input: SeriesInput): Result<SeriesRecord> {
  const details = checkSeries(vault, caseId, input);
  if (!details.ok) return details;
  return addRecord(vault, seriesKind, caseId, details.value);
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseSeries(vault: Vault, change: Change<SeriesInput>): Result<SeriesRecord> {
  const current = readSeries(vault, change.id);
  if (!current.ok) return current;
  const details = checkSeries(vault, current.value.caseId, change.details);
  if (!details.ok) return details;
  return reviseRecord(vault, seriesKind, { ...change, details: details.value });
}

/** Errors: NOT_FOUND. */
export function readSeries(vault: Vault, id: string): Result<SeriesRecord> {
  return readRecord(vault, seriesKind, id);
}

/** The series of a case in the order they were made. Errors: NOT_FOUND (case). */
export function listSeries(vault: Vault, caseId: string): Result<SeriesRecord[]> {
  return listRecords(vault, seriesKind, caseId);
}

/** Errors: NOT_FOUND. */
export function seriesRevisions(vault: Vault, id: string): Result<Revision<SeriesDetails>[]> {
  return revisionsOf(vault, seriesKind, id);
}
