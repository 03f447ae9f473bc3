export const sql = `
-- Every batch that was brought in from the file of an old ledger; never changed afterwards.
CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  sheet TEXT NOT NULL,
  -- How its columns were understood, by their bare headings, as JSON: the next file of this unit is understood the same.
  understood TEXT NOT NULL CHECK (json_valid(understood)),
  unit_id TEXT NOT NULL REFERENCES units (id),
  -- The highest level among what it brought in.
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  carriers INTEGER NOT NULL CHECK (carriers > 0),
  unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
  skipped INTEGER NOT NULL CHECK (skipped >= 0),
  failed INTEGER NOT NULL CHECK (failed >= 0),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  imported_by_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX imports_by_time ON imports (imported_at);
CREATE INDEX imports_by_unit ON imports (unit_id, imported_at);
CREATE INDEX imports_by_file ON imports (sha256);
CREATE TRIGGER imports_are_never_updated BEFORE UPDATE ON imports
BEGIN SELECT RAISE(ABORT, 'what was imported is never changed'); END;
CREATE TRIGGER imports_are_never_deleted BEFORE DELETE ON imports
BEGIN SELECT RAISE(ABORT, 'what was imported is never deleted'); END;

-- From which row of the file each carrier came; a row that stood for several copies made several.
CREATE TABLE import_rows (
  import_id TEXT NOT NULL REFERENCES imports (id),
  line INTEGER NOT NULL CHECK (line > 0),
  copy INTEGER NOT NULL CHECK (copy > 0),
  carrier_id TEXT NOT NULL UNIQUE REFERENCES carriers (id),
  -- The day it was entered in the old ledger.
  registered_on TEXT,
  -- What is to be looked at with it, as JSON.
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  PRIMARY KEY (import_id, line, copy)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER import_rows_are_never_updated BEFORE UPDATE ON import_rows
BEGIN SELECT RAISE(ABORT, 'what was imported is never changed'); END;
CREATE TRIGGER import_rows_are_never_deleted BEFORE DELETE ON import_rows
BEGIN SELECT RAISE(ABORT, 'what was imported is never deleted'); END;

-- A batch that was brought in by mistake.
CREATE TABLE imports_taken_back (
  import_id TEXT PRIMARY KEY REFERENCES imports (id),
  reason TEXT NOT NULL,
  taken_back_at TEXT NOT NULL,
  taken_back_by TEXT NOT NULL,
  taken_back_by_name TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_by_name TEXT NOT NULL,
  CHECK (approved_by <> taken_back_by)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER imports_taken_back_are_never_updated BEFORE UPDATE ON imports_taken_back
BEGIN SELECT RAISE(ABORT, 'what was taken back is never changed'); END;
CREATE TRIGGER imports_taken_back_are_never_deleted BEFORE DELETE ON imports_taken_back
BEGIN SELECT RAISE(ABORT, 'what was taken back is never deleted'); END;

-- Its carriers are kept with their numbers, are in no list any more, and are never changed again.
ALTER TABLE carriers ADD COLUMN taken_back_at TEXT;
CREATE TRIGGER carriers_taken_back_stay_so BEFORE UPDATE ON carriers WHEN old.taken_back_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a carrier that was entered by mistake is never changed again'); END;
CREATE INDEX carriers_by_former_number ON carriers (former_number) WHERE former_number IS NOT NULL;
`
