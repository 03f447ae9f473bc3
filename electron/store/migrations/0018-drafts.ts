export const sql = `
-- What a person has not finished, sealed with a key that only they can open: what it is about, and on which form, nobody
-- else can read here. It is no register and no record: as the one thing in a store it is deleted, once it is done or
-- thrown away by whoever began it, so no trigger keeps it.
CREATE TABLE drafts (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  -- Which form it is of, as a code made with the same key.
  name TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 28 AND 70000),
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;
`
