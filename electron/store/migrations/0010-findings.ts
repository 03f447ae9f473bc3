export const sql = `
-- A machine that was checked: known again by its key, called by its name.
CREATE TABLE machines (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  known_since TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE INDEX machines_by_name ON machines (name);
CREATE TRIGGER machines_are_never_deleted BEFORE DELETE ON machines
BEGIN SELECT RAISE(ABORT, 'machines are never deleted'); END;

-- A file with checks of other machines that was brought in.
CREATE TABLE check_imports (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  imported_by TEXT NOT NULL CHECK (json_valid(imported_by)),
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER check_imports_are_never_updated BEFORE UPDATE ON check_imports
BEGIN SELECT RAISE(ABORT, 'what was brought in is never changed'); END;
CREATE TRIGGER check_imports_are_never_deleted BEFORE DELETE ON check_imports
BEGIN SELECT RAISE(ABORT, 'what was brought in is never deleted'); END;

-- Which machine a check is of, and its figures. digest: of what was imported, so that nothing is taken in twice.
CREATE TABLE machine_checks (
  check_id TEXT PRIMARY KEY REFERENCES device_checks (id),
  machine_id TEXT NOT NULL REFERENCES machines (id),
  at TEXT NOT NULL,
  forbidden INTEGER NOT NULL CHECK (forbidden >= 0),
  look INTEGER NOT NULL CHECK (look >= 0),
  import_id TEXT REFERENCES check_imports (id),
  digest TEXT UNIQUE,
  CHECK ((import_id IS NULL) = (digest IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX machine_checks_by_machine ON machine_checks (machine_id, at);
CREATE INDEX machine_checks_by_time ON machine_checks (at);
CREATE TRIGGER machine_checks_are_never_updated BEFORE UPDATE ON machine_checks
BEGIN SELECT RAISE(ABORT, 'a device check is never updated'); END;
CREATE TRIGGER machine_checks_are_never_deleted BEFORE DELETE ON machine_checks
BEGIN SELECT RAISE(ABORT, 'a device check is never deleted'); END;

-- The checks made until now belong to the machines that they name.
INSERT INTO machines (id, key, name, known_since)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
  || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), key, name, known_since
FROM (
  SELECT lower(coalesce(report ->> '$.machine.hostName', '') || '|' || coalesce(report ->> '$.machine.maker', '') || '|'
      || coalesce(report ->> '$.machine.model', '')) AS key,
    coalesce(min(report ->> '$.machine.hostName'), min(report ->> '$.machine.model'), '?') AS name,
    min(at) AS known_since
  FROM device_checks GROUP BY 1
);
INSERT INTO machine_checks (check_id, machine_id, at, forbidden, look)
SELECT device_checks.id, machines.id, device_checks.at,
  (SELECT count(*) FROM json_each(report, '$.findings') WHERE value ->> '$.verdict' = 'forbidden'),
  (SELECT count(*) FROM json_each(report, '$.findings') WHERE value ->> '$.verdict' = 'look')
FROM device_checks JOIN machines ON machines.key = lower(coalesce(report ->> '$.machine.hostName', '') || '|'
  || coalesce(report ->> '$.machine.maker', '') || '|' || coalesce(report ->> '$.machine.model', ''));

-- Something that must not be, or that nobody can exclude, from the check that first saw it to the one that no longer does.
-- about: a category of device or a reminder; device: empty where nobody has seen one.
CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  machine_id TEXT NOT NULL REFERENCES machines (id),
  article TEXT NOT NULL,
  about TEXT NOT NULL,
  device TEXT NOT NULL,
  name TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('forbidden', 'look')),
  remedy TEXT,
  state TEXT NOT NULL CHECK (state IN ('found', 'beingPutRight', 'putRight', 'looked', 'closed')),
  first_check_id TEXT NOT NULL REFERENCES device_checks (id),
  first_seen_at TEXT NOT NULL,
  last_check_id TEXT NOT NULL REFERENCES device_checks (id),
  last_seen_at TEXT NOT NULL,
  recurs TEXT REFERENCES findings (id),
  came_back INTEGER NOT NULL DEFAULT 0,
  responsible_id TEXT REFERENCES people (id),
  due_on TEXT,
  how TEXT,
  done TEXT,
  put_right_at TEXT,
  put_right_by TEXT CHECK (put_right_by IS NULL OR json_valid(put_right_by)),
  seen TEXT,
  looked_at TEXT,
  looked_by TEXT CHECK (looked_by IS NULL OR json_valid(looked_by)),
  closed_at TEXT,
  closed_by TEXT CHECK (closed_by IS NULL OR json_valid(closed_by)),
  closed_with TEXT CHECK (closed_with IS NULL OR json_valid(closed_with)),
  closed_check_id TEXT REFERENCES device_checks (id),
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  -- Closed by a later check, or by two persons who have looked; never by one alone.
  CHECK (state <> 'closed' OR (closed_check_id IS NOT NULL) <> (closed_with IS NOT NULL)),
  CHECK (state NOT IN ('beingPutRight', 'putRight') OR (responsible_id IS NOT NULL AND due_on IS NOT NULL AND how IS NOT NULL)),
  CHECK (state <> 'putRight' OR done IS NOT NULL),
  CHECK (state <> 'looked' OR (verdict = 'look' AND seen IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX findings_live ON findings (machine_id, article, about, device) WHERE state <> 'closed';
CREATE INDEX findings_by_matter ON findings (machine_id, article, about, device, first_seen_at);
CREATE INDEX findings_by_due ON findings (due_on) WHERE state = 'beingPutRight';
CREATE TRIGGER findings_are_never_deleted BEFORE DELETE ON findings
BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END;
CREATE TRIGGER findings_end_once BEFORE UPDATE ON findings
WHEN old.state = 'closed' OR new.machine_id <> old.machine_id OR new.article <> old.article OR new.about <> old.about
  OR new.device <> old.device OR new.first_check_id <> old.first_check_id OR new.version <= old.version
BEGIN SELECT RAISE(ABORT, 'a finding is closed once, and is always about the same'); END;

-- Which findings a check has seen.
CREATE TABLE finding_sightings (
  check_id TEXT NOT NULL REFERENCES device_checks (id),
  finding_id TEXT NOT NULL REFERENCES findings (id),
  PRIMARY KEY (check_id, finding_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sightings_of_finding ON finding_sightings (finding_id);
CREATE TRIGGER finding_sightings_are_never_updated BEFORE UPDATE ON finding_sightings
BEGIN SELECT RAISE(ABORT, 'what a check has seen is never changed'); END;
CREATE TRIGGER finding_sightings_are_never_deleted BEFORE DELETE ON finding_sightings
BEGIN SELECT RAISE(ABORT, 'what a check has seen is never deleted'); END;

-- What may be there until a day, by whose leave: it stays found, and is a finding again when the day has passed.
CREATE TABLE finding_exceptions (
  id TEXT PRIMARY KEY,
  machine_id TEXT NOT NULL REFERENCES machines (id),
  article TEXT NOT NULL,
  about TEXT NOT NULL,
  device TEXT NOT NULL,
  reason TEXT NOT NULL,
  until_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL CHECK (json_valid(recorded_by)),
  approved_by TEXT NOT NULL CHECK (json_valid(approved_by)),
  ended_at TEXT,
  ended_by TEXT CHECK (ended_by IS NULL OR json_valid(ended_by)),
  ended_because TEXT,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_because IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_exceptions_by_matter ON finding_exceptions (machine_id, article, about, device, until_on);
CREATE TRIGGER finding_exceptions_are_never_deleted BEFORE DELETE ON finding_exceptions
BEGIN SELECT RAISE(ABORT, 'exceptions are never deleted'); END;
CREATE TRIGGER finding_exceptions_end_once BEFORE UPDATE ON finding_exceptions
WHEN old.ended_at IS NOT NULL OR new.until_on <> old.until_on OR new.reason <> old.reason
  OR new.machine_id <> old.machine_id OR new.article <> old.article OR new.about <> old.about OR new.device <> old.device
  OR new.approved_by <> old.approved_by
BEGIN SELECT RAISE(ABORT, 'an exception ends once, and is otherwise never changed'); END;

-- What a person has seen of what no program can see, at a check. The last look at a reminder counts.
CREATE TABLE reminder_looks (
  row INTEGER PRIMARY KEY,
  check_id TEXT NOT NULL REFERENCES device_checks (id),
  reminder TEXT NOT NULL,
  in_order INTEGER NOT NULL CHECK (in_order IN (0, 1)),
  seen TEXT NOT NULL,
  at TEXT NOT NULL,
  looked_by TEXT NOT NULL CHECK (json_valid(looked_by))
) STRICT;
CREATE INDEX reminder_looks_of_check ON reminder_looks (check_id);
CREATE TRIGGER reminder_looks_are_never_updated BEFORE UPDATE ON reminder_looks
BEGIN SELECT RAISE(ABORT, 'what a person has seen is never changed'); END;
CREATE TRIGGER reminder_looks_are_never_deleted BEFORE DELETE ON reminder_looks
BEGIN SELECT RAISE(ABORT, 'what a person has seen is never deleted'); END;
`
