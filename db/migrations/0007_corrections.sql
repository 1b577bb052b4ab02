-- What was recorded and is corrected since. Nothing is lost: a record's former text stays as it was sealed, under the
-- record's own keys; of a contact the former and the new answers, sealed under the contact's key, and those that say
-- who somebody is under the key of that person's record: with it they are erased.
ALTER TABLE contact ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

CREATE TABLE contact_correction (
  partnership_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (partnership_id, contact_id, ordinal),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id)
);

CREATE TABLE contact_correction_person (
  partnership_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  record_id TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (partnership_id, contact_id, ordinal, record_id),
  FOREIGN KEY (partnership_id, contact_id, ordinal)
    REFERENCES contact_correction (partnership_id, contact_id, ordinal),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);

CREATE TABLE record_version (
  partnership_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  identity BLOB NOT NULL,
  content BLOB NOT NULL,
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL,
  PRIMARY KEY (partnership_id, record_id, version),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);

-- A draft that holds what a contact says (a correction in the making): hidden with that contact.
ALTER TABLE draft ADD COLUMN contact_id TEXT;
