export const sql = `
-- The fonds whose archives are kept here, and the categories they are filed under.
CREATE TABLE archive_fonds (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER archive_fonds_are_never_deleted BEFORE DELETE ON archive_fonds
BEGIN SELECT RAISE(ABORT, 'fonds are never deleted'); END;
CREATE TABLE archive_categories (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER archive_categories_are_never_deleted BEFORE DELETE ON archive_categories
BEGIN SELECT RAISE(ABORT, 'categories are never deleted'); END;

-- What was filed together and lies together.
CREATE TABLE archive_volumes (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  fonds TEXT NOT NULL REFERENCES archive_fonds (code),
  category TEXT NOT NULL REFERENCES archive_categories (code),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  retention TEXT NOT NULL CHECK (retention IN ('permanent', 'years30', 'years10')),
  title TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER archive_volumes_are_never_deleted BEFORE DELETE ON archive_volumes
BEGIN SELECT RAISE(ABORT, 'volumes are never deleted'); END;

-- The catalogue: what is said of a carrier because it is in the archives. Everything else of it, its number,
-- level, pages, place and history, is the carrier's own and stays.
CREATE TABLE archive_items (
  carrier_id TEXT PRIMARY KEY REFERENCES carriers (id),
  file_number TEXT NOT NULL UNIQUE,
  fonds TEXT NOT NULL REFERENCES archive_fonds (code),
  category TEXT NOT NULL REFERENCES archive_categories (code),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  retention TEXT NOT NULL CHECK (retention IN ('permanent', 'years30', 'years10')),
  office TEXT,
  piece INTEGER NOT NULL CHECK (piece > 0),
  volume_id TEXT REFERENCES archive_volumes (id),
  responsible TEXT NOT NULL,
  dated_on TEXT,
  -- The last day of its retention; none where it is kept for ever. An appraisal that extends it says a later one.
  keep_until TEXT,
  archived_on TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX archive_items_by_year ON archive_items (fonds, category, year, piece);
CREATE INDEX archive_items_of_volume ON archive_items (volume_id) WHERE volume_id IS NOT NULL;
CREATE INDEX archive_items_by_end ON archive_items (keep_until) WHERE keep_until IS NOT NULL;
CREATE TRIGGER archive_items_are_never_deleted BEFORE DELETE ON archive_items
BEGIN SELECT RAISE(ABORT, 'what is catalogued is never deleted'); END;
`
