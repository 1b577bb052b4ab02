-- What was done with a deadline since it began. due_at of the clock is always what its rule, its start and this history
-- give. Reasons are codes of the pack's lists. actor is a staff id, or the clock keeper.
--   paused      stands still for reason_code, and goes on by itself at paused_until
--   resumed     goes on
--   extended    due_at was set by somebody, for reason_code
--   escalated   missed, and passed on to passed_to
-- Each holds in due_at when the clock is due from then on.
CREATE TABLE clock_event (
  partnership_id TEXT NOT NULL,
  clock_id TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  paused_until TEXT,
  due_at TEXT NOT NULL,
  passed_to TEXT,
  PRIMARY KEY (partnership_id, clock_id, ordinal),
  FOREIGN KEY (partnership_id, clock_id) REFERENCES clock (partnership_id, id)
);

-- How the clock stands after them, for lists. events: how many there are. paused_at and what belongs to it stay when a
-- pause ended by itself. passed_to: the roles in the agency that hear of the missed deadline, with spaces between, or
-- the contact desk, and why.
ALTER TABLE clock ADD COLUMN events BIGINT NOT NULL DEFAULT 0;
ALTER TABLE clock ADD COLUMN paused_at TEXT;
ALTER TABLE clock ADD COLUMN paused_until TEXT;
ALTER TABLE clock ADD COLUMN pause_reason TEXT;
ALTER TABLE clock ADD COLUMN escalated_at TEXT;
ALTER TABLE clock ADD COLUMN passed_to TEXT;

-- The clock keeper looks every minute for what was missed; home for what was passed on.
CREATE INDEX clock_due ON clock (partnership_id, due_at) WHERE stopped_at IS NULL;
CREATE INDEX clock_passed_on ON clock (partnership_id, passed_to) WHERE stopped_at IS NULL AND passed_to IS NOT NULL;
