/** The process that is killed: does one kind of work on a vault and says on standard output what it was told is saved. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { bringIn } from '../../src/main/core/arrivals/bring-in.ts';
import { addContact, reviseContact } from '../../src/main/core/contacts/contacts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { openVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { environment, exportInput, unwatched, upgrade, valueOf } from './ground.ts';

const [kind = '', root = '', caseId = '', folder = ''] = process.argv.slice(2);

/** Straight to the pipe: what was said before the kill has arrived. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

const text = (round: number): string => `第 ${round} 次：客服说三个工作日内答复。`;

function logContacts(vault: Vault): void {
  for (let round = 1; ; round += 1) {
    const input = { time: { local: '2026-03-02T10:05' }, channel: 'phone', said: text(round) } as const;
    const added = valueOf(addContact(vault, caseId, input));
    say(`saved ${added.id} 1 ${text(round)}`);
    if (round % 3 !== 0) continue;
    const details = { ...added.details, said: `${text(round)}（更正）` };
    const revised = valueOf(reviseContact(vault, { id: added.id, revision: 1, reason: '更正', details }));
    say(`saved ${revised.id} 2 ${details.said}`);
  }
}

const work: Readonly<Record<string, (vault: Vault) => unknown>> = {
  contact: logContacts,
  migration: () => undefined,
  async import(vault) {
    const input = { caseId, group: 4, paths: [folder] };
    const report = valueOf(await importFiles(vault, input, unwatched()));
    // One write: a kill between the lines would look like a report that named fewer files.
    say(report.imported.map(({ name, sha256 }) => `saved ${name} ${sha256}`).join('\n'));
  },
  async arrival(vault) {
    const { caseId: arrived } = valueOf(await bringIn(vault, { path: folder }, unwatched()));
    say(`saved ${arrived}`);
  },
  async export(vault) {
    const receipt = valueOf(await runExport(vault, await exportInput(vault, caseId, folder), unwatched()));
    say(`saved ${receipt.dossier.sha256} ${receipt.bundle.sha256}`);
  },
};

say('begin');
const steps = kind === 'migration' ? upgrade : undefined;
const vault = valueOf(await openVault(join(root), environment, steps));
say('open');
await work[kind]?.(vault);
vault.close();
say('end');
