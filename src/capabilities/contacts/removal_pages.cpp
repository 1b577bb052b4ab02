#include "capabilities/contacts/removal_pages.hpp"

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/correction_pages.hpp"
#include "capabilities/contacts/draft_pages.hpp"
#include "capabilities/contacts/gone_draft.hpp"
#include "capabilities/contacts/left_over.hpp"
#include "capabilities/contacts/step_pages.hpp"
#include "core/thrown_away.hpp"
#include "core/web/kept_words.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/notification_banner.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr core::web::Path kRemoval = "/contacts/{id}/removal";
constexpr core::web::Path kReturn = "/contacts/{id}/return";
constexpr std::string_view kRemoved = "removed";  // in the address of home: which draft was thrown away just now

std::string title_of(const pack::FormPage& page) { return page.task.empty() ? page.heading : page.task; }

// In the words of the list of tasks, or of a correction's questions: nobody has to read it all again.
std::vector<std::string> what_is_lost(Visit& visit, const OpenDraft& open) {
  const auto& fields = open.draft.fields;
  std::vector<std::string> lost;
  if (open.draft.kind == kCorrection) {
    for (const auto& change : changes_typed(visit, open)) lost.push_back(change.label);
    return lost;
  }
  for (const auto step : kSteps)
    if (anything_typed(step, fields, open.context)) lost.push_back(title_of(page_of(step, open.context)));
  if (!left_over(fields, open.context).empty()) lost.emplace_back("Answers to questions that are no longer asked");
  return lost;
}

std::string_view before_the_list(bool corrects, bool any) {
  if (corrects)
    return any ? "The contact stays as it was sent. What you changed here is lost:"
               : "The contact stays as it was sent. You have changed nothing here yet.";
  return any ? "Nothing of it has been sent, and nobody but you can see it. What you typed on these pages is lost:"
             : "Nothing was typed in it yet.";
}

Html list_of(const std::vector<std::string>& lines) {
  Html html;
  if (lines.empty()) return html;
  html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& line : lines) html << "<li>"_html << line << "</li>"_html;
  return html << "</ul>"_html, html;
}

std::string spoken(const Visit& visit, base::Instant when) {
  return base::spoken_time(when, visit.pack()->partnership.time_zone);
}

Html form_to(const Visit& visit, const html::Url& action, Html inside) {
  Html html;
  html << "<form method=\"post\" action=\""_html << action << "\" novalidate>"_html << visit.csrf_field()
       << std::move(inside) << "</form>"_html;
  return html;
}

// Which contact a correction is of: whoever sent it meanwhile in another window is led there.
Html confirming_form(const Visit& visit, const OpenDraft& open) {
  const auto& [draft, pack, context] = open;
  Html inside;
  if (draft.kind == kCorrection)
    inside << "<input type=\"hidden\" name=\""_html << kCorrects << "\" value=\""_html << draft.fields.get(kCorrects)
           << "\">"_html;
  inside << "<div class=\"govuk-button-group\">"_html
         << render(govuk::Button{
                .text = "Throw it away", .prevent_double_click = true, .classes = "govuk-button--warning"})
         << "<a class=\"govuk-link\" href=\""_html << list_path().url(draft.id) << "\">Keep it</a></div>"_html;
  return form_to(visit, kRemoval.url(draft.id), std::move(inside));
}

core::web::Page confirmation(Visit& visit, const OpenDraft& open) {
  const auto& [draft, pack, context] = open;
  visit.saw("draft", draft.id.text());
  const auto lost = what_is_lost(visit, open);
  Html main;
  main << danger_banner(draft.fields, context) << caption(draft.fields)
       << "<h1 class=\"govuk-heading-l\">Throw this draft away?</h1><p class=\"govuk-body\">"_html
       << before_the_list(draft.kind == kCorrection, !lost.empty()) << "</p>"_html << list_of(lost)
       << "<p class=\"govuk-body\">If it was a slip of the hand, you can bring it back until "_html
       << spoken(visit, visit.now() + core::kThrownAwayLasts) << ". After that it is gone for good.</p>"_html
       << confirming_form(visit, open);
  return {.title = "Contact – throw away",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = list_path().url(draft.id), .text = "All questions"})};
}

