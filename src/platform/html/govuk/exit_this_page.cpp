#include "platform/html/govuk/exit_this_page.hpp"

#include "platform/html/govuk/button.hpp"

namespace waymark::html::govuk {

Html render(const ExitThisPage& exit) {
  const Content usual = "<span class=\"govuk-visually-hidden\">Emergency</span> Exit this page"_html;
  Html html;
  html << "<div"_html << attribute("id", exit.id) << " class=\"govuk-exit-this-page"_html << classes(exit.classes)
       << "\" data-module=\"govuk-exit-this-page\""_html << exit.attributes
       << attribute("data-i18n.activated", exit.activated_text) << attribute("data-i18n.timed-out", exit.timed_out_text)
       << attribute("data-i18n.press-two-more-times", exit.press_two_more_times_text)
       << attribute("data-i18n.press-one-more-time", exit.press_one_more_time_text) << ">"_html
       << render(Button{.text = exit.text.empty() ? usual : exit.text,
                        .href = exit.redirect_url,
                        .classes = "govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button",
                        .attributes = {{"rel", "nofollow noreferrer"}}})
       << "</div>"_html;
  return html;
}

}  // namespace waymark::html::govuk
