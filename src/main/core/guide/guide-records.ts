import type { CaseRecord, EventRecord } from '../../../shared/model/case.ts';
import type { AgendaView } from '../../../shared/model/agenda.ts';
import type { Advice } from '../../../shared/model/channel.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { DeadlineView } from '../../../shared/model/deadline.ts';
import type { DraftRecord } from '../../../shared/model/draft.ts';
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { SubmissionRecord } from '../../../shared/model/submission.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { agendaOfCase } from '../agenda/agenda.ts';
import { readCase } from '../cases/cases.ts';
import { rankChannels } from '../channels/advice.ts';
import { situationFrom } from '../channels/situation.ts';
import { listContacts } from '../contacts/contacts.ts';
import { deadlinesOf } from '../deadlines/deadlines.ts';
import { listDrafts } from '../drafts/drafts.ts';
import { listEvidence } from '../evidence/evidence.ts';
import { listSubmissions } from '../submissions/submissions.ts';
import { listIncidents } from '../timeline/events.ts';
import type { Vault } from '../vault/vault.ts';

/** All that the guide looks at: a case as it stands on the day of display. */
export interface GuideRecords {
  readonly record: CaseRecord;
  /** What happened, without the user's notes. */
  readonly incidents: readonly EventRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly submissions: readonly SubmissionRecord[];
  readonly drafts: readonly DraftRecord[];
  readonly view: DeadlineView;
  readonly advice: readonly Advice[];
  readonly agenda: AgendaView;
}

/** Errors: NOT_FOUND (case). */
export function guideRecords(vault: Vault, caseId: string): Result<GuideRecords> {
  const record = readCase(vault, caseId);
  if (!record.ok) return record;
  const incidents = listIncidents(vault, caseId);
  if (!incidents.ok) return incidents;
  const contacts = listContacts(vault, caseId);
  if (!contacts.ok) return contacts;
  const evidence = listEvidence(vault, caseId);
  if (!evidence.ok) return evidence;
  const submissions = listSubmissions(vault, caseId);
  if (!submissions.ok) return submissions;
  const drafts = listDrafts(vault, caseId);
  if (!drafts.ok) return drafts;
  const view = deadlinesOf(vault, caseId);
  if (!view.ok) return view;
  const agenda = agendaOfCase(vault, caseId);
  if (!agenda.ok) return agenda;
  const told = {
    view: view.value,
    submissions: submissions.value,
    contacts: contacts.value,
    incidents: incidents.value,
  };
  return succeed({
    ...told,
    record: record.value,
    evidence: evidence.value,
    drafts: drafts.value,
    advice: rankChannels(situationFrom(vault, { ...told, details: record.value.details })),
    agenda: agenda.value,
  });
}
