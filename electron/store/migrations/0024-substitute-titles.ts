export const sql = `
-- What lies above the level of this store is entered by a substitute title only, or not at all (rule 43): where the entry
-- under its real title is kept, and who has checked that the substitute tells nothing. Both, or neither.
ALTER TABLE carriers ADD COLUMN real_title_at TEXT CHECK (real_title_at IS NULL OR trim(real_title_at) <> '');
ALTER TABLE carriers ADD COLUMN substitute_checked TEXT CHECK ((substitute_checked IS NULL) = (real_title_at IS NULL));

-- Substitutes alone lie above the level of the store, and nothing but what lies above it is a substitute.
CREATE TRIGGER carriers_keep_below_the_store BEFORE INSERT ON carriers
WHEN (new.real_title_at IS NULL) = (new.level > CASE (SELECT value FROM store_settings WHERE name = 'level')
  WHEN 'unclassified' THEN 0 WHEN 'workSecret' THEN 1 WHEN 'confidential' THEN 2 WHEN 'secret' THEN 3 WHEN 'topSecret' THEN 4 END)
BEGIN SELECT RAISE(ABORT, 'what lies above the store is entered by a substitute title, and nothing else is'); END;
CREATE TRIGGER carriers_stay_below_the_store BEFORE UPDATE OF level, real_title_at ON carriers
WHEN new.real_title_at IS NOT old.real_title_at OR (new.real_title_at IS NULL
  AND new.level > CASE (SELECT value FROM store_settings WHERE name = 'level')
    WHEN 'unclassified' THEN 0 WHEN 'workSecret' THEN 1 WHEN 'confidential' THEN 2 WHEN 'secret' THEN 3 WHEN 'topSecret' THEN 4 END)
BEGIN SELECT RAISE(ABORT, 'what lies above the store is entered by a substitute title, and nothing else is'); END;

-- Nothing that could tell its content is ever said of a substitute: not when it is entered, and not afterwards.
CREATE TRIGGER substitutes_tell_nothing BEFORE INSERT ON carriers
WHEN new.real_title_at IS NOT NULL AND (new.document_number IS NOT NULL OR new.basis IS NOT NULL OR new.scope IS NOT NULL
  OR new.remarks IS NOT NULL OR new.former_number IS NOT NULL OR new.determination_id IS NOT NULL
  OR new.original_id IS NOT NULL OR json_extract(new.mark, '$.otherwiseProvided') IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'nothing is said of a substitute but what tells nothing'); END;
CREATE TRIGGER substitutes_keep_their_title BEFORE UPDATE ON carriers
WHEN old.real_title_at IS NOT NULL
  AND (new.title, new.issuer, new.document_number, new.copy_number, new.former_number, new.pages, new.capacity, new.basis,
    new.scope, new.remarks, new.level, new.mark, new.mark_text, new.starts_on, new.determination_id, new.original_id,
    new.substitute_checked)
  IS NOT (old.title, old.issuer, old.document_number, old.copy_number, old.former_number, old.pages, old.capacity, old.basis,
    old.scope, old.remarks, old.level, old.mark, old.mark_text, old.starts_on, old.determination_id, old.original_id,
    old.substitute_checked)
BEGIN SELECT RAISE(ABORT, 'a substitute keeps its title'); END;
`
