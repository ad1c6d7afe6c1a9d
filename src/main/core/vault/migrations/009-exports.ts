/**
 * What exports keep. What is blacked out of an exhibit is a record, one for each exhibit; a release is a record that is never revised; where
 * a case came from, when it was brought in from a bundle, is one too. Time-stamps come later than the release they are for, or not at
 * all, and are nobody's words: a row each, whose answer never changes once it is there.
 */
export const exports = /* sql */ `
CREATE TABLE redaction (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  evidence_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.evidenceId')) STORED,
  UNIQUE (case_id, evidence_id)
) STRICT;
CREATE INDEX redaction_by_case ON redaction (case_id, id);

CREATE TABLE release (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL CHECK (revision = 1),
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX release_by_case ON release (case_id, id);

CREATE TABLE case_origin (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX case_origin_by_case ON case_origin (case_id, id);

-- Time-stamps of the seals of releases: the authority's answer as it came; without one it was asked for and did not come yet.
CREATE TABLE seal_timestamp (
  release_id TEXT NOT NULL REFERENCES release (id),
  authority TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  problem TEXT,
  response BLOB,
  stamped_at TEXT,
  name TEXT,
  PRIMARY KEY (release_id, authority)
) STRICT;
CREATE TRIGGER seal_timestamp_keeps_response BEFORE UPDATE ON seal_timestamp WHEN old.response IS NOT NULL
BEGIN SELECT raise(ABORT, 'a time-stamp is kept as it came'); END;
`;
