#include "capabilities/risk/topic_view.hpp"

#include "capabilities/risk/form.hpp"
#include "capabilities/risk/summary.hpp"
#include "core/web/sourced.hpp"
#include "platform/html/govuk/details.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::string numbered(const pack::Topic& topic) { return std::to_string(topic.number) + ". " + topic.text; }

// Beside licensed questions it is said which words are not the licensed form's.
std::string marked(const std::string& words, bool ours) {
  return ours && !words.empty() ? "Our words: " + words : words;
}

std::string help_of(const pack::Topic& topic) {
  auto help = marked(topic.help, topic.help_is_ours);
  if (topic.options_are_ours) help += (help.empty() ? "" : " ") + std::string("The choices are in our words.");
  return help;
}

Html after_yes(const pack::Topic& topic, const pack::Pack& pack) {
  Html html;
  html << urgent_warning(topic.flags, pack);
  if (!topic.prompt.empty())
    html << "<p class=\"govuk-body-s waymark-topic__prompt\">If yes"_html
         << (topic.prompt_is_ours ? " (our words): " : ": ") << topic.prompt << "</p>"_html;
  return html;
}

Html comment(const FormView& view, const pack::Topic& topic) {
  const auto name = comment_field(topic);
  auto field = view.textarea(name, "Comment on question " + std::to_string(topic.number));
  field.label.classes = "govuk-visually-hidden";
  field.rows = 2;
  const bool typed = !field.value.empty();
  Html hidden;
  hidden << "Comment<span class=\"govuk-visually-hidden\"> on question "_html << topic.number << "</span>"_html;
  return render(govuk::Details{.summary = std::move(hidden), .text = render(field), .open = typed});
}

Html yes_or_no(const FormView& view, const pack::Topic& topic, const pack::Pack& pack) {
  auto radios = view.radios(answer_field(topic), numbered(topic),
                            {{"yes", "Yes"}, {"no", "No"}, {"unknown", "Don’t know"}, {"not_asked", "Not asked"}},
                            help_of(topic));
  radios.items.front().conditional = after_yes(topic, pack);
  radios.classes = "govuk-radios--inline govuk-radios--small";
  return render(radios);
}

Html choice(const FormView& view, const pack::Topic& topic, const pack::Pack& pack) {
  auto radios = view.radios(answer_field(topic), numbered(topic), {}, help_of(topic));
  radios.classes = "govuk-radios--small";
  for (const auto& option : topic.options) {
    govuk::RadioItem item;
    item.text = option.label;
    item.value = option.code;
    item.hint.text = marked(option.help, option.help_is_ours);
    item.conditional = urgent_warning(option.flags, pack);
    radios.items.push_back(std::move(item));
  }
  return render(radios);
}

Html words(const FormView& view, const pack::Topic& topic) {
  auto field = view.textarea(answer_field(topic), numbered(topic), help_of(topic));
  field.label.classes = "govuk-label--s";
  field.rows = 3;
  return render(field);
}

Html date(const FormView& view, const pack::Topic& topic) {
  Html html;
  html << render(view.date(answer_field(topic), numbered(topic), help_of(topic)));
  if (!topic.about) return html;
  auto sure = view.checkboxes(about_field(topic), "How sure the date is", {{"yes", "About then: it is not certain"}});
  sure.classes = "govuk-checkboxes--small";
  if (sure.fieldset) sure.fieldset->legend.classes = "govuk-visually-hidden";
  return html << render(sure), html;
}

Html listed(const pack::Topic& topic, const pack::Pack& pack, base::Date today) {
  Html html;
  if (topic.list.empty()) return html;
  html << "<p class=\"govuk-body-s\">"_html << topic.list_title
       << "</p><ul class=\"govuk-list govuk-list--bullet govuk-!-font-size-16\">"_html;
  for (const auto* code : pack.list(topic.list).in_force(today))
    html << "<li>"_html << code->label << ": "_html << code->definition
         << core::web::source_note(pack, code->dated.source, code->dated.verified) << "</li>"_html;
  return html << "</ul>"_html, html;
}

Html question(const FormView& view, const pack::Topic& topic, const pack::Pack& pack) {
  switch (topic.kind) {
    case pack::TopicKind::choice:
      return choice(view, topic, pack);
    case pack::TopicKind::text:
      return words(view, topic);
    case pack::TopicKind::date:
      return date(view, topic);
    case pack::TopicKind::yes_no:
      break;
  }
  return yes_or_no(view, topic, pack);
}

}  // namespace

Html topic_view(const FormView& view, const pack::Topic& topic, const pack::Pack& pack, base::Date today) {
  Html html;
  html << "<div class=\"waymark-topic\"><div>"_html << question(view, topic, pack) << listed(topic, pack, today)
       << "</div>"_html;
  // Words need no comment.
  if (topic.kind != pack::TopicKind::text) html << comment(view, topic);
  return html << "</div>"_html, html;
}

}  // namespace waymark::risk
