import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import {
  isForCourt,
  type CaseSnapshot,
  type ExportOptions,
  type Omission,
} from '../../../shared/model/export.ts';
import { profiles, type DossierSection } from '../../../shared/model/export-profile.ts';
import type { Language } from '../../../shared/languages.ts';
import type { ExportProfile } from '../../../shared/model/export-profile.ts';
import { profileOf } from '../dossier/profiles.ts';

/** In the order in which they are offered. */
export const profilesIn = (language: Language): ExportProfile[] =>
  profiles.map((profile) => profileOf(profile, language));

/**
 * Options as they hold: whatever was asked for, what everybody may read is masked and without talks about a settlement, and so is what a court
 * is given.
 */
export function settledOptions(options: ExportOptions): ExportOptions {
  const court = isForCourt(options);
  if (options.profile === 'public')
    return { ...options, court, includePersonalData: false, includeSettlementTalk: false, redact: true };
  return court ? { ...options, includeSettlementTalk: false } : { ...options, court };
}

/**
 * A mediator gets talks about a settlement as a file of its own, so that the dossier can be shown to everybody (domain practice: "without
 * prejudice"). Dossier and bundle then stand without them.
 */
export const hasTalksApart = ({ profile, includeSettlementTalk }: ExportOptions): boolean =>
  profile === 'mediator' && includeSettlementTalk;

/** Options of dossier and bundle. */
export const sharedOptions = (options: ExportOptions): ExportOptions =>
  hasTalksApart(options) ? { ...options, includeSettlementTalk: false } : options;

/** What a profile does not show on pages. Exhibits are in the bundle all the same, contacts in its data. */
export function profileOmissions(
  { evidence, contacts }: Pick<CaseSnapshot, 'evidence' | 'contacts'>,
  sections: readonly DossierSection[],
  already: readonly Omission[],
): Omission[] {
  const out = new Set(already.map(({ kind, label, title }) => JSON.stringify([kind, label, title])));
  const omission = (kind: Omission['kind'], label: string, title: string): Omission => ({
    where: 'dossier',
    kind,
    label,
    title,
    reason: 'profile',
    note: '',
  });
  const all = [
    ...(sections.includes('exhibits')
      ? []
      : evidence.map(({ exhibit, details }) =>
          omission('evidence', formatExhibitNumber(exhibit), details.title),
        )),
    ...(sections.includes('contacts') || sections.includes('plaint')
      ? []
      : contacts.map(({ details: { time, counterpart, person } }) =>
          omission('contact', time.local ?? '', [counterpart, person].filter(Boolean).join(' · ')),
        )),
  ];
  return all.filter(({ kind, label, title }) => !out.has(JSON.stringify([kind, label, title])));
}
