#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/error_summary.hpp"
#include "platform/html/govuk/exit_this_page.hpp"
#include "platform/html/govuk/fixtures_for_tests.hpp"
#include "platform/html/govuk/generic_header.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/notification_banner.hpp"
#include "platform/html/govuk/panel.hpp"
#include "platform/html/govuk/phase_banner.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::html::govuk {
namespace {

Html details(const Options& options) {
  return render(Details{.summary = options.content("summaryText", "summaryHtml"),
                        .text = options.content(),
                        .open = options.has("open"),
                        .id = options.text("id"),
                        .classes = options.text("classes"),
                        .attributes = options.attributes()});
}

std::string hidden_text_of(const Options& options) {
  if (options.get("visuallyHiddenText") == nullptr) return "Error";
  return options.has("visuallyHiddenText") ? options.text("visuallyHiddenText") : "";
}

Html error_message(const Options& options) {
  return render(ErrorMessage{.text = options.content(),
                             .visually_hidden_text = hidden_text_of(options),
                             .id = options.text("id"),
                             .classes = options.text("classes"),
                             .attributes = options.attributes()});
}

Html error_summary(const Options& options) {
  ErrorSummary summary{.title = options.content("titleText", "titleHtml"),
                       .description = options.content("descriptionText", "descriptionHtml"),
                       .disable_auto_focus = options.optional_flag("disableAutoFocus"),
                       .classes = options.text("classes"),
                       .attributes = options.attributes()};
  for (const auto& item : options.list("errorList"))
    summary.error_list.push_back({item.content(), item.url("href"), item.attributes()});
  return render(summary);
}

Html exit_this_page(const Options& options) {
  return render(ExitThisPage{.text = options.content(),
                             .redirect_url = options.url_or("redirectUrl", ExitThisPage{}.redirect_url),
                             .activated_text = options.text("activatedText"),
                             .timed_out_text = options.text("timedOutText"),
                             .press_two_more_times_text = options.text("pressTwoMoreTimesText"),
                             .press_one_more_time_text = options.text("pressOneMoreTimeText"),
                             .id = options.text("id"),
                             .classes = options.text("classes"),
                             .attributes = options.attributes()});
}

Html generic_header(const Options& options) {
  return render(GenericHeader{.logo = options.content("logoText", "logoHtml"),
                              .url = options.url_or("url", "/"_url),
                              .container_classes = options.text_or("containerClasses", "govuk-width-container"),
                              .classes = options.text("classes"),
                              .attributes = options.attributes()});
}

Html hint(const Options& options) {
  return render(Hint{.text = options.content(),
                     .id = options.text("id"),
                     .classes = options.text("classes"),
                     .attributes = options.attributes()});
}

Html inset_text(const Options& options) {
  return render(InsetText{.text = options.content(),
                          .id = options.text("id"),
                          .classes = options.text("classes"),
                          .attributes = options.attributes()});
}

Html label(const Options& options) {
  return render(Label{.text = options.content(),
                      .for_id = options.text("for"),
                      .is_page_heading = options.has("isPageHeading"),
                      .classes = options.text("classes"),
                      .attributes = options.attributes()});
}

Html notification_banner(const Options& options) {
  return render(NotificationBanner{.text = options.content(),
                                   .title = options.content("titleText", "titleHtml"),
                                   .success = options.text("type") == "success",
                                   .title_heading_level = options.number_or("titleHeadingLevel", 2),
                                   .title_id = options.text_or("titleId", "govuk-notification-banner-title"),
                                   .role = options.text("role"),
                                   .disable_auto_focus = options.optional_flag("disableAutoFocus"),
                                   .classes = options.text("classes"),
                                   .attributes = options.attributes()});
}

Html panel(const Options& options) {
  Panel panel{.title = options.content("titleText", "titleHtml"),
              .text = options.content(),
              .heading_level = options.number_or("headingLevel", 1),
              .classes = options.text("classes"),
              .attributes = options.attributes()};
  if (!options.has("actions")) return render(panel);
  const auto actions = options.at("actions");
  panel.actions = PanelActions{.classes = actions.text("classes"), .attributes = actions.attributes()};
  for (const auto& item : actions.list("items"))
    panel.actions->items.push_back({.text = item.text("text"),
                                    .href = item.url("href"),
                                    .type = item.text("type"),
                                    .classes = item.text("classes"),
                                    .attributes = item.attributes()});
  return render(panel);
}

Html phase_banner(const Options& options) {
  const auto tag = options.at("tag");
  return render(PhaseBanner{.tag = {.text = tag.content(), .classes = tag.text("classes")},
                            .text = options.content(),
                            .classes = options.text("classes"),
                            .attributes = options.attributes()});
}

Html tag(const Options& options) {
  return render(Tag{.text = options.content(), .classes = options.text("classes"), .attributes = options.attributes()});
}

Html warning_text(const Options& options) {
  return render(WarningText{.text = options.content(),
                            .icon_fallback_text = options.text_or("iconFallbackText", "Warning"),
                            .classes = options.text("classes"),
                            .attributes = options.attributes()});
}

}  // namespace

const std::vector<FixtureComponent>& text_fixtures() {
  static const std::vector<FixtureComponent> components{{"details", details},
                                                        {"error-message", error_message},
                                                        {"error-summary", error_summary},
                                                        {"exit-this-page", exit_this_page},
                                                        {"generic-header", generic_header},
                                                        {"hint", hint},
                                                        {"inset-text", inset_text},
                                                        {"label", label},
                                                        {"notification-banner", notification_banner},
                                                        {"panel", panel},
                                                        {"phase-banner", phase_banner},
                                                        {"tag", tag},
                                                        {"warning-text", warning_text}};
  return components;
}

}  // namespace waymark::html::govuk
