/** BagIt 1.0 (RFC 8493, 2.1.3): a path in a manifest has CR, LF and % percent-encoded, and nothing else. */
export const encodeManifestPath = (path: string): string =>
  path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

export const decodeManifestPath = (path: string): string =>
  path.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replaceAll('%25', '%');

export interface ManifestEntry {
  readonly path: string;
  readonly sha256: string;
  readonly sha512: string;
  readonly sizeBytes: number;
}

export const byPath = (a: ManifestEntry, b: ManifestEntry): number => (a.path < b.path ? -1 : 1);

export function manifestText(entries: readonly ManifestEntry[], algorithm: 'sha256' | 'sha512'): string {
  const sorted = [...entries].sort(byPath);
  return sorted.map((entry) => `${entry[algorithm]}  ${encodeManifestPath(entry.path)}\n`).join('');
}

/** Reads `checksum path` lines; null where a line is none. Paths that leave the bag are none either. */
export function parseManifest(text: string): Map<string, string> | null {
  const entries = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    const match = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(line);
    if (!match?.[1] || !match[2]) return null;
    const path = decodeManifestPath(match[2]).replace(/^\.\//, '');
    if (path.startsWith('/') || path.split('/').includes('..') || entries.has(path)) return null;
    entries.set(path, match[1].toLowerCase());
  }
  return entries;
}
