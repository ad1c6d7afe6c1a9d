import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExhibitSource, ExportOptions, Omission } from '../../../shared/model/export.ts';
import type { ExportPlan, PlannedFile, PlanNote } from '../../../shared/model/export-plan.ts';
import type { ReceiverLimits } from '../../../shared/model/receiver.ts';
import { profileOf } from '../dossier/profiles.ts';
import { hasTalksApart, profileOmissions } from './choices.ts';
import { dossierName, type Weight } from './fit.ts';
import type { PlannedDossier } from './plan.ts';
import { receiverOf } from './receivers.ts';

/** Case data, lists and manifests of a bundle, in bytes; small beside the files in it. */
const bundleTexts = 200_000;

/** What an export will hold and what is done to make it fit, in words' keys and figures. */
export function fitReport(
  snapshot: CaseSnapshot,
  options: ExportOptions,
  exhibits: readonly ExhibitSource[],
  {
    fit,
    counted,
    talks,
    omissions,
  }: PlannedDossier & { readonly talks: Weight | null; readonly omissions: readonly Omission[] },
): ExportPlan {
  const receiver = receiverOf(options.receiver);
  const profile = profileOf(options.profile, options.language, options.court);
  const takes = (ending: string): boolean => receiver?.limits.formats?.includes(ending) ?? true;
  const dossiers = fit.volumes.map(({ pages, bytes, exhibits: inside }, index): PlannedFile => ({
    name: dossierName(index + 1, fit.volumes.length),
    kind: 'dossier',
    pages,
    bytes,
    exhibits: inside.map(({ exhibit }) => exhibit),
    forReceiver: takes('pdf'),
  }));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const originals = sum(exhibits.map(({ evidence }) => evidence.file.sizeBytes));
  const bundle: PlannedFile = {
    name: 'bundle.zip',
    kind: 'bundle',
    pages: null,
    bytes: originals + sum(dossiers.map(({ bytes }) => bytes)) + bundleTexts,
    exhibits: exhibits.map(({ evidence }) => formatExhibitNumber(evidence.exhibit)),
    forReceiver: receiver === null || isOpen(receiver.limits),
  };
  const others: PlannedFile[] = [
    ...(talks === null
      ? []
      : [
          {
            name: 'negotiation.pdf',
            kind: 'negotiation',
            ...talks,
            exhibits: [],
            forReceiver: takes('pdf'),
          } as const,
        ]),
    ...(options.profile === 'quick'
      ? [
          {
            name: 'texts.txt',
            kind: 'texts',
            pages: null,
            bytes: 4000,
            exhibits: [],
            forReceiver: false,
          } as const,
        ]
      : []),
  ];
  const files = [...dossiers, ...others, bundle];
  const all = [...omissions, ...counted.omissions];
  const missing = [...all, ...profileOmissions(snapshot, profile.sections, all)];
  const pages = sum(fit.volumes.map((volume) => volume.pages));
  const notes: PlanNote[] = [
    ...fit.notes,
    ...files.flatMap(({ name, kind, forReceiver }): PlanNote[] => {
      const format = name.split('.').at(-1) ?? '';
      if (forReceiver || kind === 'texts' || takes(format)) return [];
      return [{ kind: 'format-refused', fits: kind === 'bundle', values: { file: name, format } }];
    }),
    ...noteIf(profile.mostPages !== null && pages > profile.mostPages, 'over-profile-pages', {
      pages,
      limit: profile.mostPages ?? 0,
    }),
    ...batesNote(snapshot, options),
    ...noteIf(
      missing.some(({ reason }) => reason === 'not-reviewed'),
      'not-reviewed',
      {
        count: missing.filter(({ reason }) => reason === 'not-reviewed').length,
      },
    ),
  ];
  return {
    caseId: snapshot.case.id,
    profile: options.profile,
    receiver,
    files,
    notes,
    volumes: fit.volumes.map((volume) => volume.exhibits.map(({ exhibit }) => exhibit)),
    pictureResolution: fit.resolution,
    items: itemsOf(snapshot, missing, hasTalksApart(options)),
    omissions: missing.filter(({ reason }) => talks === null || reason !== 'settlement-talk'),
    fits: notes.every((note) => note.fits),
  };
}

/** A receiver that limits nothing takes the bundle too; where files are limited, it stays with the user. */
const isOpen = (limits: ReceiverLimits): boolean => Object.values(limits).every((limit) => limit === null);

const noteIf = (holds: boolean, kind: PlanNote['kind'], values: PlanNote['values']): PlanNote[] =>
  holds ? [{ kind, fits: true, values }] : [];

/** A Bates number names one page: a prefix that a release has used would give its numbers to other pages. */
function batesNote({ releases }: CaseSnapshot, { batesPrefix }: ExportOptions): PlanNote[] {
  const used = releases.findLast(({ details }) => details.options.batesPrefix === batesPrefix);
  if (batesPrefix === null || used === undefined) return [];
  return noteIf(true, 'bates-used', { prefix: batesPrefix, version: used.details.version });
}

/** n of n: an item counts as included where it stands in at least one of the files, as a whole or as its original. */
export function itemsOf(
  { evidence, contacts }: CaseSnapshot,
  omissions: readonly Omission[],
  talksApart: boolean,
): { readonly total: number; readonly included: number } {
  const total = evidence.length + contacts.length;
  const out = omissions.filter(
    ({ where, kind, reason }) =>
      where === 'both' && kind !== 'personal-data' && !(talksApart && reason === 'settlement-talk'),
  );
  return { total, included: total - out.length };
}
