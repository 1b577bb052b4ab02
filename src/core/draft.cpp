#include "core/draft.hpp"

#include <algorithm>

#include "core/json.hpp"
#include "core/opened.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kInsert = R"(
  INSERT INTO draft (partnership_id, id, staff_id, kind, key_id, body, started_at, saved_at, version)
  VALUES ($1, $4, $2, $5, $6, $7, $8, $8, 1)
)"_sql;

constexpr sql::Text kUpdate = R"(
  UPDATE draft SET body = $5, saved_at = $6, version = version + 1
   WHERE partnership_id = $1 AND staff_id = $2 AND id = $4
)"_sql;

constexpr sql::Text kRemove = R"(
  DELETE FROM draft WHERE partnership_id = $1 AND staff_id = $2 AND id = $4
)"_sql;

constexpr sql::Text kColumns = R"(
  SELECT d.id, d.kind, d.key_id, d.body, d.started_at, d.saved_at FROM draft d WHERE
)"_sql;

sql::Text one() {
  static const auto text = sql::compose({kColumns, visible::draft(), " AND d.id = $4"_sql});
  return text;
}

sql::Text all() {
  static const auto text =
      sql::compose({kColumns, visible::draft(), " ORDER BY d.saved_at DESC, d.started_at DESC"_sql});
  return text;
}

crypto::Place place(const Partnership& partnership, const DraftId& id) {
  return {partnership.code, "draft", "body", id.text()};
}

std::string body_of(const http::Fields& fields) {
  json::array pairs;
  for (const auto& [name, value] : fields.pairs()) pairs.push_back(json::array{name, value});
  return json::write({{"fields", pairs}});
}

http::Fields fields_from(std::string_view body) {
  http::Fields fields;
  const auto document = json::read(body);
  if (!document) return fields;
  for (const auto& pair : json::list(*document, "fields"))
    if (pair.is_array() && pair.as_array().size() == 2 && pair.as_array()[0].is_string() &&
        pair.as_array()[1].is_string())
      fields.add(std::string(pair.as_array()[0].as_string()), std::string(pair.as_array()[1].as_string()));
  return fields;
}

struct Kept {
  Draft draft;
  crypto::KeyId key;
};

Kept kept_from(Reading& reading, const sql::Row& row) {
  const auto id = stored<DraftId>(row, 0);
  const auto key = stored<crypto::KeyId>(row, 2);
  const crypto::Sealed<std::string> sealed(key, place(reading.partnership(), id), row.blob(3));
  const auto body = unaltered(opened(sealed, reading));
  return {{id, std::string(row.text(1)), fields_from(body), stored_instant(row, 4), stored_instant(row, 5)}, key};
}

http::Fields merged(const http::Fields& kept, const http::Fields& form, const std::vector<std::string>& names) {
  const auto named = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  http::Fields result;
  for (const auto& [name, value] : kept.pairs())
    if (!named(name)) result.add(name, value);
  for (const auto& [name, value] : form.pairs())
    if (named(name)) result.add(name, value);
  return result;
}

}  // namespace

Result<DraftId> start_draft(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                            std::string_view kind) {
  const auto id = DraftId::random(partnership.randomness, "draft");
  const auto key = partnership.keys.create("draft");
  const auto body = crypto::Sealed<std::string>::seal(partnership.keys, key, place(partnership, id), body_of({}));
  const auto now = base::to_text(partnership.clock.now());
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<DraftId>> {
    transaction.run(kInsert, {id.text(), kind, key.text(), body.bytes(), now});
    return transaction.commit({{"draft.started", "draft", id.text()}}, id);
  });
}

std::optional<Draft> find_draft(Reading& reading, const DraftId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  return kept_from(reading, *row).draft;
}

std::vector<Draft> drafts(Reading& reading) {
  std::vector<Draft> found;
  for (const auto& row : reading.rows(all())) found.push_back(kept_from(reading, row).draft);
  return found;
}

Result<base::Done> save_draft(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                              const DraftId& id, const http::Fields& form, const std::vector<std::string>& names) {
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<base::Done>> {
    const auto row = transaction.row(one(), {id.text()});
    if (!row) return base::not_found();
    const auto kept = kept_from(transaction, *row);
    const auto body = crypto::Sealed<std::string>::seal(partnership.keys, kept.key, place(partnership, id),
                                                        body_of(merged(kept.draft.fields, form, names)));
    transaction.run(kUpdate, {id.text(), body.bytes(), base::to_text(partnership.clock.now())});
    return transaction.commit({{"draft.saved", "draft", id.text()}}, base::Done{});
  });
}

bool remove_draft(Transaction& transaction, const DraftId& id) { return transaction.run(kRemove, {id.text()}) > 0; }

}  // namespace waymark::core
