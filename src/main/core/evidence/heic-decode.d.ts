declare module 'heic-decode' {
  /** Decodes the primary image of a HEIC or HEIF file to RGBA, upright. Throws when it is not one. */
  export default function decode(input: {
    readonly buffer: Uint8Array;
  }): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }>;
}
