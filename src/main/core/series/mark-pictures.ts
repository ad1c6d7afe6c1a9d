import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { WorkProgress } from '../../../shared/model/job.ts';
import { openPicture } from '../evidence/pictures.ts';
import type { Vault } from '../vault/vault.ts';
import { hashList, looksSame } from './compare-marks.ts';
import { markOf, markVersion, type PictureMark } from './picture-mark.ts';

export interface MarkWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

interface DuePicture {
  readonly id: string;
  readonly sha256: string;
  readonly media_type: string;
  readonly name: string;
}

const isDue = `json_extract(e.file, '$.mediaKind') = 'image'
  AND NOT EXISTS (SELECT 1 FROM picture_mark AS m WHERE m.evidence_id = e.id AND m.version = ${markVersion})`;

/** Cases with a picture that has no mark of the present version. */
export const casesToMark = ({ database }: Vault): string[] =>
  database.prepare<[], string>(`SELECT DISTINCT e.case_id FROM evidence AS e WHERE ${isDue}`).pluck().all();

const compress = promisify(deflate);

/**
 * Makes the mark of each picture of a case that has none, and finds the earlier ones that look the same; both are saved together, so a
 * cancelled run goes on where it stopped. A picture that cannot be decoded gets an empty mark and is named by `likePairs`.
 */
export async function markPictures(vault: Vault, caseId: string, watch: MarkWatch): Promise<void> {
  const due = vault.database
    .prepare<[string], DuePicture>(
      `SELECT e.id, e.sha256, json_extract(e.file, '$.mediaType') AS media_type,
              json_extract(e.file, '$.originalName') AS name
         FROM evidence AS e WHERE e.case_id = ? AND ${isDue} ORDER BY e.id`,
    )
    .all(caseId);
  if (due.length === 0) return;
  const marked = markedPictures(vault, caseId);
  const hashes = hashList();
  for (const one of marked) hashes.add(one.hashes);
  const ids = marked.map(({ id }) => id);
  for (const [done, { id, sha256, media_type: mediaType, name: current }] of due.entries()) {
    watch.signal.throwIfAborted();
    watch.onProgress({ phase: 'compare', done, total: due.length, unit: 'items', current });
    const mark = await openPicture(vault.objectPath(sha256), mediaType)
      .then(markOf)
      // Whatever the file has that sharp or libheif will not decode: it stays evidence, and cannot be compared.
      .catch(() => null);
    const near = mark ? hashes.near(mark.hashes).map((index) => ids[index] ?? '') : [];
    const alike = mark
      ? near.filter((other) => looksSame(stripOf(vault, other) ?? mark.strip, mark.strip))
      : [];
    await saveMark(vault, { id, caseId, mark, alike });
    if (!mark) continue;
    hashes.add(mark.hashes);
    ids.push(id);
  }
}

function markedPictures(
  { database }: Vault,
  caseId: string,
): { readonly id: string; readonly hashes: Uint32Array }[] {
  return database
    .prepare<[string, number], { id: string; hashes: Buffer }>(
      `SELECT evidence_id AS id, hashes FROM picture_mark
        WHERE case_id = ? AND version = ? AND hashes IS NOT NULL ORDER BY evidence_id`,
    )
    .all(caseId, markVersion)
    .map(({ id, hashes }) => ({ id, hashes: new Uint32Array(Uint8Array.from(hashes).buffer) }));
}

/** Grey levels of a marked picture, or null where it has no mark. */
export function stripOf({ database }: Vault, evidenceId: string): Uint8Array | null {
  const strip = database
    .prepare<[string, number], Buffer | null>(
      'SELECT strip FROM picture_mark WHERE evidence_id = ? AND version = ?',
    )
    .pluck()
    .get(evidenceId, markVersion);
  return strip ? inflateSync(strip) : null;
}

/** Width and height of every marked picture of a case; those that cannot be decoded have none. */
export function pictureSizes(
  { database }: Vault,
  caseId: string,
): Map<string, readonly [number, number] | null> {
  const rows = database
    .prepare<[string, number], { id: string; width: number | null; height: number | null }>(
      'SELECT evidence_id AS id, width, height FROM picture_mark WHERE case_id = ? AND version = ?',
    )
    .all(caseId, markVersion);
  return new Map(
    rows.map(({ id, width, height }) => [id, width === null || height === null ? null : [width, height]]),
  );
}

async function saveMark(
  { database }: Vault,
  picture: {
    readonly id: string;
    readonly caseId: string;
    readonly mark: PictureMark | null;
    readonly alike: readonly string[];
  },
): Promise<void> {
  const { id, caseId, mark, alike } = picture;
  const strip = mark && (await compress(mark.strip));
  const hashes = mark && Buffer.from(mark.hashes.buffer, mark.hashes.byteOffset, mark.hashes.byteLength);
  database
    .transaction(() => {
      database.prepare('DELETE FROM like_pair WHERE first_id = ? OR second_id = ?').run(id, id);
      database
        .prepare(
          `INSERT OR REPLACE INTO picture_mark (evidence_id, case_id, version, width, height, hashes, strip)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(id, caseId, markVersion, mark?.width ?? null, mark?.height ?? null, hashes, strip);
      const insert = database.prepare(
        'INSERT OR IGNORE INTO like_pair (first_id, second_id, case_id) VALUES (?, ?, ?)',
      );
      for (const other of alike) insert.run(...[id, other].toSorted(), caseId);
    })
    .immediate();
}
