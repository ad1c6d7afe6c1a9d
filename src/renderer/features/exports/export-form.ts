import type { Language } from '../../../shared/languages.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import type { ExportOptions } from '../../../shared/model/export.ts';
import type { ExportProfile } from '../../../shared/model/export-profile.ts';
import type { Receiver } from '../../../shared/model/receiver.ts';

/** What the user chooses. The passphrase is not here: this is remembered for the session, and that is not. */
export type ExportForm = Readonly<Omit<ExportOptions, 'exportedAt' | 'zone'>>;

/** Everything, for a lawyer or court, as a draft: what the terminal does too. */
export const firstForm = (language: Language): ExportForm => ({
  language,
  profile: 'lawyer',
  receiver: null,
  includePersonalData: true,
  includeSettlementTalk: false,
  redact: true,
  pictureResolution: null,
  batesPrefix: null,
  evidenceColumns: null,
  copies: null,
  court: false,
  release: false,
});

/** Another profile brings its own defaults; what has nothing to do with it stays. */
export const withProfile = (form: ExportForm, { id, defaults }: ExportProfile): ExportForm => ({
  ...form,
  profile: id,
  ...defaults,
});

/** A resolution was chosen for the limits of one receiver, so it goes with them. */
export const withReceiver = (form: ExportForm, receiver: Receiver | null): ExportForm => ({
  ...form,
  receiver: receiver?.id ?? null,
  pictureResolution: limitsSize(receiver) ? form.pictureResolution : null,
});

export const limitsSize = (receiver: Receiver | null): boolean =>
  receiver !== null && (receiver.limits.bytesPerFile !== null || receiver.limits.bytesInAll !== null);

export const isBatesPrefix = (text: string): boolean => /^[A-Z0-9-]{1,16}$/.test(text);

const personalFields = ['name', 'phone', 'email', 'address', 'idNumber'] as const;
export type PersonalField = (typeof personalFields)[number];

export const filledPersonalFields = ({ complainant }: CaseDetails): readonly PersonalField[] =>
  personalFields.filter((field) => complainant[field].trim() !== '');
