import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkProgress } from '../../../shared/model/job.ts';
import type { CustodyEntry } from '../../../shared/model/custody.ts';
import type { Finding, FindingKind, VerificationReport } from '../../../shared/model/verification.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { checkCustodyChain } from './custody-chain.ts';
import { appendCustody, listCustody, vaultScope } from './custody.ts';
import type { Environment } from './environment.ts';
import { failureOf } from './file-failure.ts';
import { hashFile } from './hash-file.ts';
import { documentHash } from './records.ts';
import { storedNames } from './recover.ts';
import { openVault, type Vault } from './vault.ts';

export interface VerifyWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

interface StoredObject {
  readonly sha256: string;
  readonly size_bytes: number;
}

/**
 * Opens a vault and reads all of it again. A database too damaged to open is a finding, not an error: then the objects are
 * checked against their own names, so that the user knows what is still whole. Errors: as `openVault`, but for that.
 */
export async function verifyVault(
  folder: string,
  environment: Environment,
  watch: VerifyWatch,
): Promise<Result<VerificationReport>> {
  const read = await verifyReadable(folder, environment, watch);
  if (read.ok || read.error.code !== 'VAULT_DAMAGED') return read;
  const findings = [finding('database-damaged', read.error.detail ?? folder, 'the database cannot be read')];
  const checked = await checkObjectsByName(folder, findings, watch);
  return succeed({ subject: 'vault', path: folder, intact: false, ...checked, findings, seal: null });
}

async function verifyReadable(
  folder: string,
  environment: Environment,
  watch: VerifyWatch,
): Promise<Result<VerificationReport>> {
  const vault = await openVault(folder, environment);
  if (!vault.ok) return vault;
  try {
    return succeed(await verifyOpenVault(vault.value, watch));
  } catch (error) {
    const failure = failureOf(error, 'VAULT_READ_ONLY', folder);
    if (failure) return failure;
    throw error;
  } finally {
    vault.value.close();
  }
}

/** Re-reads every object, log, revision and record of an open vault and names what is wrong. */
export async function verifyOpenVault(vault: Vault, watch: VerifyWatch): Promise<VerificationReport> {
  const findings: Finding[] = [
    ...checkDatabase(vault),
    ...checkLogs(vault),
    ...checkRecords(vault),
    ...checkExhibits(vault),
  ];
  const checked = await checkObjects(vault, findings, watch);
  const report: VerificationReport = {
    subject: 'vault',
    path: vault.root,
    intact: findings.length === 0,
    ...checked,
    findings,
    seal: null,
  };
  const detail = { intact: report.intact, filesChecked: checked.filesChecked, findings: findings.length };
  vault.database
    .transaction(() =>
      appendCustody(vault.database, vault.environment, { scope: vaultScope, action: 'verified', detail }),
    )
    .immediate();
  return report;
}

function checkDatabase({ database }: Vault): Finding[] {
  const damage = (database.pragma('integrity_check') as { integrity_check: string }[])
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => finding('database-damaged', 'casevault.db', row.integrity_check));
  const dangling = (database.pragma('foreign_key_check') as { table: string; parent: string }[]).map((row) =>
    finding('record-broken', row.table, `refers to a ${row.parent} that does not exist`),
  );
  return [...damage, ...dangling];
}

const finding = (kind: FindingKind, path: string, note: string): Finding => ({ kind, path, note });

function checkLogs({ database }: Vault): Finding[] {
  const scopes = database
    .prepare<[string], { scope: string }>(
      'SELECT DISTINCT scope FROM custody UNION SELECT id FROM cases UNION SELECT ?',
    )
    .all(vaultScope);
  return scopes.flatMap(({ scope }) => {
    const entries = listCustody(database, scope);
    const broken = entries.length === 0 ? 'the log is missing' : checkCustodyChain(entries);
    return broken === null ? [] : [finding('custody-broken', `custody/${scope}`, broken)];
  });
}

