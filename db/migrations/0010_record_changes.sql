-- What changed of an agency's records since a server process last looked: it holds their names in memory for its
-- searches (core/name_indexes.hpp). Whoever adds or changes a record takes the next number of one of a few lanes and
-- writes lane and number with it; two who write at once rarely meet in one lane. Records of before have number 0.
CREATE TABLE record_change (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  agency TEXT NOT NULL,
  lane BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (partnership_id, agency, lane)
);

ALTER TABLE record ADD COLUMN change_lane BIGINT NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN change_number BIGINT NOT NULL DEFAULT 0;
CREATE INDEX record_changed ON record (partnership_id, agency, change_lane, change_number) WHERE change_number > 0;
