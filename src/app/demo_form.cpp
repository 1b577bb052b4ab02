#include "app/demo_form.hpp"

#include <algorithm>
#include <array>

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/fields.hpp"
#include "capabilities/risk/form.hpp"
#include "core/form/typed.hpp"
#include "core/same_place.hpp"
#include "linkage/normalise.hpp"
#include "linkage/simulate/homes.hpp"

namespace waymark::app {

namespace simulate = linkage::simulate;
using simulate::Dice;
using simulate::Part;

namespace {

constexpr int kGrown = 18;
constexpr std::size_t kLongestInstrument = 24;  // topics [V15]

std::string lines(const std::vector<std::string>& all) {
  std::string text;
  for (const auto& one : all) text += (text.empty() ? "" : "\n") + one;
  return text;
}

std::string code_of(linkage::Sex sex) {
  return std::string(sex == linkage::Sex::unknown ? "not_known" : core::to_text(sex));
}

// One form while it is filled in.
class Filling {
 public:
  Filling(const Occasion& occasion, const pack::Pack& pack, Dice& dice)
      : occasion_(occasion), pack_(pack), dice_(dice) {}

  http::Fields contact(bool support) {
    danger();
    victim();
    what(support);
    others();
    reaching();
    reason();
    return std::move(fields_);
  }

 private:
  const simulate::Telling& telling() const { return occasion_.telling; }
  const simulate::Member& member(std::size_t person) const {
    return occasion_.story.family.members[telling().people[person].member];
  }
  int age_of(std::size_t person) const { return simulate::age_on(member(person).life, telling().at.date); }

  void add(std::string_view name, std::string value) {
    if (!value.empty()) fields_.add(std::string(name), std::move(value));
  }
  void yes_no(std::string_view name, bool yes) { add(name, yes ? "yes" : "no"); }

  void danger() {
    yes_no(contacts::danger_field("danger_now"), telling().danger_now);
    yes_no(contacts::danger_field("hurt_or_strangled"), telling().hurt);
    yes_no(contacts::danger_field("child_unsafe"), telling().danger_now && occasion_.story.has_children());
    yes_no(contacts::danger_field("harmer_here"), dice_.chance(0.04));
    yes_no("safe_to_talk", true);
  }

  void victim() {
    const auto& written = occasion_.written.front();
    name("", 0, written);
    add("former_surname", lines(written.former_surnames));
    add("phone", written.phones.empty() ? "" : written.phones.front());
    add("email", written.emails.empty() ? "" : written.emails.front());
    add("nhs_number", written.nhs_number);
    if (!written.birth_date.year && dice_.chance(0.5)) add("age", std::to_string(age_of(0)));
    if (written.addresses.empty()) return;
    const auto& home = written.addresses.front();
    add("home", "address");
    add("address", street_of(home));
    add("postcode", home.postcode);
    add("address_class", dice_.chance(0.55) ? "normal" : "confidential");
  }

  std::string street_of(const linkage::Address& home) const {
    const auto& areas = pack_.partnership.areas;
    const auto area = simulate::area_of(home);
    return home.house + " Nowhere Street" + (area < areas.size() ? ", " + areas[area].label : "");
  }

  void name(std::string_view group, int number, const linkage::Identity& written) {
    const auto field = [&](std::string_view code) { return core::form::field_in(group, number, code); };
    add(field("forenames"), written.forenames);
    add(field("surname"), written.surname);
    birth(field("birth"), written.birth_date);
    add(field("sex"), code_of(written.sex));
  }

  // A form takes no day that no calendar has, and none to come.
  void birth(const std::string& field, const linkage::BirthDate& written) {
    auto day = written.day;
    auto month = written.month;
    if (month && (*month < 1 || *month > 12)) month.reset();
    if (day && (*day < 1 || *day > 31)) day.reset();
    if (written.year && month && day) {
      const base::Date date{std::chrono::year{*written.year}, std::chrono::month{*month}, std::chrono::day{*day}};
      if (!date.ok() || date > telling().at.date) day.reset();
    }
    const int this_year = static_cast<int>(telling().at.date.year());
    if (written.year && *written.year <= this_year) add(field + "-year", std::to_string(*written.year));
    if (month) add(field + "-month", std::to_string(*month));
    if (day) add(field + "-day", std::to_string(*day));
  }

  void what(bool support) {
    for (const auto& form : telling().forms) add("forms", form);
    add("narrative", telling().said);
    if (telling().days_before > 0) day("happened", simulate::days_after(telling().at.date, -telling().days_before));
    add("channel", telling().channel);
    if (telling().children_asked) yes_no("children", occasion_.story.has_children());
    yes_no("two_way", support);
  }

  void day(const std::string& field, base::Date date) {
    add(field + "-day", std::to_string(static_cast<unsigned>(date.day())));
    add(field + "-month", std::to_string(static_cast<unsigned>(date.month())));
    add(field + "-year", std::to_string(static_cast<int>(date.year())));
  }

  void others() {
    int harmers = 0;
    int children = 0;
    for (std::size_t i = 1; i < telling().people.size(); ++i) {
      const auto& written = occasion_.written[i];
      const auto part = telling().people[i].part;
      if (part == Part::alleged_perpetrator) harmer(++harmers, i, written);
      if (part == Part::child) child(++children, i, written);
    }
  }

