#include "capabilities/contacts/contact.hpp"

#include "core/form/typed.hpp"
#include "core/json.hpp"

namespace waymark::contacts {

namespace {

const Part* find_part(const std::vector<Part>& parts, std::string_view wanted) {
  for (const auto& part : parts)
    if (part.part == wanted) return &part;
  return nullptr;
}

}  // namespace

std::vector<const Part*> Contact::those_with(std::string_view part) const {
  std::vector<const Part*> found;
  for (const auto& one : parts)
    if (one.part == part) found.push_back(&one);
  return found;
}
const Part* Contact::victim() const { return find_part(parts, kVictim); }
const Part* Contact::alleged_perpetrator() const { return find_part(parts, kAllegedPerpetrator); }

Details details_from(std::vector<core::form::Kept> answers) {
  constexpr std::string_view kDanger = "danger_";
  Details details;
  const auto value = [&](std::string_view field) {
    for (const auto& answer : answers)
      if (answer.field == field && !answer.values.empty()) return answer.values.front();
    return std::string();
  };
  for (const auto& answer : answers)
    if (answer.field.starts_with(kDanger) && !answer.values.empty())
      details.danger.emplace_back(answer.field.substr(kDanger.size()), answer.values.front());
  details.channel = value("channel");
  details.narrative = value("narrative");
  details.children = value("children");
  details.wishes = value("wishes");
  details.consent = value("consent");
  details.reason = value("basis_reason");
  details.safe_to_talk = value("safe_to_talk");
  details.two_way = value("two_way");
  details.stated_age = core::form::number(value("age"));
  if (const auto sex = value("sex"); core::parse_sex(sex) == linkage::Sex::unknown) details.stated_sex = sex;
  details.answers = std::move(answers);
  return details;
}

pack::Facts facts_of(const Contact& contact, const core::Record& victim, std::string_view time_zone) {
  pack::Facts facts;
  facts.forms = contact.forms;
  tell_age(facts, age_of(contact, victim, base::local_time(contact.recorded_at, time_zone).date, time_zone));
  for (const auto* other : contact.those_with(kAllegedPerpetrator)) facts.relationships.push_back(other->relationship);
  for (const auto& [code, answer] : contact.details.danger)
    if (answer == "yes") facts.danger.push_back(code);
  if (contact.details.children == "yes") facts.children = pack::Known::yes;
  if (contact.details.children == "no") facts.children = pack::Known::no;
  // Who named a child said that there is one, whatever was answered before.
  if (!contact.those_with(kChild).empty()) facts.children = pack::Known::yes;
  return facts;
}

std::optional<int> stated_child_age(const Contact& contact, const core::Record& victim) {
  constexpr int kOldEnough = 16;
  const auto& stated = contact.details.stated_age;
  return stated && *stated < kOldEnough && !victim.identity.birth_date.year ? stated : std::nullopt;
}

core::KnownAge age_of(const Contact& contact, const core::Record& victim, base::Date on, std::string_view time_zone) {
  auto stated = contact.details.stated_age;
  if (stated) *stated += core::years_between(base::local_time(contact.recorded_at, time_zone).date, on);
  return core::known_age(victim.identity.birth_date, stated, on);
}

void tell_age(pack::Facts& facts, const core::KnownAge& known) {
  facts.age = known.age;
  facts.youngest.reset();
  facts.oldest.reset();
  if (!known.span) return;
  facts.youngest = known.span->youngest;
  facts.oldest = known.span->oldest;
}

}  // namespace waymark::contacts

namespace waymark::crypto {

namespace json = core::json;

std::string Codec<contacts::Details>::write(const contacts::Details& details) {
  if (!details.answers.empty()) return json::write({{"answers", core::form::to_json(details.answers)}});
  json::array danger;
  for (const auto& [code, answer] : details.danger) danger.push_back(json::array{code, answer});
  json::object document{{"danger", danger},
                        {"channel", details.channel},
                        {"narrative", details.narrative},
                        {"children", details.children},
                        {"wishes", details.wishes},
                        {"consent", details.consent},
                        {"reason", details.reason},
                        {"safe_to_talk", details.safe_to_talk},
                        {"two_way", details.two_way},
                        {"stated_sex", details.stated_sex}};
  if (details.stated_age) document["stated_age"] = *details.stated_age;
  return json::write(document);
}

base::Result<contacts::Details> Codec<contacts::Details>::read(std::string_view text) {
  const auto document = json::read(text);
  if (!document) return document.failure();
  if (document->contains("answers"))
    return contacts::details_from(core::form::kept_from(json::list(*document, "answers")));
  contacts::Details details;
  for (const auto& pair : json::list(*document, "danger"))
    if (pair.is_array() && pair.as_array().size() == 2 && pair.as_array()[0].is_string() &&
        pair.as_array()[1].is_string())
      details.danger.emplace_back(std::string(pair.as_array()[0].as_string()),
                                  std::string(pair.as_array()[1].as_string()));
  details.channel = json::text(*document, "channel");
  details.narrative = json::text(*document, "narrative");
  details.children = json::text(*document, "children");
  details.wishes = json::text(*document, "wishes");
  details.consent = json::text(*document, "consent");
  details.reason = json::text(*document, "reason");
  details.safe_to_talk = json::text(*document, "safe_to_talk");
  details.two_way = json::text(*document, "two_way");
  details.stated_sex = json::text(*document, "stated_sex");
  if (document->contains("stated_age")) details.stated_age = static_cast<int>(json::number(*document, "stated_age"));
  return details;
}

}  // namespace waymark::crypto
