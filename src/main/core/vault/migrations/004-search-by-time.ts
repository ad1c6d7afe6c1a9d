/**
 * The full-text index anew: derived from the records and from what readers found, and built again at any time.
 * `search_entry.key` orders by time and carries case and kind (`search/entry-key.ts`), so that a query needs no other table to
 * order, filter and count. `search_window` has the words as they were written, in stretches; the FTS tables have grams of the
 * folded words alone.
 */
export const searchByTime = /* sql */ `
DROP TABLE search_index;
DROP TABLE search_entry;
DROP TABLE search_case;

CREATE TABLE search_case (
  number INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES cases (id)
) STRICT;

CREATE TABLE search_entry (
  key INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('record', 'file')),
  entity_id TEXT NOT NULL,
  title TEXT NOT NULL,
  follows_record INTEGER NOT NULL CHECK (follows_record IN (0, 1))
) STRICT;
CREATE INDEX search_entry_by_entity ON search_entry (entity_id, source);

CREATE TABLE search_window (
  id INTEGER PRIMARY KEY,
  entry_key INTEGER NOT NULL,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (entry_key, position)
) STRICT;

CREATE VIRTUAL TABLE search_title USING fts5 (title, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'ascii');
-- Which stretch of a long text holds a word: found here, not by reading a book to its end.
CREATE VIRTUAL TABLE search_place USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- SQL alone cannot fold the texts of the records: where there are any, the index is built after the step.
INSERT OR REPLACE INTO vault_state (key, value)
  SELECT 'search', CASE WHEN EXISTS (SELECT 1 FROM cases) THEN 'stale' ELSE 'version 1' END;
`;
