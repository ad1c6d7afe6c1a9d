/**
 * Whether the tables of a compound file (MS-CFB) can be followed to an end. The reader of Outlook messages walks them
 * without a bound: a chain or a tree that comes back to itself fills the memory and ends the process, and a stream that
 * claims 2 GB is given them. Here every sector and every entry may be used once, as in any file that a program wrote.
 */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  try {
    return isSound(bytes);
  } catch (error) {
    // A place outside the file.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const headerBytes = 512;
const entryBytes = 128;
const miniSectorBytes = 64;
/** Streams below this size lie in the mini stream. */
const miniCutoffBytes = 4096;
const pointersInHeader = 109;

/** No sector, or no entry: what is negative ends a chain or a branch. */
type Next = (index: number) => number;

interface Entry {
  readonly type: number;
  readonly links: readonly number[];
  readonly start: number;
  readonly sizeBytes: number;
}

function isSound(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const int = (at: number): number => view.getInt32(at, true);
  const sectorBytes = view.getUint8(30) === 12 ? 4096 : 512;
  const sectors = Math.ceil(bytes.length / sectorBytes);
  const counts = [0x2c, 0x40, 0x48].map(int);
  if (counts.some((count) => count < 0 || count > sectors)) return false;
  const cell = (sector: number, index: number): number => int((sector + 1) * sectorBytes + 4 * index);
  const perSector = sectorBytes / 4;

  const table = Array.from({ length: Math.min(counts[0] ?? 0, pointersInHeader) }, (_, index) =>
    int(0x4c + 4 * index),
  );
  const more =
    (counts[2] ?? 0) === 0 ? [] : chain(int(0x44), (at) => cell(at, perSector - 1), new Set(), sectors);
  if (more === null) return false;
  for (const sector of more)
    for (let index = 0; index < perSector - 1; index += 1) table.push(cell(sector, index));

  const next = nextIn(table, perSector, cell);
  const used = new Set<number>();
  const directory = chain(int(0x30), next, used, sectors);
  const small = (counts[1] ?? 0) === 0 ? [] : chain(int(0x3c), next, used, sectors);
  if (directory === null || small === null) return false;
  const entries = directory.flatMap((sector) =>
    Array.from({ length: sectorBytes / entryBytes }, (_, index) =>
      entryAt(view, (sector + 1) * sectorBytes + index * entryBytes),
    ),
  );
  const [root] = entries;
  return (
    root !== undefined &&
    chain(root.start, next, used, sectors) !== null &&
    isTree(entries) &&
    areStreamsSound(entries, nextIn(small, perSector, cell), bytes.length)
  );
}

const nextIn =
  (table: readonly number[], perSector: number, cell: (sector: number, index: number) => number): Next =>
  (at) => {
    const sector = table[Math.floor(at / perSector)];
    return sector === undefined ? -1 : cell(sector, at % perSector);
  };

/** The sectors of a chain; null where it meets itself or another one, or is longer than the file. */
function chain(start: number, next: Next, used: Set<number>, most: number): number[] | null {
  const sectors: number[] = [];
  for (let at = start; at >= 0; at = next(at)) {
    if (used.has(at) || sectors.length === most) return null;
    used.add(at);
    sectors.push(at);
  }
  return sectors;
}

function entryAt(view: DataView, at: number): Entry {
  const type = view.getUint8(at + 0x42);
  const links = [0x44, 0x48, 0x4c].map((offset) => view.getInt32(at + offset, true));
  const [start, sizeBytes] = [view.getInt32(at + 0x74, true), view.getInt32(at + 0x78, true)];
  return type === 0 ? { type, links: [], start: -2, sizeBytes: 0 } : { type, links, start, sizeBytes };
}

/** Each entry is named once at most, and the root never: then nothing leads back. */
function isTree(entries: readonly Entry[]): boolean {
  const named = entries.flatMap(({ links }) => links).filter((link) => link >= 0);
  return new Set(named).size === named.length && named.every((link) => link > 0 && link < entries.length);
}

/** Streams together are no larger than the file, and those in the mini stream end. */
function areStreamsSound(entries: readonly Entry[], next: Next, fileBytes: number): boolean {
  const streams = entries.filter(({ type, sizeBytes }) => type === 2 && sizeBytes !== 0);
  const used = new Set<number>();
  let total = 0;
  for (const { start, sizeBytes } of streams) {
    total += sizeBytes;
    if (sizeBytes < 0 || total > fileBytes) return false;
    const isMini = sizeBytes < miniCutoffBytes;
    if (isMini && chain(start, next, used, Math.ceil(fileBytes / miniSectorBytes)) === null) return false;
  }
  return true;
}
