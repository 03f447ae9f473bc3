export const sql = `
-- What the registers say to a check is found, put right and closed like everything else. about: also a remark of the
-- comparison with the registers; device: then the serial number, address or program that it is about.
-- level: the highest level of what a finding names. register_number: under which number that stands in a register.
ALTER TABLE findings ADD COLUMN level INTEGER NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 4);
ALTER TABLE findings ADD COLUMN register_number TEXT;
CREATE TRIGGER findings_are_not_lowered BEFORE UPDATE ON findings WHEN new.level < old.level
BEGIN SELECT RAISE(ABORT, 'the level of a finding is never lowered'); END;

-- How grave it was at that check, where the registers said so; the check's own figures are in machine_checks.
ALTER TABLE finding_sightings ADD COLUMN register_verdict TEXT CHECK (register_verdict IN ('forbidden', 'look'));
`