  // Perhaps the home of the person at risk: the form refuses letters to one that is shared.
  bool near(const linkage::Address& theirs) const {
    const auto& own = occasion_.written.front().addresses;
    if (own.empty()) return false;
    return linkage::reference(own.front().postcode) == linkage::reference(theirs.postcode) ||
           core::one_home(as_typed(own.front()), as_typed(theirs));
  }

  core::Address as_typed(const linkage::Address& home) const {
    return {street_of(home), home.postcode, core::AddressClass::confidential};
  }

  void harmer(int number, std::size_t person, const linkage::Identity& written) {
    const auto field = [&](std::string_view code) { return core::form::field_in("harm", number, code); };
    name("harm", number, written);
    add(field("relationship"), std::string(simulate::code_of(member(person).bond, age_of(person))));
    if (!written.phones.empty()) add(field("phone"), written.phones.front());
    if (!written.phones.empty()) their_phone_ = written.phones.front();
    yes_no(field("lives_with"), member(person).at_home);
    const bool there = member(person).at_home || (!written.addresses.empty() && near(written.addresses.front()));
    letters_unsafe_ = letters_unsafe_ || there;
    if (written.addresses.empty() || member(person).at_home) return;
    add(field("address"), street_of(written.addresses.front()));
    add(field("postcode"), written.addresses.front().postcode);
  }

  void child(int number, std::size_t person, const linkage::Identity& written) {
    const auto field = [&](std::string_view code) { return core::form::field_in("child", number, code); };
    name("child", number, written);
    add(field("relation"), "own_child");
    add(field("school"), member(person).life.school);
    yes_no(field("lives_with_person"), member(person).at_home);
  }

  void reaching() {
    const bool shared =
        !occasion_.written.front().phones.empty() && occasion_.written.front().phones.front() == their_phone_;
    if (shared || dice_.chance(0.75)) yes_no("reach_call", !shared && dice_.chance(0.6));
    if (shared || dice_.chance(0.5)) yes_no("reach_text", !shared && dice_.chance(0.4));
    if (dice_.chance(0.3)) yes_no("reach_letter", dice_.chance(0.2) && !letters_unsafe_);
    if (dice_.chance(0.15)) add("reach_times", "Weekdays between ten and three");
    if (dice_.chance(0.05)) add("code_word", "Marmalade");
  }

  void reason() {
    const bool agreed = age_of(0) >= kGrown && dice_.chance(0.35);
    const std::string purpose = age_of(0) < kGrown ? "safeguard_child" : "safeguard_adult";
    const std::string basis = age_of(0) < kGrown ? "child_protection_duty" : "safeguarding_public_task";
    add(contacts::kPurpose, purpose);
    add(contacts::basis_field(purpose), agreed ? "consent" : basis);
    const std::string unless = dice_.chance(0.3) ? "refused" : "not_asked";
    add("consent", agreed ? "given" : unless);
    if (!agreed) add("basis_reason", "Asking would have put somebody at more risk.");
    if (dice_.chance(0.4))
      add("wishes", dice_.chance(0.5) ? "To be left in peace at home." : "That somebody calls again.");
  }

  const Occasion& occasion_;
  const pack::Pack& pack_;
  Dice& dice_;
  http::Fields fields_;
  std::string their_phone_;
  bool letters_unsafe_ = false;
};

// In an order of chance, so that each topic is as often a "yes" as any other.
std::vector<const pack::Topic*> shuffled(const pack::Instrument& instrument, Dice& dice) {
  std::vector<const pack::Topic*> topics;
  for (const auto& topic : instrument.topics)
    if (topic.kind == pack::TopicKind::yes_no) topics.push_back(&topic);
  for (std::size_t i = topics.size(); i > 1; --i) std::swap(topics[i - 1], topics[dice.below(i)]);
  return topics;
}

void answer_in_words(http::Fields& form, const pack::Topic& topic, Dice& dice) {
  const auto field = risk::answer_field(topic);
  if (topic.kind == pack::TopicKind::choice) form.add(field, topic.options[dice.below(topic.options.size())].code);
  if (topic.kind == pack::TopicKind::text) form.add(field, "As it stands above.");
}

}  // namespace

http::Fields contact_form(const Occasion& occasion, bool support, const pack::Pack& pack, Dice& dice) {
  return Filling(occasion, pack, dice).contact(support);
}

http::Fields without_safe_phone(const http::Fields& form) {
  http::Fields changed;
  for (const auto& [name, value] : form.pairs())
    changed.add(name, name == "reach_call" || name == "reach_text" || name == "reach_letter" ? "no" : value);
  return changed;
}

http::Fields questions_form(const pack::Instrument& instrument, const simulate::Assessed& assessed, Dice& dice) {
  http::Fields form;
  const auto topics = shuffled(instrument, dice);
  // Counts are those of the longest instrument: of a shorter one in proportion.
  int left = assessed.yes * static_cast<int>(std::min(topics.size(), kLongestInstrument)) /
             static_cast<int>(kLongestInstrument);
  for (const auto& topic : instrument.topics) answer_in_words(form, topic, dice);
  for (const auto* topic : topics) {
    const auto* open = dice.chance(0.6) ? "unknown" : "not_asked";
    const auto* otherwise = dice.chance(0.75) ? "no" : open;
    form.add(risk::answer_field(*topic), left-- > 0 ? "yes" : otherwise);
  }
  form.add(std::string(risk::kJudgement), std::string(assessed.judged_high ? risk::kHigh : risk::kNotRaised));
  if (assessed.judged_high) form.add(std::string(risk::kJudgementReason), "It has become worse, and quickly.");
  return form;
}

}  // namespace waymark::app
