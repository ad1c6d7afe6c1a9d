export const custodyActions = [
  'vault-created',
  'vault-migrated',
  'case-created',
  'case-revised',
  'evidence-imported',
  'evidence-duplicate',
  'evidence-revised',
  'evidence-renumbered',
  'contact-logged',
  'contact-revised',
  'event-recorded',
  'event-revised',
  'transaction-marked',
  'transaction-revised',
  'series-added',
  'series-revised',
  'likeness-judged',
  'likeness-revised',
  'submission-recorded',
  'submission-revised',
  'deadline-overridden',
  'deadline-override-revised',
  'reminder-set',
  'reminder-revised',
  'draft-written',
  'draft-revised',
  'lead-added',
  'lead-revised',
  'redaction-set',
  'redaction-revised',
  'release-frozen',
  'timestamp-kept',
  'case-brought-in',
  'record-brought-in',
  'exported',
  'verified',
] as const;
export type CustodyAction = (typeof custodyActions)[number];

/** Number, at that moment, of the exhibit that a file was taken out of; null where it was none. */
export function custodyParent({ detail }: Pick<CustodyEntry, 'detail'>): string | null {
  const partOf = detail['partOf'];
  return typeof partOf === 'object' && partOf !== null && 'exhibit' in partOf ? String(partOf.exhibit) : null;
}

/**
 * One line of a custody log. Each case has a log of its own, and so has the vault (`scope` is the case id or
 * `vault`): a case's log can then leave with its bundle, whole and checkable, and say nothing of other cases.
 * `hash` is SHA-256 over the canonical JSON of every other field, `previousHash` included.
 */
export interface CustodyEntry {
  readonly scope: string;
  readonly sequence: number;
  readonly at: string;
  readonly offset: string;
  readonly actor: string;
  readonly tool: string;
  readonly action: CustodyAction;
  readonly itemId: string | null;
  readonly sha256: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}
