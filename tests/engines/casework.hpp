#pragma once
// Somebody of the cast at work, form by form: a contact, the questions, referrals and their answers, notices.
#include <algorithm>
#include <regex>
#include <stdexcept>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "engines/in_pages.hpp"
#include "engines/recorded.hpp"
#include "world/journey.hpp"

namespace waymark {

// "/contacts/{id}/questions": what stands for {id}. Throws where nothing does.
template <class SomeId>
SomeId id_in(const std::string& address) {
  const auto from = address.find('/', 1) + 1;
  if (const auto id = SomeId::parse(std::string_view(address).substr(from, base::kIdTextLength))) return *id;
  throw std::runtime_error("there is no id in " + address);
}

// Sends the form on the page that leads to `path`, filled in so; what it carries unseen goes along. Throws where there
// is no such form.
inline void send_form(world::Browser& browser, const std::string& path, world::Form form) {
  static const std::regex unseen("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
  const auto& page = browser.page().body;
  const auto from = page.find("action=\"" + path + "\"");
  if (from == std::string::npos) throw std::runtime_error("no form leads to " + path);
  const auto fields = page.substr(from, page.find("</form>", from) - from);
  for (std::sregex_iterator field(fields.begin(), fields.end(), unseen), end; field != end; ++field)
    if ((*field)[1] != "csrf") form.emplace_back((*field)[1].str(), (*field)[2].str());
  browser.post(path, std::move(form));
}

// Addresses of contacts, proposals and referrals are those of their pages: "/referrals/{id}".
class Colleague {
 public:
  // Signed in. `browser_name`: where somebody has two browsers in one world (world::Browser).
  Colleague(world::World& in, const Program& program, std::string staff, std::string browser_name = "")
      : browser(in, program.service, std::move(browser_name)), world_(in), staff_(std::move(staff)) {
    browser.sign_in(staff_);
  }

  template <class Body>
  auto reads(Body&& body) const {
    return core::read(world_.partnership(), world_.staff(staff_), std::forward<Body>(body));
  }

  // What Marigold told.
  std::string record_contact() {
    world::record_contact(browser, world_);
    EXPECT_EQ(browser.page().status, 200);
    return browser.where();
  }

  // One that stays a draft: the address of its first page.
  std::string begin_contact() {
    browser.get("/");
    browser.post("/contacts", {});
    auto first = browser.where();
    browser.post(first, {{"safe_to_talk", "yes"}});
    browser.post(browser.where(), {{"forenames", "Marigold"}, {"later", "yes"}});
    return first;
  }

  // With a judgement of high risk: MARAC and IDVA are proposed.
  void answer_questions(const std::string& contact) {
    browser.get(contact + "/questions");
    send_form(
        browser, contact + "/questions",
        {{"topic_injured", "yes"}, {"topic_strangulation", "yes"}, {"judgement", "high"}, {"reason", "Strangled"}});
    EXPECT_EQ(browser.where(), contact);
  }

  std::string proposal(const std::string& contact, const std::string& pathway) const {
    const auto all = reads(
        [&](core::Reading& reading) { return referrals::proposals_of(reading, id_in<core::ContactId>(contact)); });
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const referrals::Proposal& one) { return one.pathway == pathway; });
    if (found == all.end()) throw std::runtime_error(pathway + " was not proposed");
    return "/proposals/" + found->id.text();
  }

  std::string refer(const std::string& contact, const std::string& pathway) {
    const auto form = proposal(contact, pathway) + "/referral";
    browser.get(form);
    send_form(browser, form, {{"why", "He followed her to work."}, {"basis", "safeguarding_public_task"}});
    browser.get(form);  // which now leads to the referral
    EXPECT_TRUE(browser.where().starts_with("/referrals/")) << browser.where();
    return browser.where();
  }

  void set_aside(const std::string& contact, const std::string& pathway) {
    const auto form = proposal(contact, pathway) + "/refusal";
    browser.get(form);
    send_form(browser, form, {{"reason_code", "person_does_not_want"}, {"reason", "She asked to wait."}});
    EXPECT_EQ(browser.where(), contact);
  }

  void accept(const std::string& referral) {
    browser.get(referral);
    send_form(browser, referral + "/acceptance", {});
    EXPECT_EQ(browser.where(), referral);
  }

  void decline(const std::string& referral, const std::string& reason_code) {
    browser.get(referral + "/refusal");
    send_form(browser, referral + "/refusal", {{"reason_code", reason_code}});
    EXPECT_EQ(browser.where(), referral);
  }

  // Asks another desk whether it knows the person: the address of the request.
  std::string ask_for_more(const std::string& contact, const std::string& desk) {
    const auto form = contact + "/ask";
    browser.get(form);
    send_form(browser, form,
              {{"whom", "another"},
               {"desk", desk},
               {"kinds", "known_here"},
               {"why", "She cannot go home before I know."},
               {"urgency", "usual"},
               {"purpose", "safeguard_adult"},
               {"basis_safeguard_adult", "safeguarding_public_task"},
               {"basis_reason", "Asking would have put her at more risk."},
               {"person_told", "later"}});
    EXPECT_TRUE(browser.where().starts_with("/requests/")) << browser.where();
    return browser.where();
  }

  // Typed, checked and sent.
  void refuse_request(const std::string& request, const std::string& reason_code) {
    const auto form = request + "/refusal";
    browser.get(form);
    send_form(browser, form, {{"reason_code", reason_code}, {"note", "We asked our manager."}});
    send_form(browser, form, {});
    EXPECT_EQ(browser.where(), request);
  }

  // How many of them nobody had read.
  int read_notices() {
    browser.get("/notices");
    int read = 0;
    for (const auto& notice : reads([](core::Reading& reading) { return all_notices(reading); })) {
      if (notice.read) continue;
      browser.post("/notices/" + notice.id.text() + "/reading", {});
      ++read;
    }
    return read;
  }

  world::Browser browser;

 private:
  world::World& world_;
  std::string staff_;
};

}  // namespace waymark
