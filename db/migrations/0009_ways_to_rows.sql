-- Ways from what somebody asks about to its rows. SQLite knows nothing of how many rows there are until somebody counts
-- them: an index that holds every column that a statement compares is taken even then, where one of fewer columns may
-- lead through everything that an agency, or the whole partnership, holds.

-- Home counts what nobody read, among everything that an agency was ever told.
CREATE INDEX notice_unread ON notice (partnership_id, agency, told_at) WHERE read_at IS NULL;
CREATE INDEX notice_of_record ON notice (partnership_id, record_id, agency);
DROP INDEX notice_of_enquiry;
CREATE INDEX notice_of_enquiry ON notice (partnership_id, enquiry_id, agency);

-- A record that is corrected gives its former keys up.
CREATE INDEX blocking_of_record ON blocking (partnership_id, record_id);

DROP INDEX clock_of_subject;
CREATE INDEX clock_of_subject ON clock (partnership_id, subject_id, agency);
CREATE INDEX clock_of_subject_running ON clock (partnership_id, subject_id, due_at) WHERE stopped_at IS NULL;
CREATE INDEX clock_of_record_running ON clock (partnership_id, record_id, agency) WHERE stopped_at IS NULL;

DROP INDEX request_of_record;
CREATE INDEX request_of_record ON request (partnership_id, record_id, from_agency);
DROP INDEX request_delivery_to;
CREATE INDEX request_delivery_to ON request_delivery (partnership_id, agency, request_id);
DROP INDEX request_delivery_waits;
CREATE INDEX request_delivery_waits ON request_delivery (partnership_id, agency, request_id) WHERE state = 'waiting';
CREATE INDEX request_delivery_of_record ON request_delivery (partnership_id, record_id, agency)
  WHERE record_id IS NOT NULL;
CREATE INDEX request_answer_of_record ON request_answer (partnership_id, record_id, agency) WHERE record_id IS NOT NULL;

CREATE INDEX proposal_declined ON proposal (partnership_id, agency, decided_at) WHERE decision = 'declined';
CREATE INDEX conflict_lock_carried ON conflict_lock (partnership_id, carried_by) WHERE carried_by IS NOT NULL;

-- Which decision joined a record, also where that was undone since.
CREATE INDEX link_decided_of_record ON link (partnership_id, record_id) WHERE made_by_decision IS NOT NULL;
