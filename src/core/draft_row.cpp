#include "core/draft_row.hpp"

#include "core/json.hpp"
#include "core/opened.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

crypto::Place place(const Partnership& partnership, const DraftId& id) {
  return {partnership.code, "draft", "body", id.text()};
}

std::string body_of(const Draft& draft) {
  json::array pairs;
  for (const auto& [name, value] : draft.fields.pairs()) pairs.push_back(json::array{name, value});
  json::object body = {{"fields", pairs}};
  if (!draft.address.empty()) body["address"] = draft.address;
  if (!draft.window.empty()) body["window"] = draft.window;
  return json::write(body);
}

http::Fields fields_from(const json::object& body) {
  http::Fields fields;
  for (const auto& pair : json::list(body, "fields"))
    if (pair.is_array() && pair.as_array().size() == 2 && pair.as_array()[0].is_string() &&
        pair.as_array()[1].is_string())
      fields.add(std::string(pair.as_array()[0].as_string()), std::string(pair.as_array()[1].as_string()));
  return fields;
}

}  // namespace

sql::Text draft_columns() {
  return R"(
    SELECT d.id, d.kind, d.key_id, d.body, d.started_at, d.saved_at FROM draft d WHERE
  )"_sql;
}

sql::Text not_thrown_away() { return " AND substr(d.kind, 1, 7) <> 'thrown_' "_sql; }

sql::Text insert_draft() {
  return R"(
    INSERT INTO draft (partnership_id, id, staff_id, kind, key_id, body, started_at, saved_at, version, contact_id)
    VALUES ($1, $4, $2, $5, $6, $7, $8, $8, 1, $9)
  )"_sql;
}

sql::Text update_draft() {
  return R"(
    UPDATE draft SET body = $5, saved_at = $6, version = version + 1
     WHERE partnership_id = $1 AND staff_id = $2 AND id = $4
  )"_sql;
}

DraftRow draft_row(Reading& reading, const sql::Row& row) {
  const auto id = stored<DraftId>(row, 0);
  const auto key = stored<crypto::KeyId>(row, 2);
  const crypto::Sealed<std::string> sealed(key, place(reading.partnership(), id), row.blob(3));
  Draft draft{id, std::string(row.text(1)), {}, stored_instant(row, 4), stored_instant(row, 5)};
  if (const auto body = json::read(unaltered(opened(sealed, reading)))) {
    draft.fields = fields_from(*body);
    draft.address = json::text(*body, "address");
    draft.window = json::text(*body, "window");
  }
  return {std::move(draft), key};
}

crypto::Bytes sealed_body(const Partnership& partnership, const crypto::KeyId& key, const Draft& draft) {
  return crypto::Sealed<std::string>::seal(partnership.keys, key, place(partnership, draft.id), body_of(draft)).bytes();
}

}  // namespace waymark::core
