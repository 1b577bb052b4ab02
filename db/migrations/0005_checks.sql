-- Possible matches are decided. What somebody said about a pair is kept for ever, also what was undone: possible_match
-- holds what stands now, and decision_id by which of these rows. One decision settles every open pair of the same two
-- people. decision: 'same', 'apart' or 'more_facts' (the pair stays open). reason is sealed under key_id.
CREATE TABLE match_decision (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  match_id TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  key_id TEXT,
  reason BLOB,
  undone_at TEXT,
  undone_by TEXT,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, match_id) REFERENCES possible_match (partnership_id, id)
);
CREATE INDEX decision_of_match ON match_decision (partnership_id, match_id);

ALTER TABLE possible_match ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE possible_match ADD COLUMN decision_id TEXT;
-- What the desk asked whoever waits for, while the pair stays open: a code, and when.
ALTER TABLE possible_match ADD COLUMN wanted TEXT;
ALTER TABLE possible_match ADD COLUMN wanted_at TEXT;
CREATE INDEX possible_match_waits ON possible_match (partnership_id, found_at) WHERE decision IS NULL;
CREATE INDEX possible_match_decided ON possible_match (partnership_id, decided_at) WHERE decision IS NOT NULL;
CREATE INDEX possible_match_settled ON possible_match (partnership_id, decision_id) WHERE decision_id IS NOT NULL;

-- The decision that made a link, and the one that ended it: undoing it puts back what was there before.
ALTER TABLE link ADD COLUMN made_by_decision TEXT;
ALTER TABLE link ADD COLUMN ended_by_decision TEXT;
CREATE INDEX link_made_by ON link (partnership_id, made_by_decision) WHERE made_by_decision IS NOT NULL;
CREATE INDEX link_ended_by ON link (partnership_id, ended_by_decision) WHERE ended_by_decision IS NOT NULL;

-- A lock that holds for the other person too, since a decision made one person of two: carried_by is that decision.
-- Its reason is the other lock's, and sealed_as the id under which that was sealed.
ALTER TABLE conflict_lock ADD COLUMN sealed_as TEXT;
ALTER TABLE conflict_lock ADD COLUMN carried_by TEXT;
CREATE INDEX conflict_lock_on_person ON conflict_lock (partnership_id, person_id);

-- A contact has as many answers as were given: ordinal 0 when it was recorded, further ones because a check was
-- finished ('checked') or opened again ('reopened'). news_at: since when there is something that whoever asked has not
-- opened; wanted: the facts that the matching desk asks for, a code.
ALTER TABLE enquiry ADD COLUMN ordinal BIGINT NOT NULL DEFAULT 0;
ALTER TABLE enquiry ADD COLUMN because TEXT NOT NULL DEFAULT '';
ALTER TABLE enquiry ADD COLUMN wanted TEXT NOT NULL DEFAULT '';
ALTER TABLE enquiry ADD COLUMN news_at TEXT;
ALTER TABLE enquiry ADD COLUMN opened_at TEXT;
CREATE INDEX enquiry_of_record ON enquiry (partnership_id, record_id);
CREATE INDEX enquiry_news ON enquiry (partnership_id, staff_id) WHERE news_at IS NOT NULL AND opened_at IS NULL;
