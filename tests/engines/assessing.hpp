#pragma once
// Olive at her questions about Opal: whichever instrument, however often.
#include <algorithm>
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

  // Opens the questions and answers them so. Where she is asked to think again, she keeps to it.
  void answer(int sheet, world::Form answers) {
    olive.get(questions(sheet));
    send(sheet, answers);
    if (all_hidden(olive, "nudged").empty()) return;
    answers.emplace_back("not_raised_reason", kKeepsToIt);
    send(sheet, std::move(answers));
  }
  // From the page of questions as she sees it, with what it carries unseen.
  void send(int sheet, const world::Form& by_number) {
    auto answers = by_code(sheet, by_number);
    for (const auto* name : {"assessment", "pack", "set"}) answers.emplace_back(name, hidden(olive, name));
    for (const auto& rule : all_hidden(olive, "nudged")) answers.emplace_back("nudged", rule);
    olive.post(questions(sheet), std::move(answers));
  }
  // "topic_3" stands for the third question of the sheet, "comment_3" for its comment: forms name them by their codes.
  world::Form by_code(int sheet, world::Form answers) const {
    for (auto& [name, value] : answers) {
      const auto from = name.starts_with("topic_") || name.starts_with("comment_") || name.starts_with("about_")
                            ? name.find('_') + 1
                            : name.size();
      const auto until = std::min(name.find('-', from), name.size());
      for (const auto& topic : instrument(sheet).topics)
        if (name.substr(from, until - from) == std::to_string(topic.number)) {
          name.replace(from, until - from, topic.code);
          break;
        }
    }
    return answers;
  }
  const pack::Instrument& instrument(int sheet) const {
    const auto& all = world.partnership().packs.active()->instruments.all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const pack::Instrument& instrument) {
      return instrument.available && instrument.sheet == sheet;
    });
    base::expects(found != all.end(), "the sheet has questions");
    return *found;
  }
  static constexpr const char* kKeepsToIt = "Her sister stays with her";
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
