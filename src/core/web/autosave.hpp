#pragma once
// Forms that are saved while somebody types, where there is JavaScript (assets/autosave.js), and the fields that forms
// carry for it. Each form says where it is saved:
//
//   html << "<form … novalidate"_html << autosave(kSavePage.url()) << ">"_html;            a page without a draft
//   html << "<form … novalidate"_html << autosave(kSaveDraft.url(draft)) << ">"_html;      one page of a draft
//
// The page of a form that is saved under kSavePage must be one that shows it again: Refill::yes.
#include <optional>
#include <string>
#include <string_view>

#include "core/web/path.hpp"
#include "platform/html/attributes.hpp"
#include "platform/http/message.hpp"

namespace waymark::core::web {

inline constexpr Path kSavePage = "/drafts/pages";
inline constexpr Path kSaveDraft = "/drafts/{id}";

html::Attributes autosave(const html::Url& url);

// Fields that no form has for its own ends.
inline constexpr std::string_view kKeptId = "kept-id";          // the draft that the form was filled from
inline constexpr std::string_view kKeptWindow = "kept-window";  // names one opening of the page
inline constexpr std::string_view kKeptPage = "kept-page";      // the address of the page that is saved
inline constexpr std::string_view kKeptNames = "kept-names";    // each field of the page that is saved, filled or not

// The parameter of an address that says with which kept draft the page is filled.
inline constexpr std::string_view kFillWith = "kept";

// Without the fields above, the form's token and whatever is called a password.
http::Fields typed_fields(const http::Fields& form);
// Whether any of them holds more than white space.
bool holds_words(const http::Fields& typed);
// The address that was asked for, without the parameter above: which page it is, or to which its form leads.
std::string address_of(const http::Request& request);
// Where it was typed: the page that a script names, or else the address that the form leads to.
std::string typed_on(const http::Request& request);
// What names the window; "" where no script said so.
std::string typed_in_window(const http::Fields& form);

// Whether a script sent this and wants one plain sentence instead of a page.
bool sent_by_script(const http::Request& request);
// Such a sentence.
http::Response sentence(int status, std::string text);

}  // namespace waymark::core::web
