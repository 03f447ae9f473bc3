export const sql = ``
