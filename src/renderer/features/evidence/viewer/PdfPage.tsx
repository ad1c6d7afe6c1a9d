import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useEvidenceWords } from '../words.ts';
import styles from './viewer.module.css';
import type { Size } from './zoom.ts';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly index: number;
  readonly scale: number;
  readonly size: Size;
  readonly topPixels: number;
  readonly onSize: (index: number, size: Size) => void;
}

/** A canvas beyond this many pixels is slow everywhere and blank in places. */
const largestCanvasPixels = 24_000_000;

/** Draws on a canvas out of sight and puts it in place when it is done, so that zooming never shows a blank page. */
async function drawPage(page: PDFPageProxy, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const natural = page.getViewport({ scale: 1 });
  const wanted = scale * window.devicePixelRatio;
  const allowed = Math.sqrt(largestCanvasPixels / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, allowed) });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => drawing.cancel());
  await drawing.promise;
  return canvas;
}

/**
 * Lays the words of a page unseen over its picture, where they can be marked and copied. pdf.js measures them in points; the
 * style brings them to the size of the page, so that zooming needs no second layer.
 */
async function layText(page: PDFPageProxy, container: HTMLElement, signal: AbortSignal): Promise<void> {
  const { TextLayer } = await import('pdfjs-dist');
  if (signal.aborted) return;
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container,
    // Widths of letters are measured at this scale; small ones would be rounded.
    viewport: page.getViewport({ scale: 4 }),
  });
  signal.addEventListener('abort', () => layer.cancel());
  await layer.render();
}

/** One page at its place. */
export function PdfPage({ document, index, scale, size, topPixels, onSize }: PdfPageProps) {
  const say = useEvidenceWords();
  const place = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let shown = true;
    void document.getPage(index + 1).then(
      (opened) => {
        if (!shown) return;
        const { width, height } = opened.getViewport({ scale: 1 });
        onSize(index, { width, height });
        setPage(opened);
      },
      // A page that cannot be opened stays blank; the others can still be read.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [document, index, onSize]);
  useEffect(() => {
    if (!page) return;
    const shown = new AbortController();
    void drawPage(page, scale, shown.signal).then(
      (canvas) => {
        if (!shown.signal.aborted) place.current?.replaceChildren(canvas);
      },
      () => undefined,
    );
    return () => shown.abort();
  }, [page, scale]);
  useEffect(() => {
    const container = words.current;
    if (!page || !container) return;
    const shown = new AbortController();
    // Without its words a page can still be looked at.
    layText(page, container, shown.signal).catch(() => undefined);
    return () => {
      shown.abort();
      container.replaceChildren();
    };
  }, [page]);
  return (
    <div
      className={styles.page}
      role="group"
      aria-label={say('viewer.page', { number: index + 1 })}
      style={{
        width: size.width * scale,
        height: size.height * scale,
        transform: `translate(-50%, ${topPixels}px)`,
        // The name is that of pdf.js.
        ['--total-scale-factor' as string]: scale,
      }}
    >
      <div ref={place} className={styles.canvas} aria-hidden />
      {/* No language: pdf.js measures the words without one, and the page's own would choose another font. */}
      <div ref={words} className={styles.words} lang="" />
    </div>
  );
}
