/**
 * Words recognised in pictures, with where they stand: a row for each picture or page of a PDF. Derived, so it may be deleted
 * and recognised again; that takes seconds for each and is done only where the user asks for it, so no reading deletes it.
 */
export const recognised = /* sql */ `
CREATE TABLE recognised_page (
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  page INTEGER NOT NULL CHECK (page > 0),
  version INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('started', 'read', 'failed')),
  attempts INTEGER NOT NULL,
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  document TEXT NOT NULL CHECK (json_valid(document)),
  PRIMARY KEY (evidence_id, page)
) STRICT;
`;
