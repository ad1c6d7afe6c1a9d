/** How pictures are stored in the dossier that were reduced to a resolution. Full colour resolution: coloured letters on a screenshot stay sharp. */
export const reducedJpeg = { quality: 80, chromaSubsampling: '4:4:4' } as const;

/** Bytes of a pixel of a reduced copy: between a screenshot and a photo. */
export const reducedBytesPerPixel = 0.24;
