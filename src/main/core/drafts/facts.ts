import type { Said } from '../../../shared/languages.ts';
import type { CaseDetails, EventRecord } from '../../../shared/model/case.ts';
import type { Channel } from '../../../shared/model/channel.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import type { Deadline } from '../../../shared/model/deadline.ts';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { CaseTransaction } from '../../../shared/model/reading.ts';
import type { SubmissionRecord } from '../../../shared/model/submission.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { readCase } from '../cases/cases.ts';
import { channelOf } from '../channels/channels.ts';
import { listContacts } from '../contacts/contacts.ts';
import { todayIn, workingDaysBetween, zoneOf } from '../deadlines/calendar.ts';
import { deadlinesOf } from '../deadlines/deadlines.ts';
import { listEvidence } from '../evidence/evidence.ts';
import { disputedTransactions } from '../readings/transactions.ts';
import { listSubmissions } from '../submissions/submissions.ts';
import { listIncidents } from '../timeline/events.ts';
import type { Vault } from '../vault/vault.ts';

/** A promise of the other side whose day has passed and of which no keeping is recorded. */
export interface MissedPromise {
  readonly contact: ContactRecord;
  readonly text: string;
  readonly due: EventTime;
  readonly days: number;
  /** Null where the calendar of one of the years is not known: an estimate is no count to hold against anybody. */
  readonly workingDays: number | null;
}

/** All that a text is composed from, the oldest first; what the user left out of exports is not in it. */
export interface Facts {
  readonly details: CaseDetails;
  readonly incidents: readonly EventRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly settlementTalks: readonly ContactRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly transactions: readonly CaseTransaction[];
  readonly submissions: readonly SubmissionRecord[];
  readonly missed: readonly MissedPromise[];
  /** Periods of limitation that have a date, by rules that were read or reported. */
  readonly limitation: readonly Deadline[];
  readonly channel: Channel | null;
  /** Names of the channels that submissions went to. */
  readonly channelNames: ReadonlyMap<string, Said>;
  /** The day of writing in the zone of the case. */
  readonly today: string;
  readonly zone: string;
}

const byTime = <T extends { readonly details: { readonly time: EventTime } }>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => ((a.details.time.utc ?? '~') < (b.details.time.utc ?? '~') ? -1 : 1));

/** Errors: NOT_FOUND (case, channel). */
export function readFacts(vault: Vault, caseId: string, channelId: string | null): Result<Facts> {
  return vault.database
    .transaction((): Result<Facts> => {
      const found = readCase(vault, caseId);
      const incidents = listIncidents(vault, caseId);
      const contacts = listContacts(vault, caseId);
      const evidence = listEvidence(vault, caseId);
      const submissions = listSubmissions(vault, caseId);
      if (!found.ok || !incidents.ok || !contacts.ok || !evidence.ok || !submissions.ok)
        return fail('NOT_FOUND', caseId);
      const channel = channelId === null ? null : channelOf(vault, channelId);
      if (channelId !== null && channel === null) return fail('NOT_FOUND', channelId);
      const { details } = found.value;
      const zone = zoneOf(details.jurisdiction);
      const today = todayIn(zone, vault.environment.clock());
      const included = evidence.value.filter((item) => item.details.included);
      const ids = new Set(included.map(({ id }) => id));
      const spoken = byTime(contacts.value);
      const open = spoken.filter((contact) => !contact.details.settlementTalk);
      return succeed({
        details,
        incidents: byTime(incidents.value),
        contacts: open,
        settlementTalks: spoken.filter((contact) => contact.details.settlementTalk),
        evidence: included,
        transactions: disputedTransactions(vault, caseId).filter(({ evidenceId }) => ids.has(evidenceId)),
        submissions: submissions.value.sort((a, b) => (a.details.sentOn < b.details.sentOn ? -1 : 1)),
        limitation: limitationOf(vault, caseId),
        missed: missedPromises(open, details.jurisdiction, today),
        channel,
        channelNames: new Map(
          submissions.value.flatMap(({ details: { channelId: id } }) => {
            const used = channelOf(vault, id);
            return used ? [[id, used.name] as const] : [];
          }),
        ),
        today,
        zone,
      });
    })
    .deferred();
}

function limitationOf(vault: Vault, caseId: string): Deadline[] {
  const view = deadlinesOf(vault, caseId);
  if (!view.ok) return [];
  return view.value.deadlines.filter(
    ({ clock, due, provenance }) =>
      clock === 'limitation' && due !== null && (provenance === 'R' || provenance === 'S'),
  );
}

function missedPromises(
  contacts: readonly ContactRecord[],
  jurisdiction: CaseDetails['jurisdiction'],
  today: string,
): MissedPromise[] {
  return contacts.flatMap((contact) =>
    contact.details.promises.flatMap(({ text, due, state }): MissedPromise[] => {
      if (due?.local === undefined || due.local === null || due.local.length < 10 || state === 'kept')
        return [];
      const day = due.local.slice(0, 10);
      const days = daysBetween(day, today);
      if (days <= 0) return [];
      const working = workingDaysBetween(jurisdiction, day, today);
      return [{ contact, text, due, days, workingDays: working.estimated ? null : working.days }];
    }),
  );
}
