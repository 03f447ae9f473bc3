export const sql = `
-- What is said once of the whole store.
CREATE TABLE store_settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The audit record. entry is the exact text that is hashed; the other columns are read out of it, so that none can differ.
CREATE TABLE audit_log (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  entry TEXT NOT NULL,
  hash BLOB NOT NULL,
  at TEXT GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.at' END) VIRTUAL,
  account_id TEXT GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.actor.accountId' END) VIRTUAL,
  number TEXT GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.actor.number' END) VIRTUAL,
  operation TEXT GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.operation' END) VIRTUAL,
  subject TEXT GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.subject' END) VIRTUAL,
  outcome TEXT GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.outcome' END) VIRTUAL,
  level INTEGER GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.level' END) VIRTUAL,
  ends INTEGER GENERATED ALWAYS AS (CASE WHEN json_valid(entry) THEN entry ->> '$.ends' END) VIRTUAL
) STRICT;
CREATE INDEX audit_log_by_subject ON audit_log (subject, sequence);
CREATE INDEX audit_log_by_time ON audit_log (at);
CREATE INDEX audit_log_by_number ON audit_log (number, sequence);
CREATE INDEX audit_log_of_acts ON audit_log (outcome, sequence) WHERE outcome = 'begun';
CREATE INDEX audit_log_of_ends ON audit_log (ends) WHERE ends IS NOT NULL;
CREATE TRIGGER audit_log_is_never_updated BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit record is never updated'); END;
CREATE TRIGGER audit_log_is_never_deleted BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit record is never deleted'); END;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  clearance INTEGER NOT NULL CHECK (clearance BETWEEN 0 AND 4),
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
  password_must_change INTEGER NOT NULL CHECK (password_must_change IN (0, 1)),
  last_signed_in_at TEXT,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TRIGGER accounts_are_never_deleted BEFORE DELETE ON accounts
BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  post TEXT,
  clearance INTEGER NOT NULL CHECK (clearance BETWEEN 0 AND 4)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER people_are_never_deleted BEFORE DELETE ON people
BEGIN SELECT RAISE(ABORT, 'people are never deleted'); END;

CREATE TABLE places (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('room', 'cabinet', 'shelf'))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER places_are_never_deleted BEFORE DELETE ON places
BEGIN SELECT RAISE(ABORT, 'places are never deleted'); END;

-- The last running number given out in a year: it only grows, so that no number is ever given twice.
CREATE TABLE carrier_numbers (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT;
CREATE TRIGGER carrier_numbers_only_grow BEFORE UPDATE ON carrier_numbers WHEN new.last <= old.last
BEGIN SELECT RAISE(ABORT, 'a carrier number is never given twice'); END;

CREATE TABLE carriers (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  former_number TEXT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  issuer TEXT NOT NULL,
  document_number TEXT,
  serial_number TEXT,
  copy_number TEXT,
  pages INTEGER,
  capacity TEXT,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  mark TEXT NOT NULL CHECK (json_valid(mark)),
  mark_text TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  basis TEXT,
  scope TEXT,
  unit TEXT NOT NULL,
  holder_id TEXT NOT NULL REFERENCES people (id),
  place_id TEXT NOT NULL REFERENCES places (id),
  remarks TEXT,
  registered_on TEXT NOT NULL,
  registered_by TEXT NOT NULL,
  registered_by_name TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX carriers_by_level ON carriers (level, number);
CREATE INDEX carriers_by_title ON carriers (title);
CREATE INDEX carriers_by_end ON carriers (ends_on, number);
CREATE INDEX carriers_by_registration ON carriers (registered_on, number);
CREATE INDEX carriers_by_holder ON carriers (holder_id);
CREATE INDEX carriers_by_place ON carriers (place_id);
CREATE TRIGGER carriers_are_never_deleted BEFORE DELETE ON carriers
BEGIN SELECT RAISE(ABORT, 'carriers are never deleted'); END;

-- The words of a carrier, each Han character set apart, so that one or two characters are found anywhere.
CREATE VIRTUAL TABLE carrier_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE device_checks (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  checked_by_number TEXT NOT NULL,
  checked_by_name TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT, WITHOUT ROWID;
CREATE INDEX device_checks_by_time ON device_checks (at);
CREATE TRIGGER device_checks_are_never_updated BEFORE UPDATE ON device_checks
BEGIN SELECT RAISE(ABORT, 'a device check is never updated'); END;
CREATE TRIGGER device_checks_are_never_deleted BEFORE DELETE ON device_checks
BEGIN SELECT RAISE(ABORT, 'a device check is never deleted'); END;
`
