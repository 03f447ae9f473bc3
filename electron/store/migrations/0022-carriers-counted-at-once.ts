export const sql = `
-- All that sight asks of a carrier, so that the length of a large ledger is counted in the index alone.
CREATE INDEX carriers_in_sight ON carriers (level, taken_back_at, registered_by, holder_id);
`
