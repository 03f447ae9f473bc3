export const sql = `
-- Every paper the program has put out: what, how many, for what, on whose approval.
CREATE TABLE prints (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  form TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  about TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies > 0),
  purpose TEXT NOT NULL,
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL,
  printed_by_name TEXT NOT NULL,
  approved_by TEXT,
  approved_by_name TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX prints_by_time ON prints (printed_at);
CREATE TRIGGER prints_are_never_updated BEFORE UPDATE ON prints
BEGIN SELECT RAISE(ABORT, 'what was printed is never changed'); END;
CREATE TRIGGER prints_are_never_deleted BEFORE DELETE ON prints
BEGIN SELECT RAISE(ABORT, 'what was printed is never deleted'); END;
`
