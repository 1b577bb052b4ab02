-- Whether help that was accepted began: 'begun' or 'not_begun', since when, and who said so. Why it did not begin
-- stands in reason_code and in reason, which is sealed: a referral that was accepted has no other.
-- reason_told: whether whoever declined had read that whoever referred is told that reason.
ALTER TABLE referral ADD COLUMN reason_told BIGINT NOT NULL DEFAULT 0;
ALTER TABLE referral ADD COLUMN support TEXT;
ALTER TABLE referral ADD COLUMN support_at TEXT;
ALTER TABLE referral ADD COLUMN support_by TEXT;

-- Home lists what waits: a handful among everything that was ever decided.
CREATE INDEX proposal_open ON proposal (partnership_id, agency) WHERE decision IS NULL;
CREATE INDEX proposal_of_record ON proposal (partnership_id, record_id);
CREATE INDEX referral_waits_there ON referral (partnership_id, to_agency) WHERE state = 'sent';
CREATE INDEX referral_waits_here ON referral (partnership_id, from_agency) WHERE state = 'sent';
CREATE INDEX clock_running ON clock (partnership_id, agency, due_at) WHERE stopped_at IS NULL;
