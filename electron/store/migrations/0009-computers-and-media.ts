export const sql = `
-- Only a confidential computer has a level (Ordinance 106(10), (11)).
CREATE TABLE computers (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  former_number TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('confidential', 'police', 'internet')),
  level INTEGER CHECK (level BETWEEN 2 AND 4),
  name TEXT NOT NULL,
  model TEXT,
  unit TEXT NOT NULL,
  responsible_id TEXT REFERENCES people (id),
  place_id TEXT NOT NULL REFERENCES places (id),
  zone TEXT NOT NULL CHECK (zone IN ('key', 'confidential', 'ordinary')),
  key_department TEXT,
  macs TEXT NOT NULL CHECK (json_valid(macs)),
  programs TEXT NOT NULL CHECK (json_valid(programs)),
  installed_on TEXT,
  in_use_since TEXT,
  remarks TEXT,
  state TEXT NOT NULL CHECK (state IN ('inUse', 'idle', 'carriedOut', 'underRepair', 'scrapped')),
  registered_on TEXT NOT NULL,
  registered_by TEXT NOT NULL CHECK (json_valid(registered_by)),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((kind = 'confidential') = (level IS NOT NULL))
) STRICT;
CREATE INDEX computers_by_state ON computers (state);
CREATE INDEX computers_by_responsible ON computers (responsible_id);
CREATE TRIGGER computers_are_never_deleted BEFORE DELETE ON computers
BEGIN SELECT RAISE(ABORT, 'computers are never deleted'); END;
CREATE TRIGGER computers_scrapped_stay_so BEFORE UPDATE ON computers WHEN old.state = 'scrapped'
BEGIN SELECT RAISE(ABORT, 'a scrapped computer is never changed'); END;

-- Each disk that is or was in a computer; one taken out of a confidential computer has become a carrier.
CREATE TABLE computer_disks (
  row INTEGER PRIMARY KEY,
  computer_id TEXT NOT NULL REFERENCES computers (id),
  serial TEXT NOT NULL,
  fitted_on TEXT NOT NULL,
  removed_on TEXT,
  carrier_id TEXT REFERENCES carriers (id)
) STRICT;
CREATE UNIQUE INDEX computer_disks_inside ON computer_disks (computer_id, serial) WHERE removed_on IS NULL;
CREATE TRIGGER computer_disks_are_never_deleted BEFORE DELETE ON computer_disks
BEGIN SELECT RAISE(ABORT, 'the disks of a computer are never deleted'); END;
CREATE TRIGGER computer_disks_leave_once BEFORE UPDATE ON computer_disks
WHEN old.removed_on IS NOT NULL OR new.serial <> old.serial OR new.computer_id <> old.computer_id
BEGIN SELECT RAISE(ABORT, 'a disk leaves a computer once'); END;

CREATE TABLE computer_levels (
  row INTEGER PRIMARY KEY,
  computer_id TEXT NOT NULL REFERENCES computers (id),
  former_kind TEXT NOT NULL,
  former_level INTEGER,
  kind TEXT NOT NULL,
  level INTEGER,
  changed_on TEXT NOT NULL,
  changed_by TEXT NOT NULL CHECK (json_valid(changed_by)),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX computer_levels_of_computer ON computer_levels (computer_id, row);
CREATE TRIGGER computer_levels_are_never_updated BEFORE UPDATE ON computer_levels
BEGIN SELECT RAISE(ABORT, 'a change of level is never changed'); END;
CREATE TRIGGER computer_levels_are_never_deleted BEFORE DELETE ON computer_levels
BEGIN SELECT RAISE(ABORT, 'a change of level is never deleted'); END;

CREATE TABLE media (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  security_number TEXT,
  kind TEXT NOT NULL,
  computer_kind TEXT NOT NULL CHECK (computer_kind IN ('confidential', 'police', 'internet')),
  level INTEGER CHECK (level BETWEEN 2 AND 4),
  serial_number TEXT,
  capacity TEXT,
  unit TEXT NOT NULL,
  holder_id TEXT REFERENCES people (id),
  place_id TEXT NOT NULL REFERENCES places (id),
  remarks TEXT,
  state TEXT NOT NULL CHECK (state IN ('inUse', 'idle', 'onLoan', 'carriedOut', 'scrapped')),
  carrier_id TEXT REFERENCES carriers (id),
  registered_on TEXT NOT NULL,
  registered_by TEXT NOT NULL CHECK (json_valid(registered_by)),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((computer_kind = 'confidential') = (level IS NOT NULL))
) STRICT;
CREATE INDEX media_by_state ON media (state);
CREATE INDEX media_by_holder ON media (holder_id);
CREATE TRIGGER media_are_never_deleted BEFORE DELETE ON media
BEGIN SELECT RAISE(ABORT, 'media are never deleted'); END;
CREATE TRIGGER media_scrapped_stay_so BEFORE UPDATE ON media WHEN old.state = 'scrapped'
BEGIN SELECT RAISE(ABORT, 'a scrapped medium is never changed'); END;

CREATE TABLE peripherals (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('printer', 'scanner', 'copier', 'fax', 'multifunction', 'other')),
  computer_kind TEXT NOT NULL CHECK (computer_kind IN ('confidential', 'police', 'internet')),
  level INTEGER CHECK (level BETWEEN 2 AND 4),
  name TEXT NOT NULL,
  serial_number TEXT,
  disk_serial TEXT,
  computer_id TEXT REFERENCES computers (id),
  unit TEXT NOT NULL,
  responsible_id TEXT REFERENCES people (id),
  place_id TEXT NOT NULL REFERENCES places (id),
  remarks TEXT,
  state TEXT NOT NULL CHECK (state IN ('inUse', 'idle', 'underRepair', 'scrapped')),
  carrier_id TEXT REFERENCES carriers (id),
  registered_on TEXT NOT NULL,
  registered_by TEXT NOT NULL CHECK (json_valid(registered_by)),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((computer_kind = 'confidential') = (level IS NOT NULL))
) STRICT;
CREATE INDEX peripherals_by_computer ON peripherals (computer_id);
CREATE TRIGGER peripherals_are_never_deleted BEFORE DELETE ON peripherals
BEGIN SELECT RAISE(ABORT, 'peripherals are never deleted'); END;
CREATE TRIGGER peripherals_scrapped_stay_so BEFORE UPDATE ON peripherals WHEN old.state = 'scrapped'
BEGIN SELECT RAISE(ABORT, 'a scrapped peripheral is never changed'); END;

-- Carrying a computer or a medium out of the house (Ordinance 106(8)); none is closed without its return check.
CREATE TABLE outings (
  id TEXT PRIMARY KEY,
  computer_id TEXT REFERENCES computers (id),
  medium_id TEXT REFERENCES media (id),
  carried_by_id TEXT NOT NULL REFERENCES people (id),
  companion_id TEXT REFERENCES people (id),
  purpose TEXT NOT NULL,
  destination TEXT NOT NULL,
  contents TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  taken_at TEXT NOT NULL,
  handed_out_by TEXT NOT NULL CHECK (json_valid(handed_out_by)),
  approved_by TEXT NOT NULL CHECK (json_valid(approved_by)),
  due_on TEXT NOT NULL,
  returned_at TEXT,
  checked_by TEXT CHECK (checked_by IS NULL OR json_valid(checked_by)),
  outcome TEXT CHECK (outcome IN ('inOrder', 'trouble')),
  trouble TEXT,
  cleared TEXT,
  CHECK ((computer_id IS NULL) <> (medium_id IS NULL)),
  CHECK ((returned_at IS NULL) = (outcome IS NULL) AND (returned_at IS NULL) = (cleared IS NULL)),
  CHECK ((outcome IS 'trouble') = (trouble IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX outings_of_computer_live ON outings (computer_id) WHERE returned_at IS NULL AND computer_id IS NOT NULL;
CREATE UNIQUE INDEX outings_of_medium_live ON outings (medium_id) WHERE returned_at IS NULL AND medium_id IS NOT NULL;
CREATE INDEX outings_by_due ON outings (due_on) WHERE returned_at IS NULL;
CREATE TRIGGER outings_are_never_deleted BEFORE DELETE ON outings
BEGIN SELECT RAISE(ABORT, 'outings are never deleted'); END;
CREATE TRIGGER outings_end_once BEFORE UPDATE ON outings WHEN old.returned_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an outing ends once'); END;

CREATE TABLE repairs (
  id TEXT PRIMARY KEY,
  computer_id TEXT NOT NULL REFERENCES computers (id),
  level INTEGER CHECK (level BETWEEN 2 AND 4),
  kind TEXT NOT NULL CHECK (kind IN ('inHouse', 'onSite', 'sentOut')),
  fault TEXT NOT NULL,
  repairer TEXT NOT NULL,
  agreement TEXT,
  escort_id TEXT NOT NULL REFERENCES people (id),
  disks_before TEXT NOT NULL CHECK (json_valid(disks_before)),
  macs_before TEXT NOT NULL CHECK (json_valid(macs_before)),
  removed_disks TEXT NOT NULL CHECK (json_valid(removed_disks)),
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL CHECK (json_valid(begun_by)),
  ended_at TEXT,
  ended_by TEXT CHECK (ended_by IS NULL OR json_valid(ended_by)),
  work TEXT,
  disks_after TEXT CHECK (disks_after IS NULL OR json_valid(disks_after)),
  macs_after TEXT CHECK (macs_after IS NULL OR json_valid(macs_after)),
  CHECK ((ended_at IS NULL) = (work IS NULL) AND (ended_at IS NULL) = (disks_after IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX repairs_live ON repairs (computer_id) WHERE ended_at IS NULL;
CREATE TRIGGER repairs_are_never_deleted BEFORE DELETE ON repairs
BEGIN SELECT RAISE(ABORT, 'repairs are never deleted'); END;
CREATE TRIGGER repairs_end_once BEFORE UPDATE ON repairs WHEN old.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a repair ends once'); END;

CREATE TABLE medium_loans (
  id TEXT PRIMARY KEY,
  medium_id TEXT NOT NULL REFERENCES media (id),
  borrower_id TEXT NOT NULL REFERENCES people (id),
  computer_id TEXT NOT NULL REFERENCES computers (id),
  purpose TEXT NOT NULL,
  contents TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  lent_at TEXT NOT NULL,
  lent_by TEXT NOT NULL CHECK (json_valid(lent_by)),
  approved_by TEXT NOT NULL CHECK (json_valid(approved_by)),
  due_on TEXT NOT NULL,
  returned_at TEXT,
  checked_by TEXT CHECK (checked_by IS NULL OR json_valid(checked_by)),
  outcome TEXT CHECK (outcome IN ('inOrder', 'trouble')),
  trouble TEXT,
  cleared TEXT,
  CHECK ((returned_at IS NULL) = (outcome IS NULL) AND (returned_at IS NULL) = (cleared IS NULL)),
  CHECK ((outcome IS 'trouble') = (trouble IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX medium_loans_live ON medium_loans (medium_id) WHERE returned_at IS NULL;
CREATE INDEX medium_loans_by_due ON medium_loans (due_on) WHERE returned_at IS NULL;
CREATE TRIGGER medium_loans_are_never_deleted BEFORE DELETE ON medium_loans
BEGIN SELECT RAISE(ABORT, 'loans of media are never deleted'); END;
CREATE TRIGGER medium_loans_end_once BEFORE UPDATE ON medium_loans WHEN old.returned_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a loan of a medium ends once'); END;

-- What the registers say to a device check. level is the highest of anything it names.
CREATE TABLE device_check_comparisons (
  check_id TEXT PRIMARY KEY REFERENCES device_checks (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  comparison TEXT NOT NULL CHECK (json_valid(comparison))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER device_check_comparisons_are_never_updated BEFORE UPDATE ON device_check_comparisons
BEGIN SELECT RAISE(ABORT, 'a device check is never updated'); END;
CREATE TRIGGER device_check_comparisons_are_never_deleted BEFORE DELETE ON device_check_comparisons
BEGIN SELECT RAISE(ABORT, 'a device check is never deleted'); END;
`
