export const sql = `
CREATE TABLE units (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  head_id TEXT REFERENCES people (id),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER units_are_never_deleted BEFORE DELETE ON units
BEGIN SELECT RAISE(ABORT, 'units are never deleted'); END;
-- Whatever has stood under a name until now becomes a unit of that name.
INSERT INTO units (id, name)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
  || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), name
FROM (SELECT unit AS name FROM people UNION SELECT unit FROM carriers);

ALTER TABLE people ADD COLUMN unit_id TEXT REFERENCES units (id);
UPDATE people SET unit_id = (SELECT id FROM units WHERE name = people.unit);
ALTER TABLE people DROP COLUMN unit;
ALTER TABLE people ADD COLUMN class TEXT NOT NULL DEFAULT 'none' CHECK (class IN ('core', 'important', 'general', 'none'));
ALTER TABLE people ADD COLUMN reviewed_on TEXT NOT NULL DEFAULT '2000-01-01';
ALTER TABLE people ADD COLUMN left_on TEXT;
ALTER TABLE people ADD COLUMN cooling_off_until TEXT;
ALTER TABLE people ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE INDEX people_by_unit ON people (unit_id);

ALTER TABLE carriers ADD COLUMN unit_id TEXT REFERENCES units (id);
UPDATE carriers SET unit_id = (SELECT id FROM units WHERE name = carriers.unit);
ALTER TABLE carriers DROP COLUMN unit;
CREATE INDEX carriers_by_unit ON carriers (unit_id);
-- Where it is kept when nothing is done with it; where it stood when it was found missing; why nothing may be done with it.
ALTER TABLE carriers ADD COLUMN at_rest TEXT NOT NULL DEFAULT 'inStock' CHECK (at_rest IN ('inStock', 'archived'));
ALTER TABLE carriers ADD COLUMN before_missing TEXT;
ALTER TABLE carriers ADD COLUMN held_because TEXT;
-- Whether the unit has made the secret itself and so decides on it, and by which determination.
ALTER TABLE carriers ADD COLUMN origin TEXT NOT NULL DEFAULT 'received' CHECK (origin IN ('own', 'received'));
ALTER TABLE carriers ADD COLUMN determination_id TEXT;
CREATE INDEX carriers_of_determination ON carriers (determination_id) WHERE determination_id IS NOT NULL;
-- What it is a copy of; always the first of all, never a copy of a copy.
ALTER TABLE carriers ADD COLUMN original_id TEXT REFERENCES carriers (id);
CREATE INDEX carriers_of_original ON carriers (original_id) WHERE original_id IS NOT NULL;
-- How it stands with the mark on the thing itself.
ALTER TABLE carriers ADD COLUMN mark_state TEXT NOT NULL DEFAULT 'marked'
  CHECK (mark_state IN ('unmarked', 'marked', 'toRemark', 'remarked', 'declassified'));

-- Who may know what is recorded on a carrier and on its copies: one unit or one person a row, by whom and on whose approval.
CREATE TABLE carrier_scope (
  row INTEGER PRIMARY KEY,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  unit_id TEXT REFERENCES units (id),
  person_id TEXT REFERENCES people (id),
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL,
  approval_id TEXT,
  CHECK ((unit_id IS NULL) <> (person_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX carrier_scope_once ON carrier_scope (carrier_id, coalesce(unit_id, person_id));
CREATE TRIGGER carrier_scope_is_never_deleted BEFORE DELETE ON carrier_scope
BEGIN SELECT RAISE(ABORT, 'who may know is never deleted'); END;

-- The settings, each state of them; the last is in force.
CREATE TABLE settings (
  version INTEGER PRIMARY KEY,
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;
CREATE TRIGGER settings_are_never_updated BEFORE UPDATE ON settings
BEGIN SELECT RAISE(ABORT, 'settings that were in force are never changed'); END;
CREATE TRIGGER settings_are_never_deleted BEFORE DELETE ON settings
BEGIN SELECT RAISE(ABORT, 'settings that were in force are never deleted'); END;

-- The last running number of each kind of document in a year: SP approvals, SJ incidents, and what comes.
CREATE TABLE document_numbers (
  kind TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER document_numbers_only_grow BEFORE UPDATE ON document_numbers WHEN new.last <= old.last
BEGIN SELECT RAISE(ABORT, 'a number is never given twice'); END;

CREATE TABLE approvals (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  purpose TEXT NOT NULL,
  asks TEXT NOT NULL CHECK (asks IN ('sectionLeader', 'unitLeader')),
  requested_by TEXT NOT NULL,
  requested_by_name TEXT NOT NULL,
  requested_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'withdrawn', 'used')),
  decided_by TEXT,
  decided_by_name TEXT,
  decided_at TEXT,
  reason TEXT,
  on_the_spot INTEGER NOT NULL DEFAULT 0 CHECK (on_the_spot IN (0, 1)),
  used_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  -- Nobody approves what they have asked for.
  CHECK (decided_by IS NULL OR decided_by <> requested_by),
  CHECK ((state IN ('approved', 'rejected', 'used')) = (decided_by IS NOT NULL))
) STRICT;
CREATE INDEX approvals_by_state ON approvals (state, requested_at);
CREATE INDEX approvals_by_asker ON approvals (requested_by, requested_at);
CREATE TRIGGER approvals_are_never_deleted BEFORE DELETE ON approvals
BEGIN SELECT RAISE(ABORT, 'approvals are never deleted'); END;
CREATE TRIGGER approvals_are_decided_once BEFORE UPDATE ON approvals
WHEN old.state IN ('rejected', 'withdrawn', 'used')
  OR (old.decided_by IS NOT NULL AND (new.decided_by <> old.decided_by OR new.decided_at <> old.decided_at))
BEGIN SELECT RAISE(ABORT, 'an approval is decided once'); END;
CREATE TABLE approval_carriers (
  approval_id TEXT NOT NULL REFERENCES approvals (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  PRIMARY KEY (approval_id, carrier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX approvals_of_carrier ON approval_carriers (carrier_id);
CREATE TRIGGER approval_carriers_are_never_deleted BEFORE DELETE ON approval_carriers
BEGIN SELECT RAISE(ABORT, 'what was approved is never changed'); END;

CREATE TABLE tasks (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  carrier_id TEXT REFERENCES carriers (id),
  person_id TEXT REFERENCES people (id),
  note TEXT NOT NULL,
  due_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  -- The record it came from: a determination, a count, an inspection.
  origin_id TEXT,
  done_at TEXT,
  done_by TEXT,
  done_by_name TEXT,
  answer TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((done_at IS NULL) = (answer IS NULL))
) STRICT;
CREATE INDEX tasks_by_due ON tasks (due_on) WHERE done_at IS NULL;
CREATE INDEX tasks_of_carrier ON tasks (carrier_id) WHERE carrier_id IS NOT NULL;
CREATE TRIGGER tasks_are_never_deleted BEFORE DELETE ON tasks
BEGIN SELECT RAISE(ABORT, 'tasks are never deleted'); END;
CREATE TRIGGER tasks_end_once BEFORE UPDATE ON tasks WHEN old.done_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a task ends once'); END;

CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('missing', 'damaged', 'leak')),
  state TEXT NOT NULL CHECK (state IN ('open', 'leak', 'found', 'closed')),
  carrier_id TEXT REFERENCES carriers (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  found_on TEXT NOT NULL,
  place TEXT,
  what TEXT NOT NULL,
  responsible_id TEXT REFERENCES people (id),
  reported_by TEXT NOT NULL,
  reported_by_name TEXT NOT NULL,
  reported_at TEXT NOT NULL,
  missing_until TEXT,
  report_by TEXT,
  result_by TEXT,
  told_at TEXT,
  told_to TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX incidents_by_state ON incidents (state, reported_at);
CREATE INDEX incidents_of_carrier ON incidents (carrier_id) WHERE carrier_id IS NOT NULL;
CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE(ABORT, 'incidents are never deleted'); END;
CREATE TABLE incident_steps (
  row INTEGER PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL,
  -- Who else was there: the second officer at a find, the leader who approved a closing.
  with_number TEXT,
  with_name TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'told', 'leak', 'found', 'closed')),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX incident_steps_of_incident ON incident_steps (incident_id, row);
CREATE TRIGGER incident_steps_are_never_updated BEFORE UPDATE ON incident_steps
BEGIN SELECT RAISE(ABORT, 'what was done is never changed'); END;
CREATE TRIGGER incident_steps_are_never_deleted BEFORE DELETE ON incident_steps
BEGIN SELECT RAISE(ABORT, 'what was done is never deleted'); END;
`
