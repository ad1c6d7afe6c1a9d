/**
 * What a period starts from: the vocabulary of the deadline rules. "Received" events need proof of delivery; the day something
 * was sent is not the day it was received.
 */
export const startEvents = [
  'transaction_date',
  'debit_date',
  'transaction_end',
  'infringement_date',
  'event_complained_of',
  'dispute_arose',
  'knew_or_should_have_known',
  'first_knowledge_of_loss',
  'learned_of_loss_or_theft',
  'last_payment_to_fraudster',
  'terms_change_announced',
  'complaint_received_by_firm',
  'firm_notified_or_noted',
  'claim_received_by_firm',
  'firm_reply_or_30_days_expired',
  'final_response_received',
  'final_reply_received',
  'final_reply_or_30_days_expired',
  'complaint_closed',
  'complaint_received_by_authority',
  'complaint_accepted',
  'pboc_transfer_received_by_firm',
  'cfpb_sent_to_company',
  'company_response_posted',
  'fidrec_claim_filed',
  'award_or_closure',
  'mediation_terminated',
  'mediation_agreement_effective',
  'mediator_accepts_on_court_platform',
  'statement_of_claim_received',
  'case_docketed',
  'evidence_notice_served',
  'judgment_served',
  'statement_sent',
  'history_accessed_or_sent',
  'oral_notice_given',
  'notice_of_error_received',
  'provisional_credit_made',
  'investigation_completed',
  'error_determined',
  'today',
] as const;
export type StartEvent = (typeof startEvents)[number];

/** Facts of the case itself, on no submission: kept with the case. */
export const caseEvents = [
  'transaction_date',
  'debit_date',
  'transaction_end',
  'infringement_date',
  'event_complained_of',
  'dispute_arose',
  'knew_or_should_have_known',
  'first_knowledge_of_loss',
  'learned_of_loss_or_theft',
  'last_payment_to_fraudster',
  'terms_change_announced',
  'statement_sent',
  'history_accessed_or_sent',
] as const satisfies readonly StartEvent[];

/** What a rule may depend on and only the user knows; unanswered conditions are asked, never assumed. */
export const ruleConditions = [
  'complex-complaint',
  'extension-notified',
  'new-account',
  'foreign-or-point-of-sale',
  'investigation-continues',
  'written-confirmation-asked',
  'prepaid-or-wallet-account',
  'payment-services-complaint',
  'small-claims',
  'arbitration-clause',
  'tricked-into-paying',
] as const;
export type RuleCondition = (typeof ruleConditions)[number];
