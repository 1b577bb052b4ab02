// What one person answered at different times, side by side: what changed says more than any one count.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "capabilities/risk/assessment_store.hpp"
#include "capabilities/risk/comparison.hpp"
#include "capabilities/risk/form.hpp"
#include "capabilities/risk/history.hpp"
#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"
#include "capabilities/risk/summary.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/table.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kSkip = "skip";  // how many of the newest stand on pages before this one

// 0 where there is none.
std::size_t number(const Visit& visit, std::string_view name) {
  const auto text = visit.request().query.get(name);
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error != std::errc() || end != text.data() + text.size() ? 0 : value;
}

std::optional<History> find(Visit& visit, const core::RecordId& id) {
  return visit.read([&](core::Reading& reading) -> std::optional<History> {
    auto person = core::find_record(reading, id);
    if (!person) return std::nullopt;
    auto all = kept_assessments_of(reading, person->person);
    return history_of(std::move(*person), std::move(all), number(visit, kSheet), number(visit, kSkip));
  });
}

std::string when(const KeptAssessment& kept, const pack::Pack& pack) {
  return base::spoken_time(kept.assessment.assessed, pack.partnership.time_zone);
}

// On a narrow screen the column's heading stands beside each cell.
govuk::TableCell cell(html::Content text, std::string heading) {
  return {.text = std::move(text), .attributes = {{"data-label", std::move(heading)}}};
}

govuk::Table table_of(const History& history, const char* caption, const char* first, const pack::Pack& pack) {
  govuk::Table table{.caption = caption,
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = first}},
                     .first_cell_is_header = true,
                     .classes = "waymark-stack"};
  for (const auto& kept : history.shown) table.head.push_back({.text = when(kept, pack)});
  return table;
}

std::string grounds(const KeptAssessment& kept, const pack::Pack& pack) {
  const auto met = grounds_of(kept.assessment, pack);
  if (met.empty()) return "None found. That does not mean that there is none";
  return "High risk: " + fmt::format("{}", fmt::join(met, "; "));
}

std::string judgement(const KeptAssessment& kept) {
  const bool high = kept.assessment.judgement == kHigh;
  const auto& reason = why(kept.answers, high);
  return (high ? "High risk" : "Not raised") + (reason.empty() ? "" : ": " + reason);
}

std::string events(const KeptAssessment& kept) {
  const auto& answers = kept.answers;
  if (!answers.counted) return "Not counted";
  return fmt::format("{} of ours, {} elsewhere, {} police callouts, in {} months", answers.earlier.own_contacts,
                     answers.earlier.elsewhere, answers.police_callouts, answers.earlier.window_months);
}

Html outcomes(const History& history, const std::vector<ComparedTopic>& topics, const pack::Pack& pack) {
  auto table = table_of(history, "What they came to", "Of each", pack);
  const auto add = [&](const char* name, auto&& said) {
    std::vector<govuk::TableCell> row = {{.text = name}};
    for (std::size_t i = 0; i < history.shown.size(); ++i) row.push_back(cell(said(i), when(history.shown[i], pack)));
    table.rows.push_back(std::move(row));
  };
  const auto changes = changes_of(topics);
  add("Count", [&](std::size_t i) { return count_view(history.shown[i].assessment, pack); });
  add("Judgement", [&](std::size_t i) { return judgement(history.shown[i]); });
  add("Grounds", [&](std::size_t i) { return grounds(history.shown[i], pack); });
  add("Earlier events", [&](std::size_t i) { return events(history.shown[i]); });
  add("In full", [&](std::size_t i) {
    Html open;
    open << "<a class=\"govuk-link\" href=\""_html << kAnswers.url(history.shown[i].assessment.id)
         << "\">The answers of "_html << when(history.shown[i], pack) << "</a>"_html;
    return open;
  });
  add("Changes", [&](std::size_t i) { return i < changes.size() ? changes[i] : std::string(); });
  return render(table);
}

Html answer_cell(const ComparedAnswer& answer) {
  Html html;
  if (answer.yes)
    html << "<strong>"_html << answer.said << "</strong>"_html;
  else
    html << answer.said;
  if (!answer.changed.empty()) html << "<br><em>Changed: "_html << answer.changed << "</em>"_html;
  if (!answer.comment.empty()) html << "<br>“"_html << answer.comment << "”"_html;
  return html;
}

