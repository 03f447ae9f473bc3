export const sql = `
-- The tables of inspections and appraisals.
`
