#pragma once
#include <optional>
#include <string>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Something about the service or what was just done. `success` takes the focus and is read out at once.
struct NotificationBanner {
  Content text{};   // plain text is shown as a heading, markup as it is
  Content title{};  // "Important", or "Success"
  bool success = false;
  int title_heading_level = 2;
  std::string title_id = "govuk-notification-banner-title";
  std::string role{};
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const NotificationBanner& banner);

}  // namespace waymark::html::govuk
