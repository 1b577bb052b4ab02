#include "capabilities/people/reaching_view.hpp"

#include <algorithm>
#include <array>

#include "platform/html/parts/safety_banner.hpp"

namespace waymark::people {

using namespace html::literals;
using core::Reach;
using core::Reaching;
using core::Safety;
using html::Html;

namespace {

struct Act {
  std::string_view kind;
  std::string_view verb;
};
constexpr std::array kActs = {Act{"phone_call", "call"}, Act{"text_message", "text"}, Act{"email", "e-mail"},
                              Act{"letter", "write"}};

// "call, text or write"
std::string joined(const std::vector<std::string_view>& verbs) {
  std::string text;
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    if (i > 0) text += i + 1 == verbs.size() ? " or " : ", ";
    text += verbs[i];
  }
  return text;
}

std::string title_of(const Reaching& reaching) {
  if (reaching.never) return "Do not contact this person";
  std::vector<std::string_view> verbs;
  for (const auto& act : kActs)
    if (reaching.forbidden(act.kind)) verbs.push_back(act.verb);
  const bool all_safe = std::all_of(reaching.reaches.begin(), reaching.reaches.end(),
                                    [](const Reach& reach) { return reach.safety == Safety::safe; });
  if (verbs.empty()) return all_safe ? "Before you speak to this person" : "Not every way to reach this person is safe";
  return "Do not " + joined(verbs);
}

std::string what(const Reach& reach, const pack::Pack& pack) {
  auto text = pack.label(pack::lists::contact_methods, reach.kind);
  if (!reach.value.empty()) text += " " + reach.value;
  return text;
}

std::string_view why(const Reach& reach) {
  if (reach.shared()) return "Not safe. The alleged perpetrator has the same number or address.";
  if (!reach.refused_by.empty())
    return "Not safe, whoever said that it is: another agency’s record gives a reason. Ask for another way.";
  if (reach.disputed) return "Not safe. Another record says that it is safe: ask the person before you rely on that.";
  if (reach.safety == Safety::unsafe) return "Not safe.";
  return "Nobody has said that it is safe. Do not use it.";
}

// What somebody wrote, as the end of a sentence of ours.
std::string ended(std::string_view text) {
  const bool ends = !text.empty() && text.back() == '.';
  return std::string(text) + (ends ? "" : ".");
}

std::string circumstances(const Reach& reach) {
  std::string text;
  if (!reach.times.empty()) text += " When: " + ended(reach.times);
  if (!reach.who_else.empty()) text += " Who else may answer or read: " + ended(reach.who_else);
  return text;
}

Html line(const Reach& reach, const pack::Pack& pack, const std::string& verdict, std::string_view zone) {
  Html html;
  html << "<strong>"_html << what(reach, pack) << ":</strong> "_html << verdict << circumstances(reach);
  if (reach.said != base::Instant{})
    html << " <span class=\"govuk-!-font-size-16\">(recorded on "_html
         << base::spoken_date(base::local_time(reach.said, zone).date) << ")</span>"_html;
  return html;
}

Html not_safe(const Reaching& reaching, const pack::Pack& pack) {
  const auto& zone = pack.partnership.time_zone;
  html::parts::SafetyBanner banner{.title = title_of(reaching)};
  for (const auto& note : reaching.notes) banner.facts.emplace_back(note);
  for (const auto& reach : reaching.reaches)
    if (reach.safety != Safety::safe) banner.facts.emplace_back(line(reach, pack, std::string(why(reach)), zone));
  return banner.facts.empty() && !reaching.never ? Html{} : render(banner);
}

Html safe(const Reaching& reaching, const pack::Pack& pack) {
  Html lines;
  for (const auto& reach : reaching.reaches)
    if (reach.safety == Safety::safe)
      lines << "<li>"_html << line(reach, pack, "Safe.", pack.partnership.time_zone) << "</li>"_html;
  if (lines.empty() || reaching.never) return {};
  Html html;
  html << "<h2 class=\"govuk-heading-s\">Safe, and only as it says here</h2><ul class=\"govuk-list\">"_html
       << std::move(lines) << "</ul>"_html;
  return html;
}

}  // namespace

std::vector<std::string> kinds_to_speak_of(const pack::Pack& pack, base::Date today) {
  std::vector<std::string> kinds;
  for (const auto* code : pack.list(pack::lists::contact_methods).in_force(today))
    for (const auto& act : kActs)
      if (code->code == act.kind) kinds.push_back(code->code);
  return kinds;
}

Html reaching_view(const Reaching& reaching, const pack::Pack& pack) {
  Html html;
  html << not_safe(reaching, pack) << safe(reaching, pack);
  for (const auto& word : reaching.code_words)
    html << "<p class=\"govuk-body\">Code word that was agreed: <strong>"_html << word << "</strong></p>"_html;
  return html;
}

}  // namespace waymark::people
