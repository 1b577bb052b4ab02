#include "capabilities/kept/typed_view.hpp"

#include <algorithm>

#include "capabilities/kept/words.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace waymark::kept {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr int kFewestRows = 3;
constexpr int kMostRows = 15;
constexpr std::size_t kLettersInARow = 60;

int rows_for(const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  const auto rows = static_cast<int>(std::min<std::size_t>(lines + text.size() / kLettersInARow + 1, kMostRows));
  return std::max(rows, kFewestRows);
}

Html to_copy(const Answer& answer, int number) {
  return render(govuk::Textarea{.name = "text-" + std::to_string(number),
                                .value = answer.text,
                                .label = {.text = answer.label, .classes = "govuk-label--s"},
                                .rows = rows_for(answer.text),
                                .attributes = {{"readonly", std::nullopt}}});
}

}  // namespace

Html typed_view(const http::Fields& fields) {
  govuk::SummaryList list;
  Html texts;
  int number = 0;
  for (const auto& answer : answers_in(fields)) {
    if (answer.is_long)
      texts << to_copy(answer, ++number);
    else
      list.rows.push_back({.key = {.text = answer.label}, .value = {.text = answer.text}});
  }
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What you typed</h2>"_html;
  if (list.rows.empty() && texts.empty())
    html << "<p class=\"govuk-body\">Nothing but choices that only this program can read.</p>"_html;
  if (!list.rows.empty()) html << render(list);
  return html << std::move(texts), html;
}

}  // namespace waymark::kept
