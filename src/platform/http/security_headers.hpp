#pragma once
// What an answer tells the browser about itself [ASVS v5.0.0-3.4, v5.0.0-14.3]. One set for pages, one for
// static files, one more header for the end of a session. Nothing here is added by the server itself.
#include <string>
#include <string_view>

#include "platform/base/randomness.hpp"
#include "platform/http/message.hpp"

namespace waymark::http {

// 128 random bits, base64url: for one response and its <script nonce="…">.
std::string new_nonce(base::Randomness& randomness);

struct PageSafety {
  bool secure = true;   // Request::secure: adds Strict-Transport-Security
  std::string nonce{};  // "": scripts only from our own files
};

// Pages and everything else that may hold personal data: nothing runs, loads or frames but what is ours,
// nothing is stored, no address is passed on. Forms go to ourselves only; a sign-in that leads to an identity
// provider redirects there by GET.
void add_page_headers(Response& response, const PageSafety& safety);

// Files that are the same for everybody and have their hash in their name: kept for a year without asking. A
// picture that is opened by itself can run nothing.
void add_asset_headers(Response& response, bool secure);

// At sign-out and at "exit this page": cookies and storage of the site go at once. The HTTP cache is left
// alone: no page is ever in it (no-store), and clearing it stops Chromium for seconds, which nobody who has to
// leave a page has (crbug.com/40233601).
void add_clear_site_data(Response& response);

}  // namespace waymark::http
