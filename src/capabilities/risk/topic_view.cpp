#include "capabilities/risk/topic_view.hpp"

#include "capabilities/risk/form.hpp"
#include "capabilities/risk/summary.hpp"
#include "platform/html/govuk/details.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html after_yes(const pack::Topic& topic, const pack::Pack& pack) {
  Html html;
  html << urgent_warning(topic, pack);
  if (!topic.prompt.empty())
    html << "<p class=\"govuk-body-s waymark-topic__prompt\">If yes: "_html << topic.prompt << "</p>"_html;
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

}  // namespace

Html topic_view(const FormView& view, const pack::Topic& topic, const pack::Pack& pack) {
  auto radios =
      view.radios(answer_field(topic), std::to_string(topic.number) + ". " + topic.text,
                  {{"yes", "Yes"}, {"no", "No"}, {"unknown", "Don’t know"}, {"not_asked", "Not asked"}}, topic.help);
  radios.items.front().conditional = after_yes(topic, pack);
  radios.classes = "govuk-radios--inline govuk-radios--small";
  Html html;
  html << "<div class=\"waymark-topic\">"_html << render(radios) << comment(view, topic) << "</div>"_html;
  return html;
}

}  // namespace waymark::risk
