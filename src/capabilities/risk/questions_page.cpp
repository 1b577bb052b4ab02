// The questions of an instrument on one dense page, for somebody who must be quick.
#include <algorithm>

#include "capabilities/risk/asking.hpp"
#include "capabilities/risk/assessment_store.hpp"
#include "capabilities/risk/changed_questions.hpp"
#include "capabilities/risk/judgement_view.hpp"
#include "capabilities/risk/nudging.hpp"
#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"
#include "capabilities/risk/topic_view.hpp"
#include "core/kept.hpp"
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
  words << instrument.words() << core::web::unverified_tag(instrument.dated.verified);
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

// The pack whose questions were on the page; nothing where there is no such pack, or none that can still be read.
std::shared_ptr<const pack::Pack> pack_of(const Visit& visit, const Asking& asking, const http::Fields& form) {
  const std::string hash(form.get(kPackHash));
  if (!form.has(kPackHash) || hash == asking.pack->hash) return asking.pack;
  try {
    return visit.partnership().packs.find(hash);
  } catch (const base::InfrastructureError&) {
    return nullptr;
  }
}

// The questions that were on the page when `form` was typed, compared with those of today.
std::optional<ChangedQuestions> changed_since(const Visit& visit, const Asking& asking, const http::Fields& form) {
  const auto then = pack_of(visit, asking, form);
  return changed_questions(form, asking.instrument,
                           then ? on_sheet(*then, asking.instrument.sheet, asking.today) : nullptr);
}

Html answered_before(const FormView& view) {
  const std::string name(kAnsweredBefore);
  if (view.value(name).empty()) return {};
  auto field = view.textarea(name, "Answers to questions that are no longer asked",
                             "Kept with the other answers. Take out what you have copied elsewhere.");
  field.rows = 6;
  return render(field);
}

core::web::Page page_of(Visit& visit, const Asking& asking, const http::Fields& typed,
                        const std::vector<base::FieldError>& errors,
                        const std::optional<ChangedQuestions>& changed = std::nullopt) {
  const auto fields = changed ? with_answered_before(typed, *changed) : typed;
  const FormView view(fields, errors);
  Html main;
  main << view.summary() << contacts::danger_banner(asking.subject.contact, *asking.pack) << heading(asking)
       << before_asking(asking) << (changed ? changed_view(*changed) : Html()) << "<form method=\"post\" action=\""_html
       << questions_url(asking.contact, asking.instrument) << "\" novalidate"_html
       << core::web::autosave(core::web::kSavePage.url()) << ">"_html << visit.csrf_field();
  write_hidden(main, kAssessmentId, drawn_for(visit, fields).text());
  write_hidden(main, kPackHash, asking.pack->hash);
  write_hidden(main, kSheet, std::to_string(asking.instrument.sheet));
  for (const auto& topic : asking.instrument.topics) main << topic_view(view, topic, *asking.pack, asking.today);
  main << answered_before(view)
       << judgement_view(view, asking.subject, asking.instrument, *asking.pack,
                         nudges_for(fields, asking.subject, asking.instrument, *asking.pack))
       << render(govuk::Button{.text = "Save the answers", .prevent_double_click = true}) << "</form>"_html;
  return page_with(asking, std::move(main), view.has_errors());
}

// As it was read, with the grounds for thinking of high risk that somebody saw and answered before it was left at that.
base::Result<Typed> read_thought_over(const Asking& asking, const http::Fields& form) {
  auto typed = read_form(form, asking.instrument, asking.today);
  const auto nudges = nudges_for(form, asking.subject, asking.instrument, *asking.pack);
  if (answered(nudges, form)) {
    for (const auto& nudge : nudges)
      if (typed) typed->answers.nudges.push_back(nudge.text);
    return typed;
  }
  auto errors = typed ? std::vector<base::FieldError>() : typed.failure().fields;
  errors.push_back(
      {std::string(kNotRaisedReason), "Enter why you do not judge the risk to be high, or judge it to be high"});
  return base::invalid(std::move(errors));
}

// What was found out beside the answers may have changed meanwhile.
bool same(const KeptAssessment& kept, const Completed& completed) {
  auto answers = completed.typed.answers;
  answers.earlier = kept.answers.earlier;
  answers.threshold = kept.answers.threshold;
  answers.area = kept.answers.area;
  answers.area_name = kept.answers.area_name;
  answers.nudges = kept.answers.nudges;
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

// It waits on the home page of whoever typed it, as if a script had saved it.
bool keep_typed(const Visit& visit) {
  const auto& request = visit.request();
  return core::keep_page(visit.partnership(), visit.viewer(), request.id,
                         {core::web::typed_on(request), core::web::typed_fields(request.form),
                          core::web::typed_in_window(request.form)},
                         visit.kept_id())
      .ok();
}

// Nothing typed is lost where the age became known while the questions were asked.
core::web::Page too_late(const Visit& visit, const Asking& asking) {
  const bool typed = !typed_words(visit.form(), asking.instrument).empty();
  const bool kept = typed && keep_typed(visit);
  auto page = base::promised(not_for_this_age(asking, visit.form(), kept), "somebody of another age is led elsewhere");
  if (typed) page.status = 409;
  return page;
}

}  // namespace

Reply show_questions(Visit& visit) {
  const auto asking = find_asking(visit);
  if (!asking) return base::not_found();
  if (auto page = not_for_this_age(*asking, visit.form(), visit.restored().has_value())) return *std::move(page);
  return page_of(visit, *asking, visit.form(), {}, changed_since(visit, *asking, visit.form()));
}

Reply take_questions(Visit& visit) {
  const auto asking = find_asking(visit);
  if (!asking) return base::not_found();
  if (!is_for_this_age(*asking)) return too_late(visit, *asking);
  const auto& form = visit.form();
  if (const auto changed = changed_since(visit, *asking, form))
    return page_of(visit, *asking, form,
                   {{std::string(kJudgement), "The questions were changed meanwhile: look at them again, and save"}},
                   changed);
  auto typed = read_thought_over(*asking, form);
  if (!typed) return page_of(visit, *asking, form, typed.failure().fields);
  const auto id = id_of(visit, asking->contact, drawn_for(visit, form));
  const auto saved = complete_once(visit, *asking, {id, asking->contact, std::move(*typed)});
  if (!saved) return saved.failure();
  return core::web::go_to(contacts::contact_path().url(asking->contact));
}

}  // namespace waymark::risk
