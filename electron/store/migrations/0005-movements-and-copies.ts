export const sql = `
-- How many copies a request to copy asks for.
ALTER TABLE approvals ADD COLUMN copies INTEGER CHECK (copies > 0);

-- One making of copies (2.5): of which carrier, how many, on whose approval.
CREATE TABLE copyings (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  original_id TEXT NOT NULL REFERENCES carriers (id),
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 200),
  pages INTEGER CHECK (pages > 0),
  purpose TEXT NOT NULL,
  made_where TEXT NOT NULL,
  print_number TEXT,
  originator_document TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (json_valid(made_by)),
  approval_number TEXT,
  approved_by TEXT CHECK (approved_by IS NULL OR json_valid(approved_by))
) STRICT;
CREATE INDEX copyings_of_original ON copyings (original_id);
CREATE INDEX copyings_by_time ON copyings (made_at);
CREATE TRIGGER copyings_are_never_updated BEFORE UPDATE ON copyings
BEGIN SELECT RAISE(ABORT, 'a making of copies is never changed'); END;
CREATE TRIGGER copyings_are_never_deleted BEFORE DELETE ON copyings
BEGIN SELECT RAISE(ABORT, 'a making of copies is never deleted'); END;
-- Which copy of its original a carrier is: the numbers of an original run on for ever and are never given twice.
CREATE TABLE copies (
  carrier_id TEXT PRIMARY KEY REFERENCES carriers (id),
  original_id TEXT NOT NULL REFERENCES carriers (id),
  running INTEGER NOT NULL CHECK (running > 0),
  copying_id TEXT NOT NULL REFERENCES copyings (id),
  UNIQUE (original_id, running)
) STRICT;
CREATE INDEX copies_of_copying ON copies (copying_id, running);
CREATE TRIGGER copies_are_never_updated BEFORE UPDATE ON copies
BEGIN SELECT RAISE(ABORT, 'the number of a copy is never changed'); END;
CREATE TRIGGER copies_are_never_deleted BEFORE DELETE ON copies
BEGIN SELECT RAISE(ABORT, 'copies are never deleted'); END;
`
