// What the law of the day calls what was written down, and the other route where a test is not met.
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "core/age.hpp"
#include "core/form/typed.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/tag.hpp"

namespace waymark::contacts {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

// Years alone may leave two ages: then nobody knows it.
std::optional<int> certain_age(const std::optional<core::Record>& record, base::Date on) {
  if (!record) return std::nullopt;
  if (const auto age = core::age_on(record->identity.birth_date, on)) return age;
  return core::age_for_routing(record->identity.birth_date, on);
}

std::vector<std::string> values_of(const Details& details, const std::string& field) {
  for (const auto& answer : details.answers)
    if (answer.field == field) return answer.values;
  return {};
}

std::string value_of(const Details& details, const std::string& field) {
  const auto values = values_of(details, field);
  return values.empty() ? "" : values.front();
}

pack::StatutoryFacts facts_in_law(const Contact& contact, const PeopleOf& people, base::Date on) {
  pack::StatutoryFacts facts;
  facts.forms = contact.forms;
  facts.age = certain_age(people.victim, on);
  if (!facts.age && people.victim) facts.age = stated_child_age(contact, *people.victim);
  for (const auto& record : people.harmers) facts.harmers.push_back(certain_age(record, on));
  for (const auto* part : contact.those_with(kAllegedPerpetrator)) facts.relationships.push_back(part->relationship);
  for (std::size_t i = 0; i < people.children.size(); ++i) {
    const auto field = [&](std::string_view code) {
      return core::form::field_in("child", static_cast<int>(i) + 1, code);
    };
    const bool own = value_of(contact.details, field("relation")) == "own_child";
    facts.children.push_back({values_of(contact.details, field("where")),
                              own ? "yes" : value_of(contact.details, field("relation_to_harmer"))});
  }
  return facts;
}

govuk::Tag tag_of(pack::StatutoryOutcome outcome) {
  if (outcome == pack::StatutoryOutcome::met) return {.text = "Met", .classes = "govuk-tag--green"};
  if (outcome == pack::StatutoryOutcome::not_met) return {.text = "Another route", .classes = "govuk-tag--blue"};
  return {.text = "Find out", .classes = "govuk-tag--yellow"};
}

Html one_result(const pack::StatutoryResult& result, const pack::Pack& pack) {
  Html html;
  html << "<div class=\"waymark-law\"><h3 class=\"govuk-heading-s\">"_html << result.test->label << " "_html
       << render(tag_of(result.outcome)) << "</h3>"_html;
  for (const auto& sentence : result.sentences) html << "<p class=\"govuk-body\">"_html << sentence << "</p>"_html;
  html << "<p class=\"govuk-body-s\">"_html << result.test->law << "."_html
       << core::web::source_note(pack, result.test->dated.source, result.test->dated.verified) << "</p></div>"_html;
  return html;
}

}  // namespace

Html in_law(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  if (!contact.victim()) return {};
  const auto results = pack::statutory_results(
      pack, facts_in_law(contact, people_of(contact, reading), contact.happened_on), contact.happened_on);
  if (results.empty()) return {};
  Html html;
  html << "<h2 class=\"govuk-heading-m\" id=\"law\">What the law calls it</h2><p class=\"govuk-body\">On the day of "
          "the contact, by what was written down. Nothing ends with a test.</p>"_html;
  for (const auto& result : results) html << one_result(result, pack);
  return html;
}

}  // namespace waymark::contacts
