-- The first schema. One text for SQLite and PostgreSQL. Every key begins with partnership_id, so that
-- the partnership can be the distribution key of a sharded database. Dates are 'YYYY-MM-DD', instants
-- UTC ISO 8601 to the millisecond. BLOB columns named identity, content, details, answer, body, answers
-- or reason are sealed; everything else is a code, a date, a count or a pseudonym.

CREATE TABLE partnership (
  partnership_id TEXT NOT NULL PRIMARY KEY,
  made_at TEXT NOT NULL,
  demo BIGINT NOT NULL
);

-- A pack as it was when it was activated: whatever began under it keeps it, whatever happens to the files.
CREATE TABLE pack (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  hash TEXT NOT NULL,
  activated_at TEXT NOT NULL,
  PRIMARY KEY (partnership_id, hash)
);

CREATE TABLE pack_file (
  partnership_id TEXT NOT NULL,
  hash TEXT NOT NULL,
  path TEXT NOT NULL,
  file BLOB NOT NULL,
  PRIMARY KEY (partnership_id, hash, path),
  FOREIGN KEY (partnership_id, hash) REFERENCES pack (partnership_id, hash)
);

-- identity holds name and sign-in name; login is the keyed hash under which signing in finds the row.
CREATE TABLE staff (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  id TEXT NOT NULL,
  agency TEXT NOT NULL,
  role TEXT NOT NULL,
  login TEXT NOT NULL,
  password TEXT NOT NULL,
  identity_key TEXT NOT NULL,
  identity BLOB NOT NULL,
  made_at TEXT NOT NULL,
  closed_at TEXT,
  failed_attempts BIGINT NOT NULL,
  locked_until TEXT,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, login)
);

CREATE TABLE session (
  partnership_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  csrf_secret BLOB NOT NULL,
  started_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (partnership_id, token_hash),
  FOREIGN KEY (partnership_id, staff_id) REFERENCES staff (partnership_id, id)
);
CREATE INDEX session_of_staff ON session (partnership_id, staff_id);

CREATE TABLE person (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  id TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (partnership_id, id)
);

-- What one agency holds about one person. content is its safe-contact facts.
CREATE TABLE record (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  id TEXT NOT NULL,
  agency TEXT NOT NULL,
  shielded BIGINT NOT NULL,
  identity_key TEXT NOT NULL,
  identity BLOB NOT NULL,
  content_key TEXT NOT NULL,
  content BLOB NOT NULL,
  made_at TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (partnership_id, id)
);
CREATE INDEX record_of_agency ON record (partnership_id, agency);

-- One row for each time a record was taken to be one person; ended, never altered. evidence names levels
-- and bits, no values.
CREATE TABLE link (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  model TEXT NOT NULL,
  bits DOUBLE PRECISION NOT NULL,
  evidence TEXT NOT NULL,
  actor TEXT NOT NULL,
  linked_at TEXT NOT NULL,
  ended_at TEXT,
  end_reason TEXT,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id),
  FOREIGN KEY (partnership_id, person_id) REFERENCES person (partnership_id, id)
);
CREATE UNIQUE INDEX link_now ON link (partnership_id, record_id) WHERE ended_at IS NULL;
CREATE INDEX link_of_person ON link (partnership_id, person_id, record_id);

-- Keyed hashes of compound blocking keys. SECURITY.md says what they give away.
CREATE TABLE blocking (
  partnership_id TEXT NOT NULL,
  hash BIGINT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (partnership_id, hash, record_id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);

-- Two records that may be one person and wait for a person's decision, or were decided apart.
CREATE TABLE possible_match (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  other_record_id TEXT NOT NULL,
  bits DOUBLE PRECISION NOT NULL,
  evidence TEXT NOT NULL,
  held_because TEXT NOT NULL,
  found_at TEXT NOT NULL,
  decision TEXT,
  decided_at TEXT,
  decided_by TEXT,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id),
  FOREIGN KEY (partnership_id, other_record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX possible_match_open ON possible_match (partnership_id, record_id);
CREATE INDEX possible_match_other ON possible_match (partnership_id, other_record_id);

CREATE TABLE contact (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  id TEXT NOT NULL,
  agency TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  key_id TEXT NOT NULL,
  details BLOB NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, staff_id) REFERENCES staff (partnership_id, id),
  FOREIGN KEY (partnership_id, pack_hash) REFERENCES pack (partnership_id, hash)
);
CREATE INDEX contact_of_agency ON contact (partnership_id, agency, recorded_at);

CREATE TABLE contact_form (
  partnership_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (partnership_id, contact_id, form),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id)
);

