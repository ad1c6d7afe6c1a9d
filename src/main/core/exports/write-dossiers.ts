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
import { fitWeighed, weighDossier, type PlannedDossier } from './plan.ts';
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
  let factor = 1;
  for (let build = 1; ; build += 1) {
    const planned = await fitWeighed(weighed, watch, factor);
    const written = await writeVolumes(input, folder, planned, watch);
    if (limits === null) return written;
    const broken = brokenLimits(
      [...written.files, ...others.map((other) => ({ ...other, name: 'negotiation.pdf' }))],
      limits,
    );
    const ratio = Math.max(
      ...written.files.map(({ bytes }, index) => bytes / (planned.fit.volumes[index]?.bytes ?? bytes)),
    );
    if (broken.length === 0 || ratio <= 1 || build === mostBuilds) {
      const known = written.notes.filter(({ fits, kind }) => fits || kind === 'exhibit-too-large');
      const files = new Set(known.map(({ values }) => values['file']).filter((file) => file !== undefined));
      const rest = broken.filter(({ values }) => !files.has(values['file'] ?? ''));
      return { ...written, notes: [...known, ...rest] };
    }
    factor *= ratio * 1.02;
    for (const { path } of written.files) await rm(path);
  }
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
