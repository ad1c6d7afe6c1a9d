import type { Seal, SealStatement } from '../../../../../shared/model/seal.ts';
import { canonicalJson } from '../../../vault/canonical-json.ts';
import { hexOf, type Engine } from './libraries.ts';

export interface SealFinding {
  readonly state: 'good' | 'unnamed' | 'other-key' | 'invalid' | 'missing' | 'unreadable' | 'none';
  /** Fingerprint of the key in the bundle; empty where there is none. */
  readonly fingerprint: string;
  /** What it says, only where its signature holds. */
  readonly statement: SealStatement | null;
}

const bytesOfBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** First 128 bits of the SHA-256 of the public key, as the app prints it (core/seal/seal.ts, keyFingerprint). */
function fingerprintOf(publicKey: Uint8Array, engine: Engine): string {
  const digits = hexOf(publicKey, engine.sha256).slice(0, 32).toUpperCase();
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Only the shape that the check relies on; the signature is over the rest as it is. */
function readSeal(text: string): Seal | null {
  try {
    const { statement, algorithm, publicKey, signature } = JSON.parse(text) as Seal;
    const { format, version, custody, files } = statement;
    // What a file says of itself is checked, whatever its type promises.
    const known = (format as string) === 'casevault-seal' && (version as number) === 1;
    const whole =
      Array.isArray(files) &&
      (files as readonly Record<string, unknown>[]).every(
        (file) => typeof file['path'] === 'string' && typeof file['sha256'] === 'string',
      ) &&
      typeof custody.entries === 'number' &&
      typeof custody.head === 'string' &&
      typeof statement.exportedAt === 'string';
    if (!known || !whole || (algorithm as string) !== 'Ed25519') return null;
    return { statement, algorithm, publicKey, signature };
  } catch {
    return null;
  }
}

/**
 * Checks a seal against itself and against the key that the page names. `text` is undefined where the bundle has none, null where it is
 * not to be read.
 */
export async function checkSeal(
  text: string | null | undefined,
  expectedFingerprint: string | null,
  engine: Engine,
): Promise<SealFinding> {
  if (text === undefined) {
    const state = expectedFingerprint === null ? 'none' : 'missing';
    return { state, fingerprint: '', statement: null };
  }
  const seal = text === null ? null : readSeal(text);
  if (seal === null) return { state: 'unreadable', fingerprint: '', statement: null };
  try {
    const publicKey = bytesOfBase64(seal.publicKey);
    const message = new TextEncoder().encode(canonicalJson(seal.statement));
    const fingerprint = fingerprintOf(publicKey, engine);
    if (!(await engine.isSignatureValid(bytesOfBase64(seal.signature), message, publicKey)))
      return { state: 'invalid', fingerprint, statement: null };
    const named = expectedFingerprint === fingerprint ? 'good' : 'other-key';
    return {
      state: expectedFingerprint === null ? 'unnamed' : named,
      fingerprint,
      statement: seal.statement,
    };
  } catch {
    return { state: 'unreadable', fingerprint: '', statement: null };
  }
}
