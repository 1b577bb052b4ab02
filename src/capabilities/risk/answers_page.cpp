#include <algorithm>
#include <array>

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/risk/assessment_store.hpp"
#include "capabilities/risk/form.hpp"
#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"
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

std::string spoken(Answer answer) {
  constexpr std::array kWords = {"Yes", "No", "Don’t know", "Not asked"};
  return kWords.at(static_cast<std::size_t>(answer));
}

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
      answer << "<strong>Yes</strong>"_html;
    else
      answer << spoken(topic.answer);
    table.rows.push_back({narrow_cell(std::move(question), "Question"), narrow_cell(std::move(answer), "Answer")});
    if (commented) table.rows.back().push_back(narrow_cell(topic.comment, "Comment"));
  }
  return render(table);
}

govuk::SummaryRow row(std::string_view label, std::string value) {
  return {.key = {.text = label}, .value = {.text = value.empty() ? std::string("Not given") : std::move(value)}};
}

std::string spoken_repeat(const std::string& repeat) {
  if (repeat == "yes") return "Yes";
  if (repeat == "no") return "No";
  return repeat == "unknown" ? "Don’t know" : "";
}

Html beside_the_count(const KeptAssessment& kept) {
  const bool high = kept.assessment.judgement == kHigh;
  govuk::SummaryList list;
  list.rows = {
      row("Judgement", high ? "High risk" : "Not raised above the count"), row("Why", kept.answers.judgement_reason),
      row("Our agency’s contacts as person at risk, past 12 months", std::to_string(kept.answers.own_contacts)),
      row("Further police callouts, past 12 months", std::to_string(kept.answers.police_callouts)),
      row("Heard by a MARAC in the past 12 months", spoken_repeat(kept.answers.repeat))};
  return render(list);
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
       << render(govuk::InsetText{.text = found->kept.answers.notice});
  return core::web::Page{
      .title = "Answers",
      .main = std::move(main),
      .before = render(govuk::BackLink{.href = contacts::contact_path().url(found->kept.assessment.contact)}),
      .wide = true};
}

}  // namespace waymark::risk