/** Every row must say what the logs say was saved: nothing edited, nothing added, nothing gone. */
function checkRecords({ database }: Vault): Finding[] {
  const findings: Finding[] = [];
  const revisionAt = database.prepare<[string, number], KeptRevision>(
    'SELECT document, reason, recorded_at FROM revision WHERE entity_id = ? AND revision = ?',
  );
  const last = new Map<string, LoggedState>();
  const scopes = database.prepare<[], { scope: string }>('SELECT DISTINCT scope FROM custody').all();
  for (const { scope } of scopes) {
    for (const entry of ownEntries(listCustody(database, scope))) {
      const { revision, document } = entry.detail;
      if (entry.itemId === null || typeof revision !== 'number' || typeof document !== 'string') continue;
      const kept = revisionAt.get(entry.itemId, revision);
      if (!kept) findings.push(finding('record-broken', entry.itemId, `revision ${revision} is gone`));
      else if (documentHash(kept.document) !== document || !isAsLogged(kept, entry.detail)) {
        findings.push(finding('record-broken', entry.itemId, `revision ${revision} was changed`));
      }
      const { recordedAt } = entry.detail;
      const createdAt =
        entry.detail['createdAt'] ?? (revision === 1 ? recordedAt : last.get(entry.itemId)?.createdAt);
      last.set(entry.itemId, { revision, document, recordedAt, createdAt });
    }
  }
  return [...findings, ...checkCurrentRows(database, last)];
}

/**
 * Of a case that was brought in, the log begins in another vault, where the states lie that it names. What holds here is pinned anew, record
 * by record, from the entry that says so on. The chain is checked over the whole.
 */
const ownEntries = (entries: readonly CustodyEntry[]): readonly CustodyEntry[] =>
  entries.slice(
    Math.max(
      0,
      entries.findLastIndex(({ action }) => action === 'case-brought-in'),
    ),
  );

interface KeptRevision {
  readonly document: string;
  readonly reason: string;
  readonly recorded_at: string;
}

/** What the log says of a record. The times are unknown where the entry is from a vault made before they were logged. */
interface LoggedState {
  readonly revision: number;
  readonly document: string;
  readonly recordedAt: unknown;
  readonly createdAt: unknown;
}

interface CurrentRow {
  readonly id: string;
  readonly revision: number;
  readonly document: string;
  readonly recorded_at: string;
  readonly created_at: string | null;
}

/** Entries of the first vaults name no time and no reason; where one does, it holds. */
const isAsLogged = (kept: KeptRevision, { recordedAt, reason }: CustodyEntry['detail']): boolean =>
  recordedAt === undefined ||
  (recordedAt === kept.recorded_at &&
    reason === (kept.reason === '' ? undefined : documentHash(kept.reason)));

const recordTables = [
  'evidence',
  'contact',
  'event',
  'transaction_mark',
  'series',
  'likeness',
  'submission',
  'deadline_override',
  'reminder',
  'draft',
  'lead',
  'redaction',
  'release',
  'case_origin',
] as const;

function checkCurrentRows(database: Vault['database'], last: ReadonlyMap<string, LoggedState>): Finding[] {
  const columns = 'id, revision, document, recorded_at';
  const rows = database
    .prepare<[], CurrentRow>(
      `SELECT ${columns}, created_at FROM cases ${recordTables
        .map((table) => `UNION ALL SELECT ${columns}, NULL FROM ${table}`)
        .join(' ')}`,
    )
    .all();
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    seen.add(row.id);
    const logged = last.get(row.id);
    if (!logged) findings.push(finding('record-broken', row.id, 'no log says that it was added'));
    else if (!isCurrentRow(row, logged)) {
      findings.push(finding('record-broken', row.id, 'it is not what was saved last'));
    }
  }
  for (const id of last.keys()) {
    if (!seen.has(id)) findings.push(finding('record-broken', id, 'it was saved and is gone'));
  }
  return findings;
}

const isCurrentRow = (row: CurrentRow, logged: LoggedState): boolean =>
  row.revision === logged.revision &&
  documentHash(row.document) === logged.document &&
  (logged.recordedAt === undefined || logged.recordedAt === row.recorded_at) &&
  (row.created_at === null || logged.createdAt === undefined || logged.createdAt === row.created_at);