Html way_back(const Visit& visit, const core::Draft& thrown) {
  Html html;
  html << "<p class=\"govuk-body\">It is kept until "_html << spoken(visit, core::thrown_away_until(thrown))
       << ". Nobody but you can bring it back.</p>"_html
       << form_to(visit, kReturn.url(thrown.id),
                  render(govuk::Button{
                      .text = "Bring it back", .prevent_double_click = true, .classes = "govuk-button--secondary"}));
  return html;
}

core::web::Page thrown_away_page(Visit& visit, const core::Draft& thrown) {
  visit.saw("draft", thrown.id.text());
  Html main;
  main << "<h1 class=\"govuk-heading-l\">This draft was thrown away</h1>"_html << way_back(visit, thrown);
  return {.title = "Contact – thrown away",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = "/"_url, .text = "Home"})};
}

Reply show(Visit& visit) {
  if (const auto open = open_draft(visit)) return confirmation(visit, *open);
  if (const auto thrown = thrown_away(visit)) return thrown_away_page(visit, *thrown);
  return where_it_went(visit);
}

// Nobody is left to think that what others were told by now was thrown away.
Reply too_late(const core::DraftId& id) {
  const auto contact = contact_path().url(id.text());
  return core::web::kept_words_page(
      {.person = "Record a contact",
       .heading = "This contact has been sent",
       .what_to_do = "<p class=\"govuk-body\">It was sent before the draft could be thrown away, perhaps in another "
                     "window. Nothing was thrown away. If something in it is wrong, open the contact and choose "
                     "“Correct what was written down”.</p>"_html,
       .leads_to = contact,
       .link = "Open the contact",
       .typed = ""});
}

// The second time nothing is left to do, and the page is the same.
Reply throw_away(Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const auto done = core::throw_away(visit.partnership(), visit.viewer(), visit.request().id, *id);
  if (done || thrown_away(visit)) return core::web::go_to(html::Url("/"_url).query(kRemoved, id->text()));
  return was_sent(visit) ? too_late(*id) : where_it_went(visit);
}

Reply bring_back(Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return base::not_found();
  const auto done = core::bring_back(visit.partnership(), visit.viewer(), visit.request().id, *id);
  if (done || open_draft(visit)) return core::web::go_to(list_path().url(*id));
  return where_it_went(visit);
}

}  // namespace

core::web::Path draft_removal_path() { return kRemoval; }

Html removal_link(const core::DraftId& draft) {
  Html html;
  html << "<a class=\"govuk-link\" href=\""_html << kRemoval.url(draft) << "\">Throw this draft away</a>"_html;
  return html;
}

Html thrown_away_banner(Visit& visit) {
  const auto id = core::DraftId::parse(visit.request().query.get(kRemoved));
  if (!id) return {};
  const auto thrown =
      visit.read([&](core::Reading& reading) { return core::find_thrown_away(reading, *id, visit.now()); });
  if (!thrown) return {};
  visit.saw("draft", id->text());
  Html text;
  text << "<p class=\"govuk-notification-banner__heading\">The draft was thrown away</p>"_html
       << way_back(visit, *thrown);
  return render(govuk::NotificationBanner{.text = std::move(text), .success = true});
}

core::web::Routes removal_routes() {
  using core::web::Access;
  using core::web::Audit;
  return {{http::Method::get, kRemoval, Access::practice(), Audit::read("draft.read"), show},
          {http::Method::post, kRemoval, Access::practice(), Audit::write(), throw_away, core::web::kNothingTyped},
          {http::Method::post, kReturn, Access::practice(), Audit::write(), bring_back, core::web::kNothingTyped}};
}

}  // namespace waymark::contacts
