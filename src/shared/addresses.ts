/** The page's own origin; everything it shows comes from here, answered by the main process. */
export const appOrigin = 'app://casevault';

/** A small picture of an exhibit (WebP, at most 480 px); 404 where the kind has none. */
export const thumbnailAddress = (evidenceId: string): string => `/thumbnail/${evidenceId}`;

/** An image exhibit upright and in a format every Chromium shows (WebP for HEIC and TIFF), at most 4000 px. */
export const previewAddress = (evidenceId: string): string => `/preview/${evidenceId}`;

/** The original bytes with range requests: PDF, audio and video only. HTML, SVG and office files are never served. */
export const originalAddress = (evidenceId: string): string => `/original/${evidenceId}`;

/**
 * A file of the PDF reader as its package has it: `build/pdf.worker.min.mjs`, or the folders `cmaps/`,
 * `standard_fonts/`, `wasm/` and `iccs/` (which it wants with the slash). Load the worker from here and not from the
 * page's own bundle: these answers carry a policy of their own, the only one that lets WebAssembly compile.
 */
export const pdfjsAddress = (path: string): string => `/pdfjs/${path}`;
