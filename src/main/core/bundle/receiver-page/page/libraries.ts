import type * as Zip from '@zip.js/zip.js';
import type * as HashWasm from 'hash-wasm';
import type * as Ed25519 from '@noble/ed25519';

/** The libraries stand in the page before its own code, each under the name that it declares (../page-parts.ts). */
declare const zip: typeof Zip;
declare const hashwasm: Pick<typeof HashWasm, 'createSHA256' | 'createSHA512'>;
declare const nobleEd25519: Pick<typeof Ed25519, 'verifyAsync' | 'hashes'>;

export interface Hasher {
  init(): unknown;
  update(bytes: Uint8Array): unknown;
  digest(): string;
}

export interface Engine {
  readonly sha256: Hasher;
  readonly sha512: Hasher;
  isSignatureValid(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): Promise<boolean>;
}

/** `crypto.subtle` is missing where a browser takes a file for an insecure place; these need nothing of the browser but WebAssembly. */
export async function startEngine(): Promise<Engine> {
  const sha512 = await hashwasm.createSHA512();
  nobleEd25519.hashes.sha512Async = async (message) =>
    new Uint8Array(sha512.init().update(message).digest('binary'));
  return {
    sha256: await hashwasm.createSHA256(),
    sha512,
    isSignatureValid: (signature, message, publicKey) =>
      // Strict as RFC 8032 asks, so that no two signatures fit one statement and one key.
      nobleEd25519.verifyAsync(signature, message, publicKey, { zip215: false }).catch(() => false),
  };
}

export const zipLibrary = (): typeof Zip => {
  zip.configure({ useWebWorkers: false, chunkSize: 1024 * 1024 });
  return zip;
};

export function hexOf(bytes: Uint8Array, hasher: Hasher): string {
  hasher.init();
  hasher.update(bytes);
  return hasher.digest();
}
