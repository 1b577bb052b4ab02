#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/breadcrumbs.hpp"
#include "platform/html/govuk/fixtures_for_tests.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/service_navigation.hpp"
#include "platform/html/govuk/skip_link.hpp"

namespace waymark::html::govuk {
namespace {

Html back_link(const Options& options) {
  const auto text = options.content();
  return render(BackLink{.href = options.url_or("href", "#"_url),
                         .text = text.empty() ? Content("Back") : text,
                         .classes = options.text("classes"),
                         .attributes = options.attributes()});
}

Html breadcrumbs(const Options& options) {
  Breadcrumbs breadcrumbs{.collapse_on_mobile = options.has("collapseOnMobile"),
                          .label_text = options.text_or("labelText", "Breadcrumb"),
                          .classes = options.text("classes"),
                          .attributes = options.attributes()};
  for (const auto& item : options.list("items"))
    breadcrumbs.items.push_back({item.content(), item.url("href"), item.attributes()});
  return render(breadcrumbs);
}

PaginationLink pagination_link(const Options& link) {
  return {.href = link.url("href"),
          .text = link.content(),
          .label_text = link.text("labelText"),
          .attributes = link.attributes()};
}

Html pagination(const Options& options) {
  Pagination pagination{.previous = pagination_link(options.at("previous")),
                        .next = pagination_link(options.at("next")),
                        .landmark_label = options.text_or("landmarkLabel", "Pagination"),
                        .classes = options.text("classes"),
                        .attributes = options.attributes()};
  for (const auto& item : options.list("items"))
    pagination.items.push_back({.number = item.text("number"),
                                .href = item.url("href"),
                                .current = item.has("current"),
                                .ellipsis = item.has("ellipsis"),
                                .visually_hidden_text = item.text("visuallyHiddenText"),
                                .attributes = item.attributes()});
  return render(pagination);
}

Html service_navigation(const Options& options) {
  const auto slots = options.at("slots");
  const bool plain_end = slots.get("end") != nullptr && slots.get("end")->is_string();
  ServiceNavigation navigation{.service_name = options.text("serviceName"),
                               .service_url = options.url("serviceUrl"),
                               .aria_label = options.text_or("ariaLabel", "Service information"),
                               .menu_button_text = options.text_or("menuButtonText", "Menu"),
                               .menu_button_label = options.text("menuButtonLabel"),
                               .navigation_label = options.text("navigationLabel"),
                               .navigation_id = options.text_or("navigationId", "navigation"),
                               .navigation_classes = options.text("navigationClasses"),
                               .collapse_navigation_on_mobile = options.optional_flag("collapseNavigationOnMobile"),
                               .slot_start = slots.html("start"),
                               .slot_end = plain_end ? slots.html("end") : slots.at("end").html("html"),
                               .slot_end_inline = slots.at("end").text("align") == "inline",
                               .slot_navigation_start = slots.html("navigationStart"),
                               .slot_navigation_end = slots.html("navigationEnd"),
                               .classes = options.text("classes"),
                               .attributes = options.attributes()};
  for (const auto& item : options.list("navigation"))
    navigation.navigation.push_back({.text = item.content(),
                                     .href = item.url("href"),
                                     .current = item.has("current"),
                                     .active = item.has("active"),
                                     .attributes = item.attributes()});
  return render(navigation);
}

Html skip_link(const Options& options) {
  return render(SkipLink{.text = options.content(),
                         .href = options.url_or("href", "#content"_url),
                         .classes = options.text("classes"),
                         .attributes = options.attributes()});
}

}  // namespace

const std::vector<FixtureComponent>& navigation_fixtures() {
  static const std::vector<FixtureComponent> components{{"back-link", back_link},
                                                        {"breadcrumbs", breadcrumbs},
                                                        {"pagination", pagination},
                                                        {"service-navigation", service_navigation},
                                                        {"skip-link", skip_link}};
  return components;
}

}  // namespace waymark::html::govuk
