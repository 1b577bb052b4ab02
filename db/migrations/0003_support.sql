-- Whether help that was accepted began: 'begun' or 'not_begun', since when, and who said so. Why it did not begin
-- stands in reason_code and in reason, which is sealed: a referral that was accepted has no other.
ALTER TABLE referral ADD COLUMN support TEXT;
ALTER TABLE referral ADD COLUMN support_at TEXT;
ALTER TABLE referral ADD COLUMN support_by TEXT;
