import {
  likenessSchema,
  type Likeness,
  type LikePair,
  type LikePairs,
} from '../../../shared/model/series.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import {
  addRecord,
  caseExists,
  checkInput,
  listRows,
  parseDocument,
  reviseRecord,
  type RecordKind,
  type RecordRow,
} from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { pictureSizes } from './mark-pictures.ts';

const likenesses: RecordKind<Likeness> = {
  table: 'likeness',
  schema: likenessSchema,
  added: 'likeness-judged',
  revised: 'likeness-revised',
};

const keyOf = (ids: readonly string[]): string => ids.join(' ');

const saidOf = (row: RecordRow): NonNullable<LikePair['said']> => ({
  ...parseDocument(likenesses, row.document),
  id: row.id,
  revision: row.revision,
});

/**
 * The pictures of a case that look the same, two by two, with what the user has said of them. What was said outlives the finding: it is
 * listed also where a later comparison no longer finds the two. Errors: NOT_FOUND (case).
 */
export function likePairs(vault: Vault, caseId: string): Result<LikePairs> {
  const said = listRows(vault, likenesses, caseId);
  if (!said.ok) return said;
  const saidByKey = new Map(said.value.map(saidOf).map((one) => [keyOf(one.evidenceIds), one]));
  const found = vault.database
    .prepare<[string], { first_id: string; second_id: string }>(
      'SELECT first_id, second_id FROM like_pair WHERE case_id = ? ORDER BY first_id, second_id',
    )
    .all(caseId)
    .map((row): readonly [string, string] => [row.first_id, row.second_id]);
  const foundKeys = new Set(found.map(keyOf));
  const others = [...saidByKey.values()].map(({ evidenceIds }) => evidenceIds);
  const sizes = pictureSizes(vault, caseId);
  const sizeOf = (id: string): readonly [number, number] => sizes.get(id) ?? [0, 0];
  const pairs = [...found, ...others.filter((ids) => !foundKeys.has(keyOf(ids)))].map(
    (evidenceIds): LikePair => ({
      evidenceIds,
      sizes: [sizeOf(evidenceIds[0]), sizeOf(evidenceIds[1])],
      said: saidByKey.get(keyOf(evidenceIds)) ?? null,
    }),
  );
  const unreadable = [...sizes].filter(([, size]) => size === null).map(([id]) => id);
  const pictures = countPictures(vault, caseId);
  return succeed({
    pairs,
    compared: sizes.size - unreadable.length,
    waiting: pictures - sizes.size,
    unreadable,
  });
}

const countPictures = ({ database }: Vault, caseId: string): number =>
  database
    .prepare<[string], number>(
      "SELECT count(*) FROM evidence WHERE case_id = ? AND json_extract(file, '$.mediaKind') = 'image'",
    )
    .pluck()
    .get(caseId) ?? 0;

/**
 * Keeps what the user says of two pictures, as a record with revisions and custody entries; nothing else changes. Errors: NOT_FOUND
 * (case, or an exhibit that is not in it), INVALID_INPUT.
 */
export function judgeLikeness(vault: Vault, caseId: string, input: Likeness): Result<null> {
  const evidenceIds = input.evidenceIds.toSorted();
  const checked = checkInput(likenessSchema, { ...input, evidenceIds });
  if (!checked.ok) return checked;
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  const inCase = vault.database.prepare('SELECT 1 FROM evidence WHERE id = ? AND case_id = ?');
  const missing = checked.value.evidenceIds.find((id) => inCase.get(id, caseId) === undefined);
  if (missing !== undefined) return fail('NOT_FOUND', missing);
  const before = vault.database
    .prepare<string[], { id: string; revision: number }>(
      'SELECT id, revision FROM likeness WHERE first_id = ? AND second_id = ?',
    )
    .get(...checked.value.evidenceIds);
  const saved = before
    ? reviseRecord(vault, likenesses, { ...before, reason: '', details: checked.value })
    : addRecord(vault, likenesses, caseId, checked.value, () => undefined);
  return saved.ok ? succeed(null) : saved;
}
