export const sql = `
-- How a page of a register stands, kept by somebody under a name: its filters and its columns, and nothing that it shows.
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  -- 1: for everybody who may read the page; 0: for whoever saved it.
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  state TEXT NOT NULL CHECK (json_valid(state)),
  saved_by TEXT NOT NULL,
  saved_by_name TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- What was put away is kept, and no longer offered.
  put_away_at TEXT,
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_views_by_page ON saved_views (page, name);
-- No two that are offered to everybody, and no two of one person, bear the same name.
CREATE UNIQUE INDEX saved_views_shared_by_name ON saved_views (page, name COLLATE NOCASE)
WHERE shared = 1 AND put_away_at IS NULL;
CREATE UNIQUE INDEX saved_views_own_by_name ON saved_views (page, saved_by, name COLLATE NOCASE)
WHERE put_away_at IS NULL;
CREATE TRIGGER saved_views_are_never_deleted BEFORE DELETE ON saved_views
BEGIN SELECT RAISE(ABORT, 'a view is put away, never deleted'); END;
CREATE TRIGGER saved_views_put_away_stay_so BEFORE UPDATE ON saved_views WHEN old.put_away_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was put away stays as it was'); END;
`
