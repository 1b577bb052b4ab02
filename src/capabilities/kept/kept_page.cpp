// One of them: what was typed, in full, and what can be done with it.
#include "capabilities/kept/pages.hpp"
#include "capabilities/kept/typed_view.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::kept {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html paragraph(std::string_view text) {
  Html html;
  html << "<p class=\"govuk-body\">"_html << text << "</p>"_html;
  return html;
}

Html what_happened(const core::Draft& kept, const pack::Pack& pack) {
  const auto& zone = pack.partnership.time_zone;
  const auto saved = base::spoken_time(kept.saved, zone);
  Html html;
  if (kept.kind == core::kUnsent)
    html << paragraph("You sent this on " + saved +
                      ", when you had been signed out or had signed in again. Nothing of it was carried out.");
  else
    html << paragraph("It was saved last on " + saved + ", while you typed. Nothing of it has been sent.");
  html << paragraph("Nobody but you can see it. It is kept until " + base::spoken_time(core::kept_until(kept), zone) +
                    ".");
  return html;
}

// The page itself, or the one from whose button it came: "/times/{id}" of "/times/{id}/pause".
std::optional<html::Url> nearest_page(const std::vector<PageOf>& pages, std::string_view address) {
  auto path = address.substr(0, address.find('?'));
  while (path.size() > 1) {
    if (page_at(pages, path) != nullptr) return html::Url::local(path);
    path = path.substr(0, path.rfind('/'));
  }
  return std::nullopt;
}

Html back_to_the_page(const core::Draft& kept, const std::vector<PageOf>& pages) {
  const auto* page = page_at(pages, kept.address);
  const auto address = html::Url::local(kept.address);
  if (page != nullptr && page->refilled && address)
    return render(govuk::Button{.text = kept.kind == core::kUnsent ? "Put it back into the page" : "Go on with it",
                                .href = address->query(core::web::kFillWith, kept.id.text())});
  auto html = paragraph("It cannot be put back by itself. Open the page again, and copy what is still needed.");
  if (const auto nearest = nearest_page(pages, kept.address))
    html << render(govuk::Button{.text = "Open the page", .href = *nearest});
  return html;
}

Html removal(const Visit& visit, const core::DraftId& id) {
  Html html;
  html << "<form method=\"post\" action=\""_html << kRemoval.url(id) << "\" novalidate>"_html << visit.csrf_field()
       << render(govuk::Button{.text = "Throw it away", .classes = "govuk-button--secondary"}) << "</form>"_html;
  return html;
}

}  // namespace

Reply show_kept(Visit& visit, const std::vector<PageOf>& pages) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const auto kept = visit.read([&](core::Reading& reading) { return core::find_kept(reading, *id, visit.now()); });
  if (!kept) return base::not_found();
  visit.saw("draft", id->text());
  Html main;
  main << "<span class=\"govuk-caption-l\">"_html << name_of_page(kept->address)
       << "</span><h1 class=\"govuk-heading-l\">"_html
       << (kept->kind == core::kUnsent ? "Kept when you were signed out" : "Typed and not sent") << "</h1>"_html
       << what_happened(*kept, *visit.pack()) << back_to_the_page(*kept, pages) << typed_view(kept->fields)
       << removal(visit, *id);
  return core::web::Page{
      .title = "Kept", .main = std::move(main), .before = render(govuk::BackLink{.href = "/"_url, .text = "Home"})};
}

Reply throw_away(Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const auto done = core::forget_kept(visit.partnership(), visit.viewer(), visit.request().id, {*id});
  if (!done) return done.failure();
  return core::web::go_to("/"_url);
}

}  // namespace waymark::kept
