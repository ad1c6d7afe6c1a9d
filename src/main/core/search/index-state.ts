import type { Vault } from '../vault/vault.ts';

/** Raised when folding, grams or what records say of themselves change: an index of another version is built again. */
const indexVersion = 'version 1';

function mark({ database }: Vault, value: string): void {
  database.prepare("INSERT OR REPLACE INTO vault_state (key, value) VALUES ('search', ?)").run(value);
}

/** Whether everything that is saved is in the index: not so in a vault that was upgraded, until it was built. */
export function isIndexComplete({ database }: Vault): boolean {
  const state = database.prepare<[], string>("SELECT value FROM vault_state WHERE key = 'search'").pluck();
  return state.get() === indexVersion;
}

/** Empties the index to be built again. Until it is marked as complete, a build that was cut off is begun anew. */
export function emptyIndex(vault: Vault): void {
  vault.database
    .transaction(() => {
      mark(vault, 'stale');
      vault.database.exec(
        `DELETE FROM search_entry; DELETE FROM search_window; DELETE FROM search_case;
         INSERT INTO search_title (search_title) VALUES ('delete-all');
         INSERT INTO search_place (search_place) VALUES ('delete-all');
         INSERT INTO search_text (search_text) VALUES ('delete-all');`,
      );
    })
    .immediate();
}

export const markIndexComplete = (vault: Vault): void => mark(vault, indexVersion);
