export const sql = `
-- Whether the last review found somebody fit to know secrets.
ALTER TABLE people ADD COLUMN review_result TEXT NOT NULL DEFAULT 'passed' CHECK (review_result IN ('passed', 'failed'));
CREATE INDEX people_by_cooling_off ON people (cooling_off_until) WHERE cooling_off_until IS NOT NULL;

-- Each review of a person, the one before the post among them.
CREATE TABLE person_reviews (
  row INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  reviewed_on TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('passed', 'failed')),
  reviewed_by TEXT NOT NULL,
  note TEXT,
  noted_at TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  noted_by_name TEXT NOT NULL
) STRICT;
CREATE INDEX person_reviews_of_person ON person_reviews (person_id, row);
CREATE TRIGGER person_reviews_are_never_updated BEFORE UPDATE ON person_reviews
BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;
CREATE TRIGGER person_reviews_are_never_deleted BEFORE DELETE ON person_reviews
BEGIN SELECT RAISE(ABORT, 'a review is never deleted'); END;

-- Each leaving of a post, each longer cooling-off period, each return.
CREATE TABLE person_leavings (
  row INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  what TEXT NOT NULL CHECK (what IN ('left', 'prolonged', 'cameBack')),
  day TEXT NOT NULL,
  cooling_off_until TEXT,
  reason TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  noted_by_name TEXT NOT NULL
) STRICT;
CREATE INDEX person_leavings_of_person ON person_leavings (person_id, row);
CREATE TRIGGER person_leavings_are_never_updated BEFORE UPDATE ON person_leavings
BEGIN SELECT RAISE(ABORT, 'a leaving is never changed'); END;
CREATE TRIGGER person_leavings_are_never_deleted BEFORE DELETE ON person_leavings
BEGIN SELECT RAISE(ABORT, 'a leaving is never deleted'); END;

-- What one person hands over, for one reason, perhaps to several.
CREATE TABLE handovers (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  -- The highest level among what is handed over.
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  giver_id TEXT NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL,
  begun_by_name TEXT NOT NULL,
  closed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX handovers_by_giver ON handovers (giver_id);
CREATE INDEX handovers_open ON handovers (begun_at) WHERE closed_at IS NULL;
CREATE TRIGGER handovers_are_never_deleted BEFORE DELETE ON handovers
BEGIN SELECT RAISE(ABORT, 'handovers are never deleted'); END;
CREATE TRIGGER handovers_end_once BEFORE UPDATE ON handovers
WHEN old.closed_at IS NOT NULL OR new.giver_id <> old.giver_id
BEGIN SELECT RAISE(ABORT, 'a hand-over ends once, and its giver is never changed'); END;

-- One counting face to face, and who signed it.
CREATE TABLE handover_signings (
  id TEXT PRIMARY KEY,
  handover_id TEXT NOT NULL REFERENCES handovers (id),
  receiver_id TEXT NOT NULL REFERENCES people (id),
  signed_at TEXT NOT NULL,
  -- Why the giver could not be there; nothing where the giver signed.
  giver_absent_because TEXT,
  presider TEXT,
  presider_name TEXT,
  taken_down_by TEXT NOT NULL,
  taken_down_by_name TEXT NOT NULL,
  CHECK (giver_absent_because IS NULL OR presider IS NOT NULL)
) STRICT;
CREATE INDEX handover_signings_of_handover ON handover_signings (handover_id, signed_at);
CREATE TRIGGER handover_signings_are_never_updated BEFORE UPDATE ON handover_signings
BEGIN SELECT RAISE(ABORT, 'what was signed is never changed'); END;
CREATE TRIGGER handover_signings_are_never_deleted BEFORE DELETE ON handover_signings
BEGIN SELECT RAISE(ABORT, 'what was signed is never deleted'); END;

CREATE TABLE handover_items (
  handover_id TEXT NOT NULL REFERENCES handovers (id),
  position INTEGER NOT NULL,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  -- The mark it bore when it was listed.
  mark_text TEXT NOT NULL,
  receiver_id TEXT NOT NULL REFERENCES people (id),
  -- The leader who named the receiver.
  appointed_by TEXT,
  appointed_by_name TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'handedOver', 'missing', 'takenOut')),
  -- How what was found differs from what is written; why it was taken out.
  difference TEXT,
  signing_id TEXT REFERENCES handover_signings (id),
  PRIMARY KEY (handover_id, carrier_id),
  CHECK ((signing_id IS NOT NULL) = (state IN ('handedOver', 'missing'))),
  CHECK (state IN ('waiting', 'handedOver') OR difference IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX handover_items_live ON handover_items (carrier_id) WHERE state = 'waiting';
CREATE INDEX handover_items_of_carrier ON handover_items (carrier_id);
CREATE INDEX handover_items_by_receiver ON handover_items (receiver_id) WHERE state = 'waiting';
CREATE TRIGGER handover_items_are_never_deleted BEFORE DELETE ON handover_items
BEGIN SELECT RAISE(ABORT, 'what was handed over is never deleted'); END;
CREATE TRIGGER handover_items_end_once BEFORE UPDATE ON handover_items
WHEN old.state IN ('handedOver', 'takenOut') OR new.carrier_id <> old.carrier_id
BEGIN SELECT RAISE(ABORT, 'what was handed over is never changed'); END;
`
