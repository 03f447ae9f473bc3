export const sql = `
-- What was proposed to be made, changed, extended or ended as a secret, and what was decided of it.
CREATE TABLE determinations (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL CHECK (act IN ('determine', 'change', 'extend', 'declassify')),
  way TEXT CHECK (way IN ('original', 'derived', 'compilation')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'registered', 'rejected', 'withdrawn')),
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  -- The highest level that anything in it names: nobody below that sees it.
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  mark TEXT NOT NULL CHECK (json_valid(mark)),
  starts_on TEXT,
  -- As it was proposed, where it was decided otherwise; as it was before, where something was changed.
  proposed_mark TEXT CHECK (json_valid(proposed_mark)),
  mark_before TEXT CHECK (json_valid(mark_before)),
  started_on TEXT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  carrier_id TEXT REFERENCES carriers (id),
  changes_id TEXT REFERENCES determinations (id),
  proposed_by TEXT NOT NULL,
  proposed_by_name TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  decided_by TEXT,
  decided_by_name TEXT,
  decided_at TEXT,
  reason TEXT,
  on_the_spot INTEGER NOT NULL DEFAULT 0 CHECK (on_the_spot IN (0, 1)),
  -- The notice of an issuer elsewhere, who has decided it.
  issuer_document TEXT,
  issuer_noticed_on TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  -- Nobody decides what they have proposed.
  CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  CHECK ((state IN ('approved', 'registered', 'rejected')) = (decided_by IS NOT NULL OR issuer_document IS NOT NULL)),
  CHECK ((issuer_document IS NULL) = (issuer_noticed_on IS NULL)),
  CHECK ((act = 'determine') = (way IS NOT NULL)),
  CHECK ((act = 'determine') = (mark_before IS NULL))
) STRICT;
CREATE INDEX determinations_by_state ON determinations (state, row);
CREATE INDEX determinations_by_proposer ON determinations (proposed_by, row);
CREATE INDEX determinations_of_carrier ON determinations (carrier_id) WHERE carrier_id IS NOT NULL;
CREATE INDEX determinations_that_change ON determinations (changes_id) WHERE changes_id IS NOT NULL;
CREATE TRIGGER determinations_are_never_deleted BEFORE DELETE ON determinations
BEGIN SELECT RAISE(ABORT, 'determinations are never deleted'); END;
CREATE TRIGGER determinations_are_decided_once BEFORE UPDATE ON determinations
WHEN old.state IN ('rejected', 'withdrawn', 'registered')
  OR (old.state = 'approved' AND (new.mark <> old.mark OR new.decided_by IS NOT old.decided_by OR new.decided_at IS NOT old.decided_at))
BEGIN SELECT RAISE(ABORT, 'a determination is decided once'); END;

-- From what a determination was derived or compiled, once it was decided.
CREATE TABLE determination_sources (
  determination_id TEXT NOT NULL REFERENCES determinations (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  PRIMARY KEY (determination_id, carrier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX determinations_of_source ON determination_sources (carrier_id);
CREATE TRIGGER determination_sources_are_never_deleted BEFORE DELETE ON determination_sources
BEGIN SELECT RAISE(ABORT, 'what a secret comes from is never deleted'); END;

-- The written notice of a change, to whoever holds, has borrowed, or may know what it is about.
CREATE TABLE mark_notices (
  id TEXT PRIMARY KEY,
  determination_id TEXT NOT NULL REFERENCES determinations (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  unit_id TEXT REFERENCES units (id),
  person_id TEXT REFERENCES people (id),
  due_on TEXT NOT NULL,
  served_on TEXT,
  receiver TEXT,
  served_by TEXT,
  served_by_name TEXT,
  CHECK ((unit_id IS NULL) <> (person_id IS NULL)),
  CHECK ((served_on IS NULL) = (receiver IS NULL))
) STRICT;
CREATE UNIQUE INDEX mark_notices_once ON mark_notices (determination_id, coalesce(unit_id, person_id));
CREATE INDEX mark_notices_to_serve ON mark_notices (due_on) WHERE served_on IS NULL;
CREATE TRIGGER mark_notices_are_never_deleted BEFORE DELETE ON mark_notices
BEGIN SELECT RAISE(ABORT, 'notices are never deleted'); END;
CREATE TRIGGER mark_notices_are_served_once BEFORE UPDATE ON mark_notices WHEN old.served_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a notice is served once'); END;

-- That the condition has come about on which a secret ends.
CREATE TABLE met_conditions (
  carrier_id TEXT PRIMARY KEY REFERENCES carriers (id),
  met_on TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER met_conditions_are_never_updated BEFORE UPDATE ON met_conditions
BEGIN SELECT RAISE(ABORT, 'what has come about is never changed'); END;
CREATE TRIGGER met_conditions_are_never_deleted BEFORE DELETE ON met_conditions
BEGIN SELECT RAISE(ABORT, 'what has come about is never deleted'); END;
`
