export const sql = `
-- The fonds whose archives are kept here, and the categories they are filed under. A code stands in every number.
CREATE TABLE archive_fonds (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TRIGGER archive_fonds_are_never_deleted BEFORE DELETE ON archive_fonds
BEGIN SELECT RAISE(ABORT, 'fonds are never deleted'); END;
CREATE TABLE archive_categories (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TRIGGER archive_categories_are_never_deleted BEFORE DELETE ON archive_categories
BEGIN SELECT RAISE(ABORT, 'categories are never deleted'); END;

-- What was filed together and lies together. Its level is the highest of what lies in it.
CREATE TABLE archive_volumes (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  fonds TEXT NOT NULL REFERENCES archive_fonds (code),
  category TEXT NOT NULL REFERENCES archive_categories (code),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  retention TEXT NOT NULL CHECK (retention IN ('permanent', 'years30', 'years10')),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER archive_volumes_are_never_deleted BEFORE DELETE ON archive_volumes
BEGIN SELECT RAISE(ABORT, 'volumes are never deleted'); END;
CREATE VIRTUAL TABLE archive_volume_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- The catalogue: what is said of a carrier because it is in the archives. Everything else of it, its number,
-- level, pages, place and history, is the carrier's own and stays.
CREATE TABLE archive_items (
  row INTEGER PRIMARY KEY,
  carrier_id TEXT NOT NULL UNIQUE REFERENCES carriers (id),
  file_number TEXT NOT NULL UNIQUE,
  fonds TEXT NOT NULL REFERENCES archive_fonds (code),
  category TEXT NOT NULL REFERENCES archive_categories (code),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  retention TEXT NOT NULL CHECK (retention IN ('permanent', 'years30', 'years10')),
  office TEXT,
  piece INTEGER NOT NULL CHECK (piece > 0),
  volume_id TEXT REFERENCES archive_volumes (id),
  responsible TEXT NOT NULL,
  dated_on TEXT,
  remarks TEXT,
  -- The last day of its retention; none where it is kept for ever. An appraisal that extends it says a later one.
  keep_until TEXT,
  archived_on TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX archive_items_in_order ON archive_items (fonds, category, year, retention, office, piece);
CREATE INDEX archive_items_of_volume ON archive_items (volume_id) WHERE volume_id IS NOT NULL;
CREATE INDEX archive_items_by_end ON archive_items (keep_until) WHERE keep_until IS NOT NULL;
CREATE TRIGGER archive_items_are_never_deleted BEFORE DELETE ON archive_items
BEGIN SELECT RAISE(ABORT, 'what is catalogued is never deleted'); END;
CREATE VIRTUAL TABLE archive_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- Every file number that was ever given, also one that a correction has replaced: none is given twice.
CREATE TABLE archive_file_numbers (
  file_number TEXT PRIMARY KEY,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  series TEXT NOT NULL,
  piece INTEGER NOT NULL CHECK (piece > 0),
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL,
  given_by_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX archive_file_numbers_of_series ON archive_file_numbers (series, piece);
CREATE INDEX archive_file_numbers_of_carrier ON archive_file_numbers (carrier_id);
CREATE TRIGGER archive_file_numbers_are_never_updated BEFORE UPDATE ON archive_file_numbers
BEGIN SELECT RAISE(ABORT, 'a file number that was given is never changed'); END;
CREATE TRIGGER archive_file_numbers_are_never_deleted BEFORE DELETE ON archive_file_numbers
BEGIN SELECT RAISE(ABORT, 'a file number that was given is never deleted'); END;

-- What a unit hands to the archives: a list that both sides count and sign.
CREATE TABLE transfers (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  unit_id TEXT NOT NULL REFERENCES units (id),
  remarks TEXT,
  drawn_up_at TEXT NOT NULL,
  drawn_up_by TEXT NOT NULL,
  drawn_up_by_name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'received', 'withdrawn')),
  closed_at TEXT,
  giver TEXT,
  giver_name TEXT,
  archivist TEXT,
  archivist_name TEXT,
  withdrawn_because TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE INDEX open_transfers ON transfers (drawn_up_at) WHERE state = 'open';
CREATE TRIGGER transfers_are_never_deleted BEFORE DELETE ON transfers
BEGIN SELECT RAISE(ABORT, 'transfers are never deleted'); END;

-- What stands on the list. The signed list is a paper: it keeps the title, number and mark that it was signed with.
CREATE TABLE transfer_items (
  transfer_id TEXT NOT NULL REFERENCES transfers (id),
  position INTEGER NOT NULL,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  document_number TEXT,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  mark_text TEXT NOT NULL,
  pages INTEGER,
  fonds TEXT NOT NULL REFERENCES archive_fonds (code),
  category TEXT NOT NULL REFERENCES archive_categories (code),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  retention TEXT NOT NULL CHECK (retention IN ('permanent', 'years30', 'years10')),
  office TEXT,
  responsible TEXT NOT NULL,
  dated_on TEXT,
  remarks TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'received', 'takenOff')),
  difference TEXT,
  file_number TEXT,
  PRIMARY KEY (transfer_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX transfer_of_carrier ON transfer_items (carrier_id) WHERE state = 'waiting';
CREATE INDEX transfer_items_of_carrier ON transfer_items (carrier_id);
CREATE TRIGGER transfer_items_are_never_deleted BEFORE DELETE ON transfer_items
BEGIN SELECT RAISE(ABORT, 'what stood on a transfer list is never deleted'); END;
`
