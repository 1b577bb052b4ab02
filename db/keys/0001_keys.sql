-- The key store, apart from the data: wrapped keys and the erasure ledger, which is replayed on restore.

CREATE TABLE wrapped_key (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  one_of_its_purpose TEXT,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, one_of_its_purpose)
);

CREATE TABLE erasure (
  partnership_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  erased_at TEXT NOT NULL,
  PRIMARY KEY (partnership_id, key_id)
);
