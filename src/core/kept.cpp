#include "core/kept.hpp"

#include <algorithm>

#include "core/draft_row.hpp"
#include "core/stored.hpp"
#include "core/thrown_away.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using base::Result;
using sql::operator""_sql;

namespace {

// $4 and $5: until when what is unsent, and a page draft, must have been saved to be over.
constexpr sql::Text kInTime = R"(
  AND ((d.kind = 'unsent' AND d.saved_at > $4) OR (d.kind = 'page' AND d.saved_at > $5))
)"_sql;

constexpr sql::Text kEndOwn = R"(
  DELETE FROM draft
   WHERE partnership_id = $1 AND staff_id = $2
     AND ((kind = 'unsent' AND saved_at <= $4) OR (kind = 'page' AND saved_at <= $5)
          OR (substr(kind, 1, 7) = 'thrown_' AND saved_at <= $6))
  RETURNING id
)"_sql;

constexpr sql::Text kAnyOver = R"(
  SELECT kind FROM draft
   WHERE partnership_id = $1
     AND ((kind = 'unsent' AND saved_at <= $4) OR (kind = 'page' AND saved_at <= $5)
          OR (substr(kind, 1, 7) = 'thrown_' AND saved_at <= $6))
   LIMIT 1
)"_sql;

constexpr sql::Text kEndAll = R"(
  DELETE FROM draft
   WHERE partnership_id = $1
     AND ((kind = 'unsent' AND saved_at <= $4) OR (kind = 'page' AND saved_at <= $5)
          OR (substr(kind, 1, 7) = 'thrown_' AND saved_at <= $6))
  RETURNING id
)"_sql;

constexpr sql::Text kForget = R"(
  DELETE FROM draft
   WHERE partnership_id = $1 AND staff_id = $2 AND id = $4 AND kind IN ('page', 'unsent')
)"_sql;

constexpr sql::Text kForgetPage = R"(
  DELETE FROM draft WHERE partnership_id = $1 AND staff_id = $2 AND id = $4 AND kind = 'page'
)"_sql;

struct Over {
  explicit Over(base::Instant now)
      : unsent(base::to_text(now - kUnsentLasts)),
        page(base::to_text(now - kPageDraftLasts)),
        thrown_away(base::to_text(now - kThrownAwayLasts)) {}
  std::string unsent;
  std::string page;
  std::string thrown_away;
};

// Random order: only among those that nothing else tells apart, so that they stand the same on every page.
sql::Text all() {
  static const auto text = sql::compose(
      {draft_columns(), visible::draft(), kInTime, " ORDER BY d.saved_at DESC, d.started_at DESC, d.id"_sql});
  return text;
}

sql::Text one() {
  static const auto text = sql::compose({draft_columns(), visible::draft(), kInTime, " AND d.id = $6"_sql});
  return text;
}

std::vector<DraftRow> own(Reading& reading, base::Instant now) {
  const Over over(now);
  std::vector<DraftRow> found;
  for (const auto& row : reading.rows(all(), {over.unsent, over.page})) found.push_back(draft_row(reading, row));
  return found;
}

struct Keeping {
  std::string_view kind;
  const TypedOnPage& typed;
  std::optional<DraftId> continues;
  DraftId id;  // of a draft that is new
  base::Instant now;
};

// What this takes the place of: two windows may show one page, and neither loses a word to the other.
bool takes_the_place_of(const Keeping& keeping, const Draft& kept) {
  const auto& typed = keeping.typed;
  if (kept.kind != keeping.kind || kept.address != typed.address || kept.window != typed.window) return false;
  return !typed.window.empty() || kept.fields.pairs() == typed.fields.pairs();
}

std::optional<DraftRow> earlier(Reading& reading, const Keeping& keeping) {
  for (auto& row : own(reading, keeping.now))
    if (takes_the_place_of(keeping, row.draft)) return std::move(row);
  return std::nullopt;
}

void note(std::vector<AuditEntry>& entries, std::string_view action, const sql::Rows& gone) {
  for (const auto& row : gone) entries.push_back({action, "draft", std::string(row.text(0))});
}

void end_the_one_it_continues(Transaction& transaction, const Keeping& keeping, const DraftId& kept,
                              std::vector<AuditEntry>& entries) {
  if (keeping.continues && *keeping.continues != kept && transaction.run(kForgetPage, {keeping.continues->text()}) > 0)
    entries.push_back({"draft.removed", "draft", keeping.continues->text()});
}

// For removing.
Over long_over(base::Instant now) { return Over(now - kRemovedAfter); }

