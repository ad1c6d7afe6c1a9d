import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, succeed } from '../../shared/result.ts';
import { readCase } from '../core/cases/cases.ts';
import {
  evidenceRevisions,
  listEvidence,
  readEvidence,
  renumberEvidence,
  reviseEvidence,
} from '../core/evidence/evidence.ts';
import { discardImport } from '../core/evidence/import.ts';
import { evidenceText } from '../core/evidence/text-preview.ts';
import type { Desk } from './desk.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './handler.ts';
import type { DropHandler } from './router.ts';
import { changing, reading } from './with-vault.ts';

type RecordCalls =
  | 'evidenceList'
  | 'evidenceRead'
  | 'evidenceRevise'
  | 'evidenceRenumber'
  | 'evidenceRevisions'
  | 'evidenceText';
type ImportCalls = 'evidencePick' | 'evidencePaste' | 'importResume' | 'importDiscard';

export const evidenceHandlers = (desk: Desk): Handlers<RecordCalls> => ({
  evidenceList: reading(desk, (vault, { caseId }) => listEvidence(vault, caseId)),
  evidenceRead: reading(desk, (vault, { id }) => readEvidence(vault, id)),
  evidenceRevise: changing(
    desk,
    (vault, change) => reviseEvidence(vault, change),
    (evidence) => evidence.caseId,
  ),
  evidenceRenumber: changing(
    desk,
    (vault, move) => renumberEvidence(vault, move),
    (evidence) => evidence.caseId,
  ),
  evidenceRevisions: reading(desk, (vault, { id }) => evidenceRevisions(vault, id)),
  evidenceText: reading(desk, (vault, { id }) => evidenceText(vault, id)),
});

export const importHandlers = (desk: Desk, desktop: Desktop, clock: () => Date): Handlers<ImportCalls> => ({
  async evidencePick({ caseId, group, what }) {
    const folder = what === 'folder' ? await desktop.pickFolder('import') : null;
    const paths = what === 'folder' ? folder && [folder] : await desktop.pickFiles('import');
    return paths
      ? desk.start({ kind: 'import', input: { caseId, group, paths } }, { caseId })
      : succeed(null);
  },
  async evidencePaste({ caseId, group }) {
    const picture = await desktop.readClipboardImage();
    if (!picture) return fail('CLIPBOARD_EMPTY');
    // The picture becomes a file outside the vault, so that it comes in by the one way every file comes in.
    const folder = await mkdtemp(join(tmpdir(), 'casevault-clipboard-'));
    const path = join(folder, `clipboard ${fileTime(clock())}.png`);
    await writeFile(path, picture, { mode: 0o600 });
    const afterwards = (): Promise<void> => rm(folder, { recursive: true, force: true });
    const started = desk.start(
      { kind: 'import', input: { caseId, group, paths: [path] } },
      { caseId, afterwards },
    );
    if (!started.ok) await afterwards();
    return started;
  },
  importResume: ({ caseId }) => desk.start({ kind: 'import', input: { resumeCaseId: caseId } }, { caseId }),
  importDiscard: changing(
    desk,
    (vault, { caseId }) => {
      const found = readCase(vault, caseId);
      return found.ok ? discardImport(vault, caseId) : found;
    },
    () => null,
  ),
});

export const dropHandler =
  (desk: Desk): DropHandler =>
  async ({ caseId, group, paths }) =>
    desk.start({ kind: 'import', input: { caseId, group, paths } }, { caseId });

/** Local time in a form that every file system takes and that sorts: `2026-11-23 20.34.49`. */
export function fileTime(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}.${two(date.getMinutes())}.${two(date.getSeconds())}`;
}
