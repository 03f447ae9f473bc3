export const sql = `
-- The tables of findings from registers.
`
