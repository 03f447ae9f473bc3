export const sql = `
-- What a borrower of the archives has asked: that one thing may stay out until a later day, and why. Who decides it is asked by
-- an approval; that it is renewed stands with the loan.
CREATE TABLE borrowing_renewals (
  row INTEGER PRIMARY KEY,
  approval_id TEXT NOT NULL UNIQUE REFERENCES approvals (id),
  item_id TEXT NOT NULL REFERENCES borrowing_items (id),
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX borrowing_renewals_of_item ON borrowing_renewals (item_id);
CREATE TRIGGER borrowing_renewals_are_never_updated BEFORE UPDATE ON borrowing_renewals
BEGIN SELECT RAISE(ABORT, 'what was asked for is never changed'); END;
CREATE TRIGGER borrowing_renewals_are_never_deleted BEFORE DELETE ON borrowing_renewals
BEGIN SELECT RAISE(ABORT, 'what was asked for is never deleted'); END;
`
