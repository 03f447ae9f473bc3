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

-- By which day its issuer wants a carrier back.
ALTER TABLE carriers ADD COLUMN return_due_on TEXT;
CREATE INDEX carriers_by_return ON carriers (return_due_on) WHERE return_due_on IS NOT NULL;

-- The receive book (2.2): one row an entry; a correction is a further row of the same number that says why.
CREATE TABLE receipts (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  -- 0 as first entered, then one more with each correction.
  turn INTEGER NOT NULL DEFAULT 0 CHECK (turn >= 0),
  reason TEXT,
  received_on TEXT NOT NULL,
  sender TEXT NOT NULL,
  document_number TEXT,
  title TEXT NOT NULL,
  attachments TEXT,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 200),
  channel TEXT,
  urgency TEXT,
  unit TEXT NOT NULL,
  handler_id TEXT NOT NULL REFERENCES people (id),
  signed TEXT NOT NULL CHECK (signed IN ('here', 'onPaper', 'kept')),
  return_due_on TEXT,
  remarks TEXT,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_by_name TEXT NOT NULL,
  UNIQUE (number, turn),
  CHECK ((turn = 0) = (reason IS NULL))
) STRICT;
CREATE INDEX receipts_by_day ON receipts (received_on, number);
CREATE TRIGGER receipts_are_never_updated BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'an entry of the receive book is corrected by a new one'); END;
CREATE TRIGGER receipts_are_never_deleted BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts are never deleted'); END;
CREATE TABLE receipt_carriers (
  carrier_id TEXT PRIMARY KEY REFERENCES carriers (id),
  receipt_number TEXT NOT NULL
) STRICT;
CREATE INDEX carriers_of_receipt ON receipt_carriers (receipt_number);
CREATE TRIGGER receipt_carriers_are_never_deleted BEFORE DELETE ON receipt_carriers
BEGIN SELECT RAISE(ABORT, 'what was received is never changed'); END;

