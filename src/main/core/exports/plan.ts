import { existsSync } from 'node:fs';
import type { CaseSnapshot, ExhibitSource, ExportOptions, Omission } from '../../../shared/model/export.ts';
import type { ExportPlan } from '../../../shared/model/export-plan.ts';
import type { ReceiverLimits } from '../../../shared/model/receiver.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import {
  measureDossier,
  type DossierInput,
  type DossierMeasure,
  type DossierWatch,
} from '../dossier/dossier.ts';
import { drawNegotiation } from '../dossier/negotiation.ts';
import { profileOf } from '../dossier/profiles.ts';
import { nextVersion, previousReleaseOf } from '../releases/releases.ts';
import type { Vault } from '../vault/vault.ts';
import { chosenOmissions, evidenceOmission } from './check-exhibits.ts';
import { hasTalksApart, settledOptions, sharedOptions } from './choices.ts';
import { fitDossier, type ExhibitWeight, type Fit, type Load, type Weight } from './fit.ts';
import { fitReport } from './fit-report.ts';
import { receiverOf } from './receivers.ts';
import { snapshotCase } from './snapshot.ts';
import { frontOf, usualBytes, weighExhibits } from './weigh.ts';

const noLimits: ReceiverLimits = {
  bytesPerFile: null,
  bytesInAll: null,
  files: null,
  pagesPerFile: null,
  pagesInAll: null,
  formats: null,
};

/** How a dossier will be split and at what resolution its pictures stand, with the pages that this really gives. */
export interface PlannedDossier {
  readonly fit: Fit;
  readonly counted: DossierMeasure;
}

/** What has been found out about an export before it is fitted. */
export interface Weighed {
  readonly input: DossierInput;
  readonly counted: DossierMeasure;
  readonly exhibits: readonly ExhibitWeight[];
  readonly others: readonly Weight[];
}

/** By how much estimates were too small, once real sizes are known: a factor for exhibits, bytes more for all else in volume 1. */
export interface Correction {
  readonly factor: number;
  readonly frontBytes: number;
}

export const uncorrected: Correction = { factor: 1, frontBytes: 0 };

export async function weighDossier(
  input: DossierInput,
  others: readonly Weight[],
  watch: DossierWatch,
): Promise<Weighed> {
  const ids = input.exhibits.map(({ evidence }) => evidence.id);
  const counted = await measureDossier(standsApart(input) ? { ...input, volumes: [[], ids] } : input, watch);
  return { input, counted, others, exhibits: await weighExhibits(input.exhibits, counted, watch.signal) };
}

/** Whether list and exhibits begin in volume 2. */
const standsApart = ({ options }: DossierInput): boolean =>
  profileOf(options.profile, options.language, options.court).apart.length > 0;

/** The head of a volume lists its exhibits and may take more than a page: so often a split is tried again with more room for it. */
const mostTries = 5;

/**
 * Fits a dossier into the limits of its receiver. The split is measured again, because front and heads change with it.
 */
export async function fitWeighed(
  { input, counted, exhibits, others }: Weighed,
  watch: DossierWatch,
  { factor, frontBytes }: Correction = uncorrected,
): Promise<PlannedDossier> {
  const limits = receiverOf(input.options.receiver)?.limits ?? noLimits;
  const scaled = exhibits.map((item) => ({
    ...item,
    bytesAt: (resolution: number | null) => Math.ceil(item.bytesAt(resolution) * factor),
  }));
  let front = frontOf(counted);
  let apart = standsApart(input) ? frontOf(counted, 2) : null;
  const plainHeads = apart === null ? 1 : 2;
  let headPages = 1;
  for (let attempt = 1; ; attempt += 1) {
    const head = { pages: headPages, bytes: usualBytes.fonts + headPages * usualBytes.textPage };
    const corrected = { ...front, bytes: Math.ceil(front.bytes + frontBytes) };
    const load: Load = { exhibits: scaled, front: corrected, head, apart, others };
    const fit = fitDossier(load, limits, input.options.pictureResolution);
    if (fit.volumes.length === 1) return { fit, counted };
    const volumes = fit.volumes.map((volume) => volume.exhibits.map(({ id }) => id));
    const split = await measureDossier({ ...input, volumes }, watch, { counted });
    const realFront = frontOf(split);
    const realApart = apart === null ? null : frontOf(split, 2);
    const realHead = Math.max(
      0,
      ...split.volumes.slice(plainHeads).map((_, index) => frontOf(split, index + plainHeads + 1).pages),
    );
    const isTrue =
      realFront.pages <= front.pages &&
      realHead <= headPages &&
      (realApart?.pages ?? 0) <= (apart?.pages ?? 0);
    if (isTrue || limits.pagesPerFile === null || attempt === mostTries)
      return { fit: withPages(fit, split), counted: split };
    front = { ...realFront, pages: Math.max(realFront.pages, front.pages) };
    apart = realApart && { ...realApart, pages: Math.max(realApart.pages, apart?.pages ?? 0) };
    headPages = Math.max(realHead, headPages);
  }
}

