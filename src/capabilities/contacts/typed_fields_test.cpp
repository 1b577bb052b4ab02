// Nothing that the form asks is lost on the way into a contact: every control of every page, as it is rendered, is
// answered, recorded and read back. A question that somebody adds is tested with the rest.
#include "capabilities/contacts/typed_fields.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "capabilities/contacts/check_answers.hpp"
#include "capabilities/contacts/form_for_tests.hpp"
#include "capabilities/contacts/step_pages.hpp"

namespace waymark::contacts {
namespace {

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

// Of a service that supports: it is asked everything.
ReadingContext context() { return {demo_pack(), *base::parse_date("2026-02-03"), "changing_pathways"}; }

std::vector<Control> asked_on(Step step) {
  const http::Fields nothing;
  const std::vector<base::FieldError> none;
  return controls(questions(step, nothing, core::web::FormView(nothing, none), context()).text());
}

std::vector<Control> all_asked() {
  std::vector<Control> all;
  for (const auto step : kSteps) {
    const auto more = asked_on(step);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

std::set<std::string> names_of(const std::vector<Control>& asked) {
  std::set<std::string> names;
  for (const auto& control : asked) names.insert(control.name);
  return names;
}

// The control answered so, with no more than is needed to record it.
Typed alone(const std::string& name, const std::string& value) {
  Typed typed = {{"forenames", "Marigold"},           {"forms", "domestic_abuse"},
                 {"purpose", "safeguard_adult"},      {"basis_safeguard_adult", "safeguarding_public_task"},
                 {"basis_reason", "Not safe to ask"}, {"consent", "given"}};
  if (name == "address_class") put(typed, "address", "14 Nowhere Lane");
  if (name == "phone_other") put(typed, "phone", something_for("phone"));
  if (name.starts_with("happened-"))
    for (const auto* part : {"happened-day", "happened-month", "happened-year"}) put(typed, part, something_for(part));
  if (name == "purpose")
    put(typed, basis_field(value), demo_pack().bases_for(value, context().today).front()->code);
  else if (name.starts_with("basis_") && name != "basis_reason")
    put(typed, "purpose", name.substr(basis_field("").size()));
  put(typed, name, value);
  return typed;
}

http::Fields fields_from(const Typed& typed) {
  http::Fields fields;
  for (const auto& [name, value] : typed) fields.add(name, value);
  return fields;
}

template <class T>
T kept(const T& value) {
  return *crypto::Codec<T>::read(crypto::Codec<T>::write(value));
}

http::Fields read_back(const NewContact& typed) {
  Contact contact;
  contact.kind = typed.kind;
  contact.happened_on = typed.happened_on;
  contact.purpose = typed.purpose;
  contact.basis = typed.basis;
  contact.forms = typed.forms;
  contact.details = kept(typed.details);
  PeopleOf people;
  for (const auto& involved : typed.people) {
    contact.parts.push_back({{}, involved.part, involved.relationship});
    core::Record record;
    record.identity = kept(involved.identity);
    record.safe_contact = kept(involved.safe_contact);
    if (involved.part == kVictim) people.victim = record;
    if (involved.part == kAllegedPerpetrator) people.harmers.emplace_back(record);
    if (involved.part == kChild) people.children.emplace_back(record);
  }
  return typed_fields(contact, people);
}

// Each value that was typed and is not there any more.
std::vector<std::string> lost(const Typed& typed) {
  const auto contact = read_contact(fields_from(typed), context());
  if (!contact) return {"it cannot be recorded: " + contact.failure().fields.front().field};
  const auto fields = read_back(*contact);
  std::vector<std::string> all;
  for (const auto& [name, value] : typed) {
    const auto found = fields.all(name);
    if (std::find(found.begin(), found.end(), value) == found.end()) all.push_back(name + "=" + value);
  }
  return all;
}

TEST(TypedFields, EveryQuestionOfAPageIsKeptInItsDraft) {
  for (const auto step : kSteps) {
    const auto taken = fields_of(step, context());
    const auto& page = page_of(step, context());
    for (const auto& name : names_of(asked_on(step)))
      EXPECT_TRUE(std::find(taken.begin(), taken.end(), name) != taken.end()) << name;
    for (const auto& one : core::form::asked(page, page.repeat ? 1 : 0, context()))
      for (const auto& name : core::form::names_of(one))
        EXPECT_TRUE(names_of(asked_on(step)).contains(name)) << name << " is not on its page";
  }
}

TEST(TypedFields, EveryQuestionOfTheQuickPageIsKeptInItsDraft) {
  const http::Fields nothing;
  const std::vector<base::FieldError> none;
  const auto page = questions_of_quick_page(nothing, core::web::FormView(nothing, none), context());
  const auto taken = quick_fields(context());
  EXPECT_EQ(names_of(controls(page.text())), std::set<std::string>(taken.begin(), taken.end()));
}

TEST(TypedFields, EachAnswerAloneIsFoundInTheContact) {
  for (const auto& control : all_asked()) {
    const auto value = control.typed ? something_for(control.name) : control.value;
    if (value.empty()) continue;  // "Choose one"
    const auto typed = alone(control.name, value);
    const auto missing = lost(typed);
    EXPECT_TRUE(std::find(missing.begin(), missing.end(), control.name + "=" + value) == missing.end())
        << control.name << "=" << value << " is lost";
    EXPECT_TRUE(read_contact(fields_from(typed), context()).ok()) << control.name << "=" << value;
  }
}

TEST(TypedFields, AllAnswersTogetherAreFoundInTheContact) {
  auto typed = filled(all_asked());
  leave_out_other_bases(typed);
  EXPECT_GT(typed.size(), 40U);
  EXPECT_EQ(lost(typed), std::vector<std::string>{});
}

TEST(TypedFields, EveryQuestionHasItsLineOnTheCheckPage) {
  const auto lines = [](const Typed& typed) {
    std::vector<std::string> all;
    for (const auto& checked : checked_answers(fields_from(typed), context()))
      all.push_back(checked.label + ": " + checked.answer);
    return all;
  };
  std::set<std::string> shown;
  for (const auto& control : all_asked()) {
    const auto with = alone(control.name, control.typed ? something_for(control.name) : control.value);
    auto without = with;
    std::erase_if(without, [&](const auto& pair) { return pair.first == control.name; });
    if (lines(with) != lines(without)) shown.insert(control.name);
  }
  EXPECT_EQ(shown, names_of(all_asked()));
}

TEST(TypedFields, WhatAnOlderVersionDidNotKeepIsNotMadeUp) {
  const auto details = crypto::Codec<Details>::read(
      R"({"danger":[["danger_now","no"]],"channel":"seen","narrative":"She told me","children":"yes","wishes":"",)"
      R"("consent":"refused","reason":"He was near"})");
  ASSERT_TRUE(details.ok());
  Contact contact{};
  contact.details = *details;
  const auto fields = typed_fields(contact, {core::Record{}, {}, {}});
  EXPECT_EQ(fields.get("danger_danger_now"), "no");
  EXPECT_EQ(fields.get("narrative"), "She told me");
  for (const auto* name : {"safe_to_talk", "two_way", "sex", "age"}) EXPECT_FALSE(fields.has(name)) << name;
  contact.kind = kSupport;
  EXPECT_EQ(typed_fields(contact, {}).get("two_way"), "yes");
}

TEST(TypedFields, ASealedAddressIsNotReadBack) {
  core::Record person;
  person.identity.addresses = {{"14 Nowhere Lane", "ZZ99 1AA", core::AddressClass::sealed}};
  const auto fields = typed_fields({}, {person, {}, {}});
  EXPECT_FALSE(fields.has("address"));
  EXPECT_FALSE(fields.has("postcode"));
  EXPECT_EQ(fields.get("address_class"), "sealed");
}

TEST(TypedFields, OfTwoNumbersTheUnsafeOneIsTold) {
  for (const bool unsafe_first : {true, false}) {
    core::Record person;
    person.safe_contact.methods = {{"phone_call", "07700 900142", core::Safety::unsafe, "", ""},
                                   {"phone_call", "07700 900177", core::Safety::safe, "mornings", ""}};
    if (!unsafe_first) std::swap(person.safe_contact.methods[0], person.safe_contact.methods[1]);
    const auto fields = typed_fields({}, {person, {}, {}});
    EXPECT_EQ(fields.get("reach_call"), "no");
    EXPECT_EQ(fields.get("reach_times"), "mornings");
    EXPECT_FALSE(fields.has("reach_text")) << "nobody said anything about it";
  }
}

}  // namespace
}  // namespace waymark::contacts
