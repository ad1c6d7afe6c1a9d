import { openSigningKey, type KeyProtection } from '../seal/signing-key.ts';
import type { Vault } from '../vault/vault.ts';

/** What an export needs and no option holds; written nowhere and never logged. */
export interface ExportSecrets {
  /** Protects the bundle (AES-256); null leaves it open. */
  readonly passphrase: string | null;
  /** PKCS #8 in PEM: the key that seals the bundle. */
  readonly signingKeyPem: string;
  /** Addresses of the time-stamp authorities that the user switched on; empty leaves the network alone. */
  readonly authorities: readonly string[];
}

/** The secrets of an export with the vault's own key. Throws what the file system says. */
export async function exportSecrets(
  vault: Vault,
  protection: KeyProtection,
  chosen: Partial<Pick<ExportSecrets, 'passphrase' | 'authorities'>> = {},
): Promise<ExportSecrets> {
  const { privateKey } = await openSigningKey(vault, protection);
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  return { passphrase: null, authorities: [], ...chosen, signingKeyPem: pem.toString() };
}