const withPages = (fit: Fit, { volumes }: DossierMeasure): Fit => ({
  ...fit,
  volumes: fit.volumes.map((volume, index) => ({ ...volume, pages: volumes[index]?.pages ?? volume.pages })),
});

/**
 * The fit report of an export with these options: what it will hold, what is split, shrunk or left out, and why, without writing anything.
 * Originals are not read through again as the export does; that they are there is checked. Errors: NOT_FOUND (case, receiver).
 */
export async function planExport(
  vault: Vault,
  caseId: string,
  asked: ExportOptions,
  signal: AbortSignal,
): Promise<Result<ExportPlan>> {
  const options = settledOptions(asked);
  if (options.receiver !== null && receiverOf(options.receiver) === null)
    return fail('NOT_FOUND', options.receiver);
  const found = snapshotCase(vault, caseId, options.exportedAt);
  if (!found.ok) return found;
  const snapshot = found.value;
  const watch = { signal, onProgress: () => undefined };
  const present = presentExhibits(vault, snapshot, options);
  const shared = sharedOptions(options);
  const omissions = [...chosenOmissions(snapshot, shared), ...present.omissions];
  const input = dossierInput(snapshot, present.exhibits, omissions, shared, placeOfFingerprint);
  const talks = hasTalksApart(options) ? await weighNegotiation(input, watch) : null;
  const { fit, counted } = await fitWeighed(
    await weighDossier(input, talks === null ? [] : [talks], watch),
    watch,
  );
  return succeed(fitReport(snapshot, options, present.exhibits, { fit, counted, talks, omissions }));
}

/** As long as a fingerprint is printed: a plan asks for no key. */
const placeOfFingerprint = '0000 '.repeat(8).trim();

/** What is given to the dossier of this export. */
export const dossierInput = (
  snapshot: CaseSnapshot,
  exhibits: readonly ExhibitSource[],
  omissions: readonly Omission[],
  options: ExportOptions,
  keyFingerprint: string,
): DossierInput => ({
  snapshot,
  exhibits,
  omissions,
  options,
  version: options.release
    ? nextVersion(snapshot.releases, options, snapshot.toContinue.releasesBefore)
    : null,
  previousRelease: previousReleaseOf(snapshot.releases, options),
  keyFingerprint,
  sections: profileOf(options.profile, options.language, options.court).sections,
  ...receiverName(options),
});

function receiverName({ receiver, language }: ExportOptions): Pick<DossierInput, 'receiverName'> {
  const name = receiverOf(receiver)?.name[language];
  return name === undefined ? {} : { receiverName: name };
}

/** Talks about a settlement as a file of its own; null where there are none. */
export async function weighNegotiation(input: DossierInput, watch: DossierWatch): Promise<Weight | null> {
  if (!input.snapshot.contacts.some(({ details }) => details.settlementTalk)) return null;
  const { volumes } = await measureDossier(negotiationInput(input), watch, { draw: drawNegotiation });
  const pages = volumes[0]?.pages ?? 0;
  return { pages, bytes: usualBytes.fonts + pages * usualBytes.textPage };
}

export const negotiationInput = (input: DossierInput): DossierInput => ({
  ...input,
  exhibits: [],
  options: { ...input.options, includeSettlementTalk: true },
});

/** As `checkExhibits`, but for the reading: a plan must be there at once. */
function presentExhibits(
  vault: Vault,
  snapshot: CaseSnapshot,
  { profile }: ExportOptions,
): { readonly exhibits: ExhibitSource[]; readonly omissions: Omission[] } {
  const exhibits: ExhibitSource[] = [];
  const omissions: Omission[] = [];
  for (const evidence of snapshot.evidence.filter(({ details }) => details.included)) {
    const objectPath = vault.objectPath(evidence.file.sha256);
    const reviewed = snapshot.redactions.get(evidence.id)?.details.reviewed === true;
    if (!existsSync(objectPath)) omissions.push(evidenceOmission(evidence, 'original-missing'));
    else if (profile === 'public' && !reviewed) omissions.push(evidenceOmission(evidence, 'not-reviewed'));
    else exhibits.push({ evidence, objectPath, sha512: '', copy: null });
  }
  return { exhibits, omissions };
}
