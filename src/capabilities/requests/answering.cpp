#include "capabilities/requests/answering.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "linkage/normalise.hpp"

namespace waymark::requests {

using base::Done;
using base::FieldError;
using base::Result;

namespace {

bool known_code(const pack::CodeList& list, const std::string& code, base::Date today) {
  return list.find(code, today) != nullptr;
}

// Words in their order, whatever stands between them.
std::string plain(std::string_view text) {
  std::string words = " ";
  for (const auto& word : linkage::name_words(text)) words += word + " ";
  return words;
}

bool names(std::string_view text, std::string_view name) {
  const auto words = plain(name);
  return words != " " && plain(text).find(words) != std::string::npos;
}

// The agency's name, the name in brackets that it is known by, and its desks' names.
bool names_agency(std::string_view text, const pack::Agency& agency) {
  const auto& name = agency.name;
  const auto open = name.find('(');
  const auto close = name.find(')', open == std::string::npos ? 0 : open);
  if (names(text, name.substr(0, open))) return true;
  if (close != std::string::npos && names(text, std::string_view(name).substr(open + 1, close - open - 1))) return true;
  return std::any_of(agency.desks.begin(), agency.desks.end(), [&](const pack::Desk& desk) {
    return linkage::name_words(desk.name).size() > 1 && names(text, desk.name);
  });
}

std::vector<FieldError> text_problems(const Answer& answer, const WholeRequest& whole, const std::string& agency,
                                      const pack::Pack& pack) {
  if (answer.text.empty()) return {{std::string(kText), "Enter what you tell them"}};
  const auto* own = pack.agencies.latest(agency);
  if (whole.request.masked && own && names_agency(answer.text, *own))
    return {{std::string(kText), "Whoever asked does not know which service you are: take out its name"}};
  return {};
}

bool about_one_of(const std::vector<core::Record>& own, const std::string& about) {
  return std::any_of(own.begin(), own.end(), [&](const core::Record& record) { return record.id.text() == about; });
}

}  // namespace

std::vector<FieldError> problems_with(const Answer& answer, const WholeRequest& whole,
                                      const std::vector<core::Record>& own, const std::string& agency,
                                      const pack::Pack& pack, base::Date today) {
  auto errors = text_problems(answer, whole, agency, pack);
  const auto& kinds = pack.list(pack::lists::request_kinds);
  const bool known = std::all_of(answer.facts.begin(), answer.facts.end(),
                                 [&](const std::string& code) { return known_code(kinds, code, today); });
  if (answer.facts.empty() || !known) errors.push_back({std::string(kFacts), "Select what your answer holds"});
  const BasisChoice choice{whole.request.purpose, answer.basis, answer.agreed, answer.basis_reason};
  for (auto& error : basis_problems(choice, std::string(kBasis), pack, today)) errors.push_back(std::move(error));
  if (!own.empty() && answer.about != kNoRecord && !about_one_of(own, answer.about))
    errors.push_back({std::string(kAbout), "Select which of our records your answer speaks of, or “None of these”"});
  return errors;
}

Said said_of(const Answer& answer, const WholeRequest& whole, const pack::Pack& pack) {
  Said said;
  said.basis = answer.basis;
  said.record = core::RecordId::parse(answer.about);
  if (!said.record && answer.about != kNoRecord) said.record = whole.request.own_record;
  said.told.text = answer.text;
  for (const auto& code : answer.facts) said.told.facts.push_back(pack.label(pack::lists::request_kinds, code));
  said.kept = {answer.basis_reason, answer.note};
  return said;
}

std::vector<FieldError> problems_with(const Refusal& refusal, const pack::Pack& pack, base::Date today) {
  std::vector<FieldError> errors;
  if (!known_code(pack.list(pack::lists::refusal_reasons), refusal.reason_code, today))
    errors.push_back({std::string(kReasonCode), "Select what they read"});
  if (refusal.note.empty()) errors.push_back({std::string(kNote), "Enter why, for our own agency"});
  return errors;
}

Said said_of(const Refusal& refusal, const pack::Pack& pack) {
  Said said;
  said.reason_code = refusal.reason_code;
  said.told.text = pack.label(pack::lists::refusal_reasons, refusal.reason_code);
  said.kept.note = refusal.note;
  return said;
}

Result<Done> say(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& request_id,
                 const core::RequestId& id, std::int64_t version, Said said, base::Instant now) {
  said.id = core::RequestAnswerId::random(partnership.randomness, "request answer");
  said.at = now;
  const auto* action = said.refused() ? "request.refused" : "request.answered";
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto whole = find_whole_request(transaction, id);
        if (!whole || !whole->request.received) return base::not_found();
        if (said.record && !core::find_record(transaction, *said.record)) return base::not_found();
        const bool marked =
            said.refused() ? mark_refused(transaction, id, version) : mark_answered(transaction, id, version);
        if (!marked) return base::conflict("This request was withdrawn or answered meanwhile");
        add_said(transaction, id, whole->key, said);
        core::stop_own_clocks(transaction, id.text(), said.refused() ? kRefused : kAnswered, now);
        std::vector<core::AuditEntry> entries = {{action, "request", id.text(), whole->request.purpose}};
        if (said.record) entries.push_back({"record.disclosed", "record", said.record->text(), whole->request.purpose});
        return transaction.commit(entries, Done{});
      });
}

Result<Done> withdraw_request(const core::Partnership& partnership, const core::Viewer& viewer,
                              const std::string& request_id, const core::RequestId& id, base::Instant now) {
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
        const auto whole = find_whole_request(transaction, id);
        if (!whole || whole->request.received) return base::not_found();
        if (whole->request.state != kWaiting || !mark_withdrawn(transaction, id, now))
          return base::conflict("This request was answered meanwhile");
        core::stop_clocks(transaction, id.text(), "", kWithdrawn, now);
        return transaction.commit({{"request.withdrawn", "request", id.text(), whole->request.purpose}}, Done{});
      });
}

}  // namespace waymark::requests
