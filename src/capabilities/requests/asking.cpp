#include "capabilities/requests/asking.hpp"

#include <algorithm>

#include "capabilities/requests/basis_rules.hpp"
#include "capabilities/requests/request_store.hpp"
#include "capabilities/requests/words.hpp"
#include "core/caution.hpp"
#include "core/clocks.hpp"
#include "core/disclosed_facts.hpp"
#include "core/visibility.hpp"

namespace waymark::requests {

using base::FieldError;
using base::Result;
using sql::operator""_sql;

namespace {

constexpr const char* kOtherThanSeen = "What would be sent has changed meanwhile";
constexpr const char* kShielded = "A shield protects this person: nothing was sent. Phone the desk instead.";
constexpr std::string_view kOther = "other";

sql::Text shield_of_record() {
  static const auto text =
      sql::compose({"SELECT r.shielded FROM record r WHERE r.id = $4 AND "_sql, core::visible::record()});
  return text;
}

Asker asker_of(const core::Viewer& viewer, const pack::Pack& pack, base::Instant now) {
  return {viewer.agency(), pack, base::local_time(now, pack.partnership.time_zone).date};
}

BasisChoice choice_of(const Question& question) {
  return {question.purpose, question.basis, question.agreed, question.basis_reason};
}

std::vector<FieldError> whom_problems(const Question& question, const Grounds& grounds, const Asker& asker) {
  const auto whom = chosen(question.whom, question.desk, grounds.answer, asker);
  if (!whom && question.whom == kAnotherDesk) return {{std::string(kDesk), "Select the desk that you ask"}};
  if (!whom) return {{std::string(kWhom), "Select whom you ask"}};
  const auto* basis = basis_in_force(choice_of(question), asker.pack, asker.today);
  if (whom->specialist() && basis && basis->reveals.sensitive == pack::SensitiveAnswer::none)
    return {{basis_field(question.purpose),
             "Specialist support is not asked on this basis: choose another basis, or ask somebody else"}};
  if (deliveries(*whom, grounds.answer, grounds.told, asker).empty())
    return {{std::string(kWhom), "This cannot be sent from here today: phone the contact desk"}};
  return {};
}

std::vector<FieldError> words_problems(const Question& question, const Asker& asker) {
  std::vector<FieldError> errors;
  const auto& list = asker.pack.list(pack::lists::request_kinds);
  const bool known = std::all_of(question.kinds.begin(), question.kinds.end(),
                                 [&](const std::string& code) { return list.find(code, asker.today) != nullptr; });
  if (question.kinds.empty() || !known) errors.push_back({std::string(kKinds), "Select what you ask for"});
  const bool other = std::find(question.kinds.begin(), question.kinds.end(), kOther) != question.kinds.end();
  if (other && question.words.empty())
    errors.push_back({std::string(kWords), "Enter what else you ask for, in your own words"});
  if (question.why.empty()) errors.push_back({std::string(kWhy), "Enter why you need to know it"});
  return errors;
}

std::vector<FieldError> reason_problems(const Question& question, const Asker& asker) {
  if (!asker.pack.purpose(question.purpose, asker.today))
    return {{std::string(kPurpose), "Select why you need to know it"}};
  auto errors = basis_problems(choice_of(question), basis_field(question.purpose), asker.pack, asker.today);
  const auto* basis = basis_in_force(choice_of(question), asker.pack, asker.today);
  for (auto& error : telling_problems(question.person_told, question.untold_because, basis))
    errors.push_back(std::move(error));
  return errors;
}

Asked asked_of(const Question& question, const Grounds& grounds, const pack::Pack& pack) {
  Asked asked;
  for (const auto& code : question.kinds) asked.kinds.push_back(pack.label(pack::lists::request_kinds, code));
  asked.words = question.words;
  asked.why = question.why;
  asked.basis_reason = question.basis_reason;
  asked.untold_because = question.person_told == kUnsafe ? question.untold_because : "";
  asked.person = core::disclosable(grounds.record.identity);
  return asked;
}

NewRequest prepare(const core::Partnership& partnership, const Question& question, const Grounds& grounds,
                   const Asker& asker, base::Instant now) {
  NewRequest made;
  made.id = question.id;
  made.contact = question.contact;
  made.record = grounds.record.id;
  made.whom = base::promised(chosen(question.whom, question.desk, grounds.answer, asker), "it was looked at before");
  made.purpose = question.purpose;
  made.basis = question.basis;
  made.person_told = question.person_told;
  made.emergency = question.emergency;
  made.made = now;
  made.key = partnership.keys.create("request");
  made.asked = asked_of(question, grounds, asker.pack);
  made.deliveries = deliveries(made.whom, grounds.answer, grounds.told, asker);
  return made;
}

// Each agency that receives it has a clock of its own; all of them fall due at one moment.
base::Instant start_clocks(core::Transaction& transaction, const NewRequest& made) {
  base::Instant due;
  for (const auto& delivery : made.deliveries)
    due = core::start_clock(transaction,
                            {std::string(clock_for(made.emergency)), "request", made.id.text(),
                             delivery.record.value_or(made.record), delivery.agency},
                            made.made);
  return due;
}

// Why it cannot be made from what there is now.
std::optional<base::Failure> obstacle(const Question& question, const Grounds& grounds, const Asker& asker) {
  if (grounds.shielded) return base::refused(kShielded);
  if (!question.seen.empty() && question.seen != digest_of(grounds, asker)) return base::conflict(kOtherThanSeen);
  auto errors = problems_with(question, grounds, asker);
  if (errors.empty()) return std::nullopt;
  return base::invalid(std::move(errors));
}

}  // namespace

std::string_view clock_for(bool emergency) { return emergency ? "enquiry_answer_emergency" : "enquiry_answer"; }

std::string basis_field(std::string_view purpose) { return "basis_" + std::string(purpose); }

std::optional<Grounds> find_grounds(core::Reading& reading, const core::ContactId& id) {
  auto contact = contacts::find_contact(reading, id);
  const auto* victim = contact ? contact->victim() : nullptr;
  const auto record = victim ? core::find_record(reading, victim->record) : std::nullopt;
  const auto shield = victim ? reading.row(shield_of_record(), {victim->record.text()}) : std::nullopt;
  if (!contact || !record || !shield) return std::nullopt;
  const auto& viewer = reading.viewer();
  const auto staff = core::StaffId::parse(viewer.staff_id());
  const auto pack = reading.partnership().packs.active();
  auto cautious = core::with_caution(*record, core::records_of(reading, record->person));
  return Grounds{std::move(*contact),
                 std::move(cautious),
                 known_to::find_answer(reading, id).value_or(known_to::Answer{}),
                 known_to::told_holders(reading, id),
                 staff ? who_asks(reading, viewer.agency(), *staff, *pack) : pack->agency_name(viewer.agency()),
                 shield->truth(0)};
}

std::string digest_of(const Grounds& grounds, const Asker& asker) {
  std::vector<std::string> texts = {grounds.who_asks};
  for (const auto& whom : holders_to_ask(grounds.answer, asker)) texts.push_back(whom.value);
  texts.emplace_back();
  for (const auto& fact : core::facts_of(core::disclosable(grounds.record.identity), asker.pack)) {
    texts.push_back(fact.label);
    texts.push_back(fact.value);
  }
  return core::digest_of(texts);
}

bool asks_the_same(const WholeRequest& made, const Question& question, const Grounds& grounds, const Asker& asker) {
  const auto whom = chosen(question.whom, question.desk, grounds.answer, asker);
  const auto& was = made.request;
  auto asked = asked_of(question, grounds, asker.pack);
  asked.person = made.asked.person;  // as it was disclosed then
  return whom && whom->agency == was.asked_agency && whom->desk == was.asked_desk &&
         question.emergency == was.emergency && question.purpose == was.purpose && question.basis == was.basis &&
         question.person_told == was.person_told && asked == made.asked;
}

std::vector<FieldError> problems_with(const Question& question, const Grounds& grounds, const Asker& asker) {
  auto errors = whom_problems(question, grounds, asker);
  for (auto* more : {&words_problems, &reason_problems})
    for (auto& error : more(question, asker)) errors.push_back(std::move(error));
  return errors;
}

Result<core::RequestId> make_request(const core::Partnership& partnership, const core::Viewer& viewer,
                                     const std::string& request_id, const Question& question, base::Instant now) {
  const auto pack = partnership.packs.active();
  const auto asker = asker_of(viewer, *pack, now);
  const auto grounds =
      core::read(partnership, viewer, [&](core::Reading& reading) { return find_grounds(reading, question.contact); });
  if (!grounds) return base::not_found();
  if (const auto failure = obstacle(question, *grounds, asker)) return *failure;
  auto made = prepare(partnership, question, *grounds, asker, now);
  const auto goes = digest_of(*grounds, asker);

  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> Result<core::Committed<core::RequestId>> {
                       // Looked up again: a shield, a lock or another record of the person may have come meanwhile.
                       const auto still = find_grounds(transaction, question.contact);
                       if (!still) return base::not_found();
                       if (still->shielded) return base::refused(kShielded);
                       if (digest_of(*still, asker) != goes) return base::conflict(kOtherThanSeen);
                       made.due = start_clocks(transaction, made);
                       if (!add_request(transaction, made)) return base::conflict("This request was sent before");
                       return transaction.commit({{"request.made", "request", made.id.text(), made.purpose},
                                                  {"record.disclosed", "record", made.record.text(), made.purpose}},
                                                 made.id);
                     });
}

}  // namespace waymark::requests
