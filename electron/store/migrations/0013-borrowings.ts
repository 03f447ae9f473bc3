export const sql = `
-- What is asked of the archives: one request of one person for several things, and what becomes of each.
CREATE TABLE borrowings (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  borrower_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('casework', 'reference', 'history', 'research', 'publicity', 'otherUse')),
  purpose TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('onSite', 'out')),
  days INTEGER NOT NULL CHECK (days > 0),
  -- The highest level of what it is about.
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  asked_at TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_by_name TEXT NOT NULL,
  submitted_at TEXT,
  -- The request in the approver's queue; none where the settings ask nobody.
  approval_id TEXT REFERENCES approvals (id),
  withdrawn_at TEXT,
  -- What the use of it has come to.
  effect TEXT,
  closed_at TEXT,
  closed_by TEXT,
  closed_by_name TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((closed_at IS NULL) = (effect IS NULL))
) STRICT;
CREATE INDEX borrowings_of_borrower ON borrowings (borrower_id, asked_at);
CREATE INDEX borrowings_open ON borrowings (asked_at) WHERE closed_at IS NULL AND withdrawn_at IS NULL;
CREATE TRIGGER borrowings_are_never_deleted BEFORE DELETE ON borrowings
BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END;
-- No lending on (Ordinance 117): the borrower is who has asked, and what was asked for stands once it is asked for.
CREATE TRIGGER borrowings_keep_their_borrower BEFORE UPDATE ON borrowings
WHEN new.borrower_id <> old.borrower_id OR old.closed_at IS NOT NULL
  OR (old.submitted_at IS NOT NULL AND (new.purpose <> old.purpose OR new.way <> old.way OR new.days <> old.days))
BEGIN SELECT RAISE(ABORT, 'the borrower of a request is never changed'); END;

CREATE TABLE borrowing_items (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  borrowing_id TEXT NOT NULL REFERENCES borrowings (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  -- Taken from its shelf: its pages counted, its condition told.
  pulled_at TEXT,
  pulled_by TEXT,
  pulled_by_name TEXT,
  pulled_pages INTEGER CHECK (pulled_pages > 0),
  pulled_condition TEXT,
  -- The loan that runs, or that has ended; how its borrower signed for it.
  loan_id TEXT UNIQUE REFERENCES loans (id),
  signed TEXT CHECK (signed IN ('inPerson', 'onPaper')),
  cancelled_at TEXT,
  cancelled_by TEXT,
  cancelled_by_name TEXT,
  cancelled_because TEXT,
  CHECK ((pulled_at IS NULL) = (pulled_condition IS NULL)),
  CHECK (loan_id IS NULL OR pulled_at IS NOT NULL),
  CHECK ((loan_id IS NULL) = (signed IS NULL)),
  CHECK (cancelled_at IS NULL OR loan_id IS NULL),
  CHECK ((cancelled_at IS NULL) = (cancelled_because IS NULL))
) STRICT;
CREATE UNIQUE INDEX borrowing_items_once ON borrowing_items (borrowing_id, carrier_id) WHERE cancelled_at IS NULL;
CREATE INDEX borrowing_items_of_carrier ON borrowing_items (carrier_id);
-- A draft that nobody has seen may be written anew; what was asked for stays.
CREATE TRIGGER borrowing_items_are_never_deleted BEFORE DELETE ON borrowing_items
WHEN (SELECT submitted_at FROM borrowings WHERE id = old.borrowing_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was asked for is never deleted'); END;
CREATE TRIGGER borrowing_items_keep_their_carrier BEFORE UPDATE ON borrowing_items
WHEN new.carrier_id <> old.carrier_id OR new.borrowing_id <> old.borrowing_id
BEGIN SELECT RAISE(ABORT, 'what was asked for is never changed'); END;

-- What was found when it came back (Ordinance 117): each a fact.
CREATE TABLE return_checks (
  row INTEGER PRIMARY KEY,
  loan_id TEXT NOT NULL UNIQUE REFERENCES loans (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  pages INTEGER CHECK (pages >= 0),
  pages_differ INTEGER NOT NULL CHECK (pages_differ IN (0, 1)),
  altered INTEGER NOT NULL CHECK (altered IN (0, 1)),
  torn INTEGER NOT NULL CHECK (torn IN (0, 1)),
  forged INTEGER NOT NULL CHECK (forged IN (0, 1)),
  seal_broken INTEGER NOT NULL CHECK (seal_broken IN (0, 1)),
  note TEXT,
  incident_number TEXT,
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL
) STRICT;
CREATE INDEX return_checks_of_carrier ON return_checks (carrier_id);
CREATE TRIGGER return_checks_are_never_updated BEFORE UPDATE ON return_checks
BEGIN SELECT RAISE(ABORT, 'what was found is never changed'); END;
CREATE TRIGGER return_checks_are_never_deleted BEFORE DELETE ON return_checks
BEGIN SELECT RAISE(ABORT, 'what was found is never deleted'); END;

-- A lending or a taking back that was entered by mistake: it stays, and this says so and why.
CREATE TABLE loan_corrections (
  row INTEGER PRIMARY KEY,
  loan_id TEXT NOT NULL REFERENCES loans (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  mistaken TEXT NOT NULL CHECK (mistaken IN ('lent', 'returned')),
  -- The loan under which it is still out, where it was not returned.
  continued_by TEXT REFERENCES loans (id),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (json_valid(by)),
  CHECK ((mistaken = 'returned') = (continued_by IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX loan_corrections_of_loan ON loan_corrections (loan_id, mistaken);
CREATE TRIGGER loan_corrections_are_never_updated BEFORE UPDATE ON loan_corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;
CREATE TRIGGER loan_corrections_are_never_deleted BEFORE DELETE ON loan_corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;

-- That a loan stayed overdue for so long that a leader was told, and when it was written down.
CREATE TABLE loan_escalations (
  row INTEGER PRIMARY KEY,
  loan_id TEXT NOT NULL REFERENCES loans (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  to_whom TEXT NOT NULL CHECK (to_whom IN ('sectionLeader', 'unitLeader')),
  due_on TEXT NOT NULL,
  days_overdue INTEGER NOT NULL CHECK (days_overdue > 0),
  at TEXT NOT NULL,
  by TEXT NOT NULL CHECK (json_valid(by)),
  UNIQUE (loan_id, to_whom, due_on)
) STRICT;
CREATE TRIGGER loan_escalations_are_never_updated BEFORE UPDATE ON loan_escalations
BEGIN SELECT RAISE(ABORT, 'that a leader was told is never changed'); END;
CREATE TRIGGER loan_escalations_are_never_deleted BEFORE DELETE ON loan_escalations
BEGIN SELECT RAISE(ABORT, 'that a leader was told is never deleted'); END;

-- Who waits for something that is out, in the order of its rows: first come, first served.
CREATE TABLE archive_reservations (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT CHECK (outcome IN ('taken', 'withdrawn', 'ended')),
  reason TEXT,
  CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CHECK ((outcome IS 'ended') = (reason IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX archive_reservations_once ON archive_reservations (carrier_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX archive_reservations_of_person ON archive_reservations (person_id) WHERE ended_at IS NULL;
CREATE TRIGGER archive_reservations_are_never_deleted BEFORE DELETE ON archive_reservations
BEGIN SELECT RAISE(ABORT, 'reservations are never deleted'); END;
CREATE TRIGGER archive_reservations_end_once BEFORE UPDATE ON archive_reservations WHEN old.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a reservation ends once'); END;

-- What was issued or taken back at the counter one after the other, and is signed for on one sheet.
CREATE TABLE counter_batches (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  mode TEXT NOT NULL CHECK (mode IN ('issue', 'return')),
  borrower_id TEXT REFERENCES people (id),
  -- What is lent without a request made before: what for, and how; up to which level a leader there has approved it.
  walk_in TEXT CHECK (walk_in IS NULL OR json_valid(walk_in)),
  approval_id TEXT REFERENCES approvals (id),
  borrowing_id TEXT REFERENCES borrowings (id),
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL,
  begun_by_name TEXT NOT NULL,
  ended_at TEXT,
  signed TEXT CHECK (signed IN ('inPerson', 'onPaper')),
  CHECK ((mode = 'issue') = (borrower_id IS NOT NULL)),
  CHECK ((ended_at IS NULL) = (signed IS NULL))
) STRICT;
CREATE TRIGGER counter_batches_are_never_deleted BEFORE DELETE ON counter_batches
BEGIN SELECT RAISE(ABORT, 'what was done at the counter is never deleted'); END;
CREATE TRIGGER counter_batches_end_once BEFORE UPDATE ON counter_batches WHEN old.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sheet is ended once'); END;
CREATE TABLE counter_lines (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  batch_id TEXT NOT NULL REFERENCES counter_batches (id),
  item_id TEXT NOT NULL REFERENCES borrowing_items (id),
  loan_id TEXT NOT NULL REFERENCES loans (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  at TEXT NOT NULL,
  undone_at TEXT,
  undone_because TEXT,
  CHECK ((undone_at IS NULL) = (undone_because IS NULL))
) STRICT;
CREATE INDEX counter_lines_of_batch ON counter_lines (batch_id, row);
CREATE TRIGGER counter_lines_are_never_deleted BEFORE DELETE ON counter_lines
BEGIN SELECT RAISE(ABORT, 'what was done at the counter is never deleted'); END;
CREATE TRIGGER counter_lines_are_undone_once BEFORE UPDATE ON counter_lines WHEN old.undone_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a line is undone once'); END;
`
