import type { Omission } from './export.ts';
import type { Profile } from './export-profile.ts';
import type { Receiver } from './receiver.ts';

/** One file of an export as planned: pages and bytes are estimates until it is built. */
export interface PlannedFile {
  readonly name: string;
  readonly kind: 'dossier' | 'negotiation' | 'bundle' | 'texts';
  readonly pages: number | null;
  readonly bytes: number;
  /** Numbers of the exhibits shown in it, in order. */
  readonly exhibits: readonly string[];
  /** Whether the receiver takes this file at all; the bundle stays with the user where it does not. */
  readonly forReceiver: boolean;
}

export const planNotes = [
  'split',
  'pictures-shrunk',
  'over-file-size',
  'over-total-size',
  'over-files',
  'over-pages',
  'over-profile-pages',
  'format-refused',
  'exhibit-too-large',
  'not-reviewed',
  'bates-used',
] as const;
/** What will be done to make it fit, or does not fit and why. `values` fill the words of the note. */
export interface PlanNote {
  readonly kind: (typeof planNotes)[number];
  readonly fits: boolean;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The fit report: what an export will hold, before it is built. */
export interface ExportPlan {
  readonly caseId: string;
  readonly profile: Profile;
  readonly receiver: Receiver | null;
  readonly files: readonly PlannedFile[];
  readonly notes: readonly PlanNote[];
  /** Exhibits by volume of the dossier, each volume a file; one volume where nothing has to be split. */
  readonly volumes: readonly (readonly string[])[];
  /** Pixels per inch that pictures are reduced to in the copy; null leaves them as they are. */
  readonly pictureResolution: number | null;
  readonly items: { readonly total: number; readonly included: number };
  readonly omissions: readonly Omission[];
  readonly fits: boolean;
}
