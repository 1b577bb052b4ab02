#include "capabilities/requests/opened_request.hpp"

#include <charconv>

#include "capabilities/requests/own_records.hpp"
#include "capabilities/requests/words.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::Visit;

std::optional<OpenedRequest> open_request(Visit& visit) {
  const auto id = visit.id<core::RequestId>();
  if (!id) return std::nullopt;
  const auto pack = visit.pack();
  return visit.read([&](core::Reading& reading) -> std::optional<OpenedRequest> {
    auto whole = find_whole_request(reading, *id);
    if (!whole) return std::nullopt;
    OpenedRequest opened;
    auto& request = whole->request;
    if (request.received) {
      request.own_record = own_record_today(reading, request);
      opened.own = own_records(reading, *whole);
    }
    opened.who_asks = who_asks(reading, request.from_agency, request.from_staff, *pack);
    opened.asker = pack->agency_name(request.from_agency);
    opened.whole = std::move(*whole);
    return opened;
  });
}

void note_what_is_shown(Visit& visit, const OpenedRequest& opened) {
  visit.saw("request", opened.request().id.text());
  if (const auto& own = opened.request().own_record) visit.saw("record", own->text());
  for (const auto& record : opened.own) visit.saw("record", record.id.text());
}

html::Html version_field(const OpenedRequest& opened) {
  html::Html html;
  return html << "<input type=\"hidden\" name=\"version\" value=\""_html << opened.whole.version << "\">"_html, html;
}

std::int64_t version_typed(const http::Fields& form) {
  std::int64_t version = 0;
  const auto text = form.get("version");
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  return error == std::errc() && end == text.data() + text.size() ? version : 0;
}

}  // namespace waymark::requests
