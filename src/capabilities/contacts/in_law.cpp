// What the law of the day calls what was written down, and the other route where a test does not apply.
#include "capabilities/contacts/in_law.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/incident.hpp"
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

using Results = std::vector<pack::StatutoryResult>;

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
  AboutChild(const http::Fields& typed, int number, base::Date heard) : typed_(typed), number_(number), heard_(heard) {}

  std::string field(std::string_view code) const { return core::form::field_in(kChild, number_, code); }
  std::string value(std::string_view code) const { return std::string(typed_.get(field(code))); }
  std::vector<std::string> values(std::string_view code) const {
    const auto all = typed_.all(field(code));
    return {all.begin(), all.end()};
  }

  // As it was said at the contact, less the whole years since that other day: below zero before the birth.
  std::optional<int> stated_on(base::Date on) const {
    auto stated = core::form::number(value("age"));
    if (stated) *stated -= core::years_between(on, heard_);
    return stated;
  }

  // Who was said to be under 18 is taken for a child until a birth date says otherwise: the span around a stated age
  // makes nobody older.
  std::optional<int> age(std::string_view relation, const std::optional<core::Record>& record, base::Date on) const {
    if (const auto age = certain_age(record, on)) return age;
    const bool birth_year = record && record->identity.birth_date.year;
    const auto stated = stated_on(on);
    if (stated && *stated < kGrownUp && !birth_year) return stated;
    const bool said_unborn =
        relation == kUnborn || (!stated && due_later(core::form::read_date(typed_, field("due")), on));
    return said_unborn && !birth_year ? std::optional(kNotYetBorn) : std::nullopt;
  }

 private:
  const http::Fields& typed_;
  int number_;
  base::Date heard_;
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

const pack::StatutoryResult* not_met(const Results& all, std::string_view test) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const pack::StatutoryResult& one) {
    return one.outcome == pack::StatutoryOutcome::not_met && one.test->code == test;
  });
  return found == all.end() ? nullptr : &*found;
}

// The test whose failing is the one reason why this one fails too; nullptr where it has a reason of its own.
const pack::StatutoryResult* fails_with(const pack::StatutoryResult& result, const Results& all) {
  if (result.outcome != pack::StatutoryOutcome::not_met) return nullptr;
  const pack::StatutoryResult* with = nullptr;
  for (const auto& sentence : result.sentences) {
    const auto& conditions = result.test->conditions;
    const auto why = std::find_if(conditions.begin(), conditions.end(),
                                  [&](const auto& condition) { return condition.otherwise == sentence; });
    if (why == conditions.end() || why->subject != pack::StatutorySubject::test) return nullptr;
    const auto* other = not_met(all, why->test);
    if (!other || (with && with != other)) return nullptr;
    with = other;
  }
  return with;
}

Html what_it_says(const pack::StatutoryResult& result, const pack::Pack& pack) {
  Html html;
  for (const auto& sentence : result.sentences) html << "<p class=\"govuk-body\">"_html << sentence << "</p>"_html;
  if (result.outcome == pack::StatutoryOutcome::unknown)
    html << "<p class=\"govuk-body\">Where it applies: "_html << result.test->met << "</p>"_html;
  html << "<p class=\"govuk-body-s\">"_html << result.test->law << "."_html
       << core::web::source_note(pack, result.test->dated.source, result.test->dated.verified) << "</p>"_html;
  return html;
}

// With whatever fails for the same reason: one reason is one other route, and what each test adds to it stands there.
Html one_result(const pack::StatutoryResult& result, const Results& all, const pack::Pack& pack) {
  Html html;
  html << "<div class=\"waymark-law\"><h3 class=\"govuk-heading-s\">"_html << result.test->label << " "_html
       << render(tag_of(result.outcome)) << "</h3>"_html << what_it_says(result, pack);
  for (const auto& other : all)
    if (fails_with(other, all) == &result)
      html << "<h4 class=\"govuk-heading-s\">"_html << other.test->label << "</h4>"_html << what_it_says(other, pack);
  return html << "</div>"_html, html;
}

// The first and the last day, each on which an edition begins or ends, and the first of each month for the birthdays.
std::vector<base::Date> days_to_try(const Incident& incident, const pack::Pack& pack) {
  std::vector<base::Date> days = {incident.first, incident.last};
  const auto within = [&](base::Date day) { return incident.first < day && day < incident.last; };
  for (const auto& test : pack.statutory.all()) {
    if (within(test.dated.effective_from)) days.push_back(test.dated.effective_from);
    if (test.dated.effective_to && within(*test.dated.effective_to)) days.push_back(*test.dated.effective_to);
  }
  for (auto month = incident.first.year() / incident.first.month();
       month <= incident.last.year() / incident.last.month(); month += std::chrono::months{1})
    if (const base::Date day = month / std::chrono::day{1}; within(day)) days.push_back(day);
  return days;
}

std::string spoken_span(const Incident& incident) {
  if (incident.first == incident.last) return base::spoken_date(incident.first);
  return "some day from " + base::spoken_date(incident.first) + " to " + base::spoken_date(incident.last);
}

const pack::StatutoryResult* result_of(const Results& all, const pack::StatutoryTest* test) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.test == test; });
  return found == all.end() ? nullptr : &*found;
}

