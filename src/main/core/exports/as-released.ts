import type { CaseSnapshot } from '../../../shared/model/export.ts';
import type { CaseRecordOf, Revision } from '../../../shared/model/record.ts';
import type { ReleaseDetails, ReleasedRecord, ReleaseRecord } from '../../../shared/model/release.ts';
import type { Result } from '../../../shared/result.ts';
import { contactRevisions } from '../contacts/contacts.ts';
import { submissionRevisions } from '../submissions/submissions.ts';
import { eventRevisions } from '../timeline/events.ts';
import type { Vault } from '../vault/vault.ts';

type Present = Pick<CaseSnapshot, 'contacts' | 'events' | 'submissions'>;

/** What contacts, events and complaints said in the releases of a case, where they were corrected since. */
export function asReleased(
  vault: Vault,
  releases: readonly ReleaseRecord[],
  { contacts, events, submissions }: Present,
): CaseSnapshot['asReleased'] {
  const released = (kind: keyof Present & keyof ReleaseDetails): readonly ReleasedRecord[] =>
    releases.flatMap(({ details }) => details[kind]);
  return {
    contacts: earlierStates(released('contacts'), contacts, (id) => contactRevisions(vault, id)),
    events: earlierStates(released('events'), events, (id) => eventRevisions(vault, id)),
    submissions: earlierStates(released('submissions'), submissions, (id) => submissionRevisions(vault, id)),
  };
}

function earlierStates<Details>(
  released: readonly ReleasedRecord[],
  present: readonly CaseRecordOf<Details>[],
  revisionsOf: (id: string) => Result<Revision<Details>[]>,
): ReadonlyMap<string, ReadonlyMap<number, Details>> {
  const now = new Map(present.map(({ id, revision }) => [id, revision]));
  const corrected = new Set(
    released.filter(({ id, revision }) => (now.get(id) ?? revision) !== revision).map(({ id }) => id),
  );
  return new Map(
    [...corrected].map((id) => {
      const all = revisionsOf(id);
      return [id, new Map(all.ok ? all.value.map(({ revision, details }) => [revision, details]) : [])];
    }),
  );
}
