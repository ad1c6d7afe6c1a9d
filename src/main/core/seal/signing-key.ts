import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { renameDurably, syncFile } from '../vault/durable-file.ts';
import type { Vault } from '../vault/vault.ts';
import { keyFingerprint, rawPublicKey } from './seal.ts';

/** The key store of the system, where there is one (Keychain, DPAPI, Secret Service). */
export interface KeyProtection {
  available(): Promise<boolean>;
  protect(secret: Buffer): Promise<Buffer>;
  /** Null where another computer or account wrapped it. */
  unprotect(kept: Buffer): Promise<Buffer | null>;
}

/** For the terminal, and for systems without a key store: the file's own permissions are all there is. */
export const noKeyProtection: KeyProtection = {
  available: () => Promise.resolve(false),
  protect: (secret) => Promise.resolve(secret),
  unprotect: () => Promise.resolve(null),
};

const fileSchema = z.object({
  format: z.literal('casevault-signing-key'),
  version: z.literal(1),
  createdAt: z.string(),
  /** Raw public key, base64. */
  publicKey: z.string(),
  protection: z.enum(['none', 'system']),
  /** PKCS #8 DER in base64, as it is or as the system's key store wrapped it. */
  privateKey: z.string(),
});
type KeyFile = z.infer<typeof fileSchema>;

const fileName = 'signing-key.json';
/** Stands beside the wrapped key for whoever has no key store: the terminal, or the app while the store is locked away. */
const unwrappedFileName = 'signing-key-unwrapped.json';

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly fingerprint: string;
  readonly createdAt: string;
  readonly protection: KeyFile['protection'];
}

/**
 * The key that seals the exports of a vault, made on first use. A key that this computer cannot unwrap (the vault was moved) is kept
 * under its fingerprint and a new one is made: earlier exports stay checkable, since each carries its public key. Without a key store a
 * wrapped key is left where it is, and one beside it is used. Throws what the file system says.
 */
export async function openSigningKey(vault: Vault, protection: KeyProtection): Promise<SigningKey> {
  const available = await protection.available();
  const first = await readIfThere(join(vault.root, fileName));
  const wrappedAway = first !== null && !available && isWrapped(first);
  const path = join(vault.root, wrappedAway ? unwrappedFileName : fileName);
  const text = wrappedAway ? await readIfThere(path) : first;
  if (text !== null) {
    const known = await readKey(text, protection);
    if (known !== null) return known;
    await setAside(vault.root, path, text);
  }
  return makeKey(path, vault.environment.clock().toISOString(), available ? protection : null);
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}

const isWrapped = (text: string): boolean => /"protection":\s*"system"/.test(text);

async function readKey(text: string, protection: KeyProtection): Promise<SigningKey | null> {
  try {
    const file = fileSchema.parse(JSON.parse(text));
    const kept = Buffer.from(file.privateKey, 'base64');
    const der = file.protection === 'system' ? await protection.unprotect(kept) : kept;
    if (der === null) return null;
    return signingKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), file);
  } catch {
    return null;
  }
}

function signingKey(privateKey: KeyObject, file: Pick<KeyFile, 'createdAt' | 'protection'>): SigningKey {
  const { createdAt, protection } = file;
  return { privateKey, fingerprint: keyFingerprint(rawPublicKey(privateKey)), createdAt, protection };
}

/** Never deleted: a key that cannot be used here may still be usable where it was made. */
async function setAside(root: string, path: string, text: string): Promise<void> {
  const publicKey = /"publicKey":\s*"([A-Za-z0-9+/=]+)"/.exec(text)?.[1] ?? '';
  const name = keyFingerprint(Buffer.from(publicKey, 'base64')).replaceAll(' ', '').toLowerCase();
  await rename(path, join(root, `signing-key-${name}.json`));
}

async function makeKey(
  path: string,
  createdAt: string,
  protection: KeyProtection | null,
): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  const wrapped = protection && (await protection.protect(der));
  const file: KeyFile = {
    format: 'casevault-signing-key',
    version: 1,
    createdAt,
    publicKey: rawPublicKey(privateKey).toString('base64'),
    protection: wrapped === null ? 'none' : 'system',
    privateKey: (wrapped ?? der).toString('base64'),
  };
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  const handle = await open(partial, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(file, null, 2)}\n`);
  } finally {
    await handle.close();
  }
  await syncFile(partial);
  await renameDurably(partial, path);
  return signingKey(privateKey, file);
}
