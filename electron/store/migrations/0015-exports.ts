export const sql = `
-- Every file the program has written for somebody: registered before its first byte, and never changed afterwards.
CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  form TEXT NOT NULL,
  format TEXT NOT NULL,
  -- The filters it was asked for with, as JSON.
  wish TEXT NOT NULL CHECK (json_valid(wish)),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  rows INTEGER NOT NULL CHECK (rows > 0),
  purpose TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  medium TEXT NOT NULL CHECK (medium IN ('machine', 'medium', 'disc')),
  medium_id TEXT REFERENCES media (id),
  begun_at TEXT NOT NULL,
  exported_by TEXT NOT NULL,
  exported_by_name TEXT NOT NULL,
  approved_by TEXT,
  approved_by_name TEXT,
  approval_id TEXT REFERENCES approvals (id),
  -- A medium is always one that the register knows.
  CHECK ((medium = 'medium') = (medium_id IS NOT NULL)),
  -- Nobody approves what they take out themselves.
  CHECK (approved_by IS NULL OR approved_by <> exported_by)
) STRICT, WITHOUT ROWID;
CREATE INDEX exports_by_time ON exports (begun_at);
CREATE TRIGGER exports_are_never_updated BEFORE UPDATE ON exports
BEGIN SELECT RAISE(ABORT, 'what was exported is never changed'); END;
CREATE TRIGGER exports_are_never_deleted BEFORE DELETE ON exports
BEGIN SELECT RAISE(ABORT, 'what was exported is never deleted'); END;
-- That a file was written to its end, and what the disc it was burnt on has become. One without was never whole.
CREATE TABLE export_endings (
  export_id TEXT PRIMARY KEY REFERENCES exports (id),
  done_at TEXT NOT NULL,
  carrier_id TEXT REFERENCES carriers (id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER export_endings_are_never_updated BEFORE UPDATE ON export_endings
BEGIN SELECT RAISE(ABORT, 'what was exported is never changed'); END;
CREATE TRIGGER export_endings_are_never_deleted BEFORE DELETE ON export_endings
BEGIN SELECT RAISE(ABORT, 'what was exported is never deleted'); END;
-- What an approval to export is about: which list, asked for how, how many rows of it.
ALTER TABLE approvals ADD COLUMN export TEXT CHECK (export IS NULL OR json_valid(export));
`
