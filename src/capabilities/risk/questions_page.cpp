// The questions of the instrument on one dense page, for somebody who must be quick.
#include "capabilities/risk/assessing.hpp"
#include "capabilities/risk/assessment_store.hpp"
#include "capabilities/risk/judgement_view.hpp"
#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"
#include "capabilities/risk/topic_view.hpp"
#include "core/age.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::FormView;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

struct Asking {
  core::ContactId contact;
  std::shared_ptr<const pack::Pack> pack;
  base::Date today;
  const pack::Instrument& instrument;
  Subject subject;

  std::optional<core::AgeSpan> age() const { return core::age_span(subject.person.identity.birth_date, today); }
  bool too_young() const {
    const auto child = contacts::stated_child_age(subject.contact, subject.person);
    const auto span = age();
    return (child && *child < instrument.minimum_age) || (span && span->oldest < instrument.minimum_age);
  }
};

std::optional<Asking> find(Visit& visit) {
  const auto id = visit.id<core::ContactId>();
  const auto pack = visit.pack();
  const auto today = base::local_time(visit.now(), pack->partnership.time_zone).date;
  const auto* instrument = pack->instrument(kInstrument, today);
  if (!id || !instrument || !instrument->available) return std::nullopt;
  auto subject =
      visit.read([&](core::Reading& reading) { return find_subject(reading, *id, *pack, *instrument, today); });
  if (!subject) return std::nullopt;
  visit.saw("contact", id->text());
  visit.saw("record", subject->person.id.text());
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

Html desk_of(const pack::Pathway& pathway, const pack::Pack& pack, base::Date today) {
  const auto* agency = pack.agency(pathway.receives.agency, today);
  const auto* desk = agency ? agency->desk(pathway.receives.desk) : nullptr;
  Html html;
  html << "<p class=\"govuk-body-l\">"_html << pathway.label << ": "_html
       << (agency ? agency->name : pathway.receives.agency);
  if (desk) html << ", "_html << desk->name;
  if (desk && !desk->phone.empty())
    html << ", <a class=\"govuk-link\" href=\""_html << html::Url::telephone(desk->phone) << "\">"_html
         << html::unbroken(desk->phone) << "</a>"_html;
  return html << "</p>"_html, html;
}

// Nobody under the instrument's age is asked it: the page says where to go instead.
core::web::Page other_route(const Asking& asking) {
  Html main;
  main << heading(asking) << "<p class=\"govuk-body-l\">These questions are for people of "_html
       << asking.instrument.minimum_age
       << " and over. Do not ask them here: children’s safeguarding assesses the risk.</p>"_html;
  for (const auto* pathway : asking.pack->pathways.in_force(asking.today))
    if (pathway->kind == pack::PathwayKind::childrens_safeguarding)
      main << desk_of(*pathway, *asking.pack, asking.today);
  main << "<p class=\"govuk-body\">In danger now: <a class=\"govuk-link\" href=\"tel:999\">999</a>.</p>"_html
       << render(govuk::Button{.text = "Back to the contact, to refer",
                               .href = contacts::contact_path().url(asking.contact)});
  return page_with(asking, std::move(main), false);
}

Html about_age(const Asking& asking) {
  const auto age = asking.age();
  Html html;
  if (!age || age->youngest < asking.instrument.minimum_age)
    html
        << "<p class=\"govuk-body waymark-caution\">The age is not known for certain. Ask it first if you can: nobody under "_html
        << asking.instrument.minimum_age
        << " is asked these questions; children’s safeguarding assesses them.</p>"_html;
  else if (age->youngest < 18)
    html << "<p class=\"govuk-body waymark-caution\">Under 18: adult and child at once. Children’s safeguarding is "
            "proposed "
            "beside whatever follows from these answers.</p>"_html;
  return html;
}

Html before_asking(const Asking& asking) {
  Html notice;
  notice << asking.instrument.notice << core::web::unverified_tag(asking.instrument.dated.verified);
  Html html;
  html
      << "<p class=\"govuk-body waymark-caution\"><strong>Is it safe to talk?</strong> Alone, in a language the person "
         "understands, nobody listening or reading along. Stop when somebody comes.</p>"_html
      << about_age(asking) << render(govuk::InsetText{.text = std::move(notice)})
      << "<p class=\"govuk-body\">A question left blank counts as not asked. “Don’t know” and “Not asked” never count "
         "as "
         "“No”.</p>"_html;
  return html;
}

void write_hidden(Html& html, std::string_view name, const std::string& value) {
  html << "<input type=\"hidden\" name=\""_html << name << "\" value=\""_html << value << "\">"_html;
}

// The id that the form already carries, so that the same form sent twice is one assessment.
core::AssessmentId id_for(const Visit& visit, const http::Fields& fields) {
  if (const auto kept = core::AssessmentId::parse(fields.get(kAssessmentId))) return *kept;
  return visit.make_id<core::AssessmentId>("assessment");
}

core::web::Page page_of(Visit& visit, const Asking& asking, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors) {
  const FormView view(fields, errors);
  Html main;
  main << view.summary() << contacts::danger_banner(asking.subject.contact, *asking.pack) << heading(asking)
       << before_asking(asking) << "<form method=\"post\" action=\""_html << kQuestions.url(asking.contact)
       << "\" novalidate>"_html << visit.csrf_field();
  write_hidden(main, kAssessmentId, id_for(visit, fields).text());
  write_hidden(main, kPackHash, asking.pack->hash);
  for (const auto& topic : asking.instrument.topics) main << topic_view(view, topic, *asking.pack);
  main << judgement_view(view, asking.subject, asking.instrument, asking.today)
       << render(govuk::Button{.text = "Save the answers", .prevent_double_click = true}) << "</form>"_html;
  return page_with(asking, std::move(main), view.has_errors());
}

bool same(const KeptAssessment& kept, const Completed& completed) {
  auto answers = completed.typed.answers;
  answers.own_contacts = kept.answers.own_contacts;
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
  const auto asking = find(visit);
  if (!asking) return base::not_found();
  if (asking->too_young()) return other_route(*asking);
  return page_of(visit, *asking, {}, {});
}

Reply take_questions(Visit& visit) {
  const auto asking = find(visit);
  if (!asking) return base::not_found();
  if (asking->too_young()) return other_route(*asking);
  const auto& form = visit.form();
  if (form.has(kPackHash) && form.get(kPackHash) != asking->pack->hash)
    return page_of(visit, *asking, form,
                   {{std::string(kJudgement), "The questions were changed meanwhile: look at them again, and save"}});
  auto typed = read_form(form, asking->instrument);
  if (!typed) return page_of(visit, *asking, form, typed.failure().fields);
  const auto saved = complete_once(visit, *asking, {id_for(visit, form), asking->contact, std::move(*typed)});
  if (!saved) return saved.failure();
  return core::web::go_to(contacts::contact_path().url(asking->contact));
}

}  // namespace waymark::risk
