#include "capabilities/requests/asking_questions.hpp"
#include "capabilities/requests/pages.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/request_store.hpp"
#include "capabilities/requests/words.hpp"
#include "core/web/kept_words.hpp"
#include "core/web/telephone.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::optional<Asking> find(Visit& visit) {
  const auto id = visit.id<core::ContactId>();
  if (!id) return std::nullopt;
  auto pack = visit.pack();
  auto grounds = visit.read([&](core::Reading& reading) { return find_grounds(reading, *id); });
  if (!grounds) return std::nullopt;
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  return Asking{std::move(*grounds), std::move(pack), today, visit.viewer().agency()};
}

std::string typed_words(const http::Fields& form) {
  return one_below_the_other({{"", form.get(kWords)},
                              {"Why you need to know it", form.get(kWhy)},
                              {"Why this basis applies", form.get(kBasisReason)},
                              {"Why it is not safe to tell the person", form.get(kUntoldBecause)}});
}

// What was chosen, as far as it can be read: it may be what is wrong.
std::string selected(const Question& question, const Asking& asking) {
  const auto& pack = *asking.pack;
  std::vector<std::string> texts;
  if (const auto whom = chosen(question.whom, question.desk, asking.grounds.answer, asking.asker()))
    texts.push_back(whom->label);
  for (const auto& kind : question.kinds) texts.push_back(pack.label(pack::lists::request_kinds, kind));
  texts.emplace_back(question.emergency ? "An emergency" : "Not an emergency");
  if (!question.purpose.empty()) texts.push_back(pack.purpose_name(question.purpose));
  if (!question.basis.empty()) texts.push_back(pack.basis_name(question.basis));
  return joined(texts);
}

Html why_not(const Asking& asking) {
  const auto& desk = asking.pack->partnership.contact_desk;
  Html html;
  html << render(govuk::WarningText{
              .text = "A shield protects this person. Nothing can be sent from here: phone whoever you would ask."})
       << "<p class=\"govuk-body\">The contact desk can help: "_html
       << core::web::desk_with_number(*asking.pack, desk.agency, desk.desk) << "</p>"_html;
  return html;
}

void note_what_is_shown(Visit& visit, const Asking& asking) {
  visit.saw("contact", asking.grounds.contact.id.text());
  visit.saw("record", asking.grounds.record.id.text());
}

core::web::Page cannot_be_sent(Visit& visit, const Asking& asking) {
  note_what_is_shown(visit, asking);
  const auto back = kContact.url(asking.grounds.contact.id);
  Html main;
  main << "<span class=\"govuk-caption-l\">"_html << asking.grounds.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Ask for more</h1>"_html << why_not(asking)
       << render(govuk::Button{.text = "Back to the contact", .href = back});
  return {.title = "Ask for more", .main = std::move(main), .before = render(govuk::BackLink{.href = back})};
}

core::web::Page kept(Visit& visit, const Asking& asking, std::string heading, Html what, const html::Url& leads_to,
                     std::string link) {
  note_what_is_shown(visit, asking);
  return core::web::kept_words_page({.person = asking.grounds.record.identity.display_name(),
                                     .heading = std::move(heading),
                                     .what_to_do = std::move(what),
                                     .leads_to = leads_to,
                                     .link = std::move(link),
                                     .selected = selected(question_of(visit, asking, visit.form()), asking),
                                     .typed = typed_words(visit.form())});
}

// A form that was sent twice makes one request, and leads to it. A page that was gone back to and changed is not lost,
// whatever on it was changed.
Reply sent_before(Visit& visit, const Asking& asking, const WholeRequest& made) {
  const auto to = kRequest.url(made.request.id);
  if (asks_the_same(made, question_of(visit, asking, visit.form()), asking.grounds, asking.asker()))
    return core::web::go_to(to);
  return kept(visit, asking, "This request was sent before",
              "<p class=\"govuk-body\">It stands as it was sent, and nothing of what you sent now was saved. To ask "
              "again or ask somebody else, begin again from the contact.</p>"_html,
              to, "See the request");
}

std::optional<WholeRequest> made_before(Visit& visit, const Asking& asking) {
  const auto drawn = core::RequestId::parse(visit.form().get(kDrawn));
  if (!drawn) return std::nullopt;
  const auto id = request_id(visit, asking.grounds.contact.id, *drawn);
  return visit.read([&](core::Reading& reading) { return find_whole_request(reading, id); });
}

}  // namespace

Reply show_asking(Visit& visit) {
  const auto asking = find(visit);
  if (!asking) return base::not_found();
  if (asking->grounds.shielded) return cannot_be_sent(visit, *asking);
  return asking_page(visit, *asking, visit.restored() ? visit.form() : as_the_contact(asking->grounds), {}, 200);
}

Reply take_asking(Visit& visit) {
  auto asking = find(visit);
  if (!asking) return base::not_found();
  if (const auto made = made_before(visit, *asking)) return sent_before(visit, *asking, *made);
  if (asking->grounds.shielded)
    return kept(visit, *asking, "Not sent", why_not(*asking), kContact.url(asking->grounds.contact.id),
                "Back to the contact");
  const auto& form = visit.form();
  const std::vector<base::FieldError> changed = {
      {std::string(kShown),
       "What they will read has changed since you opened this page. Read it again before you "
       "send it"}};
  if (form.get(kShown) != asking->digest()) return asking_page(visit, *asking, form, changed, 409);
  const auto asked = make_request(visit.partnership(), visit.viewer(), visit.request().id,
                                  question_of(visit, *asking, form), visit.now());
  if (asked) return core::web::go_to(kRequest.url(*asked));
  if (asked.failure().kind == base::FailureKind::invalid)
    return asking_page(visit, *asking, form, asked.failure().fields, 422);
  // Somebody was quicker by a moment: what stands in the way now says the same as if it had stood there before.
  asking = find(visit);
  if (!asking) return asked.failure();
  if (const auto made = made_before(visit, *asking)) return sent_before(visit, *asking, *made);
  if (asking->grounds.shielded)
    return kept(visit, *asking, "Not sent", why_not(*asking), kContact.url(asking->grounds.contact.id),
                "Back to the contact");
  return asking_page(visit, *asking, form, changed, 409);
}

}  // namespace waymark::requests
