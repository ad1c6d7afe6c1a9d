import {
  CannotCheckError,
  openFolderFiles,
  openZipFiles,
  type BagFiles,
  type Obstacle,
} from './bag-files.ts';
import { checkBag, type CheckResult } from './check-bag.ts';
import { startEngine, type Engine } from './libraries.ts';

export type CheckState =
  | { readonly kind: 'waiting'; readonly hint: 'droppedFolder' | 'oneFile' | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'locked'; readonly wrong: boolean }
  | { readonly kind: 'running'; readonly name: string }
  | { readonly kind: 'cannot'; readonly obstacle: Obstacle; readonly detail: string }
  | { readonly kind: 'done'; readonly result: CheckResult };

export interface CheckRun {
  readonly signal: AbortSignal;
  readonly onState: (state: CheckState) => void;
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
  /** The next answer of the user; null when the check is given up. */
  readonly passphrase: () => Promise<string | null>;
}

/** Checks what the user chose, from opening it to the result; every end is a state. */
export async function runCheck(
  chosen: readonly File[],
  kind: 'zip' | 'folder',
  expectedFingerprint: string | null,
  run: CheckRun,
): Promise<void> {
  const name = nameOf(chosen, kind);
  try {
    run.onState({ kind: 'running', name });
    const engine = await startEngine().catch((error: unknown): Engine => {
      throw new CannotCheckError('no-engine', messageOf(error));
    });
    const bag = await open(chosen, kind, run);
    if (bag === null) {
      run.onState({ kind: 'cancelled' });
      return;
    }
    run.onState({ kind: 'running', name });
    const result = await checkBag(bag, expectedFingerprint, engine, run);
    run.onState({ kind: 'done', result });
  } catch (error) {
    if (run.signal.aborted) run.onState({ kind: 'cancelled' });
    else if (error instanceof CannotCheckError)
      run.onState({ kind: 'cannot', obstacle: error.obstacle, detail: error.message });
    else run.onState({ kind: 'cannot', obstacle: 'unexpected', detail: messageOf(error) });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const nameOf = ([first]: readonly File[], kind: 'zip' | 'folder'): string =>
  (kind === 'folder' ? first?.webkitRelativePath.split('/')[0] : first?.name) ?? '';

async function open(
  chosen: readonly File[],
  kind: 'zip' | 'folder',
  run: CheckRun,
): Promise<BagFiles | null> {
  const [first] = chosen;
  if (first === undefined) throw new CannotCheckError('not-a-bag');
  if (kind === 'folder') return openFolderFiles(chosen);
  return openZipFiles(first, (wrong) => {
    run.onState({ kind: 'locked', wrong });
    return run.passphrase();
  });
}
