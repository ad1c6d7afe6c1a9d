import type { PossibleRestart } from '../../../shared/model/deadline.ts';
import { daysOf, type CaseRecords } from './events.ts';
import { isFirmChannel } from './receipt.ts';

const authorities: ReadonlySet<string> = new Set([
  'cn-pboc-12363',
  'cn-nfra-12378',
  'cn-samr-12315',
  'cn-cca',
  'cn-miit-12300',
  'cn-mediation',
]);

function whyOf(channelId: string): PossibleRestart['why'] | null {
  if (isFirmChannel(channelId)) return 'demand';
  if (channelId === 'cn-police') return 'police-report';
  if (channelId === 'cn-court' || channelId === 'cn-arbitration') return 'suit';
  return authorities.has(channelId) ? 'authority-asked' : null;
}

/**
 * The days from which the limitation period may run again in full in China: a demand that reached the other side (limitation
 * provisions Art. 8), their promise (Art. 14), asking a mediation body or an authority (Art. 12), a report to the police (Art. 13), suit or
 * arbitration (Civil Code Art. 195); checked 2026-11-23. Listed, never said to have that effect.
 */
export function possibleRestarts(records: CaseRecords): PossibleRestart[] {
  if (records.details.jurisdiction !== 'CN') return [];
  return [...restartsOfContacts(records), ...restartsOfSubmissions(records)].sort((a, b) =>
    a.date.localeCompare(b.date),
  );
}

function restartsOfContacts({ contacts, zone }: CaseRecords): PossibleRestart[] {
  return contacts.flatMap(({ id, details }): PossibleRestart[] => {
    const days = daysOf(details.time, zone);
    if (days === null) return [];
    const source = { kind: 'contact' as const, id };
    const date = days.earliest;
    const found: PossibleRestart[] = [];
    if (details.performanceDemanded)
      found.push({ date, why: 'demand', source, delivered: details.deliveryProof.trim() !== '' });
    if (details.promises.length > 0) found.push({ date, why: 'promise', source, delivered: true });
    return found;
  });
}

function restartsOfSubmissions({ submissions }: CaseRecords): PossibleRestart[] {
  return submissions.flatMap(({ id, details }): PossibleRestart[] => {
    const why = whyOf(details.channelId);
    if (why === null) return [];
    const arrival = details.milestones
      .filter(({ event }) => event.includes('received') || event === 'complaint_accepted')
      .map(({ date }) => date)
      .filter((date) => date >= details.sentOn)
      .sort()[0];
    const source = { kind: 'submission' as const, id };
    return [{ date: arrival ?? details.sentOn, why, source, delivered: arrival !== undefined }];
  });
}
