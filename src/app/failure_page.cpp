#include "app/failure_page.hpp"

#include "capabilities/kept/kept.hpp"
#include "capabilities/staff/paths.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::app {

using core::web::Page;
using core::web::Title;
using html::Html;
using html::Literal;
using namespace html::literals;

namespace {

constexpr std::string_view kNoWait = "What cannot wait, do by telephone; in an emergency call 999.";
constexpr std::string_view kToCopy = "It is not kept: copy what is still needed before you leave this page.";

Html heading(std::string_view text) {
  Html html;
  html << "<h1 class=\"govuk-heading-l\">"_html << text << "</h1>"_html;
  return html;
}

Html paragraph(std::string_view text) {
  Html html;
  html << "<p class=\"govuk-body\">"_html << text << "</p>"_html;
  return html;
}

Html lines(std::string_view title, std::initializer_list<std::string_view> paragraphs) {
  auto html = heading(title);
  for (const auto text : paragraphs) html << paragraph(text);
  return html;
}

Literal to_the_first_page() {
  return "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/\">Go to the first page</a></p>"_html;
}

Page not_found_page() {
  auto main = lines("Page not found", {"If you typed the address, check that it is complete.",
                                       "If you came by a link, what it led to may have moved, or may not be there for "
                                       "you. Ask whoever gave it to you."});
  main << to_the_first_page();
  return {.title = "Page not found", .main = std::move(main), .status = 404};
}

Page conflict_page(const base::Failure& failure) {
  auto main = heading("Somebody was quicker");
  if (!failure.message.empty()) main << paragraph(failure.message);
  main << paragraph(
      "Your change was not saved. Go back, reload the page to see how things are now, and make your "
      "change again if it is still needed.");
  return {.title = "Not saved", .main = std::move(main), .status = 409};
}

Page refused_page(const base::Failure& failure) {
  auto main = heading("This cannot be done");
  if (!failure.message.empty()) main << paragraph(failure.message);
  main << paragraph("Nothing was changed. If you think that it should be possible, ask your manager.");
  return {.title = "This cannot be done", .main = std::move(main), .status = 403};
}

Page invalid_page(const base::Failure& failure) {
  auto main = lines("There is a problem", {"Nothing was saved. Go back, and then:"});
  main << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& field : failure.fields) main << "<li>"_html << field.message << "</li>"_html;
  main << "</ul>"_html;
  return {.title = "There is a problem", .main = std::move(main), .has_errors = true, .status = 422};
}

Page page_of(const base::Failure& failure) {
  switch (failure.kind) {
    case base::FailureKind::invalid:
      return invalid_page(failure);
    case base::FailureKind::not_found:
      return not_found_page();
    case base::FailureKind::conflict:
      return conflict_page(failure);
    case base::FailureKind::refused:
      return refused_page(failure);
  }
  return not_found_page();
}

constexpr std::string_view kPerhapsSaved =
    "What you sent may not be saved. Wait a minute, then choose “Send it again”. If it was saved after all, it is not "
    "saved a second time.";
constexpr std::string_view kNotBegun = "What you sent was not carried out. Wait a minute, then choose “Send it again”.";

// What became of a form, and how it is sent again; without one, what to do instead.
Html after_failure(GivenBack back, std::string_view of_a_form, std::string_view otherwise) {
  Html html;
  html << paragraph(back.again.empty() ? otherwise : of_a_form) << std::move(back.again)
       << words_view(back.words, "It is not kept anywhere else: leave this page open until it was sent, or copy it.");
  return html;
}

void add_reference(Html& html, std::string_view reference) {
  html << "<p class=\"govuk-body\">If it happens again, tell your support desk this reference:<br><strong>"_html
       << reference << "</strong></p>"_html;
}

}  // namespace

Page failure_page(const base::Failure& failure, const http::Fields& words) {
  auto page = page_of(failure);
  page.main << words_view(words, kToCopy);
  return page;
}

std::string failure_sentence() {
  return "This can no longer be saved here: it was sent or thrown away, perhaps in another window. What you typed is "
         "still on this page: copy what you need.";
}

