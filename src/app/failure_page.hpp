#pragma once
// What somebody reads instead of the page that was asked for: what happened, and what to do now. None of
// these says whether a thing exists that the reader may not see. What was typed in the form that led here stands on it
// once more, where it is kept nowhere else.
#include <string_view>

#include "app/given_back.hpp"
#include "core/ids.hpp"
#include "core/web/page.hpp"

namespace waymark::app {

// 404, 409, 403 or 422.
core::web::Page failure_page(const base::Failure& failure, const http::Fields& words = {});
// The same, for a script that saves what is typed.
std::string failure_sentence();

// 405: the address is right and cannot be used in this way.
core::web::Page wrong_method_page();

// 403: what was sent came with no session, or with one that has ended. Somebody else may sit at the screen by now:
// what is kept is not shown. What cannot be kept is, to whoever had it on the screen and sent it.
core::web::Page signed_out_page(bool kept, const http::Fields& words = {});
// 403: the form came from a page that no longer counts (another session, or not a page of ours). `kept`: it is one of
// the reader's own, and what was typed on it waits there.
core::web::Page stale_page(const std::optional<core::DraftId>& kept = std::nullopt, const http::Fields& words = {});
// The same two, for a script that saves what is typed.
std::string signed_out_sentence(bool kept);
std::string out_of_date_sentence(bool kept);

// 503 and 500, with the reference under which the log has it. Nobody can promise here what was saved.
core::web::Page unavailable_page(std::string_view reference, GivenBack back = {});
core::web::Page broken_page(std::string_view reference, GivenBack back = {});
// 503: so many wait that this one was not begun.
core::web::Page busy_page(GivenBack back);

}  // namespace waymark::app
