#include "capabilities/contacts/contact.hpp"

#include "core/age.hpp"
#include "core/json.hpp"

namespace waymark::contacts {

namespace {

const Part* find_part(const std::vector<Part>& parts, std::string_view wanted) {
  for (const auto& part : parts)
    if (part.part == wanted) return &part;
  return nullptr;
}

}  // namespace

const Part* Contact::victim() const { return find_part(parts, kVictim); }
const Part* Contact::alleged_perpetrator() const { return find_part(parts, kAllegedPerpetrator); }

pack::Facts facts_of(const Contact& contact, const core::Record& victim, std::string_view time_zone) {
  pack::Facts facts;
  facts.forms = contact.forms;
  tell_age(facts, victim, base::local_time(contact.recorded_at, time_zone).date);
  if (const auto* other = contact.alleged_perpetrator()) facts.relationship = other->relationship;
  for (const auto& [code, answer] : contact.details.danger)
    if (answer == "yes") facts.danger.push_back(code);
  if (contact.details.children == "yes") facts.children = pack::Known::yes;
  if (contact.details.children == "no") facts.children = pack::Known::no;
  return facts;
}

void tell_age(pack::Facts& facts, const core::Record& victim, base::Date on) {
  const auto& birth = victim.identity.birth_date;
  facts.age = core::age_for_routing(birth, on);
  if (const auto span = core::age_span(birth, on)) facts.youngest = span->youngest;
}

}  // namespace waymark::contacts

namespace waymark::crypto {

namespace json = core::json;

std::string Codec<contacts::Details>::write(const contacts::Details& details) {
  json::array danger;
  for (const auto& [code, answer] : details.danger) danger.push_back(json::array{code, answer});
  return json::write({{"danger", danger},
                      {"channel", details.channel},
                      {"narrative", details.narrative},
                      {"children", details.children},
                      {"wishes", details.wishes},
                      {"consent", details.consent},
                      {"reason", details.reason}});
}

base::Result<contacts::Details> Codec<contacts::Details>::read(std::string_view text) {
  const auto document = json::read(text);
  if (!document) return document.failure();
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
  return details;
}

}  // namespace waymark::crypto
