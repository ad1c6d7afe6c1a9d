import type { CaseDetails, EventRecord } from '../../../shared/model/case.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import { formatExhibitNumber, type EvidenceRecord, type MediaKind } from '../../../shared/model/evidence.ts';
import type { Omission } from '../../../shared/model/export.ts';

export interface ExportChoices {
  readonly includePersonalData: boolean;
  readonly includeSettlementTalk: boolean;
}

interface Share {
  readonly included: number;
  readonly total: number;
}

/** What an export would hold as the case stands now. What only reading the files can show is not in it. */
export interface ExpectedContents {
  readonly exhibits: Share & { readonly sizeBytes: number };
  readonly contacts: Share;
  readonly incidents: number;
  readonly notes: number;
  readonly omissions: readonly Omission[];
}

/** Kinds that no page can show: their originals are in the bundle, the dossier has a page that says so. */
const withoutPages: ReadonlySet<MediaKind> = new Set(['audio', 'video', 'office', 'archive', 'other']);

function evidenceOmission({ exhibit, details, file }: EvidenceRecord): Omission[] {
  const named = {
    kind: 'evidence',
    label: formatExhibitNumber(exhibit),
    title: details.title,
    note: '',
  } as const;
  if (!details.included) return [{ ...named, where: 'both', reason: 'left-out-by-user' }];
  if (file.mediaKind === 'empty') return [{ ...named, where: 'dossier', reason: 'empty' }];
  if (withoutPages.has(file.mediaKind)) return [{ ...named, where: 'dossier', reason: 'unsupported' }];
  return [];
}

export function expectedContents(
  records: {
    readonly evidence: readonly EvidenceRecord[];
    readonly contacts: readonly ContactRecord[];
    readonly events: readonly EventRecord[];
  },
  choices: ExportChoices,
): ExpectedContents {
  const { evidence, contacts, events } = records;
  const included = evidence.filter(({ details }) => details.included);
  const held = choices.includeSettlementTalk ? [] : contacts.filter(({ details }) => details.settlementTalk);
  const omissions: Omission[] = [
    ...evidence.flatMap(evidenceOmission),
    ...held.map(({ details }): Omission => ({
      where: 'both',
      kind: 'contact',
      label: details.time.local ?? '',
      title: [details.counterpart, details.person].filter(Boolean).join(' · '),
      reason: 'settlement-talk',
      note: '',
    })),
  ];
  if (!choices.includePersonalData) {
    omissions.push({
      where: 'both',
      kind: 'personal-data',
      label: '',
      title: '',
      reason: 'personal-data',
      note: '',
    });
  }
  return {
    exhibits: {
      included: included.length,
      total: evidence.length,
      sizeBytes: included.reduce((sum, { file }) => sum + file.sizeBytes, 0),
    },
    contacts: { included: contacts.length - held.length, total: contacts.length },
    incidents: events.filter(({ details }) => details.kind === 'incident').length,
    notes: events.filter(({ details }) => details.kind === 'note').length,
    omissions: omissions.sort((a, b) => whereOrder.indexOf(a.where) - whereOrder.indexOf(b.where)),
  };
}

/** What is in neither file comes first. */
const whereOrder: readonly Omission['where'][] = ['both', 'dossier', 'bundle'];

const personalFields = ['name', 'phone', 'email', 'address', 'idNumber'] as const;
export type PersonalField = (typeof personalFields)[number];

export const filledPersonalFields = ({ complainant }: CaseDetails): readonly PersonalField[] =>
  personalFields.filter((field) => complainant[field].trim() !== '');
