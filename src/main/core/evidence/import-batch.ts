import type { FileFacts, PartOf } from '../../../shared/model/evidence.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import type { Source } from './sources.ts';

/** What is known of a staged file before it is evidence. */
export type StagedFile = Omit<FileFacts, 'importedAt'>;

export interface BatchItem {
  readonly position: number;
  readonly path: string;
  readonly sizeBytes: number;
  readonly state: 'pending' | 'staged' | 'failed' | 'skipped';
  readonly file: StagedFile | null;
  readonly failure: Failure | null;
  readonly partOf: PartOf | null;
}

export interface Batch {
  readonly id: string;
  readonly caseId: string;
  readonly group: number;
}

interface ItemRow {
  readonly position: number;
  readonly source_path: string;
  readonly size_bytes: number;
  readonly state: BatchItem['state'];
  readonly file: string | null;
  readonly failure: string | null;
  readonly part_of: string | null;
}

export function findBatch(vault: Vault, caseId: string): Batch | undefined {
  return vault.database
    .prepare<[string], Batch>(
      'SELECT id, case_id AS caseId, exhibit_group AS "group" FROM import_batch WHERE case_id = ?',
    )
    .get(caseId);
}

/** Imports that a crash interrupted, with how far they had come. */
export function unfinishedImports(vault: Vault): { caseId: string; done: number; total: number }[] {
  return vault.database
    .prepare<[], { caseId: string; done: number; total: number }>(
      `SELECT case_id AS caseId, sum(state <> 'pending') AS done, count(*) AS total
         FROM import_batch JOIN import_item ON batch_id = id GROUP BY id ORDER BY started_at`,
    )
    .all();
}

/** Writes the whole list down in one transaction: a crash leaves either no import or one that can be continued. */
export function openBatch(vault: Vault, caseId: string, group: number, items: readonly Source[]): Batch {
  const batch = { id: vault.newId(), caseId, group };
  vault.database
    .transaction(() => {
      vault.database
        .prepare('INSERT INTO import_batch (id, case_id, exhibit_group, started_at) VALUES (?, ?, ?, ?)')
        .run(batch.id, caseId, group, vault.environment.clock().toISOString());
      const insert = vault.database.prepare(
        'INSERT INTO import_item (batch_id, position, source_path, size_bytes, state, failure, part_of) VALUES (?, ?, ?, ?, ?, ?, ?)',
      );
      for (const [position, item] of items.entries()) {
        const failure = item.failure === null ? null : JSON.stringify(item.failure);
        const partOf = item.partOf === undefined ? null : JSON.stringify(item.partOf);
        insert.run(batch.id, position, item.path, item.sizeBytes, item.state, failure, partOf);
      }
    })
    .immediate();
  return batch;
}

export function listItems(vault: Vault, batchId: string): BatchItem[] {
  return vault.database
    .prepare<[string], ItemRow>(
      'SELECT position, source_path, size_bytes, state, file, failure, part_of FROM import_item WHERE batch_id = ? ORDER BY position',
    )
    .all(batchId)
    .map((row) => ({
      position: row.position,
      path: row.source_path,
      sizeBytes: row.size_bytes,
      state: row.state,
      file: row.file === null ? null : (JSON.parse(row.file) as StagedFile),
      failure: row.failure === null ? null : (JSON.parse(row.failure) as Failure),
      partOf: row.part_of === null ? null : (JSON.parse(row.part_of) as PartOf),
    }));
}

/** Called when the file is durable in the store, never before. */
export function markStaged(vault: Vault, batchId: string, position: number, file: StagedFile): void {
  vault.database
    .prepare(
      "UPDATE import_item SET state = 'staged', sha256 = ?, file = ? WHERE batch_id = ? AND position = ?",
    )
    .run(file.sha256, JSON.stringify(file), batchId, position);
}

export function markFailed(vault: Vault, batchId: string, position: number, failure: Failure): void {
  vault.database
    .prepare("UPDATE import_item SET state = 'failed', failure = ? WHERE batch_id = ? AND position = ?")
    .run(JSON.stringify(failure), batchId, position);
}

/** Removes the rows of a batch and names the objects that no row needs any more; the caller removes their files after. */
export function dropBatch(vault: Vault, batchId: string): string[] {
  return vault.database
    .transaction(() => {
      const staged = vault.database
        .prepare<[string], { sha256: string }>(
          'SELECT DISTINCT sha256 FROM import_item WHERE batch_id = ? AND sha256 IS NOT NULL',
        )
        .all(batchId);
      vault.database.prepare('DELETE FROM import_batch WHERE id = ?').run(batchId);
      const needed = vault.database.prepare(
        'SELECT 1 FROM object WHERE sha256 = ? UNION ALL SELECT 1 FROM import_item WHERE sha256 = ?',
      );
      return staged.map((row) => row.sha256).filter((sha256) => needed.get(sha256, sha256) === undefined);
    })
    .immediate();
}
