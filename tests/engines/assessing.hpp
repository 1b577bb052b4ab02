#pragma once
// Olive at her questions about Opal: whichever instrument, however often.
#include <cstdlib>

#include "capabilities/referrals/referrals.hpp"
#include "capabilities/risk/risk.hpp"
#include "core/pack_activation.hpp"
#include "engines/recorded.hpp"

namespace waymark {

struct Assessing {
  explicit Assessing(const world::WorldOptions& options)
      : world(options), program(world), olive(world, program.service) {}

  template <class Body>
  auto as_olive(Body&& body) const {
    return core::read(world.partnership(), world.staff("olive_examplar"), std::forward<Body>(body));
  }

  // What Opal told, to Olive unless told; Olive then sees its page.
  void told(contacts::NewContact told, const std::string& staff = "olive_examplar") {
    contact = record(world, staff, told);
    olive.sign_in("olive_examplar");
    olive.get(page());
  }

  std::string page() const { return "/contacts/" + contact.text(); }
  std::string questions(int sheet) const {
    return page() + "/questions" + (sheet == 1 ? "" : "?set=" + std::to_string(sheet));
  }
  std::string history() const { return person() + "/answers"; }
  std::string person() const {
    return "/people/" + as_olive([&](core::Reading& reading) {
             return contacts::find_contact(reading, contact)->victim()->record.text();
           });
  }

  // Opens the questions and answers them so.
  void answer(int sheet, world::Form answers) {
    olive.get(questions(sheet));
    for (const auto* name : {"assessment", "pack", "set"}) answers.emplace_back(name, hidden(olive, name));
    olive.post(questions(sheet), std::move(answers));
  }
  static world::Form yes(int count, world::Form more = {{"judgement", "not_raised"}}) {
    for (int i = 1; i <= count; ++i) more.emplace_back("topic_" + std::to_string(i), "yes");
    return more;
  }

  // The newest first.
  std::vector<risk::Assessment> assessments() const {
    return as_olive([&](core::Reading& reading) { return risk::assessments_of_contact(reading, contact); });
  }
  std::vector<std::string> criteria() const { return assessments().at(0).criteria; }
  void open_last_answers() { olive.get("/questions/" + assessments().at(0).id.text()); }

  std::vector<std::string> proposed(bool only_at_high_risk) const {
    return as_olive([&](core::Reading& reading) {
      std::vector<std::string> codes;
      for (const auto& proposal : referrals::proposals_of(reading, contact))
        if (proposal.high_risk || !only_at_high_risk) codes.push_back(proposal.pathway);
      return codes;
    });
  }
  // Whether the page that Olive sees leads to the questions of this sheet.
  bool offers(int sheet) const { return olive.shows("href=\"" + questions(sheet) + "\""); }

  // The demonstration's pack, with one file changed by `change(text)`.
  template <class Change>
  void activate(const std::string& file, Change&& change) {
    auto files = pack::read_files(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
    change(files[file]);
    core::activate_pack(world.partnership(), core::Viewer::migration(), files);
  }

  world::World world;
  Program program;
  world::Browser olive;
  core::ContactId contact;
};

}  // namespace waymark
