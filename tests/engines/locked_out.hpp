#pragma once
// Hortensia's brother is alleged to harm Marigold: she is kept out of whatever concerns the family. Two worlds for her
// to work in: one in which the family was heard, referred and asked about, and one in which nobody ever heard of them.
#include <set>

#include "capabilities/requests/requests.hpp"
#include "capabilities/risk/risk.hpp"
#include "core/clocks.hpp"
#include "engines/casework.hpp"

namespace waymark {

using Answers = std::vector<std::string>;

inline std::string first_difference(const std::string& left, const std::string& right) {
  const auto at = static_cast<std::size_t>(std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first -
                                           left.begin());
  const auto from = at < 150 ? 0 : at - 150;
  return "\nreceived: …" + left.substr(from, 300) + "\nexpected: …" + right.substr(from, 300);
}

inline void expect_same(const Answers& received, const Answers& expected) {
  ASSERT_EQ(received.size(), expected.size());
  for (std::size_t i = 0; i < received.size(); ++i)
    EXPECT_TRUE(received[i] == expected[i]) << "answer " << i << first_difference(received[i], expected[i]);
}

// What `browser` received since it had received `count` answers.
inline Answers since(const world::Browser& browser, std::size_t count) {
  const auto& all = browser.transcript();
  return {all.begin() + static_cast<std::ptrdiff_t>(count), all.end()};
}

// Every id with which an address of Olive's leads to something about the family.
inline std::set<std::string> ids_about_the_family(const Colleague& olive, const world::World& world,
                                                  const std::string& contact) {
  return olive.reads([&](core::Reading& reading) {
    const auto id = id_in<core::ContactId>(contact);
    std::set<std::string> ids = {id.text()};
    const auto add = [&](const auto& things) {
      for (const auto& thing : things) ids.insert(thing.id.text());
    };
    add(referrals::proposals_of(reading, id));
    add(all_referrals_sent(reading));
    add(all_requests_sent(reading));
    add(risk::assessments_of_contact(reading, id));
    add(all_notices(reading));
    for (const auto& person : world.people("marigold")) {
      add(core::records_of(reading, person));
      add(core::running_clocks_of(reading, person));
    }
    if (const auto told = contacts::find_contact(reading, id))
      for (const auto& part : told->parts) ids.insert(part.record.text());
    return ids;
  });
}

// What becomes of the family before Hortensia hears of anything: a contact, the questions, two referrals of which one
// is accepted and one declined, a request for more, other agencies' questions, of which one was read, and a second
// contact begun. Returns every id that must lead Hortensia nowhere.
inline std::set<std::string> tell_of_the_family(world::World& world) {
  const Program program(world);
  const auto come = [&](const char* staff) { return Colleague(world, program, staff, "earlier-"); };
  auto olive = come("olive_examplar");
  const auto contact = olive.record_contact();
  olive.answer_questions(contact);
  const auto marac = olive.refer(contact, "marac");
  const auto idva = olive.refer(contact, "idva");
  olive.set_aside(contact, "domestic_abuse_outreach");
  olive.ask_for_more(contact, "essex_police/domestic_abuse");
  come("cordelia_fauxley").accept(marac);
  come("ione_pretendly").decline(idva, "no_capacity");
  auto bertram = come("bertram_mockingham");
  bertram.record_contact();
  EXPECT_GT(olive.read_notices(), 0);
  come("mabel_notreal").record_contact();
  EXPECT_GT(bertram.read_notices(), 0);
  auto ids = ids_about_the_family(olive, world, contact);
  ids.insert(id_in<core::DraftId>(olive.begin_contact()).text());
  return ids;
}

inline world::WorldOptions without_the_family(world::WorldOptions options) {
  options.without = {"marigold", "barnaby", "clover", "basil", "primrose"};
  return options;
}

struct TwoWorlds {
  explicit TwoWorlds(const world::WorldOptions& options)
      : empty(without_the_family(options)), full(without_the_family(options)) {
    full.add(without_the_family(options).without);
    tell_of_the_family(full);
  }

  world::World empty;
  world::World full;
};

}  // namespace waymark
