/** Whom an export is for; each has its own sections, order and defaults (core/exports/profiles.ts). */
export const profiles = ['quick', 'mediator', 'regulator', 'lawyer', 'public'] as const;
export type Profile = (typeof profiles)[number];

/** Parts of a dossier; a profile lists those it has, in its order. */
export const dossierSections = [
  'cover',
  'contents',
  'changes',
  'form-fields',
  'plaint',
  'summary',
  'parties',
  'requests',
  'issues',
  'chronology-picture',
  'chronology',
  'contacts',
  'channels',
  'rules',
  'evidence-list',
  'exhibits',
  'integrity',
  'custody',
  'certificate',
  'redactions',
  'omissions',
  'glossary',
  'statement',
] as const;
export type DossierSection = (typeof dossierSections)[number];

export interface ExportProfile {
  readonly id: Profile;
  readonly sections: readonly DossierSection[];
  /** Those of them that never stand in volume 1, whatever fits there. */
  readonly apart: readonly DossierSection[];
  /** What the user is offered first; each can be changed but for the public profile, which is always masked. */
  readonly defaults: {
    readonly includePersonalData: boolean;
    readonly includeSettlementTalk: boolean;
    readonly redact: boolean;
  };
  /** Pages that its readers take; above it the fit report warns. */
  readonly mostPages: number | null;
}
