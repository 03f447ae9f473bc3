export const sql = `
CREATE TABLE destruction_lists (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  reason TEXT NOT NULL,
  -- The highest level that has ever stood on it: it never sinks when an item is retained.
  level INTEGER NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 4),
  state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'counted', 'approved', 'sealed', 'shipped', 'destroyed', 'cancelled')),
  opened_by TEXT NOT NULL,
  opened_by_name TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  approval_id TEXT REFERENCES approvals (id),
  certificate TEXT UNIQUE,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'destroyed') = (certificate IS NOT NULL))
) STRICT;
CREATE INDEX destruction_lists_by_state ON destruction_lists (state, opened_at);
CREATE TRIGGER destruction_lists_are_never_deleted BEFORE DELETE ON destruction_lists
BEGIN SELECT RAISE(ABORT, 'destruction lists are never deleted'); END;
CREATE TRIGGER destruction_lists_end_once BEFORE UPDATE ON destruction_lists WHEN old.state IN ('destroyed', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a list that has ended is never changed'); END;

CREATE TABLE destruction_items (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  list_id TEXT NOT NULL REFERENCES destruction_lists (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  status TEXT NOT NULL DEFAULT 'listed' CHECK (status IN ('listed', 'retained', 'missing', 'destroyed')),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_by_name TEXT NOT NULL,
  reason TEXT,
  ended_at TEXT,
  ended_by TEXT,
  ended_by_name TEXT,
  CHECK ((status = 'listed') = (ended_at IS NULL)),
  CHECK (status NOT IN ('retained', 'missing') OR reason IS NOT NULL)
) STRICT;
CREATE INDEX destruction_items_of_list ON destruction_items (list_id, status);
CREATE INDEX destruction_items_of_carrier ON destruction_items (carrier_id);
-- A carrier stands on one list at a time, and is destroyed once.
CREATE UNIQUE INDEX destruction_items_once ON destruction_items (carrier_id) WHERE status IN ('listed', 'destroyed');
CREATE TRIGGER destruction_items_are_never_deleted BEFORE DELETE ON destruction_items
BEGIN SELECT RAISE(ABORT, 'an item leaves a list by its status'); END;
CREATE TRIGGER destruction_items_end_once BEFORE UPDATE ON destruction_items
WHEN old.status <> 'listed' OR new.list_id <> old.list_id OR new.carrier_id <> old.carrier_id
BEGIN SELECT RAISE(ABORT, 'an item that has left a list stays as it is'); END;
CREATE TRIGGER destruction_items_come_while_open BEFORE INSERT ON destruction_items
WHEN (SELECT state FROM destruction_lists WHERE id = new.list_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a counted list is frozen'); END;

CREATE TABLE destruction_steps (
  row INTEGER PRIMARY KEY,
  list_id TEXT NOT NULL REFERENCES destruction_lists (id),
  step TEXT NOT NULL CHECK (json_valid(step))
) STRICT;
CREATE INDEX destruction_steps_of_list ON destruction_steps (list_id, row);
CREATE TRIGGER destruction_steps_are_never_updated BEFORE UPDATE ON destruction_steps
BEGIN SELECT RAISE(ABORT, 'what was done is never changed'); END;
CREATE TRIGGER destruction_steps_are_never_deleted BEFORE DELETE ON destruction_steps
BEGIN SELECT RAISE(ABORT, 'what was done is never deleted'); END;

CREATE TRIGGER destroyed_carriers_stay_so BEFORE UPDATE OF state ON carriers
WHEN old.state = 'destroyed' AND new.state <> 'destroyed'
BEGIN SELECT RAISE(ABORT, 'what was destroyed stays so'); END;
`
