/**
 * What readers found in the originals: derived, so it may be deleted and read again. What the user says of a transaction is
 * a record of its own (`transaction_mark`) that points at the line of the file and outlives every new reading.
 */
export const readings = /* sql */ `
CREATE TABLE reading (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  reader TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('started', 'read', 'failed')),
  attempts INTEGER NOT NULL,
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  read_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_by_case ON reading (case_id);

CREATE TABLE found_text (
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (evidence_id, position)
) STRICT;

CREATE TABLE found_transaction (
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  line INTEGER NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id),
  sort_key TEXT NOT NULL,
  time TEXT CHECK (time IS NULL OR json_valid(time)),
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in', 'neutral', 'unknown')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  counterparty TEXT NOT NULL,
  description TEXT NOT NULL,
  method TEXT NOT NULL,
  status TEXT NOT NULL,
  reference TEXT NOT NULL,
  other TEXT NOT NULL CHECK (json_valid(other)),
  PRIMARY KEY (evidence_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_transaction_by_case ON found_transaction (case_id, sort_key, evidence_id, line);

CREATE TABLE found_message (
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  position INTEGER NOT NULL,
  time TEXT CHECK (time IS NULL OR json_valid(time)),
  sender TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'media', 'system')),
  attachment TEXT NOT NULL,
  PRIMARY KEY (evidence_id, position)
) STRICT;

CREATE TABLE transaction_mark (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  evidence_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.evidenceId')) STORED,
  line INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.line')) STORED,
  UNIQUE (evidence_id, line)
) STRICT;
CREATE INDEX transaction_mark_by_case ON transaction_mark (case_id, id);
`;
