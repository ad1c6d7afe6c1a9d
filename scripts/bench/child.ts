/** One measured piece of work in a process of its own; prints how long it took and the peak of its memory. */
import { addCase } from '../../src/main/core/cases/cases.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { snapshotCase } from '../../src/main/core/exports/snapshot.ts';
import { checkExhibits } from '../../src/main/core/exports/check-exhibits.ts';
import { writeBundle } from '../../src/main/core/bundle/bundle.ts';
import { startPreviews } from '../../src/main/core/bundle/receiver-page/previews.ts';
import { writeDossier } from '../../src/main/core/dossier/dossier.ts';
import { noKeyProtection, openSigningKey } from '../../src/main/core/seal/signing-key.ts';
import { timelinePage } from '../../src/main/core/timeline/timeline.ts';
import { createVault, openVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { environment, exportInput, exportOptions, unwatched, valueOf } from '../crash/ground.ts';

const [kind = '', root = '', target = ''] = process.argv.slice(2);
const options = exportOptions;
const draft = { version: null, previousRelease: null, keyFingerprint: null };

const onlyCase = (vault: Vault): string =>
  vault.database.prepare<[], string>('SELECT id FROM cases').pluck().get() ?? '';

async function measured(work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  const milliseconds = performance.now() - start;
  console.log(JSON.stringify({ milliseconds, peakBytes: process.resourceUsage().maxRSS * 1024 }));
}

const work: Readonly<Record<string, () => Promise<unknown>>> = {
  async import() {
    const vault = valueOf(await createVault(root, environment));
    const caseId = valueOf(addCase(vault, { title: 'bench' })).id;
    await measured(async () =>
      valueOf(await importFiles(vault, { caseId, group: 2, paths: [target] }, unwatched())),
    );
    vault.close();
  },
  async dossier() {
    const vault = valueOf(await openVault(root, environment));
    const snapshot = valueOf(snapshotCase(vault, onlyCase(vault), exportOptions.exportedAt));
    await measured(async () => {
      const { exhibits, omissions } = await checkExhibits(vault, snapshot, unwatched());
      await writeDossier({ snapshot, exhibits, omissions, options, ...draft }, [target], {
        ...unwatched(),
        onProgress: () => undefined,
      });
    });
    vault.close();
  },
  async bundle() {
    const vault = valueOf(await openVault(root, environment));
    const snapshot = valueOf(snapshotCase(vault, onlyCase(vault), exportOptions.exportedAt));
    await measured(async () => {
      const { exhibits, omissions } = await checkExhibits(vault, snapshot, unwatched());
      const watch = { ...unwatched(), onProgress: () => undefined };
      const dossierPath = `${target}.pdf`;
      const dossier = await writeDossier(
        { snapshot, exhibits, omissions, options, ...draft },
        [dossierPath],
        watch,
      );
      const { privateKey: signingKey } = await openSigningKey(vault, noKeyProtection);
      const dossierPages = dossier.exhibits;
      const stamp = async () => [];
      const dossiers = [{ name: 'dossier.pdf', path: dossierPath }];
      const input = {
        snapshot,
        exhibits,
        omissions,
        options,
        dossiers,
        dossierPages,
        previews: startPreviews(exhibits, watch.signal).drawn,
        signingKey,
        stamp,
        passphrase: null,
        ...draft,
      };
      await writeBundle(input, target, watch);
    });
    vault.close();
  },
  async export() {
    const vault = valueOf(await openVault(root, environment));
    const input = await exportInput(vault, onlyCase(vault), target);
    await measured(async () => valueOf(await runExport(vault, input, unwatched())));
    vault.close();
  },
  async timeline() {
    const vault = valueOf(await createVault(root, environment));
    const caseId = valueOf(addCase(vault, { title: 'bench' })).id;
    vault.database
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
         INSERT INTO timeline_entry (case_id, sort_key, entity_id, position, kind, time, title, summary, state, evidence_ids)
         SELECT ?, strftime('%Y-%m-%dT%H:%M:%S.000Z', 1700000000 + i * 60, 'unixepoch'), 'e' || i, 0, 'note', '{}', '', 'line ' || i, NULL, '[]' FROM n`,
      )
      .run(caseId);
    const times: number[] = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const start = performance.now();
      valueOf(timelinePage(vault, { caseId, offset: (turn * 7919) % 99_800, limit: 200 }));
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    console.log(
      JSON.stringify({ milliseconds: times[190], peakBytes: process.resourceUsage().maxRSS * 1024 }),
    );
    vault.close();
  },
};

await work[kind]?.();
