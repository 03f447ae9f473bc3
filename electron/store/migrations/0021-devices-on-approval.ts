export const sql = `
-- A request may be about a device instead of carriers; what is done with the device stands on it.
ALTER TABLE approvals ADD COLUMN computer_id TEXT REFERENCES computers (id);
ALTER TABLE approvals ADD COLUMN medium_id TEXT REFERENCES media (id) CHECK (computer_id IS NULL OR medium_id IS NULL);
CREATE INDEX approvals_of_device ON approvals (coalesce(computer_id, medium_id))
WHERE computer_id IS NOT NULL OR medium_id IS NOT NULL;
ALTER TABLE outings ADD COLUMN approval_id TEXT REFERENCES approvals (id);
ALTER TABLE medium_loans ADD COLUMN approval_id TEXT REFERENCES approvals (id);
ALTER TABLE repairs ADD COLUMN approved_by TEXT CHECK (approved_by IS NULL OR json_valid(approved_by));
ALTER TABLE repairs ADD COLUMN approval_id TEXT REFERENCES approvals (id) CHECK ((approval_id IS NULL) = (approved_by IS NULL));
-- A view may be shared with some roles only, named as JSON; with everybody who may read its page where nothing is named.
ALTER TABLE saved_views ADD COLUMN shared_with TEXT CHECK (shared_with IS NULL OR (shared = 1 AND json_valid(shared_with)));
-- Roles that do not see each other's views may give them the same name.
DROP INDEX saved_views_shared_by_name;
`
