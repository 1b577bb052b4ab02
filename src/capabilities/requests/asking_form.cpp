#include "capabilities/requests/asking_form.hpp"

#include <algorithm>

#include "capabilities/requests/asking_questions.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/words.hpp"
#include "core/disclosed_facts.hpp"
#include "core/web/autosave.hpp"
#include "core/web/form_view.hpp"
#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/bytes.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::FormView;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

// The id is where the error leads that says that this has changed.
Html what_goes(const Asking& asking) {
  govuk::SummaryList list{.card = govuk::SummaryCard{.title = "They will read"}};
  list.rows.push_back({.key = {.text = "Who asks"}, .value = {.text = asking.grounds.who_asks}});
  list.rows.push_back({.key = {.text = "What you write above"},
                       .value = {.text = "What you ask for and why, the purpose, the basis and why it applies, and "
                                         "whether the person knows"}});
  for (const auto& fact : core::facts_of(core::disclosable(asking.grounds.record.identity), *asking.pack))
    list.rows.push_back({.key = {.text = fact.label}, .value = {.text = fact.value}});
  Html html;
  html << "<div id=\""_html << kShown << "\">"_html << render(list)
       << "<h2 class=\"govuk-heading-s\">What stays with us</h2><ul class=\"govuk-list govuk-list--bullet\"><li>An "
          "address that is not marked as one that may be given</li><li>How to reach the person, and the code "
          "word</li><li>What was written down about the contact, unless you write it above</li></ul></div>"_html;
  return html;
}

// Asking is telling: whoever is asked learns that the person is known to whoever asks.
Html if_our_work_is_a_secret(const Asking& asking) {
  if (!asking.pack->sensitive(asking.agency, asking.today)) return {};
  return render(govuk::WarningText{
      .text = "Whoever you ask learns that this person is known to our service. Ask only what cannot wait for the "
              "person’s own word, or let the contact desk ask."});
}

Html form(const Visit& visit, const FormView& view, const Asking& asking, const core::RequestId& drawn) {
  Html html;
  html << "<form method=\"post\" action=\""_html << kAsk.url(asking.grounds.contact.id) << "\" novalidate"_html
       << core::web::autosave(core::web::kSavePage.url()) << ">"_html << visit.csrf_field()
       << "<input type=\"hidden\" name=\""_html << kShown << "\" value=\""_html << asking.digest()
       << "\"><input type=\"hidden\" name=\""_html << kDrawn << "\" value=\""_html << drawn.text() << "\">"_html
       << asking_questions(view, asking) << what_goes(asking)
       << "<p class=\"govuk-body\">What you send cannot be called back. It is written down that you sent it.</p>"
          "<div class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = "Send the request", .prevent_double_click = true})
       << "<a class=\"govuk-link\" href=\""_html << kContact.url(asking.grounds.contact.id)
       << "\">Cancel</a></div></form>"_html;
  return html;
}

core::RequestId drawn_for(const Visit& visit, const http::Fields& fields) {
  if (const auto kept = core::RequestId::parse(fields.get(kDrawn))) return *kept;
  return visit.make_id<core::RequestId>("request");
}

}  // namespace

core::web::Page asking_page(Visit& visit, const Asking& asking, const http::Fields& fields,
                            const std::vector<base::FieldError>& errors, int status) {
  const FormView view(fields, errors);
  const auto& grounds = asking.grounds;
  Html main;
  main << view.summary() << "<span class=\"govuk-caption-l\">"_html << grounds.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Ask for more</h1>"_html << if_our_work_is_a_secret(asking)
       << "<p class=\"govuk-body\">Whoever you ask looks at what they hold, and answers or refuses in their own words. "
          "A refusal says nothing about whether they know the person.</p>"_html
       << form(visit, view, asking, drawn_for(visit, fields));
  visit.saw("contact", grounds.contact.id.text());
  visit.saw("record", grounds.record.id.text());
  return {.title = "Ask for more",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kContact.url(grounds.contact.id)}),
          .has_errors = view.has_errors(),
          .status = status};
}

core::RequestId request_id(const Visit& visit, const core::ContactId& contact, const core::RequestId& drawn) {
  const auto text = contact.text() + " " + visit.viewer().staff_id() + " " + drawn.text();
  const auto digest = crypto::blake2b("request", {}, crypto::bytes_of(text));
  base::IdBytes bytes{};
  std::copy_n(digest.begin(), bytes.size(), bytes.begin());
  return base::promised(core::RequestId::parse(base::id_text(bytes)), "sixteen bytes make an id");
}

http::Fields as_the_contact(const Grounds& grounds) {
  http::Fields fields;
  fields.add(std::string(kPurpose), grounds.contact.purpose);
  fields.add(basis_field(grounds.contact.purpose), grounds.contact.basis);
  fields.add(std::string(kBasisReason), grounds.contact.details.reason);
  fields.add(std::string(kUrgency), std::string(kUsual));
  return fields;
}

Question question_of(const Visit& visit, const Asking& asking, const http::Fields& form) {
  const auto text = [&](std::string_view field) { return std::string(form.get(field)); };
  Question question;
  question.contact = asking.grounds.contact.id;
  question.id = request_id(visit, question.contact, drawn_for(visit, form));
  question.whom = text(kWhom);
  question.desk = text(kDesk);
  for (const auto kind : form.all(kKinds)) question.kinds.emplace_back(kind);
  question.words = text(kWords);
  question.why = text(kWhy);
  question.emergency = form.get(kUrgency) == kEmergency;
  question.purpose = text(kPurpose);
  question.basis = text(basis_field(question.purpose));
  question.agreed = form.get(kConsent) == kAgreed;
  question.basis_reason = text(kBasisReason);
  question.person_told = text(kPersonTold);
  question.untold_because = text(kUntoldBecause);
  question.seen = text(kShown);
  return question;
}

}  // namespace waymark::requests
