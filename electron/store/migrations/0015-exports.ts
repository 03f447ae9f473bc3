export const sql = `
-- The tables of exports.
`
