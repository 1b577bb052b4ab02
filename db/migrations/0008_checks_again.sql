-- Somebody added or corrected facts after the matching desk had asked for them: since when, until it decides or asks
-- again.
ALTER TABLE possible_match ADD COLUMN facts_at TEXT;

-- Whom an enquiry was told to: a further answer is told only to those who have not heard of that person.
CREATE INDEX notice_of_enquiry ON notice (partnership_id, enquiry_id);
