import type { KeyObject } from 'node:crypto';
import type { CaseSnapshot, ExportOptions } from '../../../shared/model/export.ts';
import type { Stamping } from '../seal/stamping.ts';
import { sealStatement } from '../seal/seal.ts';
import { chainStart } from '../vault/custody-chain.ts';
import type { BagWriter } from './bag-writer.ts';
import { byPath } from './manifest.ts';

export const sealName = 'seal.json';
export const sumsName = 'SHA256SUMS';
/** Answers of time-stamp authorities over the bytes of the seal, counted from 1. */
export const timestampName = /^seal-timestamp-\d+\.tsr$/;

interface Sealed {
  readonly snapshot: CaseSnapshot;
  readonly options: ExportOptions;
  readonly signingKey: KeyObject;
  /** Asks the authorities that the user switched on; leaves the network alone where there is none. */
  readonly stamp: (seal: Buffer) => Promise<readonly Stamping[]>;
}

/**
 * Adds the seal over everything that was added so far, and the list that `sha256sum -c` reads. What comes after the seal (that list, the
 * tag manifests) can be made again from what it pins. Time-stamps that came at once go in as well.
 */
export async function addSeal(
  { snapshot, options, signingKey, stamp }: Sealed,
  writer: BagWriter,
): Promise<{ sealText: string; stampings: readonly Stamping[] }> {
  const seal = sealStatement(
    {
      format: 'casevault-seal',
      version: 1,
      caseId: snapshot.case.id,
      exportedAt: options.exportedAt,
      appVersion: snapshot.appVersion,
      plan: { ...options, evidenceColumns: options.evidenceColumns?.join(',') ?? null },
      custody: { entries: snapshot.custody.length, head: snapshot.custody.at(-1)?.hash ?? chainStart },
      files: [...writer.entries]
        .sort(byPath)
        .map(({ path, sizeBytes, sha256 }) => ({ path, sizeBytes, sha256 })),
    },
    signingKey,
  );
  const text = `${JSON.stringify(seal, null, 2)}\n`;
  await writer.addText(sealName, text);
  const stampings = await stamp(Buffer.from(text, 'utf8'));
  const responses = stampings.flatMap(({ response }) => (response ? [response] : []));
  for (const [index, response] of responses.entries())
    await writer.addText(`seal-timestamp-${index + 1}.tsr`, response);
  // Names in the bag have nothing that this format would have to escape (file-names.ts).
  const lines = [...writer.entries].sort(byPath).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  await writer.addText(sumsName, lines.join(''));
  return { sealText: text, stampings };
}
