import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bringIn } from '../../src/main/core/arrivals/bring-in.ts';
import { readContact } from '../../src/main/core/contacts/contacts.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { findBatch } from '../../src/main/core/evidence/import-batch.ts';
import { discardImport, resumeImport } from '../../src/main/core/evidence/import.ts';
import { verifyBundle } from '../../src/main/core/bundle/verify-bundle.ts';
import { openAttachments } from '../../src/main/core/readings/attachments.ts';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { caseExists } from '../../src/main/core/vault/records.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { hashFile } from '../../src/main/core/vault/hash-file.ts';
import { exportInput, unwatched, valueOf } from './ground.ts';

/** What a killed process left behind, and what it had said. */
export interface Wreck {
  readonly vault: Vault;
  readonly caseId: string;
  readonly folder: string;
  readonly saved: readonly string[];
  /** How often this kind of work has been killed before. */
  readonly turn: number;
}

function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

async function hashesIn(folder: string): Promise<Set<string>> {
  const { signal } = new AbortController();
  return new Set(
    await Promise.all((await readdir(folder)).map((name) => hashFile(join(folder, name), signal))),
  );
}

/** Whole or nothing: all files of the round are evidence, or none is and the import can be continued or given up. */
async function checkImport({ vault, caseId, folder, saved, turn }: Wreck): Promise<string> {
  const wanted = await hashesIn(folder);
  const kept = (): number =>
    valueOf(listEvidence(vault, caseId)).filter(({ file }) => wanted.has(file.sha256)).length;
  const unfinished = findBatch(vault, caseId) !== undefined;
  if (saved.length > 0 || !unfinished) {
    const whole = kept();
    hold(saved.length === 0 || saved.length === wanted.size, 'the report named fewer files');
    hold(whole === wanted.size || (saved.length === 0 && whole === 0), `${whole} of ${wanted.size} files`);
    return whole === 0 ? 'not begun' : 'whole';
  }
  hold(kept() === 0, 'part of an import is evidence');
  if (turn % 2 === 0) {
    valueOf(await discardImport(vault, caseId));
    hold(kept() === 0, 'a discarded import left evidence');
    return 'discarded';
  }
  const report = valueOf(await resumeImport(vault, caseId, unwatched(), openAttachments));
  hold(report.failed.length === 0 && kept() === wanted.size, `resumed to ${kept()} of ${wanted.size}`);
  return 'resumed';
}

function checkContact({ vault, saved }: Wreck): Promise<string> {
  const last = new Map(saved.map((line) => [line.split(' ')[0] ?? '', line]));
  for (const [id, line] of last) {
    const [, revision, ...said] = line.split(' ');
    const contact = valueOf(readContact(vault, id));
    // The save that was under way when the kill came may be there as well.
    hold(contact.revision >= Number(revision), `contact ${id} lost revision ${revision}`);
    if (contact.revision === Number(revision)) hold(contact.details.said === said.join(' '), 'other words');
  }
  return Promise.resolve(`${saved.length} saved`);
}

function checkMigration({ vault }: Wreck): Promise<string> {
  const filled = vault.database.prepare('SELECT count(*) FROM crash_fill').pluck().get();
  hold(filled === 200_000, `the upgrade filled ${String(filled)} rows`);
  return Promise.resolve('upgraded');
}

/** Each output is whole at every moment: that of the earlier export or of the new one. The next export finds nothing in its way. */
async function checkExport({ vault, caseId, folder, saved }: Wreck): Promise<string> {
  const { signal } = new AbortController();
  const [dossier, bundle] = ['dossier.pdf', 'bundle.zip'].map((name) => join(folder, name));
  if (dossier === undefined || bundle === undefined) throw new Error('no outputs');
  if (existsSync(bundle)) {
    const report = valueOf(await verifyBundle(bundle, unwatched()));
    hold(report.intact, 'half a bundle under its final name');
  }
  if (saved[0] !== undefined) {
    const [first, second] = saved[0].split(' ');
    hold(
      (await hashFile(dossier, signal)) === first && (await hashFile(bundle, signal)) === second,
      'not as said',
    );
  }
  valueOf(await runExport(vault, await exportInput(vault, caseId, folder), unwatched()));
  hold((await readdir(folder)).sort().join() === 'bundle.zip,dossier.pdf', 'a partial file stayed');
  return saved.length > 0 ? 'whole' : 'again';
}

/** Whole or nothing, and what the kill left is in nobody's way. */
async function checkArrival({ vault, caseId, folder, saved }: Wreck): Promise<string> {
  const whole = caseExists(vault, caseId);
  hold(saved.length === 0 || whole, 'a case that was said to be there is not');
  if (!whole) valueOf(await bringIn(vault, { path: folder }, unwatched()));
  hold(valueOf(listEvidence(vault, caseId)).length === 25, 'part of a case came in');
  return whole ? 'whole' : 'nothing, then again';
}

export const checks: Readonly<Record<string, (wreck: Wreck) => Promise<string>>> = {
  import: checkImport,
  contact: checkContact,
  migration: checkMigration,
  export: checkExport,
  arrival: checkArrival,
};
