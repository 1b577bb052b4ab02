#include "capabilities/risk/changed_questions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "capabilities/risk/form.hpp"

namespace waymark::risk {

using namespace html::literals;
using html::Html;

namespace {

const pack::Topic* topic_of(const pack::Instrument& instrument, std::string_view code) {
  const auto found = std::find_if(instrument.topics.begin(), instrument.topics.end(),
                                  [&](const pack::Topic& topic) { return topic.code == code; });
  return found == instrument.topics.end() ? nullptr : &*found;
}

bool same_words(const pack::Topic& one, const pack::Topic& other) {
  return one.text == other.text && one.kind == other.kind && one.options == other.options;
}

// Whether what was typed to `then` still shows in the fields of `now`.
bool still_fits(const http::Fields& form, const pack::Topic& now, const pack::Topic& then) {
  if (now.kind != then.kind) return false;
  const auto value = form.get(answer_field(now));
  return now.kind != pack::TopicKind::choice || value.empty() ||
         std::any_of(now.options.begin(), now.options.end(),
                     [&](const pack::TopicOption& option) { return option.code == value; });
}

void add(std::vector<TypedWords>& words, std::vector<TypedWords> more) {
  for (auto& each : more) words.push_back(std::move(each));
}

ChangedQuestions compared(const http::Fields& form, const pack::Instrument& now, const pack::Instrument& then) {
  ChangedQuestions changed;
  changed.known = true;
  for (const auto& topic : now.topics) {
    const auto* before = topic_of(then, topic.code);
    if (!before)
      changed.added.push_back(topic.number);
    else if (!same_words(topic, *before))
      changed.reworded.push_back(topic.number);
  }
  for (const auto& topic : then.topics) {
    const auto* today = topic_of(now, topic.code);
    if (!today || !still_fits(form, *today, topic)) add(changed.without_question, typed_to(form, topic));
  }
  return changed;
}

std::string numbered(const std::vector<int>& numbers) {
  return fmt::format("{} {}", numbers.size() == 1 ? "question" : "questions", fmt::join(numbers, ", "));
}

}  // namespace

std::optional<ChangedQuestions> changed_questions(const http::Fields& form, const pack::Instrument& now,
                                                  const pack::Instrument* then) {
  auto changed = then ? compared(form, now, *then) : ChangedQuestions();
  add(changed.without_question, typed_to_no_question(form, {&now, then}));
  if (then && *then == now && changed.without_question.empty()) return std::nullopt;
  return changed;
}

http::Fields with_answered_before(const http::Fields& form, const ChangedQuestions& changed) {
  http::Fields fields;
  std::string before(form.get(kAnsweredBefore));
  for (const auto& [name, value] : form.pairs())
    if (name != kAnsweredBefore) fields.add(name, value);
  const auto more = in_lines(changed.without_question);
  if (!before.empty() && !more.empty()) before += "\n";
  fields.add(std::string(kAnsweredBefore), before + more);
  return fields;
}

Html changed_view(const ChangedQuestions& changed) {
  Html html;
  html << "<div class=\"waymark-caution\"><p class=\"govuk-body\"><strong>The questions were changed after this was "
          "typed.</strong> Each answer stands beside the question that it was given to. Look at them again before you "
          "save."_html;
  if (!changed.known) html << " It is not known which ones were changed: check every question."_html;
  html << "</p>"_html;
  if (!changed.added.empty()) html << "<p class=\"govuk-body\">New: "_html << numbered(changed.added) << ".</p>"_html;
  if (!changed.reworded.empty())
    html << "<p class=\"govuk-body\">Asked in other words: "_html << numbered(changed.reworded) << ".</p>"_html;
  if (changed.known && changed.added.empty() && changed.reworded.empty() && changed.without_question.empty())
    html << "<p class=\"govuk-body\">The questions are the same; what stands around them, or what counts as high risk, "
            "may be new.</p>"_html;
  if (!changed.without_question.empty())
    html << "<p class=\"govuk-body\">No longer asked: what was answered to it stands at the end, before your "
            "judgement.</p>"_html;
  return html << "</div>"_html, html;
}

}  // namespace waymark::risk
