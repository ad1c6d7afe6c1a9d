import type { KeyProtection } from '../core/seal/signing-key.ts';
import type { Desk } from './desk.ts';
import type { Desktop } from './desktop.ts';
import type { SettingsStore } from './settings.ts';

/** What the handlers are made of. */
export interface Parts {
  readonly desk: Desk;
  readonly desktop: Desktop;
  readonly settings: SettingsStore;
  readonly clock: () => Date;
  /** Of the system, for the key that seals exports. */
  readonly keyProtection: KeyProtection;
}
