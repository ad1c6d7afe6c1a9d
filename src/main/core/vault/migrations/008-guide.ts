/**
 * What the guide keeps. Submissions, dates set in place of computed ones, reminders, drafts and similar cases are records. Channels that
 * the user added and the prevention checklist of a wallet belong to no case: they are notes, not evidence, and keep their last state
 * alone. So does `agenda_state`: until when something stays quiet, and when it was last told.
 */
export const guide = /* sql */ `
CREATE TABLE submission (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX submission_by_case ON submission (case_id, id);

CREATE TABLE deadline_override (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  deadline_key TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.deadlineKey')) STORED,
  UNIQUE (case_id, deadline_key)
) STRICT;
CREATE INDEX deadline_override_by_case ON deadline_override (case_id, id);

CREATE TABLE reminder (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX reminder_by_case ON reminder (case_id, id);

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX draft_by_case ON draft (case_id, id);

CREATE TABLE lead (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX lead_by_case ON lead (case_id, id);

CREATE TABLE own_channel (
  id TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE wallet_check (
  wallet TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

-- What an agenda asks for of the timeline: the few promises and next steps that are still open.
CREATE INDEX timeline_open ON timeline_entry (case_id)
  WHERE kind IN ('promise', 'next-step') AND coalesce(state, 'open') = 'open';

-- Contacts that the user wants to complete: a handful among thousands.
CREATE INDEX contact_unfinished ON contact (case_id, id) WHERE json_extract(document, '$.unfinished');

CREATE TABLE agenda_state (
  item_key TEXT PRIMARY KEY,
  snoozed_until TEXT,
  told_at TEXT
) STRICT;
`;
