/**
 * The full-text index: derived from the records and from what readers found, rebuilt at any time. `search_index` holds folded
 * words only (contentless); the words as they were written stand in `search_entry` under the same rowid. The upper bits of
 * a rowid are the number of its case and of its kind, so that the hits of a case, or of a kind in it, are one range of the index.
 */
export const search = /* sql */ `
CREATE TABLE search_case (
  number INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id)
) STRICT;

CREATE TABLE search_entry (
  rowid INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  part TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  sort_key TEXT NOT NULL
) STRICT;
CREATE INDEX search_entry_by_entity ON search_entry (entity_id, source);

CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='1'
);

INSERT INTO vault_state (key, value) SELECT 'search', 'stale' WHERE EXISTS (SELECT 1 FROM cases);
`;
