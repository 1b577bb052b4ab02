#include <fmt/format.h>

#include <algorithm>

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/risk/assessment_store.hpp"
#include "capabilities/risk/form.hpp"
#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"
#include "capabilities/risk/summary.hpp"
#include "pack/pack.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

struct Found {
  KeptAssessment kept;
  core::Record person;
};

Html answers_table(const Answers& answers) {
  govuk::Table table{.caption = "Questions as they were worded, and the answers",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Question"}, {.text = "Answer"}},
                     .classes = "waymark-stack"};
  const bool commented = std::any_of(answers.topics.begin(), answers.topics.end(),
                                     [](const TopicAnswer& topic) { return !topic.comment.empty(); });
  if (commented) table.head.push_back({.text = "Comment"});
  for (const auto& topic : answers.topics) {
    Html question;
    question << topic.number << ". "_html << topic.text;
    Html answer;
    if (topic.answer == Answer::yes)
      answer << "<strong>"_html << spoken(topic) << "</strong>"_html;
    else
      answer << spoken(topic);
    table.rows.push_back({narrow_cell(std::move(question), "Question"), narrow_cell(std::move(answer), "Answer")});
    if (commented) table.rows.back().push_back(narrow_cell(topic.comment, "Comment"));
  }
  return render(table);
}

govuk::SummaryRow row(std::string label, std::string value) {
  return {.key = {.text = std::move(label)},
          .value = {.text = value.empty() ? std::string("Not given") : std::move(value)}};
}

std::string spoken_repeat(const std::string& repeat) {
  if (repeat == "yes") return "Yes";
  if (repeat == "no") return "No";
  return repeat == "unknown" ? "Don’t know" : "";
}

void add_events(govuk::SummaryList& list, const Answers& answers) {
  const auto& earlier = answers.earlier;
  const auto within = fmt::format(", past {} months", earlier.window_months);
  auto elsewhere = std::to_string(earlier.elsewhere);
  if (earlier.elsewhere_old > 0)
    elsewhere += fmt::format("; not counted: {}, earlier or on days that nobody told", earlier.elsewhere_old);
  list.rows.push_back(row("Our agency’s contacts as person at risk" + within, std::to_string(earlier.own_contacts)));
  list.rows.push_back(row("Other agencies’, as told at the contact" + within, elsewhere));
  list.rows.push_back(row("Further police callouts" + within, std::to_string(answers.police_callouts)));
  list.rows.push_back(row("Heard by a MARAC before",
                          earlier.referred ? "Referred, as our agency knows" : spoken_repeat(answers.repeat)));
}

Html beside_the_count(const KeptAssessment& kept) {
  const auto& answers = kept.answers;
  const bool high = kept.assessment.judgement == kHigh;
  const char* not_high = answers.counted ? "Not raised above the count" : "Not judged to be high";
  govuk::SummaryList list;
  list.rows = {row("Judgement", high ? "High risk" : not_high)};
  if (!answers.nudges.empty())
    list.rows.push_back(row("Read before that", fmt::format("{}", fmt::join(answers.nudges, " "))));
  list.rows.push_back(row("Why", why(answers, high)));
  if (!answers.answered_before.empty())
    list.rows.push_back(row("Answered before the questions were changed", answers.answered_before));
  if (answers.counted) add_events(list, answers);
  if (!answers.area_name.empty()) list.rows.push_back(row("Rules of", answers.area_name));
  return render(list);
}

Html whose_words(const KeptAssessment& kept, const pack::Pack& pack) {
  Html words;
  words << kept.answers.notice << questions_tag(kept.assessment, pack);
  return render(govuk::InsetText{.text = std::move(words)});
}

Html compare_link(const core::RecordId& record) {
  Html html;
  return html << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << history_url(record)
              << "\">Compare with the answers at other times</a></p>"_html,
         html;
}

}  // namespace

Reply show_answers(Visit& visit) {
  const auto id = visit.id<core::AssessmentId>();
  if (!id) return base::not_found();
  const auto pack = visit.pack();
  const auto found = visit.read([&](core::Reading& reading) -> std::optional<Found> {
    auto kept = find_assessment(reading, *id);
    auto person = kept ? core::find_record(reading, kept->assessment.record) : std::nullopt;
    if (!person) return std::nullopt;
    return Found{std::move(*kept), std::move(*person)};
  });
  if (!found) return base::not_found();
  visit.saw("assessment", id->text());
  visit.saw("record", found->person.id.text());
  Html main;
  main << "<span class=\"govuk-caption-l\">"_html << found->kept.answers.title
       << "</span><h1 class=\"govuk-heading-l\"><a class=\"govuk-link\" href=\""_html << kPerson.url(found->person.id)
       << "\">"_html << found->person.identity.display_name() << "</a></h1>"_html
       << summary(found->kept.assessment, *pack) << answers_table(found->kept.answers) << beside_the_count(found->kept)
       << compare_link(found->person.id) << whose_words(found->kept, *pack);
  return core::web::Page{
      .title = "Answers",
      .main = std::move(main),
      .before = render(govuk::BackLink{.href = contacts::contact_path().url(found->kept.assessment.contact)}),
      .wide = true};
}

}  // namespace waymark::risk
