#include "capabilities/known_to/known_to.hpp"
#include "core/json.hpp"

namespace waymark::crypto {

namespace json = core::json;

namespace {

json::object document_of(const known_to::Holder& holder) {
  return {{"agency", holder.agency},     {"shown_as", holder.shown_as}, {"name", holder.name},
          {"contacts", holder.contacts}, {"first_on", holder.first_on}, {"last_on", holder.last_on},
          {"desk", holder.desk},         {"phone", holder.phone},       {"days", json::array_of(holder.days)}};
}

known_to::Holder holder_from(const json::object& document) {
  return {json::text(document, "agency"),     json::text(document, "shown_as"), json::text(document, "name"),
          json::number(document, "contacts"), json::text(document, "first_on"), json::text(document, "last_on"),
          json::text(document, "desk"),       json::text(document, "phone"),    json::texts(document, "days")};
}

}  // namespace

std::string Codec<known_to::Answer>::write(const known_to::Answer& answer) {
  json::array holders;
  for (const auto& holder : answer.holders) holders.push_back(document_of(holder));
  return json::write({{"holders", holders},
                      {"in_another_part", answer.in_another_part},
                      {"contact_number", answer.contact_number},
                      {"first_on", answer.first_on},
                      {"support_begun", answer.support_begun},
                      {"support_on", answer.support_on},
                      {"being_checked", answer.being_checked},
                      {"checked_by", answer.checked_by},
                      {"not_all_read", answer.not_all_read}});
}

base::Result<known_to::Answer> Codec<known_to::Answer>::read(std::string_view text) {
  const auto document = json::read(text);
  if (!document) return document.failure();
  known_to::Answer answer;
  for (const auto& holder : json::list(*document, "holders"))
    if (holder.is_object()) answer.holders.push_back(holder_from(holder.as_object()));
  answer.in_another_part = json::truth(*document, "in_another_part");
  answer.contact_number = json::number(*document, "contact_number");
  answer.first_on = json::text(*document, "first_on");
  answer.support_begun = json::truth(*document, "support_begun");
  answer.support_on = json::text(*document, "support_on");
  answer.being_checked = json::truth(*document, "being_checked");
  answer.checked_by = json::text(*document, "checked_by");
  answer.not_all_read = json::truth(*document, "not_all_read");
  return answer;
}

}  // namespace waymark::crypto
