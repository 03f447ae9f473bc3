export const sql = `
-- A cabinet stands in a room, a shelf in a cabinet.
ALTER TABLE places ADD COLUMN parent_id TEXT REFERENCES places (id);

CREATE TABLE stock_takes (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('yearly', 'adHoc')),
  scope_of TEXT NOT NULL CHECK (scope_of IN ('everything', 'place', 'unit', 'person')),
  scope_id TEXT,
  scope_name TEXT NOT NULL,
  -- What its opener was cleared for: it counts up to here, and nobody below it sees it.
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'abandoned')),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_by_name TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  closed_by_name TEXT,
  second_officer TEXT,
  second_officer_name TEXT,
  -- The names of the places a partial count has covered.
  covered TEXT CHECK (covered IS NULL OR json_valid(covered)),
  reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((scope_of = 'everything') = (scope_id IS NULL)),
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK ((state = 'closed') = (second_officer IS NOT NULL)),
  CHECK (second_officer IS NULL OR second_officer <> closed_by)
) STRICT;
CREATE TRIGGER stock_takes_are_never_deleted BEFORE DELETE ON stock_takes
BEGIN SELECT RAISE(ABORT, 'counts are never deleted'); END;
CREATE TRIGGER stock_takes_end_once BEFORE UPDATE ON stock_takes WHEN old.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'a count ends once'); END;

-- What was expected when the count began, as it then was.
CREATE TABLE stock_take_expected (
  stock_take_id TEXT NOT NULL REFERENCES stock_takes (id),
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  place_id TEXT NOT NULL REFERENCES places (id),
  holder_id TEXT NOT NULL REFERENCES people (id),
  state TEXT NOT NULL,
  mark_text TEXT NOT NULL,
  PRIMARY KEY (stock_take_id, carrier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_take_expected_of_carrier ON stock_take_expected (carrier_id);
CREATE TRIGGER stock_take_expected_is_never_deleted BEFORE DELETE ON stock_take_expected
BEGIN SELECT RAISE(ABORT, 'what was expected is never deleted'); END;
CREATE TRIGGER stock_take_expected_is_frozen BEFORE UPDATE ON stock_take_expected
BEGIN SELECT RAISE(ABORT, 'what was expected is frozen'); END;

CREATE TABLE stock_take_scans (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  stock_take_id TEXT NOT NULL REFERENCES stock_takes (id),
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL,
  text TEXT NOT NULL,
  carrier_id TEXT REFERENCES carriers (id),
  place_id TEXT REFERENCES places (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('matched', 'wrongPlace', 'wrongMark', 'unknown', 'gone', 'again')),
  mark_differs INTEGER NOT NULL DEFAULT 0 CHECK (mark_differs IN (0, 1)),
  mark_seen TEXT,
  undone_at TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX stock_take_scans_in_order ON stock_take_scans (stock_take_id, row);
CREATE INDEX stock_take_scans_of_carrier ON stock_take_scans (carrier_id) WHERE carrier_id IS NOT NULL;
-- One thing counts once.
CREATE UNIQUE INDEX stock_take_scans_once ON stock_take_scans (stock_take_id, coalesce(carrier_id, text))
  WHERE undone_at IS NULL AND verdict <> 'again';
CREATE TRIGGER stock_take_scans_are_never_deleted BEFORE DELETE ON stock_take_scans
BEGIN SELECT RAISE(ABORT, 'scans are never deleted'); END;

-- What is to be done about a line; the last answer to it stands.
CREATE TABLE stock_take_answers (
  row INTEGER PRIMARY KEY,
  stock_take_id TEXT NOT NULL REFERENCES stock_takes (id),
  -- The carrier, or the scan of a thing that no register knows.
  subject TEXT NOT NULL,
  carrier_id TEXT REFERENCES carriers (id),
  result TEXT NOT NULL,
  answer TEXT NOT NULL,
  note TEXT,
  at TEXT NOT NULL,
  by_number TEXT NOT NULL,
  by_name TEXT NOT NULL
) STRICT;
CREATE INDEX stock_take_answers_of_count ON stock_take_answers (stock_take_id);
CREATE TRIGGER stock_take_answers_are_never_deleted BEFORE DELETE ON stock_take_answers
BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;

-- The result as it was when two signed it: a line for each carrier and each thing.
CREATE TABLE stock_take_results (
  row INTEGER PRIMARY KEY,
  stock_take_id TEXT NOT NULL REFERENCES stock_takes (id),
  carrier_id TEXT REFERENCES carriers (id),
  result TEXT NOT NULL,
  line TEXT NOT NULL CHECK (json_valid(line))
) STRICT;
CREATE INDEX stock_take_results_of_count ON stock_take_results (stock_take_id, result, row);
CREATE TRIGGER stock_take_results_are_never_deleted BEFORE DELETE ON stock_take_results
BEGIN SELECT RAISE(ABORT, 'results are never deleted'); END;
CREATE TRIGGER stock_take_results_are_never_updated BEFORE UPDATE ON stock_take_results
BEGIN SELECT RAISE(ABORT, 'results are never changed'); END;

-- Which places were wholly counted, and when.
CREATE TABLE stock_take_places (
  stock_take_id TEXT NOT NULL REFERENCES stock_takes (id),
  place_id TEXT NOT NULL REFERENCES places (id),
  counted_on TEXT NOT NULL,
  PRIMARY KEY (place_id, stock_take_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stock_take_places_are_never_deleted BEFORE DELETE ON stock_take_places
BEGIN SELECT RAISE(ABORT, 'that a place was counted is never deleted'); END;
`