Html answers(const History& history, const std::vector<ComparedTopic>& topics, const pack::Pack& pack) {
  auto table = table_of(history, "Question by question", "Question, as it was worded the last time", pack);
  for (const auto& topic : topics) {
    std::vector<govuk::TableCell> row = {{.text = topic.question}};
    for (std::size_t i = 0; i < topic.answers.size(); ++i)
      row.push_back(cell(answer_cell(topic.answers[i]), when(history.shown[i], pack)));
    table.rows.push_back(std::move(row));
  }
  return render(table);
}

html::Url page_url(const History& history, std::size_t chosen, std::size_t skip) {
  const auto url = kHistory.url(history.person.id).query(kSheet, chosen + 1);
  return skip > 0 ? url.query(kSkip, skip) : url;
}

Html link(const html::Url& url, std::string_view text) {
  Html html;
  return html << "<a class=\"govuk-link\" href=\""_html << url << "\">"_html << text << "</a>"_html, html;
}

Html other_instruments(const History& history, const pack::Pack& pack) {
  Html html;
  if (history.instruments.size() < 2) return html;
  html << "<ul class=\"govuk-list\">"_html;
  for (std::size_t i = 0; i < history.instruments.size(); ++i) {
    const auto name = pack.instrument_name(history.instruments[i]);
    html << "<li>"_html;
    if (i == history.chosen)
      html << "<strong>"_html << name << "</strong>"_html;
    else
      html << link(page_url(history, i, 0), name);
    html << "</li>"_html;
  }
  return html << "</ul>"_html, html;
}

Html earlier_and_later(const History& history) {
  Html html;
  const auto after = history.skipped + history.shown.size();
  if (after < history.all.size())
    html << "<p class=\"govuk-body\">"_html
         << link(page_url(history, history.chosen, after),
                 fmt::format("Earlier ones ({} more)", history.all.size() - after))
         << "</p>"_html;
  if (history.skipped > 0)
    html << "<p class=\"govuk-body\">"_html << link(page_url(history, history.chosen, 0), "The newest ones")
         << "</p>"_html;
  return html;
}

// Whose words the questions are: each notice once.
Html notices(const History& history, const pack::Pack& pack) {
  std::vector<std::string> said;
  Html html;
  for (const auto& kept : history.shown) {
    const auto& notice = kept.answers.notice;
    if (notice.empty() || std::find(said.begin(), said.end(), notice) != said.end()) continue;
    said.push_back(notice);
    Html words;
    words << notice << questions_tag(kept.assessment, pack);
    html << render(govuk::InsetText{.text = std::move(words)});
  }
  return html;
}

Html comparison(const History& history, const pack::Pack& pack) {
  Html html;
  if (history.shown.empty())
    return html << "<p class=\"govuk-body\">Nobody in our agency has asked any questions yet. Once they were asked, "
                   "the answers of different days will stand side by side here.</p>"_html,
           html;
  const auto topics = compare(history.shown);
  return html << other_instruments(history, pack) << "<h2 class=\"govuk-heading-m\">"_html
              << pack.instrument_name(history.instruments[history.chosen]) << "</h2>"_html
              << outcomes(history, topics, pack) << answers(history, topics, pack) << earlier_and_later(history)
              << notices(history, pack),
         html;
}

}  // namespace

Reply show_history(Visit& visit) {
  const auto id = visit.id<core::RecordId>();
  if (!id) return base::not_found();
  const auto history = find(visit, *id);
  if (!history) return base::not_found();
  visit.saw("record", id->text());
  for (const auto& kept : history->shown) visit.saw("assessment", kept.assessment.id.text());
  Html main;
  main << "<span class=\"govuk-caption-l\">"_html << history->person.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Answers at different times</h1>"_html
       << comparison(*history, *visit.pack());
  return core::web::Page{.title = "Answers",
                         .main = std::move(main),
                         .before = render(govuk::BackLink{.href = kPerson.url(*id)}),
                         .wide = true};
}

}  // namespace waymark::risk
