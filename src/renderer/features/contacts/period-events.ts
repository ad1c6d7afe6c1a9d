import type { CaseDetails } from '../../../shared/model/case.ts';
import type { StartEvent } from '../../../shared/model/start-event.ts';

type Jurisdiction = CaseDetails['jurisdiction'];

/**
 * The days that a contact can settle, by what is said or received in it, and where in the world a rule starts from them; `all` where
 * several do. Days of the facts themselves belong to the case, not to a contact.
 */
const eventsByJurisdiction: readonly (readonly [StartEvent, readonly Jurisdiction[] | 'all'])[] = [
  ['complaint_received_by_firm', 'all'],
  ['firm_notified_or_noted', ['EU', 'GB']],
  ['claim_received_by_firm', ['GB']],
  ['firm_reply_or_30_days_expired', ['TW']],
  ['final_response_received', ['GB']],
  ['final_reply_received', ['SG']],
  ['final_reply_or_30_days_expired', ['IN']],
  ['complaint_closed', ['CN']],
  ['complaint_received_by_authority', 'all'],
  ['complaint_accepted', 'all'],
  ['pboc_transfer_received_by_firm', ['CN']],
  ['cfpb_sent_to_company', ['US']],
  ['company_response_posted', ['US']],
  ['fidrec_claim_filed', ['SG']],
  ['award_or_closure', ['IN']],
  ['mediation_terminated', ['CN']],
  ['mediation_agreement_effective', ['CN']],
  ['mediator_accepts_on_court_platform', ['CN']],
  ['statement_of_claim_received', ['CN']],
  ['case_docketed', ['CN']],
  ['evidence_notice_served', ['CN']],
  ['judgment_served', ['CN']],
  ['oral_notice_given', ['US']],
  ['notice_of_error_received', ['US']],
  ['provisional_credit_made', ['US']],
  ['investigation_completed', ['US']],
  ['error_determined', ['US']],
];

/** What is offered for a case, and whatever was chosen before, so that nothing chosen is hidden. */
export function periodEvents(
  jurisdiction: Jurisdiction,
  chosen: readonly StartEvent[],
): readonly StartEvent[] {
  const fitting = eventsByJurisdiction
    .filter(([event, where]) => chosen.includes(event) || where === 'all' || where.includes(jurisdiction))
    .map(([event]) => event);
  return [...fitting, ...chosen.filter((event) => !fitting.includes(event))];
}
