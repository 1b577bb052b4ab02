#include "core/draft.hpp"

#include <algorithm>

#include "core/draft_row.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kRemove = R"(
  DELETE FROM draft WHERE partnership_id = $1 AND staff_id = $2 AND id = $4 AND substr(kind, 1, 7) <> 'thrown_'
)"_sql;

sql::Text one() {
  static const auto text = sql::compose({draft_columns(), visible::draft(), not_thrown_away(), " AND d.id = $4"_sql});
  return text;
}

// Random order: only among those that nothing else tells apart, so that they stand the same on every page.
sql::Text all() {
  static const auto text = sql::compose(
      {draft_columns(), visible::draft(), not_thrown_away(), " ORDER BY d.saved_at DESC, d.started_at DESC, d.id"_sql});
  return text;
}

}  // namespace

http::Fields with_page(const http::Fields& held, const http::Fields& page, const std::vector<std::string>& names) {
  const auto named = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  http::Fields result;
  for (const auto& [name, value] : held.pairs())
    if (!named(name)) result.add(name, value);
  for (const auto& [name, value] : page.pairs())
    if (named(name)) result.add(name, value);
  return result;
}

Result<DraftId> start_draft(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                            std::string_view kind, const std::optional<ContactId>& of_contact) {
  const auto now = partnership.clock.now();
  const Draft draft{DraftId::random(partnership.randomness, "draft"), std::string(kind), {}, now, now};
  const auto key = partnership.keys.create("draft");
  const auto body = sealed_body(partnership, key, draft);
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<DraftId>> {
    transaction.run(insert_draft(), {draft.id.text(), kind, key.text(), body, base::to_text(now),
                                     of_contact ? sql::Value(of_contact->text()) : sql::Value(nullptr)});
    return transaction.commit({{"draft.started", "draft", draft.id.text()}}, draft.id);
  });
}

std::optional<Draft> find_draft(Reading& reading, const DraftId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  return draft_row(reading, *row).draft;
}

std::vector<Draft> drafts(Reading& reading) {
  std::vector<Draft> found;
  for (const auto& row : reading.rows(all())) found.push_back(draft_row(reading, row).draft);
  return found;
}

Result<Draft> save_draft(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                         const DraftId& id, const http::Fields& form, const std::vector<std::string>& names) {
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<Draft>> {
    const auto row = transaction.row(one(), {id.text()});
    if (!row) return base::not_found();
    auto [draft, key] = draft_row(transaction, *row);
    draft.fields = with_page(draft.fields, form, names);
    draft.saved = partnership.clock.now();
    const auto body = sealed_body(partnership, key, draft);
    transaction.run(update_draft(), {id.text(), body, base::to_text(draft.saved)});
    return transaction.commit({{"draft.saved", "draft", id.text()}}, std::move(draft));
  });
}

bool remove_draft(Transaction& transaction, const DraftId& id) { return transaction.run(kRemove, {id.text()}) > 0; }

}  // namespace waymark::core
