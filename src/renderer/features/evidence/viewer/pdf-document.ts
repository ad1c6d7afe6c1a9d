import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { originalAddress, pdfjsAddress } from '../../../../shared/addresses.ts';
import type { Size } from './zoom.ts';

export type PdfState =
  | { readonly state: 'loading' }
  | { readonly state: 'locked'; readonly wrong: boolean }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly document: PDFDocumentProxy; readonly firstPage: Size };

/** The reader comes with the first PDF that is opened and not before. */
async function loadReader() {
  const reader = await import('pdfjs-dist');
  reader.GlobalWorkerOptions.workerSrc = pdfjsAddress('build/pdf.worker.min.mjs');
  return reader;
}

async function openPdf(evidenceId: string, password: string | null, signal: AbortSignal): Promise<PdfState> {
  const { getDocument, PasswordException } = await loadReader();
  const loading = getDocument({
    url: originalAddress(evidenceId),
    ...(password === null ? {} : { password }),
    cMapUrl: pdfjsAddress('cmaps/'),
    standardFontDataUrl: pdfjsAddress('standard_fonts/'),
    wasmUrl: pdfjsAddress('wasm/'),
    iccUrl: pdfjsAddress('iccs/'),
    // Only what is looked at is read: a scanned file can have hundreds of megabytes.
    disableAutoFetch: true,
    enableXfa: false,
  });
  const close = (): void => void loading.destroy();
  if (signal.aborted) close();
  signal.addEventListener('abort', close);
  try {
    const document = await loading.promise;
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    return { state: 'open', document, firstPage: { width, height } };
  } catch (error) {
    close();
    return error instanceof PasswordException
      ? { state: 'locked', wrong: password !== null }
      : { state: 'failed' };
  }
}

/** Opens a PDF exhibit for as long as it is shown; again when a password is given. */
export function usePdf(evidenceId: string, password: string | null): PdfState {
  const [opened, setOpened] = useState<PdfState>({ state: 'loading' });
  useEffect(() => {
    const shown = new AbortController();
    void openPdf(evidenceId, password, shown.signal).then((next) => {
      if (!shown.signal.aborted) setOpened(next);
    });
    return () => shown.abort();
  }, [evidenceId, password]);
  return opened;
}