Result<DraftId> try_to_keep(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                            const Keeping& keeping, const std::optional<crypto::KeyId>& new_key) {
  const auto over = long_over(keeping.now);
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<DraftId>> {
    std::vector<AuditEntry> entries;
    note(entries, "draft.expired", transaction.rows(kEndOwn, {over.unsent, over.page, over.thrown_away}));
    const auto before = earlier(transaction, keeping);
    if (!before && !new_key) return base::conflict("What this replaces is gone");
    const auto id = before ? before->draft.id : keeping.id;
    const auto key = before ? before->key : base::promised(new_key, "a draft that is new has a key");
    const Draft draft{id,          std::string(keeping.kind), keeping.typed.fields, keeping.now,
                      keeping.now, keeping.typed.address,     keeping.typed.window};
    const auto body = sealed_body(partnership, key, draft);
    const auto now = base::to_text(keeping.now);
    if (before)
      transaction.run(update_draft(), {id.text(), body, now});
    else
      transaction.run(insert_draft(), {id.text(), keeping.kind, key.text(), body, now, nullptr});
    entries.push_back({keeping.kind == kUnsent ? "draft.kept_unsent" : "draft.saved", "draft", id.text()});
    end_the_one_it_continues(transaction, keeping, id, entries);
    return transaction.commit(entries, id);
  });
}

// A key of its own is made only for a draft that is new: whoever types for an hour saves hundreds of times.
Result<DraftId> keep(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                     const Keeping& keeping) {
  const bool is_there =
      read(partnership, viewer, [&](Reading& reading) { return earlier(reading, keeping).has_value(); });
  std::optional<crypto::KeyId> new_key;
  if (!is_there) new_key = partnership.keys.create("draft");
  auto kept = try_to_keep(partnership, viewer, request_id, keeping, new_key);
  if (kept || new_key) return kept;
  return try_to_keep(partnership, viewer, request_id, keeping, partnership.keys.create("draft"));
}

DraftId new_id(const Partnership& partnership) { return DraftId::random(partnership.randomness, "draft"); }

}  // namespace

base::Instant kept_until(const Draft& kept) {
  return kept.saved + (kept.kind == kUnsent ? kUnsentLasts : kPageDraftLasts);
}

Result<DraftId> keep_unsent(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                            const TypedOnPage& typed) {
  return keep(partnership, viewer, request_id,
              {kUnsent, typed, std::nullopt, new_id(partnership), partnership.clock.now()});
}

Result<DraftId> keep_page(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                          const TypedOnPage& typed, const std::optional<DraftId>& continues) {
  return keep(partnership, viewer, request_id,
              {kPageDraft, typed, continues, new_id(partnership), partnership.clock.now()});
}

std::vector<Draft> kept_drafts(Reading& reading, base::Instant now) {
  std::vector<Draft> found;
  for (auto& row : own(reading, now)) found.push_back(std::move(row.draft));
  return found;
}

std::optional<Draft> find_kept(Reading& reading, const DraftId& id, base::Instant now) {
  const Over over(now);
  const auto row = reading.row(one(), {over.unsent, over.page, id.text()});
  if (!row) return std::nullopt;
  return draft_row(reading, *row).draft;
}

std::optional<Draft> newest_page_draft(Reading& reading, std::string_view address, base::Instant now) {
  for (auto& kept : kept_drafts(reading, now))
    if (kept.kind == kPageDraft && kept.address == address) return std::move(kept);
  return std::nullopt;
}

Result<base::Done> forget_kept(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                               const std::vector<DraftId>& ids) {
  return write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<base::Done>> {
    std::vector<AuditEntry> entries;
    for (const auto& id : ids)
      if (transaction.run(kForget, {id.text()}) > 0) entries.push_back({"draft.removed", "draft", id.text()});
    if (entries.empty()) return base::not_found();
    return transaction.commit(entries, base::Done{});
  });
}

// Looks before it writes: nearly always there is nothing, and a write has an entry.
std::size_t sweep_kept(const Partnership& partnership) {
  const auto viewer = Viewer::clock_keeper();
  const auto over = long_over(partnership.clock.now());
  const bool any = read(partnership, viewer, [&](Reading& reading) {
    return reading.row(kAnyOver, {over.unsent, over.page, over.thrown_away}).has_value();
  });
  if (!any) return 0;
  const auto swept = write(partnership, viewer, "", [&](Transaction& transaction) -> Result<Committed<std::size_t>> {
    std::vector<AuditEntry> entries;
    note(entries, "draft.expired", transaction.rows(kEndAll, {over.unsent, over.page, over.thrown_away}));
    if (entries.empty()) return base::not_found();
    return transaction.commit(entries, entries.size());
  });
  return swept ? *swept : 0;
}

}  // namespace waymark::core
