/** Words for what is enumerated in the model: shared by the app, the terminal, the dossier and the bundle. */
export const en = {
  reason: {
    'funds-not-credited': 'Funds not credited',
    'unauthorised-payment': 'Unauthorised payment',
    'frozen-account': 'Account or funds frozen',
    'refund-refused': 'Refund refused or late',
    fees: 'Wrong or hidden fees',
    'poor-service': 'Poor service',
    'no-response': 'No response',
    'app-failure': 'App failure',
    'privacy-security': 'Privacy or security',
    other: 'Other',
  },
  step: {
    reason: 'Reason',
    evidence: 'Evidence',
    channel: 'Channel',
    submit: 'Submit',
    'follow-up': 'Follow up',
  },
  outcome: {
    open: 'Open',
    solved: 'Resolved',
    compensated: 'Compensated',
    'partly-solved': 'Partly resolved',
    'not-solved': 'Unresolved',
    withdrawn: 'Withdrawn',
  },
  jurisdiction: {
    CN: 'Mainland China',
    TW: 'Taiwan',
    HK: 'Hong Kong',
    SG: 'Singapore',
    GB: 'United Kingdom',
    EU: 'European Union',
    US: 'United States',
    JP: 'Japan',
    IN: 'India',
    other: 'Other',
  },
  channel: {
    phone: 'Phone',
    'online-chat': 'Online chat',
    'in-app': 'In the app',
    'e-mail': 'E-mail',
    letter: 'Letter',
    sms: 'Text message',
    'social-media': 'Social media',
    'complaint-platform': 'Complaint platform',
    regulator: 'Regulator',
    counter: 'In person',
    other: 'Other',
  },
  direction: { outgoing: 'Outgoing', incoming: 'Incoming' },
  agent: { human: 'Person', bot: 'Automated agent', unknown: 'Not known' },
  promiseState: { open: 'Open', kept: 'Kept', missed: 'Not kept' },
  category: {
    'party-statement': 'Statement of a party',
    documentary: 'Document',
    physical: 'Physical object',
    'audio-visual': 'Audio-visual material',
    'electronic-data': 'Electronic data',
    'witness-testimony': 'Witness statement',
    'expert-opinion': 'Expert opinion',
    'inspection-record': 'Record of inspection',
  },
  form: { electronic: 'Electronic data', original: 'Original', copy: 'Copy' },
  group: {
    1: 'Parties and account',
    2: 'The transaction',
    3: 'What went wrong',
    4: 'Communication',
    5: 'Loss',
    6: 'Other',
  },
  timelineKind: {
    incident: 'Incident',
    contact: 'Contact',
    promise: 'Promise due',
    'next-step': 'Next step',
    evidence: 'Evidence',
    note: 'Note',
  },
  timeOrigin: {
    user: 'entered by hand',
    exif: 'photo data (EXIF)',
    media: 'recording data',
    'e-mail': 'e-mail date',
    statement: 'statement',
    chat: 'chat record',
    document: 'document data',
    screen: 'read in the picture',
    'file-name': 'file name',
    'file-system': 'file date',
    unknown: 'not known',
  },
  mediaKind: {
    image: 'Image',
    pdf: 'PDF',
    'e-mail': 'E-mail',
    text: 'Text',
    table: 'Table',
    html: 'Web page',
    audio: 'Audio',
    video: 'Video',
    office: 'Office document',
    archive: 'Archive',
    empty: 'Empty file',
    other: 'Other file',
  },
  /** Exhibit reference in running text; `{number}` is `4-2`. */
  exhibit: 'Ex. {number}',
  omission: {
    'left-out-by-user': 'left out by the user',
    'settlement-talk': 'marked as settlement talk',
    'personal-data': 'personal data left out by choice',
    'original-missing': 'the original is missing from the vault',
    'original-altered': 'the original no longer matches its fingerprint',
    encrypted: 'protected by a password',
    damaged: 'damaged, cannot be shown',
    unsupported: 'this kind of file cannot be shown on a page',
    empty: 'the file is empty (0 bytes)',
    shortened: 'shown in part; the whole file is in the bundle',
  },
  custodyAction: {
    'vault-created': 'Vault created',
    'vault-migrated': 'Vault upgraded',
    'case-created': 'Case opened',
    'case-revised': 'Case revised',
    'evidence-imported': 'Evidence imported',
    'evidence-duplicate': 'Duplicate not imported again',
    'evidence-revised': 'Description revised',
    'evidence-renumbered': 'New exhibit number',
    'contact-logged': 'Contact logged',
    'contact-revised': 'Contact corrected',
    'event-recorded': 'Event recorded',
    'event-revised': 'Event corrected',
    exported: 'Exported',
    verified: 'Verified',
  },
  finding: {
    changed: 'changed',
    missing: 'missing',
    added: 'added',
    'custody-broken': 'custody log broken',
    'record-broken': 'record broken',
    'database-damaged': 'database damaged',
    'manifest-broken': 'manifest broken',
    unreadable: 'cannot be read',
  },
  error: {
    INVALID_INPUT:
      'Something in the form is missing or not in the expected shape. Nothing was changed. Please check: {detail}',
    NOT_FOUND: 'This entry does not exist in the vault. Nothing was changed. {detail}',
    VAULT_NOT_FOUND: 'There is no vault in this folder. Choose another folder or create a vault. {detail}',
    VAULT_EXISTS:
      'This folder already holds a vault or other files. Nothing was changed. Choose an empty folder. {detail}',
    VAULT_IN_USE:
      'The vault is open in another window or program. Your data is safe. Close it there and try again. {detail}',
    VAULT_TOO_NEW:
      'The vault was written by a newer version of the app. Nothing was changed. Please update the app. {detail}',
    VAULT_DAMAGED:
      'The database of the vault is damaged and was not opened. The original files are kept in “objects”, earlier copies of the database in “backups”. {detail}',
    VAULT_READ_ONLY:
      'The vault cannot be written to. Nothing was changed. Check the folder’s permissions. {detail}',
    NO_VAULT_OPEN: 'No vault is open. Open or create one first.',
    DISK_FULL:
      'The disk is full. Everything saved before is safe; nothing half-written was left. Free some space and try again. {detail}',
    TARGET_NOT_WRITABLE:
      'The chosen place cannot be written to. Nothing was left there. Choose another folder. {detail}',
    TARGET_EXISTS:
      'Something is already there under this name. It was left as it is. Choose another name or folder. {detail}',
    SOURCE_NOT_FOUND: 'There is nothing at this place (any more). Nothing else was affected. {detail}',
    SOURCE_UNREADABLE:
      'The file could not be read. It was left as it is; check its permissions or the drive. {detail}',
    SOURCE_CHANGED:
      'The file was being changed while it was read. Nothing of it was kept; import it again when it is at rest. {detail}',
    SOURCE_NOT_A_FILE: 'This is not a file (it is a device, a pipe or a socket). It was skipped. {detail}',
    SOURCE_INSIDE_VAULT: 'This file lies inside the vault itself. It was skipped. {detail}',
    FOLDER_LOOP:
      'The folder leads back into itself through a link. Each file in it was imported once. {detail}',
    REVISION_CONFLICT:
      'The entry was changed elsewhere in the meantime. Nothing was overwritten. Look at it again and repeat your change. {detail}',
    CLIPBOARD_EMPTY: 'There is no image in the clipboard. Take or copy a screenshot and paste again.',
    NOTHING_TO_RESUME: 'There is no interrupted import to continue.',
    IMPORT_UNFINISHED:
      'An earlier import of this case was interrupted. Continue or discard it first. {detail}',
    NOT_A_BAG:
      'This is not a CaseVault bundle: it has no readable bagit.txt in one top folder. Nothing was changed. {detail}',
    ZIP_UNREADABLE:
      'The zip file is damaged or incomplete. Nothing was changed. Ask for it to be sent again. {detail}',
    PASSWORD_NEEDED:
      'The file is protected by a password. It is kept as evidence; enter the password to read it. {detail}',
    PASSWORD_WRONG:
      'This password does not open the file. The file is kept as it is; please try again. {detail}',
    FORMAT_UNKNOWN:
      'This version or kind of file is not known and was not guessed at. It is kept as evidence. {detail}',
    FILE_DAMAGED: 'The file is damaged and could not be read. It is kept as evidence as it came. {detail}',
    FILE_TOO_LARGE: 'The file is larger than can be read. It is kept as evidence as it came. {detail}',
    CANCELLED: 'Cancelled. Nothing was left behind.',
    INTERNAL:
      'Something went wrong inside the app. What was saved before is safe. Please try again. {detail}',
  },
};

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
export type Words = Widen<typeof en>;
