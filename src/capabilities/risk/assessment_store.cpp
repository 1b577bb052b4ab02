#include "capabilities/risk/assessment_store.hpp"

#include "core/opened.hpp"
#include "core/visibility.hpp"

namespace waymark::risk {

using sql::operator""_sql;

namespace {

constexpr sql::Text kInsert = R"(
  INSERT INTO assessment (partnership_id, id, contact_id, record_id, agency, staff_id, instrument, edition, pack_hash,
                          assessed_at, yes_count, no_count, unknown_count, not_asked_count, judgement, key_id, answers)
  VALUES ($1, $4, $5, $6, $3, $2, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  ON CONFLICT (partnership_id, id) DO NOTHING
)"_sql;

constexpr sql::Text kInsertCriterion = R"(
  INSERT INTO assessment_criterion (partnership_id, assessment_id, criterion) VALUES ($1, $4, $5)
)"_sql;

constexpr sql::Text kCriteria = R"(
  SELECT criterion FROM assessment_criterion WHERE partnership_id = $1 AND assessment_id = $4 ORDER BY criterion
)"_sql;

constexpr sql::Text kColumns = R"(
  SELECT a.id, a.contact_id, a.record_id, a.instrument, a.edition, a.assessed_at, a.yes_count, a.no_count,
         a.unknown_count, a.not_asked_count, a.judgement, a.key_id, a.answers
    FROM assessment a
   WHERE
)"_sql;

constexpr sql::Text kNewestFirst = " ORDER BY a.assessed_at DESC, a.instrument, a.yes_count DESC"_sql;

sql::Text one() {
  static const auto text = sql::compose({kColumns, core::visible::assessment(), " AND a.id = $4"_sql});
  return text;
}

sql::Text of_contact() {
  static const auto text =
      sql::compose({kColumns, core::visible::assessment(), " AND a.contact_id = $4"_sql, kNewestFirst});
  return text;
}

sql::Text of_person() {
  static const auto text = sql::compose({kColumns, core::visible::assessment(), R"(
    AND a.record_id IN (SELECT l.record_id FROM link l
                         WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL)
  )"_sql,
                                         kNewestFirst});
  return text;
}

crypto::Place place(const core::Partnership& partnership, const core::AssessmentId& id) {
  return {partnership.code, "assessment", "answers", id.text()};
}

KeptAssessment kept_from(core::Reading& reading, const sql::Row& row) {
  KeptAssessment kept;
  auto& assessment = kept.assessment;
  assessment.id = core::stored<core::AssessmentId>(row, 0);
  assessment.contact = core::stored<core::ContactId>(row, 1);
  assessment.record = core::stored<core::RecordId>(row, 2);
  assessment.instrument = row.text(3);
  assessment.edition = row.text(4);
  assessment.assessed = core::stored_instant(row, 5);
  assessment.yes = static_cast<int>(row.integer(6));
  assessment.no = static_cast<int>(row.integer(7));
  assessment.unknown = static_cast<int>(row.integer(8));
  assessment.not_asked = static_cast<int>(row.integer(9));
  assessment.judgement = row.text(10);
  const crypto::Sealed<Answers> sealed(core::stored<crypto::KeyId>(row, 11),
                                       place(reading.partnership(), assessment.id), row.blob(12));
  if (auto answers = core::opened(sealed, reading)) kept.answers = *std::move(answers);
  assessment.flags = flags_of(kept.answers);
  assessment.topics_yes = topics_yes(kept.answers);
  assessment.options = options_of(kept.answers);
  assessment.counted = kept.answers.counted;
  assessment.threshold = kept.answers.threshold;
  for (const auto& criterion : reading.rows(kCriteria, {assessment.id.text()}))
    assessment.criteria.emplace_back(criterion.text(0));
  return kept;
}

std::vector<Assessment> all_of(core::Reading& reading, const sql::Rows& rows) {
  std::vector<Assessment> found;
  for (const auto& row : rows) found.push_back(kept_from(reading, row).assessment);
  return found;
}

}  // namespace

std::vector<Assessment> assessments_of_contact(core::Reading& reading, const core::ContactId& contact) {
  return all_of(reading, reading.rows(of_contact(), {contact.text()}));
}

std::vector<Assessment> assessments_of(core::Reading& reading, const core::PersonId& person) {
  return all_of(reading, reading.rows(of_person(), {person.text()}));
}

std::vector<KeptAssessment> kept_assessments_of(core::Reading& reading, const core::PersonId& person) {
  std::vector<KeptAssessment> found;
  for (const auto& row : reading.rows(of_person(), {person.text()})) found.push_back(kept_from(reading, row));
  return found;
}

std::vector<KeptAssessment> kept_assessments_of_contact(core::Reading& reading, const core::ContactId& contact) {
  std::vector<KeptAssessment> found;
  for (const auto& row : reading.rows(of_contact(), {contact.text()})) found.push_back(kept_from(reading, row));
  return found;
}

std::optional<KeptAssessment> find_assessment(core::Reading& reading, const core::AssessmentId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  return kept_from(reading, *row);
}

bool add_assessment(core::Transaction& transaction, const Assessment& assessment, const Answers& answers,
                    const std::string& pack_hash, const crypto::KeyId& key) {
  const auto& partnership = transaction.partnership();
  const auto sealed = crypto::Sealed<Answers>::seal(partnership.keys, key, place(partnership, assessment.id), answers);
  const auto added = transaction.run(
      kInsert, {assessment.id.text(), assessment.contact.text(), assessment.record.text(), assessment.instrument,
                assessment.edition, pack_hash, base::to_text(assessment.assessed), assessment.yes, assessment.no,
                assessment.unknown, assessment.not_asked, assessment.judgement, key.text(), sealed.bytes()});
  if (added != 1) return false;
  for (const auto& criterion : assessment.criteria)
    transaction.run(kInsertCriterion, {assessment.id.text(), criterion});
  return true;
}

}  // namespace waymark::risk