-- A carrier given to readers in turn, each time back to whoever keeps it (2.3).
CREATE TABLE circulations (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  place_id TEXT REFERENCES places (id),
  readers TEXT NOT NULL CHECK (json_valid(readers)),
  due_on TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL CHECK (json_valid(begun_by)),
  ended_at TEXT,
  ended_by TEXT CHECK (ended_by IS NULL OR json_valid(ended_by)),
  note TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX circulations_live ON circulations (carrier_id) WHERE ended_at IS NULL;
CREATE INDEX circulations_of_carrier ON circulations (carrier_id, begun_at);
CREATE INDEX circulations_by_due ON circulations (due_on) WHERE ended_at IS NULL;
CREATE TRIGGER circulations_are_never_deleted BEFORE DELETE ON circulations
BEGIN SELECT RAISE(ABORT, 'circulations are never deleted'); END;
CREATE TRIGGER circulations_end_once BEFORE UPDATE ON circulations
WHEN old.ended_at IS NOT NULL OR new.carrier_id <> old.carrier_id
BEGIN SELECT RAISE(ABORT, 'a circulation ends once'); END;
CREATE TABLE readings (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  circulation_id TEXT NOT NULL REFERENCES circulations (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  out_at TEXT NOT NULL,
  out_by TEXT NOT NULL CHECK (json_valid(out_by)),
  signed TEXT NOT NULL CHECK (signed IN ('here', 'onPaper')),
  second TEXT CHECK (second IS NULL OR json_valid(second)),
  back_at TEXT,
  back_to TEXT CHECK (back_to IS NULL OR json_valid(back_to)),
  condition TEXT CHECK (condition IN ('whole', 'damaged')),
  damage TEXT,
  CHECK ((back_at IS NULL) = (condition IS NULL)),
  CHECK ((condition IS 'damaged') = (damage IS NOT NULL))
) STRICT;
-- By the custodian to each reader and back, never from reader to reader.
CREATE UNIQUE INDEX readings_live ON readings (circulation_id) WHERE back_at IS NULL;
CREATE INDEX readings_of_circulation ON readings (circulation_id, out_at);
CREATE INDEX readings_by_person ON readings (person_id) WHERE back_at IS NULL;
CREATE TRIGGER readings_are_never_deleted BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;
CREATE TRIGGER readings_end_once BEFORE UPDATE ON readings
WHEN old.back_at IS NOT NULL OR new.person_id <> old.person_id
BEGIN SELECT RAISE(ABORT, 'a reading ends once, and its reader is never changed'); END;

-- Every other stay of a carrier outside the room it is kept in: one row a carrier and stay. What went together bears one number.
CREATE TABLE movements (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('carryOut', 'dispatch', 'repair', 'returnToIssuer', 'archiving')),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  purpose TEXT NOT NULL,
  whither TEXT NOT NULL,
  people TEXT NOT NULL CHECK (json_valid(people)),
  details TEXT NOT NULL CHECK (json_valid(details)),
  due_on TEXT,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL CHECK (json_valid(begun_by)),
  approval_number TEXT,
  approved_by TEXT CHECK (approved_by IS NULL OR json_valid(approved_by)),
  ended_at TEXT,
  ended_by TEXT CHECK (ended_by IS NULL OR json_valid(ended_by)),
  outcome TEXT CHECK (outcome IN ('back', 'delivered', 'returned', 'archived', 'kept')),
  ending TEXT CHECK (ending IS NULL OR json_valid(ending)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  UNIQUE (number, carrier_id)
) STRICT;
CREATE UNIQUE INDEX movements_live ON movements (carrier_id) WHERE ended_at IS NULL;
CREATE INDEX movements_of_carrier ON movements (carrier_id, begun_at);
CREATE INDEX movements_by_due ON movements (due_on) WHERE ended_at IS NULL;
CREATE INDEX movements_by_kind ON movements (kind, begun_at);
CREATE TRIGGER movements_are_never_deleted BEFORE DELETE ON movements
BEGIN SELECT RAISE(ABORT, 'movements are never deleted'); END;
CREATE TRIGGER movements_end_once BEFORE UPDATE ON movements
WHEN old.ended_at IS NOT NULL OR new.carrier_id <> old.carrier_id OR new.people <> old.people OR new.details <> old.details
BEGIN SELECT RAISE(ABORT, 'a movement ends once, and what was written of it stays'); END;
CREATE TABLE movement_corrections (
  row INTEGER PRIMARY KEY,
  movement_id TEXT NOT NULL REFERENCES movements (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  changed TEXT NOT NULL CHECK (json_valid(changed)),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (json_valid(by))
) STRICT;
CREATE INDEX corrections_of_movement ON movement_corrections (movement_id, row);
CREATE TRIGGER movement_corrections_are_never_updated BEFORE UPDATE ON movement_corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;
CREATE TRIGGER movement_corrections_are_never_deleted BEFORE DELETE ON movement_corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;

CREATE TABLE loan_renewals (
  row INTEGER PRIMARY KEY,
  loan_id TEXT NOT NULL REFERENCES loans (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  due_before TEXT NOT NULL,
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (json_valid(by)),
  approval_number TEXT,
  approved_by TEXT CHECK (approved_by IS NULL OR json_valid(approved_by))
) STRICT;
CREATE INDEX renewals_of_loan ON loan_renewals (loan_id, row);
CREATE TRIGGER loan_renewals_are_never_deleted BEFORE DELETE ON loan_renewals
BEGIN SELECT RAISE(ABORT, 'renewals are never deleted'); END;
CREATE TABLE loan_recalls (
  row INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  loan_id TEXT NOT NULL REFERENCES loans (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  how TEXT NOT NULL CHECK (how IN ('inPerson', 'byTelephone', 'inWriting')),
  note TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (json_valid(by))
) STRICT;
CREATE INDEX recalls_of_loan ON loan_recalls (loan_id, row);
CREATE TRIGGER loan_recalls_are_never_deleted BEFORE DELETE ON loan_recalls
BEGIN SELECT RAISE(ABORT, 'recalls are never deleted'); END;
`