void add_each_once(std::vector<std::string>& all, const std::vector<std::string>& more) {
  for (const auto& one : more)
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

// One test by each of the days on which it may have happened. What would not be the same on all of them nobody can say.
pack::StatutoryResult whichever_day(const std::vector<Results>& each, const pack::StatutoryTest& test,
                                    const Incident& incident) {
  pack::StatutoryResult all{&test, pack::StatutoryOutcome::unknown, {}};
  bool every_day = true;
  std::set<pack::StatutoryOutcome> outcomes;
  for (const auto& results : each) {
    const auto* one = result_of(results, &test);
    every_day = every_day && one;
    if (!one) continue;
    outcomes.insert(one->outcome);
    if (one->outcome != pack::StatutoryOutcome::met) add_each_once(all.sentences, one->sentences);
  }
  if (every_day && outcomes.size() == 1) {
    all.outcome = *outcomes.begin();
    if (all.outcome == pack::StatutoryOutcome::met) all.sentences = {test.met};
    return all;
  }
  all.sentences.insert(all.sentences.begin(), "It may apply: find out when exactly it happened. All that is known is " +
                                                  spoken_span(incident) +
                                                  ", and this does not hold alike on each of those days.");
  return all;
}

Results on_one_of(const std::vector<Results>& each, const Incident& incident) {
  Results all;
  for (const auto& results : each)
    for (const auto& one : results)
      if (!result_of(all, one.test)) all.push_back(whichever_day(each, *one.test, incident));
  return all;
}

std::ptrdiff_t place_of(const pack::Pack& pack, const pack::StatutoryTest* test) {
  return test - pack.statutory.all().data();
}

// Whether a test that looks at what happened is in force on each end of it.
bool law_is_known(const Incident& incident, const pack::Pack& pack) {
  const auto known = [&](base::Date day) {
    const auto tests = pack.statutory.in_force(day);
    return std::any_of(tests.begin(), tests.end(), [](const auto* test) { return !test->by_day_told; });
  };
  return known(incident.first) && known(incident.last);
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
    facts.children.push_back(child_in_law(AboutChild(typed, number, contact.happened_on), *part,
                                          at < people.children.size() ? people.children[at] : std::nullopt, on));
  }
  return facts;
}

Html law_view(const Results& results, const pack::Pack& pack, std::string_view by_which_day) {
  if (results.empty() && by_which_day.empty()) return {};
  Html html;
  html << "<h2 class=\"govuk-heading-m\" id=\"law\">What the law calls it</h2><p class=\"govuk-body\">"_html
       << by_which_day
       << " By what was written down: “Applies” says what the law calls it, not that anything was done. Nothing ends "
          "with a test.</p>"_html;
  for (const auto& result : results)
    if (!fails_with(result, results)) html << one_result(result, results, pack);
  return html;
}

Results results_in_law(const Contact& contact, const PeopleOf& people, const pack::Pack& pack) {
  const auto on = [&](base::Date day) {
    return pack::statutory_results(pack, facts_in_law(contact, people, day), day);
  };
  auto heard = on(contact.happened_on);
  const auto incident = incident_of(contact);
  if (incident.when != WhenItWas::known) return heard;
  std::erase_if(heard, [](const pack::StatutoryResult& one) { return !one.test->by_day_told; });
  std::vector<Results> each;
  for (const auto day : days_to_try(incident, pack)) {
    each.push_back(on(day));
    std::erase_if(each.back(), [](const pack::StatutoryResult& one) { return one.test->by_day_told; });
  }
  auto all = on_one_of(each, incident);
  all.insert(all.end(), heard.begin(), heard.end());
  std::stable_sort(all.begin(), all.end(), [&](const auto& one, const auto& other) {
    return place_of(pack, one.test) < place_of(pack, other.test);
  });
  return all;
}

std::string day_in_law(const Contact& contact, const PeopleOf& people, const pack::Pack& pack) {
  const auto asked =
      pack::statutory_results(pack, facts_in_law(contact, people, contact.happened_on), contact.happened_on);
  if (asked.empty()) return "";
  const auto incident = incident_of(contact);
  const auto heard = base::spoken_date(contact.happened_on);
  if (incident.when == WhenItWas::not_said)
    return "This is the law of " + heard + ", when it was heard or seen: when it happened was not said.";
  if (incident.when == WhenItWas::goes_on)
    return "This is the law of " + heard + ", when it was heard or seen. It goes on since " +
           base::spoken_date(incident.first) + ": what was done before is under the law, and the ages, of its own day.";
  auto text =
      "This is the law of " + spoken_span(incident) +
      ", when it happened, with the ages then. Duties and rights that begin when somebody is told are those of " +
      heard + ".";
  if (!law_is_known(incident, pack))
    text +=
        " Of the law of that time Waymark knows too little to say what it was called: ask the police or a lawyer. "
        "Support and safeguarding are open all the same, whenever it is told.";
  return text;
}

Html in_law(const Contact& contact, core::Reading& reading, const pack::Pack& pack) {
  if (!contact.victim()) return {};
  const auto people = people_of(contact, reading);
  return law_view(results_in_law(contact, people, pack), pack, day_in_law(contact, people, pack));
}

}  // namespace waymark::contacts
