// What the law of the day calls what was written down, and the other route where a test does not apply.
#include "capabilities/contacts/in_law.hpp"

#include <utility>

#include "capabilities/contacts/contacts.hpp"
#include "core/age.hpp"
#include "core/form/typed.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/tag.hpp"

namespace waymark::contacts {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kUnborn = "unborn";  // of the list `child_relations`
constexpr int kNotYetBorn = -1;
constexpr int kGrownUp = 18;

// Years alone may leave two ages: then nobody knows it.
std::optional<int> certain_age(const std::optional<core::Record>& record, base::Date on) {
  if (!record) return std::nullopt;
  if (const auto age = core::age_on(record->identity.birth_date, on)) return age;
  return core::age_for_routing(record->identity.birth_date, on);
}

// A day that is long past says only that the child is born by now, and not how old it is.
bool due_later(const core::form::DateTyped& due, base::Date on) {
  constexpr unsigned kDecember = 12;
  if (due.empty || !due.year) return !due.empty;
  return std::pair(*due.year, due.month.value_or(kDecember)) >=
         std::pair(static_cast<int>(on.year()), static_cast<unsigned>(on.month()));
}

// The answers about one child, as they were typed.
class AboutChild {
 public:
  AboutChild(const http::Fields& typed, int number) : typed_(typed), number_(number) {}

  std::string field(std::string_view code) const { return core::form::field_in(kChild, number_, code); }
  std::string value(std::string_view code) const { return std::string(typed_.get(field(code))); }
  std::vector<std::string> values(std::string_view code) const {
    const auto all = typed_.all(field(code));
    return {all.begin(), all.end()};
  }

  // Who was said to be under 18 is taken for a child until a birth date says otherwise: the span around a stated age
  // makes nobody older.
  std::optional<int> age(std::string_view relation, const std::optional<core::Record>& record, base::Date on) const {
    if (const auto age = certain_age(record, on)) return age;
    const bool birth_year = record && record->identity.birth_date.year;
    const auto stated = core::form::number(value("age"));
    if (stated && *stated < kGrownUp && !birth_year) return stated;
    const bool said_unborn =
        relation == kUnborn || (!stated && due_later(core::form::read_date(typed_, field("due")), on));
    return said_unborn && !birth_year ? std::optional(kNotYetBorn) : std::nullopt;
  }

 private:
  const http::Fields& typed_;
  int number_;
};

pack::StatutoryFacts::Child child_in_law(const AboutChild& said, const Part& part,
                                         const std::optional<core::Record>& record, base::Date on) {
  pack::StatutoryFacts::Child child;
  child.where = said.values("where");
  child.relation = part.relationship;
  child.related_to_harmer = said.value("relation_to_harmer");
  child.age = said.age(part.relationship, record, on);
  return child;
}

govuk::Tag tag_of(pack::StatutoryOutcome outcome) {
  if (outcome == pack::StatutoryOutcome::met) return {.text = "Applies", .classes = "govuk-tag--purple"};
  if (outcome == pack::StatutoryOutcome::not_met) return {.text = "Another route", .classes = "govuk-tag--blue"};
  return {.text = "Cannot be said yet", .classes = "govuk-tag--yellow"};
}

Html one_result(const pack::StatutoryResult& result, const pack::Pack& pack) {
  Html html;
  html << "<div class=\"waymark-law\"><h3 class=\"govuk-heading-s\">"_html << result.test->label << " "_html
       << render(tag_of(result.outcome)) << "</h3>"_html;
  for (const auto& sentence : result.sentences) html << "<p class=\"govuk-body\">"_html << sentence << "</p>"_html;
  if (result.outcome == pack::StatutoryOutcome::unknown)
    html << "<p class=\"govuk-body\">Where it applies: "_html << result.test->met << "</p>"_html;
  html << "<p class=\"govuk-body-s\">"_html << result.test->law << "."_html
       << core::web::source_note(pack, result.test->dated.source, result.test->dated.verified) << "</p></div>"_html;
  return html;
}

}  // namespace

pack::StatutoryFacts facts_in_law(const Contact& contact, const PeopleOf& people, base::Date on) {
  pack::StatutoryFacts facts;
  facts.forms = contact.forms;
  facts.age = certain_age(people.victim, on);
  if (!facts.age && people.victim) facts.age = stated_child_age(contact, *people.victim);
  for (const auto& record : people.harmers) facts.harmers.push_back(certain_age(record, on));
  for (const auto* part : contact.those_with(kAllegedPerpetrator)) facts.relationships.push_back(part->relationship);
  http::Fields typed;
  core::form::give_back(contact.details.answers, typed);
  int number = 0;
  for (const auto* part : contact.those_with(kChild)) {
    const auto at = static_cast<std::size_t>(number++);
    facts.children.push_back(child_in_law(AboutChild(typed, number), *part,
                                          at < people.children.size() ? people.children[at] : std::nullopt, on));
  }
  return facts;
}

Html law_view(const std::vector<pack::StatutoryResult>& results, const pack::Pack& pack) {
  if (results.empty()) return {};
  Html html;
  html << "<h2 class=\"govuk-heading-m\" id=\"law\">What the law calls it</h2><p class=\"govuk-body\">On the day of "
          "the contact, by what was written down. “Applies” says what the law calls it, not that anything was done. "
          "Nothing ends with a test.</p>"_html;
  for (const auto& result : results) html << one_result(result, pack);
  return html;
}

Html in_law(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  if (!contact.victim()) return {};
  const auto facts = facts_in_law(contact, people_of(contact, reading), contact.happened_on);
  return law_view(pack::statutory_results(pack, facts, contact.happened_on), pack);
}

}  // namespace waymark::contacts
