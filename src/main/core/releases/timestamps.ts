import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealTimestamp } from '../../../shared/model/seal.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { askAuthority, type Stamping } from '../seal/stamping.ts';
import { appendCustody } from '../vault/custody.ts';
import { failureOf } from '../vault/file-failure.ts';
import { caseExists } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

const columns = `t.release_id AS releaseId, t.authority, t.asked_at AS askedAt, t.stamped_at AS stampedAt, t.name, t.problem`;

/** Keeps what came of asking for time-stamps over the seal of a release; one that came is never asked for, or replaced, again. */
export function keepStampings(vault: Vault, releaseId: string, stampings: readonly Stamping[]): void {
  const { database, environment } = vault;
  const askedAt = environment.clock().toISOString();
  const keep = database.prepare(
    `INSERT INTO seal_timestamp (release_id, authority, asked_at, problem, response, stamped_at, name)
     VALUES (@releaseId, @authority, @askedAt, @problem, @response, @stampedAt, @name)
     ON CONFLICT (release_id, authority) DO UPDATE SET asked_at = excluded.asked_at, problem = excluded.problem,
       response = excluded.response, stamped_at = excluded.stamped_at, name = excluded.name WHERE response IS NULL`,
  );
  database
    .transaction(() => {
      const caseId = database
        .prepare<[string], string>('SELECT case_id FROM release WHERE id = ?')
        .pluck()
        .get(releaseId);
      if (caseId === undefined) throw new Error('a time-stamp belongs to a release');
      for (const stamping of stampings) {
        const { changes } = keep.run({ ...stamping, releaseId, askedAt });
        if (changes === 0 || stamping.response === null) continue;
        appendCustody(database, environment, {
          scope: caseId,
          action: 'timestamp-kept',
          itemId: releaseId,
          sha256: createHash('sha256').update(stamping.response).digest('hex'),
          detail: { authority: stamping.name, stampedAt: stamping.stampedAt },
        });
      }
    })
    .immediate();
}

/** In the order of the releases. Errors: NOT_FOUND (case). */
export function listTimestamps(vault: Vault, caseId: string): Result<SealTimestamp[]> {
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  return succeed(
    vault.database
      .prepare<[string], SealTimestamp>(
        `SELECT ${columns} FROM seal_timestamp t JOIN release r ON r.id = t.release_id
          WHERE r.case_id = ? ORDER BY r.id, t.authority`,
      )
      .all(caseId),
  );
}

export interface RetryWish {
  /** Null asks for all cases. */
  readonly caseId: string | null;
  readonly authorities: readonly string[];
  /** Asks only again for what was asked before; else for every release that an authority has not stamped. */
  readonly pendingOnly: boolean;
}

interface Unstamped {
  readonly id: string;
  readonly seal: string;
  readonly authority: string;
}

/**
 * Asks again for time-stamps that did not come, and gives how many came. Never fails for what an authority does: each row says why it has
 * none. An authority that cannot be reached is asked for one release only, so that many do not wait one after the other. Errors: NOT_FOUND (case). Throws when `signal` fires.
 */
export async function retryTimestamps(
  vault: Vault,
  { caseId, authorities, pendingOnly }: RetryWish,
  signal: AbortSignal,
): Promise<Result<{ readonly asked: number; readonly came: number }>> {
  if (caseId !== null && !caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  const unstamped = vault.database
    .prepare<{ caseId: string | null; authorities: string; pendingOnly: number }, Unstamped>(
      `SELECT r.id, json_extract(r.document, '$.seal') AS seal, a.value AS authority
         FROM release r CROSS JOIN json_each(@authorities) a
         LEFT JOIN seal_timestamp t ON t.release_id = r.id AND t.authority = a.value
        WHERE (@caseId IS NULL OR r.case_id = @caseId) AND t.response IS NULL
          AND (@pendingOnly = 0 OR t.release_id IS NOT NULL)
        ORDER BY r.id`,
    )
    .all({ caseId, authorities: JSON.stringify(authorities), pendingOnly: Number(pendingOnly) });
  let came = 0;
  const silent = new Map<string, Stamping>();
  for (const { id, seal, authority } of unstamped) {
    const stamping =
      silent.get(authority) ?? (await askAuthority(authority, Buffer.from(seal, 'utf8'), signal));
    // The vault may have been closed while the authority thought.
    if (!vault.database.open) break;
    keepStampings(vault, id, [stamping]);
    if (stamping.problem === 'offline' || stamping.problem === 'too-slow') silent.set(authority, stamping);
    if (stamping.response !== null) came += 1;
  }
  return succeed({ asked: unstamped.length, came });
}

/**
 * Writes the answers for a release as `.tsr` files, and the seal that they are over, for `openssl ts -verify`; never over a file that is
 * there with other bytes. Errors: NOT_FOUND (release, or nothing came yet), TARGET_EXISTS, TARGET_NOT_WRITABLE, DISK_FULL.
 */
export async function saveTimestamps(
  vault: Vault,
  releaseId: string,
  folder: string,
): Promise<Result<readonly string[]>> {
  const rows = vault.database
    .prepare<[string], { response: Buffer; seal: string; version: number }>(
      `SELECT t.response, json_extract(r.document, '$.seal') AS seal, json_extract(r.document, '$.version') AS version
         FROM seal_timestamp t JOIN release r ON r.id = t.release_id
        WHERE t.release_id = ? AND t.response IS NOT NULL ORDER BY t.authority`,
    )
    .all(releaseId);
  const [first] = rows;
  if (!first) return fail('NOT_FOUND', releaseId);
  const stem = `seal-${first.version}-${releaseId.slice(-8)}`;
  const files: [string, Buffer][] = [
    [`${stem}.json`, Buffer.from(first.seal, 'utf8')],
    ...rows.map(({ response }, index): [string, Buffer] => [`${stem}-timestamp-${index + 1}.tsr`, response]),
  ];
  const paths: string[] = [];
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    try {
      const there = await readFile(path).catch(() => null);
      if (there && !there.equals(bytes)) return fail('TARGET_EXISTS', path);
      if (!there) await writeOnce(path, bytes);
    } catch (error) {
      const failure = failureOf(error, 'TARGET_NOT_WRITABLE', path);
      if (failure) return failure;
      throw error;
    }
    paths.push(path);
  }
  return succeed(paths);
}

async function writeOnce(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
