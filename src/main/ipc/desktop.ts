/** What the handlers ask of the desktop. The shell answers with Electron, tests with what they need. */
export interface Desktop {
  /** The folder that the user picks, or null when the picker is closed. */
  pickFolder(purpose: FolderPurpose): Promise<string | null>;
  /** The files that the user picks, at least one, or null when the picker is closed. */
  pickFiles(purpose: FilePurpose): Promise<readonly string[] | null>;
  /** Shows a file in the system's file browser, without opening it. */
  showItem(path: string): void;
  /** The picture on the clipboard as PNG bytes, or null where there is none. */
  readClipboardImage(): Promise<Uint8Array | null>;
}

export type FolderPurpose =
  'create-vault' | 'open-vault' | 'import' | 'export' | 'draft' | 'verify' | 'calendar';
export type FilePurpose = 'import' | 'verify' | 'bring-in';
