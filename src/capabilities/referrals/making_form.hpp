#pragma once
// The page that shows what a referral would disclose, and asks why and on which basis.
#include "capabilities/referrals/making.hpp"
#include "core/web/visit.hpp"

namespace waymark::referrals {

inline constexpr std::string_view kWhy = "why";
// The digest of what the page shows comes back with the form; its errors stand where the page shows it.
inline constexpr std::string_view kShown = "shown";

struct Making {
  Grounds grounds;
  std::shared_ptr<const pack::Pack> pack;
  base::Date today;
  const pack::Pathway* pathway = nullptr;  // nullptr: no longer offered

  std::string digest() const { return pathway ? digest_of(grounds, *pathway, *pack) : std::string(); }
};

// Of a pathway that is offered, and of a person whom no shield protects.
core::web::Page making_page(core::web::Visit& visit, const Making& making, const http::Fields& fields,
                            const std::vector<base::FieldError>& errors, int status);

// What is typed wrongly, and what has changed since the page was shown.
std::vector<base::FieldError> making_problems(const Making& making, const http::Fields& form);
bool shown_as_it_is(const Making& making, const http::Fields& form);

Request request_of(const Making& making, const http::Fields& form);

}  // namespace waymark::referrals
