import { formatExhibitNumber, type EvidenceRecord, type PartOf } from '../../../shared/model/evidence.ts';
import type {
  FoundAttachment,
  ListedAttachment,
  ReadingState,
  TimeCandidate,
} from '../../../shared/model/reading.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { readEvidence } from '../evidence/evidence.ts';
import type { Vault } from '../vault/vault.ts';

interface KeptRow {
  readonly position: number;
  readonly name: string;
  readonly evidenceId: string;
  readonly exhibit: string;
}

/**
 * Says of each attachment of an exhibit which exhibit has its bytes: the one that was made of it, or the one that had them already
 * when it was to be made, as the custody log knows.
 */
export function listAttachments(
  { database }: Vault,
  { id, caseId }: Pick<EvidenceRecord, 'id' | 'caseId'>,
  attachments: readonly FoundAttachment[],
): ListedAttachment[] {
  if (attachments.length === 0) return [];
  const rows = database
    .prepare<[string, string, string, string], KeptRow>(
      `SELECT json_extract(file, '$.partOf.position') AS position, json_extract(file, '$.partOf.name') AS name,
              id AS evidenceId, exhibit_group || '-' || exhibit_item AS exhibit
         FROM evidence WHERE case_id = ? AND json_extract(file, '$.partOf.evidenceId') = ?
       UNION ALL
       SELECT json_extract(detail, '$.partOf.position'), json_extract(detail, '$.partOf.name'),
              id, exhibit_group || '-' || exhibit_item
         FROM custody JOIN evidence ON evidence.id = custody.item_id
        WHERE scope = ? AND action = 'evidence-duplicate' AND json_extract(detail, '$.partOf.evidenceId') = ?`,
    )
    .all(caseId, id, caseId, id);
  // The name too: a later reader may count the attachments in another way.
  const keyOf = ({ position, name }: Pick<KeptRow, 'position' | 'name'>): string => `${position} ${name}`;
  const kept = new Map(rows.map((row) => [keyOf(row), row]));
  return attachments.map((one) => {
    const row = kept.get(keyOf(one));
    return { ...one, keptAs: row ? { evidenceId: row.evidenceId, exhibit: row.exhibit } : null };
  });
}

/**
 * When the mail or the message was sent that an attachment came with: offered, never taken by itself, for the file may be older.
 * Of two messages that name a file of the same name neither is taken for the one.
 */
export function timesOfParent(
  vault: Vault,
  { evidenceId, name }: PartOf,
  parent: ReadingState,
): TimeCandidate[] {
  const evidence = readEvidence(vault, evidenceId);
  if (!evidence.ok) return [];
  const ofExhibit = formatExhibitNumber(evidence.value.exhibit);
  const sent = parent.candidates.find(
    ({ time, ofExhibit: from }) => time.origin === 'e-mail' && from === undefined,
  );
  const times =
    parent.counts.messages > 0 ? timesOfMessages(vault, evidenceId, name) : sent ? [sent.time] : [];
  return times.map((time) => ({ time, confidence: 'medium', ofExhibit }));
}

function timesOfMessages({ database }: Vault, evidenceId: string, name: string): EventTime[] {
  const [time, second] = database
    .prepare<[string, string], string | null>(
      `SELECT time FROM found_message
        WHERE evidence_id = ? AND instr(', ' || attachment || ', ', ', ' || ? || ', ') > 0 LIMIT 2`,
    )
    .pluck()
    .all(evidenceId, name.split('/').at(-1) ?? '');
  return time == null || second !== undefined ? [] : [JSON.parse(time) as EventTime];
}
