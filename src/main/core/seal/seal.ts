import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Seal, SealStatement } from '../../../shared/model/seal.ts';
import { canonicalJson } from '../vault/custody-chain.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

const sealSchema = z.object({
  statement: z.object({
    format: z.literal('casevault-seal'),
    version: z.literal(1),
    caseId: z.string(),
    exportedAt: z.string(),
    appVersion: z.string(),
    plan: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
    custody: z.object({ entries: z.int().min(0), head: z.string() }),
    files: z.array(
      z.object({
        path: z.string(),
        sizeBytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
  }),
  algorithm: z.literal('Ed25519'),
  publicKey: base64,
  signature: base64,
});

/** SubjectPublicKeyInfo of an Ed25519 key without its 32 bytes (RFC 8410, section 4). */
const publicKeyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The 32 bytes of an Ed25519 public key. */
export const rawPublicKey = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicKeyPrefix.length);

/**
 * What is printed and read out to compare keys: the first 128 bits of the SHA-256 of the public key, in groups of four digits. Finding a
 * second key with the same one is out of reach.
 */
export function keyFingerprint(publicKey: Buffer): string {
  const digits = createHash('sha256').update(publicKey).digest('hex').slice(0, 32).toUpperCase();
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Signs the canonical JSON of a statement with an Ed25519 private key (RFC 8032). The same input gives the same seal. */
export function sealStatement(statement: SealStatement, privateKey: KeyObject): Seal {
  return {
    statement,
    algorithm: 'Ed25519',
    publicKey: rawPublicKey(privateKey).toString('base64'),
    signature: sign(null, Buffer.from(canonicalJson(statement), 'utf8'), privateKey).toString('base64'),
  };
}

/** Reads a seal; null where the text is none that this version knows. */
export function parseSeal(text: string): Seal | null {
  try {
    return sealSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether the signature of a seal holds for its own public key; whose key that is, it cannot say. */
export function isSignatureValid({ statement, publicKey, signature }: Seal): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return false;
  const key = createPublicKey({
    key: Buffer.concat([publicKeyPrefix, raw]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(canonicalJson(statement), 'utf8'), key, Buffer.from(signature, 'base64'));
}
