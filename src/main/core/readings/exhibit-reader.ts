import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { Vault } from '../vault/vault.ts';
import { readers } from './readers/index.ts';
import type { Reader, ReaderSource } from './readers/reader.ts';

/** An exhibit as the readers see it. */
export const sourceOf = (vault: Vault, { file }: EvidenceRecord): ReaderSource => ({
  path: vault.objectPath(file.sha256),
  name: file.originalName,
  mediaType: file.mediaType,
  mediaKind: file.mediaKind,
  sizeBytes: file.sizeBytes,
});

export async function readerOf(source: ReaderSource): Promise<Reader | null> {
  for (const reader of readers) {
    // A file that has gone from the store is found by the verification; here it has no reader.
    if (await Promise.resolve(reader.accepts(source)).catch(() => false)) return reader;
  }
  return null;
}
