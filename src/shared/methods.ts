/** Names of the calls alone, so that the preload carries no schema library. `contract.ts` is held to this list. */
export const methods = [
  'settingsRead',
  'settingsWrite',
  'vaultCurrent',
  'vaultCreate',
  'vaultOpen',
  'vaultVerify',
  'caseList',
  'caseRead',
  'caseAdd',
  'caseRevise',
  'caseRevisions',
  'custodyList',
  'eventList',
  'eventAdd',
  'eventRevise',
  'eventRevisions',
  'contactList',
  'contactRead',
  'contactAdd',
  'contactRevise',
  'contactRevisions',
  'evidenceList',
  'evidenceRead',
  'evidenceRevise',
  'evidenceRenumber',
  'evidenceRevisions',
  'readingState',
  'readingAgain',
  'attachmentKeep',
  'tableProposal',
  'messagePage',
  'transactionPage',
  'transactionMark',
  'evidenceText',
  'evidencePick',
  'evidencePaste',
  'importResume',
  'importDiscard',
  'search',
  'timelinePage',
  'exportStart',
  'exportShow',
  'bundleVerify',
  'jobCancel',
] as const;
export type Method = (typeof methods)[number];

/** Events that the main process sends to the page. */
export const eventNames = ['job-progress', 'job-end', 'vault-changed'] as const;

/** Dropped files: the page hands over `File` objects, the preload turns them into paths, the page never sees one. */
export const dropChannel = 'evidenceDrop';
