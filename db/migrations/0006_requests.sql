-- One agency asks another for more about the person at risk in one of its contacts. asked_agency and asked_desk are ''
-- where whoever asks knows a sensitive service, and may not learn which. details (what is asked and why, the person as
-- they were disclosed) is sealed under key_id, and so is whatever is said in answer.
CREATE TABLE request (
  partnership_id TEXT NOT NULL REFERENCES partnership (partnership_id),
  id TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  from_agency TEXT NOT NULL,
  from_staff TEXT NOT NULL,
  asked_agency TEXT NOT NULL,
  asked_desk TEXT NOT NULL,
  urgency TEXT NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  person_told TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  key_id TEXT NOT NULL,
  details BLOB NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, contact_id) REFERENCES contact (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX request_from ON request (partnership_id, from_agency, made_at);
CREATE INDEX request_of_contact ON request (partnership_id, contact_id);
CREATE INDEX request_of_record ON request (partnership_id, record_id);

-- An agency that received it: one, or for specialist support each that the answer was drawn from. record_id is that
-- agency's own record, where the known-to answer named one.
CREATE TABLE request_delivery (
  partnership_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  desk TEXT NOT NULL,
  record_id TEXT,
  state TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (partnership_id, request_id, agency),
  FOREIGN KEY (partnership_id, request_id) REFERENCES request (partnership_id, id),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX request_delivery_to ON request_delivery (partnership_id, agency);
CREATE INDEX request_delivery_waits ON request_delivery (partnership_id, agency) WHERE state = 'waiting';

-- What an agency said: information (reason_code '') or a refusal by a neutral code (basis ''). Never altered; a
-- correction is a further row. record_id is the own record that it speaks of: whoever is kept from that person does not
-- read it. reason is for that agency alone.
CREATE TABLE request_answer (
  partnership_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  agency TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  record_id TEXT,
  basis TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  pack_hash TEXT NOT NULL,
  details BLOB NOT NULL,
  reason BLOB,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, request_id, agency) REFERENCES request_delivery (partnership_id, request_id, agency),
  FOREIGN KEY (partnership_id, record_id) REFERENCES record (partnership_id, id)
);
CREATE INDEX request_answer_of ON request_answer (partnership_id, request_id, answered_at);
