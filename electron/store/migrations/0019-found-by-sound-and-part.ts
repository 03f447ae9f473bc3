export const sql = `
-- What names sound like, from each character on, in full and by first letters.
ALTER TABLE people ADD COLUMN sounds TEXT NOT NULL DEFAULT '';
UPDATE people SET sounds = sounds_of_person(name);
ALTER TABLE places ADD COLUMN sounds TEXT NOT NULL DEFAULT '';
UPDATE places SET sounds = sounds_of_name(name);
ALTER TABLE units ADD COLUMN sounds TEXT NOT NULL DEFAULT '';
UPDATE units SET sounds = sounds_of_name(name);

-- What the texts of a carrier sound like: each syllable a word, and each pair of first letters.
CREATE VIRTUAL TABLE carrier_sounds USING fts5 (syllables, initials, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO carrier_sounds (rowid, syllables, initials)
SELECT row, syllables_of(title, issuer, scope, remarks, basis), initials_of(title, issuer, scope, remarks, basis) FROM carriers;

-- The numbers of a carrier, found by any three characters that stand together in them.
CREATE VIRTUAL TABLE carrier_number_parts USING fts5 (numbers, content = '', contentless_delete = 1, tokenize = 'trigram');
INSERT INTO carrier_number_parts (rowid, numbers)
SELECT row, numbers_of(number, former_number, document_number, serial_number, copy_number) FROM carriers;

-- The words of a carrier anew: those of its scope, remarks and basis are found from now on too.
INSERT INTO carrier_words (carrier_words) VALUES ('delete-all');
INSERT INTO carrier_words (rowid, words)
SELECT row, words_of(number, former_number, title, document_number, serial_number, copy_number, issuer, scope, remarks, basis)
FROM carriers;
`
