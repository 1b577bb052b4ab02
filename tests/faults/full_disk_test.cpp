// The disk under a server that runs is full for a while, and nobody reads what it says: it answers with what was typed,
// goes on by itself when there is room, and whatever it acknowledged is there.
#include <sys/resource.h>

#include "faults/after_kill.hpp"
#include "faults/serving.hpp"
#include "world/served_browser.hpp"

namespace waymark {
namespace {

constexpr const char* kWords = "He waits outside her work and she has moved twice.";
constexpr rlim_t kLessThanAnyCommit = 4096;

// No file of the process becomes longer than this from now on, until it may again.
void let_files_grow_to(rlim_t bytes, const faults::Serving& serving) {
  rlimit limit{};
  ASSERT_EQ(::prlimit(serving.process, RLIMIT_FSIZE, nullptr, &limit), 0);
  limit.rlim_cur = bytes;
  ASSERT_EQ(::prlimit(serving.process, RLIMIT_FSIZE, &limit, nullptr), 0);
}

void expect_to_lead_on(world::ServedBrowser& browser, const std::string& path, const world::TypedFields& fields) {
  EXPECT_EQ(browser.submit(path, fields), 303) << path;
}

// A contact as far as what happened: its address.
std::string begin(world::ServedBrowser& browser) {
  expect_to_lead_on(browser, "/contacts", {});
  const auto first_page = browser.location();
  const auto contact = first_page.substr(0, first_page.rfind('/'));
  expect_to_lead_on(browser, contact + "/who", {{"forenames", "Opal"}, {"surname", "Madeup"}, {"birth-year", "1990"}});
  return contact;
}

void finish(world::ServedBrowser& browser, const std::string& contact) {
  expect_to_lead_on(browser, contact + "/others", {{"harm_forenames", "Other"}, {"harm_surname", "Madeup"}});
  expect_to_lead_on(browser, contact + "/reason",
                    {{"purpose", "safeguard_adult"},
                     {"basis_safeguard_adult", "safeguarding_public_task"},
                     {"basis_reason", "Asking would have put them at more risk."}});
  expect_to_lead_on(browser, contact + "/check", {});
  EXPECT_EQ(browser.location(), contact);
}

TEST(FullDisk, WhatWasTypedComesBackAndGoesOnWhenThereIsRoom) {
  const faults::Founded founded;
  const auto serving = faults::start_serving(founded.folder, faults::log_in(founded.folder));
  ASSERT_NE(serving.port, 0);
  world::ServedBrowser browser(serving.port);
  ASSERT_EQ(browser.sign_in(founded.viewer.staff_id()), 200);
  const auto contact = begin(browser);
  const auto page = contact + "/what";
  const world::TypedFields typed = {{"forms", "domestic_abuse"}, {"narrative", kWords}};
  let_files_grow_to(kLessThanAnyCommit, serving);
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(browser.submit(page, typed), 503);
    EXPECT_TRUE(browser.shows(kWords));
    EXPECT_TRUE(browser.shows("Send it again"));
    EXPECT_TRUE(faults::is_running(serving));
  }
  EXPECT_EQ(browser.get("/"), 503) << "what cannot be in the audit is not shown";
  EXPECT_FALSE(browser.shows("Opal"));
  let_files_grow_to(RLIM_INFINITY, serving);
  expect_to_lead_on(browser, page, typed);
  finish(browser, contact);
  faults::end_in_order(serving);
  ::close(serving.output);
  faults::expect_nothing_lost(founded, {contact.substr(contact.rfind('/') + 1)});
}

TEST(ClosedOutputs, AServerWhoseLogNobodyReadsGoesOn) {
  const faults::Founded founded;
  std::array<int, 2> log{};
  ASSERT_EQ(::pipe2(log.data(), O_CLOEXEC), 0);
  const auto serving = faults::start_serving(founded.folder, log[1]);
  ASSERT_NE(serving.port, 0);
  ::close(log[0]);
  ::close(serving.output);
  world::ServedBrowser browser(serving.port);
  EXPECT_EQ(browser.sign_in(founded.viewer.staff_id()), 200);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(browser.get("/people"), 200);
  EXPECT_TRUE(faults::is_running(serving));
  faults::end_in_order(serving);
}

}  // namespace
}  // namespace waymark
