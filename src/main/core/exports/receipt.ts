import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExportOptions, ExportReceipt, Omission } from '../../../shared/model/export.ts';
import type { BundleResult } from '../bundle/bundle.ts';
import { hashFile } from '../vault/hash-file.ts';
import { hasTalksApart } from './choices.ts';
import { itemsOf } from './fit-report.ts';
import { partialOf } from './outputs.ts';
import type { WrittenDossier } from './write-dossiers.ts';

/** A file that an export writes into its folder. */
export interface Output {
  readonly kind: ExportReceipt['files'][number]['kind'];
  readonly name: string;
  readonly pages: number | null;
}

/** Size and SHA-256 of what was written. `hashed`: what was read for the bundle a moment ago is not read again. */
export const describeFiles = async (
  folder: string,
  outputs: readonly Output[],
  hashed: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<ExportReceipt['files'][number][]> => {
  const files: ExportReceipt['files'][number][] = [];
  for (const { kind, name, pages } of outputs) {
    const path = partialOf(folder, name);
    const sha256 = hashed.get(name) ?? (await hashFile(path, signal));
    files.push({ kind, path: join(folder, name), sha256, sizeBytes: (await stat(path)).size, pages });
  }
  return files;
};

/** What the export tells the user of itself. */
export function receiptOf(
  snapshot: CaseSnapshot,
  options: ExportOptions,
  files: ExportReceipt['files'],
  dossier: WrittenDossier,
  bundle: BundleResult,
  omissions: readonly Omission[],
  fingerprint: string,
): ExportReceipt {
  const places = new Map(dossier.exhibits.map((item) => [item.evidenceId, item]));
  const paths = new Map(bundle.exhibits.map((item) => [item.evidenceId, item.bundlePath]));
  const fileOf = (kind: Output['kind']): Pick<ExportReceipt['dossier'], 'path' | 'sha256' | 'sizeBytes'> => {
    const file = files.find((one) => one.kind === kind);
    if (!file) throw new Error(`an export has a ${kind}`);
    return { path: file.path, sha256: file.sha256, sizeBytes: file.sizeBytes };
  };
  return {
    caseId: snapshot.case.id,
    title: snapshot.case.details.title,
    language: options.language,
    exportedAt: options.exportedAt,
    dossier: { ...fileOf('dossier'), pages: dossier.pages },
    bundle: { ...fileOf('bundle'), files: bundle.files },
    profile: options.profile,
    receiver: options.receiver,
    pictureResolution: dossier.resolution,
    notes: dossier.notes,
    version: null,
    keyFingerprint: fingerprint,
    timestamps: bundle.stampings.map(({ authority, stampedAt, problem }) => ({
      authority,
      stampedAt,
      problem,
    })),
    files,
    items: itemsOf(snapshot, omissions, hasTalksApart(options)),
    exhibits: snapshot.evidence
      .filter((item) => paths.has(item.id))
      .map((item) => ({
        exhibit: formatExhibitNumber(item.exhibit),
        title: item.details.title,
        sha256: item.file.sha256,
        volume: places.get(item.id)?.volume ?? 1,
        firstPage: places.get(item.id)?.firstPage ?? null,
        pageCount: places.get(item.id)?.pageCount ?? 0,
        bundlePath: paths.get(item.id) ?? null,
      })),
    omissions: omissions.filter(({ reason }) => !(hasTalksApart(options) && reason === 'settlement-talk')),
    undrawableCharacters: dossier.undrawableCharacters,
  };
}
