/**
 * The first schema. Rows carry in columns what is queried and, as a JSON document checked by its schema in code, what the user
 * wrote; `revision` keeps every state ever saved. Times are ISO 8601 UTC with milliseconds, so that text order is time order.
 */
export const initial = /* sql */ `
CREATE TABLE vault_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE object (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  stored_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  exhibit_group INTEGER NOT NULL CHECK (exhibit_group > 0),
  exhibit_item INTEGER NOT NULL CHECK (exhibit_item > 0),
  sha256 TEXT NOT NULL REFERENCES object (sha256),
  file TEXT NOT NULL CHECK (json_valid(file)),
  document TEXT NOT NULL CHECK (json_valid(document)),
  UNIQUE (case_id, sha256),
  UNIQUE (case_id, exhibit_group, exhibit_item)
) STRICT;

-- Every number ever given, also those an exhibit no longer bears: the key makes it impossible to give one twice.
CREATE TABLE exhibit_number (
  case_id TEXT NOT NULL REFERENCES cases (id),
  exhibit_group INTEGER NOT NULL,
  exhibit_item INTEGER NOT NULL,
  evidence_id TEXT NOT NULL,
  given_at TEXT NOT NULL,
  PRIMARY KEY (case_id, exhibit_group, exhibit_item)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX contact_by_case ON contact (case_id, id);

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX event_by_case ON event (case_id, id);

CREATE TABLE revision (
  entity_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  PRIMARY KEY (entity_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE custody (
  scope TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  offset TEXT NOT NULL,
  actor TEXT NOT NULL,
  tool TEXT NOT NULL,
  action TEXT NOT NULL,
  item_id TEXT,
  sha256 TEXT,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (scope, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER custody_is_never_updated BEFORE UPDATE ON custody
  BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;
CREATE TRIGGER custody_is_never_deleted BEFORE DELETE ON custody
  BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;
CREATE TRIGGER revision_is_never_updated BEFORE UPDATE ON revision
  BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
  BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
CREATE TRIGGER exhibit_number_is_never_updated BEFORE UPDATE ON exhibit_number
  BEGIN SELECT RAISE(ABORT, 'an exhibit number is given once'); END;
CREATE TRIGGER exhibit_number_is_never_deleted BEFORE DELETE ON exhibit_number
  BEGIN SELECT RAISE(ABORT, 'an exhibit number is given once'); END;
CREATE TRIGGER evidence_file_is_never_changed BEFORE UPDATE OF id, case_id, sha256, file ON evidence
  BEGIN SELECT RAISE(ABORT, 'the facts of a file are never changed'); END;

-- Derived in the transaction that saves a record; sort_key is the UTC start of the time, or '~' where it is not known.
CREATE TABLE timeline_entry (
  case_id TEXT NOT NULL REFERENCES cases (id),
  sort_key TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  time TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  state TEXT,
  evidence_ids TEXT NOT NULL,
  PRIMARY KEY (case_id, sort_key, entity_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX timeline_by_kind ON timeline_entry (case_id, kind, sort_key, entity_id, position);
CREATE INDEX timeline_by_entity ON timeline_entry (entity_id);

-- Work in progress of an import; gone when it ends. It outlives a crash, so that the import can be continued.
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id),
  exhibit_group INTEGER NOT NULL,
  started_at TEXT NOT NULL
) STRICT;
CREATE TABLE import_item (
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  source_path TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'staged', 'failed', 'skipped')),
  sha256 TEXT,
  file TEXT CHECK (file IS NULL OR json_valid(file)),
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_item_by_sha256 ON import_item (sha256) WHERE sha256 IS NOT NULL;
`;
