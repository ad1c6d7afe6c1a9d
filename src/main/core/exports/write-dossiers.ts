import { rm, stat } from 'node:fs/promises';
import type { PlanNote } from '../../../shared/model/export-plan.ts';
import {
  writeDossier,
  type DossierInput,
  type DossierResult,
  type DossierWatch,
} from '../dossier/dossier.ts';
import { brokenLimits, dossierName, type Weight } from './fit.ts';
import { partialOf } from './outputs.ts';
import { fitWeighed, uncorrected, weighDossier, type Correction, type PlannedDossier } from './plan.ts';
import { receiverOf } from './receivers.ts';

export interface WrittenDossier extends DossierResult {
  /** In the order of the volumes; not yet under their final names. */
  readonly files: readonly (Weight & { readonly name: string; readonly path: string })[];
  readonly resolution: number | null;
  readonly notes: readonly PlanNote[];
}

/** So often a dossier is made anew where it came out larger than estimated. */
const mostBuilds = 3;

/**
 * Writes the dossier beside its final names, split and reduced as its receiver needs it. The real sizes are held against the limits: where
 * the estimates were too small, they are corrected and the dossier is made again; what still does not fit is a note.
 */
export async function writeDossiers(
  input: DossierInput,
  folder: string,
  others: readonly Weight[],
  watch: DossierWatch,
): Promise<WrittenDossier> {
  const weighed = await weighDossier(input, others, watch);
  const limits = receiverOf(input.options.receiver)?.limits ?? null;
  let correction: Correction = uncorrected;
  for (let build = 1; ; build += 1) {
    const planned = await fitWeighed(weighed, watch, correction);
    const written = await writeVolumes(input, folder, planned, watch);
    if (limits === null) return written;
    const broken = brokenLimits(
      [...written.files, ...others.map((other) => ({ ...other, name: 'negotiation.pdf' }))],
      limits,
    );
    const foreseen = new Set(planned.fit.notes.filter(({ fits }) => !fits).map(placeOf));
    const isSurprise = broken.some((note) => !foreseen.has(placeOf(note)));
    if (!isSurprise || build === mostBuilds) return { ...written, notes: realNotes(written.notes, broken) };
    correction = corrected(correction, written.files, planned.fit.volumes);
    for (const { path } of written.files) await rm(path);
  }
}

/** A note by what it is about: the file, else the kind. */
const placeOf = ({ kind, values }: PlanNote): string => String(values['file'] ?? kind);

/** What was done stays said, what does not fit is said with its real size. */
function realNotes(planned: readonly PlanNote[], broken: readonly PlanNote[]): PlanNote[] {
  const exhibits = planned.filter(({ kind }) => kind === 'exhibit-too-large');
  const named = new Set(exhibits.map(placeOf));
  const stillOver = new Set(broken.map(placeOf));
  return [
    ...planned.filter(({ fits }) => fits),
    ...exhibits.filter((note) => stillOver.has(placeOf(note))),
    ...broken.filter((note) => !named.has(placeOf(note))),
  ];
}

/** Volume 1 came out so much larger than estimated, and exhibits of the others by that factor; a little more, so that it holds now. */
function corrected(before: Correction, real: readonly Weight[], estimated: readonly Weight[]): Correction {
  const [first, ...others] = real.map(({ bytes }, index) => ({
    excess: bytes - (estimated[index]?.bytes ?? bytes),
    ratio: bytes / (estimated[index]?.bytes ?? bytes),
  }));
  const ratio = Math.max(1, ...(others.length > 0 ? others : [first]).map((volume) => volume?.ratio ?? 1));
  const excess = others.length > 0 ? Math.max(0, first?.excess ?? 0) : 0;
  return {
    factor: before.factor * (ratio > 1 ? ratio * 1.02 : 1),
    frontBytes: before.frontBytes + excess * 1.05,
  };
}

async function writeVolumes(
  input: DossierInput,
  folder: string,
  { fit, counted }: PlannedDossier,
  watch: DossierWatch,
): Promise<WrittenDossier> {
  const names = fit.volumes.map((_, index) => dossierName(index + 1, fit.volumes.length));
  const paths = names.map((name) => partialOf(folder, name));
  const result = await writeDossier(
    {
      ...input,
      options: { ...input.options, pictureResolution: fit.resolution },
      volumes: fit.volumes.map(({ exhibits }) => exhibits.map(({ id }) => id)),
    },
    paths,
    watch,
    { counted },
  );
  const files = await Promise.all(
    paths.map(async (path, index) => ({
      name: names[index] ?? '',
      path,
      pages: result.volumePages[index] ?? 0,
      bytes: (await stat(path)).size,
    })),
  );
  return { ...result, files, resolution: fit.resolution, notes: fit.notes };
}
