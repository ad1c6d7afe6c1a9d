/**
 * Screenshot series and what the user says of pictures that look alike are records. `picture_mark` is derived from the originals:
 * small fingerprints by which pictures are compared; so is `like_pair`, the pictures of a case that look the same. Both are made again
 * when they are missing.
 */
export const series = /* sql */ `
CREATE TABLE series (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
CREATE INDEX series_by_case ON series (case_id, id);

CREATE TABLE likeness (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  revision INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  first_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.evidenceIds[0]')) STORED,
  second_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(document, '$.evidenceIds[1]')) STORED,
  UNIQUE (first_id, second_id)
) STRICT;
CREATE INDEX likeness_by_case ON likeness (case_id, id);

CREATE TABLE picture_mark (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  version INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  hashes BLOB,
  strip BLOB
) STRICT;
CREATE INDEX picture_mark_by_case ON picture_mark (case_id, evidence_id);

CREATE TABLE like_pair (
  first_id TEXT NOT NULL REFERENCES evidence (id),
  second_id TEXT NOT NULL REFERENCES evidence (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  PRIMARY KEY (first_id, second_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX like_pair_by_case ON like_pair (case_id);
`;
