import type { PlanNote } from '../../../shared/model/export-plan.ts';
import type { ReceiverLimits } from '../../../shared/model/receiver.ts';

export interface Weight {
  readonly pages: number;
  readonly bytes: number;
}

/** An exhibit as it counts for the split: its pages are measured, its bytes are an estimate that depends on the resolution of pictures. */
export interface ExhibitWeight {
  readonly id: string;
  /** Its number as it is printed. */
  readonly exhibit: string;
  readonly pages: number;
  readonly bytesAt: (resolution: number | null) => number;
}

export interface Load {
  readonly exhibits: readonly ExhibitWeight[];
  /** All that volume 1 holds besides exhibits. */
  readonly front: Weight;
  /** What each further volume holds besides exhibits. */
  readonly head: Weight;
  /** What volume 2 holds besides exhibits where these never stand in volume 1, its head among it; null where they may. */
  readonly apart: Weight | null;
  /** Other files that go to the receiver. */
  readonly others: readonly Weight[];
}

export interface Volume extends Weight {
  readonly exhibits: readonly ExhibitWeight[];
}

export interface Fit {
  readonly volumes: readonly Volume[];
  readonly resolution: number | null;
  readonly notes: readonly PlanNote[];
}

/** Resolutions in pixels per inch that are tried one after the other; below the last one small print cannot be read. */
const steps = [null, 200, 150, 110] as const;

/**
 * Puts exhibits into volumes in their order, each volume as full as its limits allow. An exhibit that is too large by itself gets a volume of
 * its own; where even the front leaves no room, volume 1 holds the front alone.
 */
export function splitVolumes(
  { exhibits, front, head, apart }: Omit<Load, 'others'>,
  resolution: number | null,
  { bytesPerFile, pagesPerFile }: Pick<ReceiverLimits, 'bytesPerFile' | 'pagesPerFile'>,
): Volume[] {
  const volumes: Volume[] = apart === null ? [] : [{ ...front, exhibits: [] }];
  let open: Volume = { ...(apart ?? front), exhibits: [] };
  for (const item of exhibits) {
    const bytes = open.bytes + item.bytesAt(resolution);
    const pages = open.pages + item.pages;
    const fits = bytes <= (bytesPerFile ?? Infinity) && pages <= (pagesPerFile ?? Infinity);
    const mayStayEmpty = volumes.length === 0;
    if (fits || (open.exhibits.length === 0 && !mayStayEmpty)) {
      open = { bytes, pages, exhibits: [...open.exhibits, item] };
    } else {
      volumes.push(open);
      open = {
        bytes: head.bytes + item.bytesAt(resolution),
        pages: head.pages + item.pages,
        exhibits: [item],
      };
    }
  }
  return [...volumes, open];
}

/** `dossier.pdf`, or `dossier-2-of-3.pdf`. */
export const dossierName = (number: number, count: number): string =>
  count === 1 ? 'dossier.pdf' : `dossier-${number}-of-${count}.pdf`;

/**
 * Volumes and resolution at which most of the limits hold, the finest such resolution first. What still does not fit is a note that says so.
 * `asked` is the resolution that the user chose: it is never exceeded.
 */
export function fitDossier(load: Load, limits: ReceiverLimits, asked: number | null): Fit {
  const tried = steps.filter((step) => asked === null || (step !== null && step < asked));
  const candidates = (asked === null ? tried : [asked, ...tried]).map((resolution): Fit => {
    const volumes = splitVolumes(load, resolution, limits);
    return { volumes, resolution, notes: notesOn(volumes, load, limits) };
  });
  const broken = ({ notes }: Fit): number => notes.filter(({ fits }) => !fits).length;
  const best = candidates.reduce((chosen, one) => (broken(one) < broken(chosen) ? one : chosen));
  return { ...best, notes: [...done(best), ...best.notes] };
}

function done({ volumes, resolution }: Fit): PlanNote[] {
  return [
    ...(volumes.length > 1
      ? [{ kind: 'split', fits: true, values: { volumes: volumes.length } } as const]
      : []),
    ...(resolution === null
      ? []
      : [{ kind: 'pictures-shrunk', fits: true, values: { resolution } } as const]),
  ];
}

/** What of the limits of a receiver these files break. Used for the plan, and again with the real sizes. */
export function brokenLimits(
  files: readonly (Weight & { readonly name: string })[],
  limits: ReceiverLimits,
): PlanNote[] {
  const notes: PlanNote[] = [];
  const over = (kind: PlanNote['kind'], found: number, limit: number | null, values: PlanNote['values']) => {
    if (limit !== null && found > limit) notes.push({ kind, fits: false, values: { ...values, limit } });
  };
  for (const { name, bytes, pages } of files) {
    over('over-file-size', bytes, limits.bytesPerFile, { file: name, bytes });
    over('over-pages', pages, limits.pagesPerFile, { file: name, pages });
  }
  const sum = (of: (file: Weight) => number): number => files.reduce((total, file) => total + of(file), 0);
  const bytes = sum((file) => file.bytes);
  const pages = sum((file) => file.pages);
  over('over-total-size', bytes, limits.bytesInAll, { bytes });
  over('over-pages', pages, limits.pagesInAll, { file: '', pages });
  over('over-files', files.length, limits.files, { files: files.length });
  return notes;
}

function notesOn(volumes: readonly Volume[], { others }: Load, limits: ReceiverLimits): PlanNote[] {
  const files: (Weight & { readonly name: string; readonly exhibits?: readonly ExhibitWeight[] })[] = [
    ...volumes.map((volume, index) => ({ ...volume, name: dossierName(index + 1, volumes.length) })),
    ...others.map((other) => ({ ...other, name: 'negotiation.pdf' })),
  ];
  return brokenLimits(files, limits).map((note): PlanNote => {
    const volume = files.find(({ name }) => name === note.values['file']);
    const [alone, another] = volume?.exhibits ?? [];
    // Nothing else could be moved out of its file: the exhibit itself is what does not fit.
    return alone && !another && volume !== files[0]
      ? { ...note, kind: 'exhibit-too-large', values: { ...note.values, exhibit: alone.exhibit } }
      : note;
  });
}
