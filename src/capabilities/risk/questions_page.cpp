// The questions of an instrument on one dense page, for somebody who must be quick.
#include <algorithm>

#include "capabilities/risk/asking.hpp"
#include "capabilities/risk/assessment_store.hpp"
#include "capabilities/risk/judgement_view.hpp"
#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"
#include "capabilities/risk/topic_view.hpp"
#include "core/web/autosave.hpp"
#include "core/web/sourced.hpp"
#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/bytes.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html before_asking(const Asking& asking) {
  const auto& instrument = asking.instrument;
  Html words;
  words << instrument.words();
  if (instrument.licensed_wording.empty()) words << core::web::unverified_tag(instrument.dated.verified);
  Html html;
  html
      << "<p class=\"govuk-body waymark-caution\"><strong>Is it safe to talk?</strong> Alone, in a language the person "
         "understands, nobody listening or reading along. Stop when somebody comes.</p>"_html
      << about_age(asking) << render(govuk::InsetText{.text = std::move(words)})
      << "<p class=\"govuk-body\">A question left blank counts as not asked. “Don’t know” and “Not asked” never count "
         "as “No”.</p>"_html;
  return html;
}

void write_hidden(Html& html, std::string_view name, const std::string& value) {
  html << "<input type=\"hidden\" name=\""_html << name << "\" value=\""_html << value << "\">"_html;
}

// What the form already carries, so that the same form sent twice is one assessment.
core::AssessmentId drawn_for(const Visit& visit, const http::Fields& fields) {
  if (const auto kept = core::AssessmentId::parse(fields.get(kAssessmentId))) return *kept;
  return visit.make_id<core::AssessmentId>("assessment");
}

// Bound to the contact and to whoever asks: what somebody sends in place of what was drawn can never meet an assessment
// of anybody else, and so never tells whether there is one.
core::AssessmentId id_of(const Visit& visit, const core::ContactId& contact, const core::AssessmentId& drawn) {
  const auto text = contact.text() + " " + visit.viewer().staff_id() + " " + drawn.text();
  const auto digest = crypto::blake2b("assessment", {}, crypto::bytes_of(text));
  base::IdBytes bytes{};
  std::copy_n(digest.begin(), bytes.size(), bytes.begin());
  return base::promised(core::AssessmentId::parse(base::id_text(bytes)), "sixteen bytes make an id");
}

core::web::Page page_of(Visit& visit, const Asking& asking, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors) {
  const FormView view(fields, errors);
  Html main;
  main << view.summary() << contacts::danger_banner(asking.subject.contact, *asking.pack) << heading(asking)
       << before_asking(asking) << "<form method=\"post\" action=\""_html
       << questions_url(asking.contact, asking.instrument) << "\" novalidate"_html
       << core::web::autosave(core::web::kSavePage.url()) << ">"_html << visit.csrf_field();
  write_hidden(main, kAssessmentId, drawn_for(visit, fields).text());
  write_hidden(main, kPackHash, asking.pack->hash);
  write_hidden(main, kSheet, std::to_string(asking.instrument.sheet));
  for (const auto& topic : asking.instrument.topics) main << topic_view(view, topic, *asking.pack, asking.today);
  main << judgement_view(view, asking.subject, asking.instrument, *asking.pack)
       << render(govuk::Button{.text = "Save the answers", .prevent_double_click = true}) << "</form>"_html;
  return page_with(asking, std::move(main), view.has_errors());
}

// What was found out beside the answers may have changed meanwhile.
bool same(const KeptAssessment& kept, const Completed& completed) {
  auto answers = completed.typed.answers;
  answers.earlier = kept.answers.earlier;
  answers.threshold = kept.answers.threshold;
  answers.area = kept.answers.area;
  answers.area_name = kept.answers.area_name;
  return kept.assessment.contact == completed.contact && kept.answers == answers &&
         (kept.assessment.judgement == kHigh) == completed.typed.judged_high;
}

// A page that was gone back to and changed carries the id of what it saved before: what it holds now is kept
// as an assessment of its own.
base::Result<core::AssessmentId> complete_once(Visit& visit, const Asking& asking, Completed completed) {
  const auto save = [&] {
    return complete(visit.partnership(), visit.viewer(), visit.request().id, completed, *asking.pack, asking.instrument,
                    visit.now());
  };
  auto saved = save();
  if (saved || saved.failure().kind != base::FailureKind::conflict) return saved;
  const auto kept = visit.read([&](core::Reading& reading) { return find_assessment(reading, completed.id); });
  if (kept && same(*kept, completed)) return completed.id;
  completed.id = visit.make_id<core::AssessmentId>("assessment again");
  return save();
}

}  // namespace

Reply show_questions(Visit& visit) {
  const auto asking = find_asking(visit);
  if (!asking) return base::not_found();
  if (auto page = not_for_this_age(*asking)) return *std::move(page);
  return page_of(visit, *asking, visit.form(), {});
}

Reply take_questions(Visit& visit) {
  const auto asking = find_asking(visit);
  if (!asking) return base::not_found();
  if (auto page = not_for_this_age(*asking)) return *std::move(page);
  const auto& form = visit.form();
  if (form.has(kPackHash) && form.get(kPackHash) != asking->pack->hash)
    return page_of(visit, *asking, form,
                   {{std::string(kJudgement), "The questions were changed meanwhile: look at them again, and save"}});
  auto typed = read_form(form, asking->instrument, asking->today);
  if (!typed) return page_of(visit, *asking, form, typed.failure().fields);
  const auto id = id_of(visit, asking->contact, drawn_for(visit, form));
  const auto saved = complete_once(visit, *asking, {id, asking->contact, std::move(*typed)});
  if (!saved) return saved.failure();
  return core::web::go_to(contacts::contact_path().url(asking->contact));
}

}  // namespace waymark::risk
