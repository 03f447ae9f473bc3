export const sql = `
-- What two have looked at in a room, a cabinet or a shelf on a day, and when it is looked at again (Ordinance 115).
CREATE TABLE inspections (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  place_id TEXT NOT NULL REFERENCES places (id),
  inspected_on TEXT NOT NULL,
  -- Degrees Celsius and per cent, where they were measured.
  temperature REAL,
  humidity REAL,
  -- What was asked and found of each thing: in order, not in order with the fact, or not there.
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  -- Between what the settings wanted temperature and humidity on that day.
  wanted TEXT NOT NULL CHECK (json_valid(wanted)),
  remark TEXT,
  inspected_by TEXT NOT NULL,
  inspected_by_name TEXT NOT NULL,
  second_by TEXT,
  second_by_name TEXT,
  registered_at TEXT NOT NULL,
  next_due_on TEXT NOT NULL,
  next_due_reason TEXT,
  CHECK ((second_by IS NULL) = (second_by_name IS NULL))
) STRICT;
CREATE INDEX inspections_of_place ON inspections (place_id, inspected_on, row);
CREATE INDEX inspections_by_day ON inspections (inspected_on, row);
CREATE TRIGGER inspections_are_never_deleted BEFORE DELETE ON inspections
BEGIN SELECT RAISE(ABORT, 'inspections are never deleted'); END;
CREATE TRIGGER inspections_are_never_updated BEFORE UPDATE ON inspections
BEGIN SELECT RAISE(ABORT, 'what was inspected is never changed'); END;

CREATE TABLE inspection_findings (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  inspection_id TEXT NOT NULL REFERENCES inspections (id),
  about TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('slight', 'serious', 'grave')),
  what TEXT NOT NULL,
  remedy TEXT NOT NULL,
  responsible_id TEXT NOT NULL REFERENCES people (id),
  due_on TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'putRight', 'confirmed')),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX inspection_findings_of_inspection ON inspection_findings (inspection_id, row);
CREATE INDEX inspection_findings_open ON inspection_findings (due_on) WHERE state <> 'confirmed';
CREATE TRIGGER inspection_findings_are_never_deleted BEFORE DELETE ON inspection_findings
BEGIN SELECT RAISE(ABORT, 'what was found is never deleted'); END;
CREATE TRIGGER inspection_findings_end_once BEFORE UPDATE ON inspection_findings WHEN old.state = 'confirmed'
BEGIN SELECT RAISE(ABORT, 'what is confirmed stays so'); END;

-- What was said of a finding as it was put right: one row each time.
CREATE TABLE inspection_finding_steps (
  row INTEGER PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES inspection_findings (id),
  act TEXT NOT NULL CHECK (act IN ('putRight', 'confirm', 'again')),
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL
) STRICT;
CREATE INDEX inspection_finding_steps_of_finding ON inspection_finding_steps (finding_id, row);
CREATE TRIGGER inspection_finding_steps_are_never_updated BEFORE UPDATE ON inspection_finding_steps
BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
CREATE TRIGGER inspection_finding_steps_are_never_deleted BEFORE DELETE ON inspection_finding_steps
BEGIN SELECT RAISE(ABORT, 'what was said is never deleted'); END;

-- An appraisal: a group answers for each item what is to become of it, and signs (Ordinance 118).
CREATE TABLE appraisals (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  purpose TEXT NOT NULL,
  -- The highest level of what was ever put before it.
  level INTEGER NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 4),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'withdrawn')),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_by_name TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT,
  ended_by_name TEXT,
  -- The report of the group, under a number of its own; of one withdrawn, why.
  report_number TEXT UNIQUE,
  report TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'open') = (ended_at IS NULL)),
  CHECK ((state = 'open') = (report IS NULL)),
  CHECK ((state = 'closed') = (report_number IS NOT NULL))
) STRICT;
CREATE TRIGGER appraisals_are_never_deleted BEFORE DELETE ON appraisals
BEGIN SELECT RAISE(ABORT, 'appraisals are never deleted'); END;
CREATE TRIGGER appraisals_end_once BEFORE UPDATE ON appraisals WHEN old.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'an appraisal that has ended is never changed'); END;

CREATE TABLE appraisal_members (
  appraisal_id TEXT NOT NULL REFERENCES appraisals (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  leads INTEGER NOT NULL CHECK (leads IN (0, 1)),
  signed_at TEXT,
  PRIMARY KEY (appraisal_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX appraisal_members_one_leads ON appraisal_members (appraisal_id) WHERE leads = 1;
CREATE TRIGGER appraisal_members_are_never_deleted BEFORE DELETE ON appraisal_members
BEGIN SELECT RAISE(ABORT, 'who appraised is never deleted'); END;
CREATE TRIGGER appraisal_members_sign_once BEFORE UPDATE ON appraisal_members
WHEN old.signed_at IS NOT NULL OR new.person_id <> old.person_id OR new.appraisal_id <> old.appraisal_id
BEGIN SELECT RAISE(ABORT, 'who has signed has signed'); END;

CREATE TABLE appraisal_items (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  appraisal_id TEXT NOT NULL REFERENCES appraisals (id),
  carrier_id TEXT NOT NULL REFERENCES archive_items (carrier_id),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'withdrawn')),
  answer TEXT CHECK (answer IN ('destroy', 'extend', 'retain', 'transfer')),
  reason TEXT,
  -- Until when it is kept from now on, where that was the answer; until when it was kept before.
  keep_until TEXT,
  kept_until TEXT,
  -- Which archives it goes to, where that was the answer.
  whither TEXT,
  answered_at TEXT,
  answered_by TEXT,
  answered_by_name TEXT,
  -- The place of its closing among all closings: the latest answer is told by it and by no clock.
  closing INTEGER,
  CHECK ((answer IS NULL) = (reason IS NULL)),
  CHECK ((answer IS 'extend') = (keep_until IS NOT NULL)),
  CHECK ((answer IS 'transfer') = (whither IS NOT NULL)),
  CHECK ((state = 'closed') = (closing IS NOT NULL)),
  CHECK (state <> 'closed' OR answer IS NOT NULL),
  UNIQUE (appraisal_id, carrier_id)
) STRICT;
-- An item is before one group at a time.
CREATE UNIQUE INDEX appraisal_items_open ON appraisal_items (carrier_id) WHERE state = 'open';
CREATE INDEX appraisal_items_closed ON appraisal_items (carrier_id, closing) WHERE state = 'closed';
CREATE TRIGGER appraisal_items_are_never_deleted BEFORE DELETE ON appraisal_items
BEGIN SELECT RAISE(ABORT, 'what was appraised is never deleted'); END;
CREATE TRIGGER appraisal_items_end_once BEFORE UPDATE ON appraisal_items WHEN old.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'an answer that was signed stays; a later appraisal may answer otherwise'); END;
`