Page wrong_method_page() {
  auto main =
      lines("This cannot be done here",
            {"This address does something else. Nothing was changed. Go back, and use the buttons on the page."});
  main << to_the_first_page();
  return {.title = "This cannot be done here", .main = std::move(main), .status = 405};
}

Page signed_out_page(bool kept, const http::Fields& words) {
  constexpr std::string_view kWhy =
      "You were signed out because nothing happened for a while, because you had been signed in for long, or because "
      "you signed out somewhere else.";
  auto main =
      kept ? lines("You are signed out",
                   {kWhy,
                    "What you sent was not carried out. What you typed is kept for 24 hours, for whoever was "
                    "signed in when the page was opened and for nobody else.",
                    "It is not shown here, because somebody else may be at this screen by now. To get it back, sign in "
                    "as the same person: your home page shows what was kept."})
           : lines("You are signed out",
                   {kWhy,
                    "What you sent was not carried out. If you had typed something on the last page, it was not "
                    "kept. Sign in, and then enter it again."});
  main << render(html::govuk::Button{.text = "Sign in", .href = staff::kSignIn.url()});
  if (!kept)
    main << words_view(words,
                       "Copy what is still needed before you sign in, and leave this page when you have: "
                       "whoever comes to this screen reads it.");
  return {.title = "You are signed out", .main = std::move(main), .status = 403};
}

Page stale_page(const std::optional<core::DraftId>& kept, const http::Fields& words) {
  constexpr std::string_view kHeading = "This page was out of date";
  if (kept) {
    auto main = lines(kHeading, {"You have signed in again since the page was opened. What you sent was not carried "
                                 "out, and what you typed is kept for 24 hours."});
    main << render(html::govuk::Button{.text = "See what you typed", .href = kept::kept_path().url(*kept)});
    return {.title = "This page was out of date", .main = std::move(main), .status = 403};
  }
  auto main =
      lines(kHeading, {"Nothing was saved. You may have signed out or in again in another window since the page "
                       "was opened.",
                       "Go back, reload the page, and send it again."});
  main << to_the_first_page() << words_view(words, kToCopy);
  return {.title = "This page was out of date", .main = std::move(main), .status = 403};
}

std::string signed_out_sentence(bool kept) {
  if (kept)
    return "You are signed out. What you typed is still on this page, and is kept for 24 hours: sign in as the same "
           "person to get it back.";
  return "You are signed out, and this was not kept. What you typed is still on this page: copy what you need.";
}

std::string out_of_date_sentence(bool kept) {
  if (kept)
    return "You have signed in again since this page was opened. What you typed is still on it, and is kept for 24 "
           "hours: your home page shows it.";
  return "This page is out of date, and this was not saved. What you typed is still on it: copy what you need, and "
         "open the page again.";
}

Page unavailable_page(std::string_view reference, GivenBack back) {
  auto main = heading("Sorry, the service is not available");
  main << after_failure(std::move(back), kPerhapsSaved,
                        "Try again in a few minutes. If you have just sent something, it may not be "
                        "saved: look before you send it again.")
       << paragraph(kNoWait);
  add_reference(main, reference);
  return {.title = "Not available", .main = std::move(main), .status = 503};
}

Page broken_page(std::string_view reference, GivenBack back) {
  auto main = heading("Sorry, there is a problem with the service");
  main << after_failure(std::move(back), kPerhapsSaved,
                        "Go back and try again. If you have just sent something, it may not be saved: "
                        "look before you send it again.")
       << paragraph(kNoWait);
  add_reference(main, reference);
  return {.title = "There is a problem", .main = std::move(main), .status = 500};
}

Page busy_page(GivenBack back) {
  auto main = heading("The service is busy");
  main << after_failure(std::move(back), kNotBegun, "Wait a minute, and load the page again.") << paragraph(kNoWait);
  return {.title = "Busy", .main = std::move(main), .status = 503};
}

}  // namespace waymark::app
