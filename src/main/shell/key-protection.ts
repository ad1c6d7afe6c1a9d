import { safeStorage } from 'electron';
import type { KeyProtection } from '../core/seal/signing-key.ts';

/**
 * The key store of the system: Keychain, DPAPI, or on Linux the Secret Service or KWallet. On a Linux without either, Chromium would wrap
 * with a password that everybody knows: that is no protection, and is not called one.
 */
export const systemKeyProtection: KeyProtection = {
  async available() {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  },
  protect: (secret) => safeStorage.encryptStringAsync(secret.toString('base64')),
  async unprotect(kept) {
    const opened = await safeStorage.decryptStringAsync(kept).catch(() => null);
    return opened && Buffer.from(opened.result, 'base64');
  },
};