/** Each exhibit bears the number that the log gave it last, and its file has the facts it came in with. */
function checkExhibits({ database }: Vault): Finding[] {
  const rows = database
    .prepare<[], { id: string; case_id: string; exhibit: string; file: string }>(
      "SELECT id, case_id, exhibit_group || '-' || exhibit_item AS exhibit, file FROM evidence",
    )
    .all();
  const logged = new Map<string, { exhibit?: unknown; facts?: unknown }>();
  for (const caseId of new Set(rows.map(({ case_id }) => case_id))) {
    for (const { action, itemId, detail } of ownEntries(listCustody(database, caseId))) {
      if (itemId === null) continue;
      if (action === 'evidence-imported' || action === 'record-brought-in')
        logged.set(itemId, { exhibit: detail['exhibit'], facts: detail['facts'] });
      if (action === 'evidence-renumbered')
        logged.set(itemId, { ...logged.get(itemId), exhibit: detail['to'] });
    }
  }
  return rows.flatMap(({ id, exhibit, file }) => {
    const said = logged.get(id);
    return [
      ...(said?.exhibit === exhibit
        ? []
        : [finding('record-broken', id, 'its exhibit number is not the one that was given')]),
      ...(said?.facts === documentHash(file)
        ? []
        : [finding('record-broken', id, 'the facts of its file were changed')]),
    ];
  });
}

async function checkObjects(
  vault: Vault,
  findings: Finding[],
  watch: VerifyWatch,
): Promise<{ filesChecked: number; bytesChecked: number }> {
  const evidence = vault.database.prepare<[], { id: string; sha256: string; stated: string | null }>(
    "SELECT id, sha256, json_extract(file, '$.sha256') AS stated FROM evidence",
  );
  for (const row of evidence.iterate()) {
    if (row.sha256 !== row.stated)
      findings.push(finding('record-broken', row.id, 'its fingerprint was changed'));
  }
  const objects = vault.database
    .prepare<[], StoredObject>('SELECT sha256, size_bytes FROM object ORDER BY sha256')
    .all();
  const total = objects.reduce((sum, object) => sum + object.size_bytes, 0);
  let bytesChecked = 0;
  for (const { sha256, size_bytes } of objects) {
    watch.signal.throwIfAborted();
    watch.onProgress({
      phase: 'verify',
      done: bytesChecked,
      total,
      unit: 'bytes',
      current: sha256.slice(0, 16),
    });
    const wrong = await checkObject(vault.objectPath(sha256), sha256, size_bytes, watch.signal);
    if (wrong) findings.push(finding(wrong.kind, `objects/${sha256.slice(0, 2)}/${sha256}`, wrong.note));
    bytesChecked += size_bytes;
  }
  const known = new Set(objects.map(({ sha256 }) => `${sha256.slice(0, 2)}/${sha256}`));
  const staged = vault.database.prepare('SELECT 1 FROM import_item WHERE sha256 = ?');
  for await (const name of storedNames(vault.root)) {
    const beingImported = staged.get(name.slice(3)) !== undefined;
    if (!known.has(name) && !beingImported)
      findings.push(finding('added', `objects/${name}`, 'no record names it'));
  }
  return { filesChecked: objects.length, bytesChecked };
}

async function checkObject(
  path: string,
  sha256: string,
  sizeBytes: number | null,
  signal: AbortSignal,
): Promise<{ kind: FindingKind; note: string } | null> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return { kind: 'missing', note: 'the file is not there' };
  if (sizeBytes !== null && facts.size !== sizeBytes) {
    return { kind: 'changed', note: `${facts.size} bytes instead of ${sizeBytes}` };
  }
  try {
    const found = await hashFile(path, signal);
    return found === sha256 ? null : { kind: 'changed', note: `SHA-256 is ${found}` };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'unreadable', note: error instanceof Error ? error.message : '' };
  }
}

async function checkObjectsByName(
  root: string,
  findings: Finding[],
  { signal, onProgress }: VerifyWatch,
): Promise<{ filesChecked: number; bytesChecked: number }> {
  let filesChecked = 0;
  let bytesChecked = 0;
  for await (const name of storedNames(root)) {
    signal.throwIfAborted();
    onProgress({ phase: 'verify', done: filesChecked, total: null, unit: 'items', current: name });
    const path = join(root, 'objects', name);
    const wrong = await checkObject(path, name.slice(3), null, signal);
    if (wrong) findings.push(finding(wrong.kind, `objects/${name}`, wrong.note));
    filesChecked += 1;
    bytesChecked += (await stat(path).catch(() => null))?.size ?? 0;
  }
  return { filesChecked, bytesChecked };
}
