export const sql = `
-- The tables of borrowings.
`
