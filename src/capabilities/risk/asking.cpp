#include "capabilities/risk/asking.hpp"

#include <charconv>

#include "capabilities/risk/paths.hpp"
#include "platform/html/govuk/back_link.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

// Without a number it is the first sheet; what is no number leads nowhere. What was typed says itself where it belongs.
const pack::Instrument* asked_for(const Visit& visit, const pack::Pack& pack, base::Date today) {
  const auto& form = visit.form();
  const auto text = form.has(kSheet) ? form.get(kSheet) : visit.request().query.get(kSheet);
  int sheet = kFirstSheet;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), sheet);
  if (!text.empty() && (error != std::errc() || end != text.data() + text.size())) return nullptr;
  return on_sheet(pack, sheet, today);
}

void note_what_is_shown(Visit& visit, const core::ContactId& id, const Subject& subject) {
  visit.saw("contact", id.text());
  visit.saw("record", subject.person.id.text());
  for (const auto& own : subject.earlier.own) visit.saw("contact", own.id.text());
  if (!subject.earlier.elsewhere.empty()) visit.saw("enquiry", id.text());
  if (subject.earlier.referred) visit.saw("referral", subject.earlier.referred->id.text());
}

}  // namespace

std::optional<Asking> find_asking(Visit& visit) {
  const auto id = visit.id<core::ContactId>();
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto* instrument = asked_for(visit, *pack, today);
  if (!id || !instrument) return std::nullopt;
  auto subject = visit.read([&](core::Reading& reading) {
    return find_subject(reading, *id, *pack, *instrument, today, visit.form().get(kArea));
  });
  if (!subject) return std::nullopt;
  note_what_is_shown(visit, *id, *subject);
  return Asking{*id, pack, today, *instrument, std::move(*subject)};
}

Html heading(const Asking& asking) {
  Html html;
  html << "<span class=\"govuk-caption-l\">"_html << asking.subject.person.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">"_html << asking.instrument.title << "</h1>"_html;
  return html;
}

core::web::Page page_with(const Asking& asking, Html main, bool has_errors) {
  return {.title = "Questions",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = contacts::contact_path().url(asking.contact)}),
          .has_errors = has_errors,
          .status = has_errors ? 422 : 200,
          .wide = true};
}

}  // namespace waymark::risk