CREATE TABLE contact_part (
  partnership_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  record_id TEXT NOT NULL,
  part TEXT NOT NULL,
  relationship TEXT,
  PRIMARY KEY (partnership_id, contact_id, ordinal),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX part_of_record ON contact_part (partnership_id, record_id);

CREATE TABLE draft (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  key_id TEXT NOT NULL,
  body BLOB NOT NULL,
  started_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, staff_id) REFERENCES staff (partnership_id, id)
);
CREATE INDEX draft_of_staff ON draft (partnership_id, staff_id, started_at);

-- answer is what was told, in the words in which it was told.
CREATE TABLE enquiry (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  key_id TEXT NOT NULL,
  answer BLOB NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX enquiry_of_contact ON enquiry (partnership_id, contact_id);

-- Tells the holder of a record that somebody asked about it.
CREATE TABLE notice (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  agency TEXT NOT NULL,
  record_id TEXT NOT NULL,
  enquiry_id TEXT NOT NULL,
  asking_agency TEXT NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  told_at TEXT NOT NULL,
  read_at TEXT,
  read_by TEXT,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id),
  FOREIGN KEY (partnership_id, enquiry_id) REFERENCES enquiry (partnership_id, id)
);
CREATE INDEX notice_of_agency ON notice (partnership_id, agency, told_at);

CREATE TABLE assessment (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  edition TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  assessed_at TEXT NOT NULL,
  yes_count BIGINT NOT NULL,
  no_count BIGINT NOT NULL,
  unknown_count BIGINT NOT NULL,
  not_asked_count BIGINT NOT NULL,
  judgement TEXT NOT NULL,
  key_id TEXT NOT NULL,
  answers BLOB NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX assessment_of_contact ON assessment (partnership_id, contact_id);
CREATE INDEX assessment_of_record ON assessment (partnership_id, record_id);

CREATE TABLE assessment_criterion (
  partnership_id TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  PRIMARY KEY (partnership_id, assessment_id, criterion),
  FOREIGN KEY (partnership_id, assessment_id) REFERENCES assessment (partnership_id, id)
);

-- A pathway that rules proposed (rule: their codes with spaces between), and what became of the proposal.
-- What was declined before the risk was known to be high is proposed again as a row of its own. reason is
-- sealed under the contact's key.
CREATE TABLE proposal (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  pathway TEXT NOT NULL,
  rule TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  high_risk BIGINT NOT NULL,
  decision TEXT,
  decided_at TEXT,
  decided_by TEXT,
  reason_code TEXT,
  key_id TEXT NOT NULL,
  reason BLOB,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, contact_id, pathway, high_risk),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);

-- One agency asks another to act. received_record_id is the copy of the identity that was disclosed,
-- held by the receiving agency. details is what was disclosed and why.
CREATE TABLE referral (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  proposal_id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  received_record_id TEXT NOT NULL,
  pathway TEXT NOT NULL,
  from_agency TEXT NOT NULL,
  from_staff TEXT NOT NULL,
  to_agency TEXT NOT NULL,
  to_desk TEXT NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  key_id TEXT NOT NULL,
  details BLOB NOT NULL,
  state TEXT NOT NULL,
  decided_at TEXT,
  decided_by TEXT,
  reason_code TEXT,
  reason BLOB,
  version BIGINT NOT NULL,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, proposal_id),
  FOREIGN KEY (partnership_id, proposal_id) REFERENCES proposal (partnership_id, id),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id),
  FOREIGN KEY (partnership_id, received_record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX referral_to ON referral (partnership_id, to_agency, made_at);
CREATE INDEX referral_from ON referral (partnership_id, from_agency, made_at);
CREATE INDEX referral_copy ON referral (partnership_id, received_record_id);
CREATE INDEX referral_of_contact ON referral (partnership_id, contact_id);

-- A deadline: whose it is, what it is about, and by which rule of which pack it was set.
CREATE TABLE clock (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  rule TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  started_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  stopped_at TEXT,
  stop_reason TEXT,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX clock_of_agency ON clock (partnership_id, agency, due_at);
CREATE INDEX clock_of_subject ON clock (partnership_id, subject_id);

-- Keeps one member of staff from everything about one person, whichever agency's managers entered it: agency
-- says whose they are, and who may see and lift it. reason is sealed under key_id.
CREATE TABLE conflict_lock (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  agency TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  key_id TEXT NOT NULL,
  reason BLOB NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, staff_id) REFERENCES staff (partnership_id, id),
  FOREIGN KEY (partnership_id, person_id) REFERENCES person (partnership_id, id)
);
CREATE INDEX conflict_lock_of_staff ON conflict_lock (partnership_id, staff_id);

-- One chain for each server process. mac covers the entry and the mac before it.
CREATE TABLE audit_entry (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  chain_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  at TEXT NOT NULL,
  viewer TEXT NOT NULL,
  agency TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  request_id TEXT NOT NULL,
  mac TEXT NOT NULL,
  PRIMARY KEY (partnership_id, chain_id, position)
);
CREATE INDEX audit_of_subject ON audit_entry (partnership_id, subject_id);
