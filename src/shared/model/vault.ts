/** `cloudFolder` names the sync service or share the vault lies in, for a warning; null when it lies in none. */
export interface VaultInfo {
  readonly id: string;
  readonly name: string;
  readonly location: string;
  readonly cloudFolder: string | null;
  /**
   * What recovery did when the vault was opened after a crash: half-copied files removed from `tmp/`, and files that no
   * record names moved (never deleted) to `set-aside/`. Both 0 after a clean close.
   */
  readonly recovered: { readonly temporaryFiles: number; readonly setAside: number };
  readonly unfinishedImports: readonly {
    readonly caseId: string;
    readonly done: number;
    readonly total: number;
  }[];
}
