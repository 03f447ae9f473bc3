export const sql = `
ALTER TABLE carriers ADD COLUMN state TEXT NOT NULL DEFAULT 'inStock' CHECK (state IN (
  'inStock', 'circulating', 'onLoan', 'carriedOut', 'inTransit', 'sentAway', 'underRepair', 'handover', 'returnDue', 'returned',
  'archived', 'destroyPending', 'destroyed', 'missing', 'leakCase'));
CREATE INDEX carriers_by_state ON carriers (state);

CREATE TABLE loans (
  id TEXT PRIMARY KEY,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  borrower_id TEXT NOT NULL REFERENCES people (id),
  purpose TEXT NOT NULL,
  lent_at TEXT NOT NULL,
  lent_by TEXT NOT NULL CHECK (json_valid(lent_by)),
  approved_by TEXT CHECK (approved_by IS NULL OR json_valid(approved_by)),
  due_on TEXT NOT NULL,
  returned_at TEXT,
  taken_back_by TEXT CHECK (taken_back_by IS NULL OR json_valid(taken_back_by)),
  condition TEXT CHECK (condition IN ('whole', 'damaged')),
  damage TEXT,
  CHECK ((returned_at IS NULL) = (condition IS NULL)),
  CHECK ((condition IS 'damaged') = (damage IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- One live loan of one carrier, and no lending on (Ordinance 117).
CREATE UNIQUE INDEX loans_live ON loans (carrier_id) WHERE returned_at IS NULL;
CREATE INDEX loans_by_due ON loans (due_on) WHERE returned_at IS NULL;
CREATE INDEX loans_by_borrower ON loans (borrower_id);
CREATE INDEX loans_by_carrier ON loans (carrier_id, lent_at);
CREATE TRIGGER loans_are_never_deleted BEFORE DELETE ON loans
BEGIN SELECT RAISE(ABORT, 'loans are never deleted'); END;
CREATE TRIGGER loans_end_once BEFORE UPDATE ON loans
WHEN old.returned_at IS NOT NULL OR new.borrower_id <> old.borrower_id OR new.carrier_id <> old.carrier_id
BEGIN SELECT RAISE(ABORT, 'a loan ends once, and its borrower is never changed'); END;

-- Who has come to know what is secret or above (Regulations 20): written by each act that lets someone know.
CREATE TABLE knowers (
  row INTEGER PRIMARY KEY,
  carrier_id TEXT NOT NULL REFERENCES carriers (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  act TEXT NOT NULL
) STRICT;
CREATE INDEX knowers_of_carrier ON knowers (carrier_id, at);
CREATE TRIGGER knowers_are_never_updated BEFORE UPDATE ON knowers
BEGIN SELECT RAISE(ABORT, 'who has known is never changed'); END;
CREATE TRIGGER knowers_are_never_deleted BEFORE DELETE ON knowers
BEGIN SELECT RAISE(ABORT, 'who has known is never deleted'); END;
`
