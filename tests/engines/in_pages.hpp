#pragma once
// What stands in lists that are shown in pages: the whole of it, in its order.
#include <gtest/gtest.h>

#include <iterator>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "capabilities/requests/requests.hpp"

namespace waymark {

// `read_page(number)` gives one page. Every page but the last is full.
template <class ReadPage>
auto on_all_pages(ReadPage&& read_page) {
  auto first = read_page(std::int64_t{1});
  const auto paging = first.paging;
  auto all = std::move(first.items);
  for (std::int64_t page = 2; page <= paging.pages(); ++page) {
    EXPECT_EQ(static_cast<std::int64_t>(all.size()), (page - 1) * core::kOnAPage);
    auto more = read_page(page);
    EXPECT_EQ(more.paging.page, page);
    EXPECT_EQ(more.paging.all, paging.all);
    all.insert(all.end(), std::make_move_iterator(more.items.begin()), std::make_move_iterator(more.items.end()));
  }
  EXPECT_EQ(static_cast<std::int64_t>(all.size()), paging.all);
  return all;
}

inline std::vector<known_to::Notice> all_notices(core::Reading& reading) {
  return on_all_pages([&](std::int64_t page) { return known_to::notices(reading, page); });
}

inline std::vector<requests::Request> all_requests_received(core::Reading& reading) {
  return on_all_pages([&](std::int64_t page) { return requests::requests_received(reading, page); });
}
inline std::vector<requests::Request> all_requests_sent(core::Reading& reading) {
  return on_all_pages([&](std::int64_t page) { return requests::requests_sent(reading, page); });
}

inline std::vector<referrals::Referral> referrals_in(const std::vector<referrals::ListedReferral>& listed) {
  std::vector<referrals::Referral> all;
  for (const auto& one : listed) all.push_back(one.referral);
  return all;
}
inline std::vector<referrals::Referral> all_referrals_received(core::Reading& reading) {
  return referrals_in(on_all_pages([&](std::int64_t page) { return referrals::referrals_received(reading, page); }));
}
inline std::vector<referrals::Referral> all_referrals_sent(core::Reading& reading) {
  return referrals_in(on_all_pages([&](std::int64_t page) { return referrals::referrals_sent(reading, page); }));
}

}  // namespace waymark
