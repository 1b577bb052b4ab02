#include "capabilities/home/requests_view.hpp"

#include <gtest/gtest.h>

namespace waymark::home {
namespace {

using std::chrono::hours;

constexpr base::Instant kNow{hours{1000}};

pack::Pack pack_of() {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return pack;
}

requests::OpenRequests one_due_at(base::Instant due) {
  requests::Request request;
  request.person = "Marigold Testerly";
  request.asked_agency = "school";
  request.made = kNow - hours{2};
  request.due = due;
  return {{request}, 1};
}

bool says(const Section& section, std::string_view text) {
  return sections_view({section}).take().find(text) != std::string::npos;
}

TEST(HomeRequests, NoSectionWithoutAnything) {
  EXPECT_TRUE(requests_received_view({}, pack_of(), kNow).empty());
  EXPECT_TRUE(requests_sent_view({}, pack_of(), kNow).empty());
}

TEST(HomeRequests, OneToAnswerHasItsNameAndHowLongThereIs) {
  Work work;
  work.requests_received = one_due_at(kNow + hours{3});
  EXPECT_TRUE(says(requests_received_view(work, pack_of(), kNow), "Requests to answer"));
  EXPECT_TRUE(says(requests_received_view(work, pack_of(), kNow), "Marigold Testerly"));
  EXPECT_TRUE(says(requests_received_view(work, pack_of(), kNow), "3 hours left"));
  work.requests_received.first.front().emergency = true;
  EXPECT_TRUE(says(requests_received_view(work, pack_of(), kNow), "Emergency: Marigold Testerly"));
}

TEST(HomeRequests, OneThatWasNotAnsweredInTimeSaysToTelephone) {
  Work work;
  work.requests_sent = one_due_at(kNow + hours{1});
  EXPECT_FALSE(says(requests_sent_view(work, pack_of(), kNow), "No answer in time"));
  work.requests_sent = one_due_at(kNow);
  EXPECT_TRUE(says(requests_sent_view(work, pack_of(), kNow), "No answer in time: telephone number not published."));
}

TEST(HomeRequests, SpecialistSupportIsCalledSoAndNothingElse) {
  Work work;
  work.requests_sent = one_due_at(kNow + hours{1});
  work.requests_sent.first.front().asked_agency.clear();
  EXPECT_TRUE(
      says(requests_sent_view(work, pack_of(), kNow), "To Specialist support, through the contact desk, sent "));
}

TEST(HomeRequests, AListThatIsCutSaysOfHowMany) {
  Work work;
  work.requests_received = one_due_at(kNow);
  work.requests_received.all = 201;
  EXPECT_TRUE(says(requests_received_view(work, pack_of(), kNow), "Showing the first 1 of 201."));
}

}  // namespace
}  // namespace waymark::home
