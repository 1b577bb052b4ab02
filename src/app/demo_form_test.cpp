// Whatever the stories tell, the product's own forms take it: what they refused would end the making of a
// demonstration in the middle.
#include "app/demo_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <set>

#include "capabilities/contacts/reading.hpp"
#include "capabilities/risk/form.hpp"

namespace waymark::app {
namespace {

namespace simulate = linkage::simulate;

constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{3}};
constexpr base::Date kFirst{std::chrono::year{2024}, std::chrono::month{2}, std::chrono::day{3}};

std::filesystem::path demo() { return std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs/demo"; }

const pack::Pack& pack() {
  static const auto loaded = pack::load(demo());
  return *loaded.pack;
}

const simulate::Rates& rates() {
  static const auto loaded = load_rates(demo(), pack());
  return loaded.stories;
}

struct Told {
  Occasion occasion;
  contacts::ReadingContext context;
  simulate::Dice dice;
};

void for_each_telling(const std::function<void(Told&)>& look) {
  constexpr std::uint64_t kStories = 500;
  const simulate::Stories stories(rates(), 3, {kFirst, {kToday, 600}});
  for (std::uint64_t number = 0; number < kStories; ++number) {
    const auto story = stories.story(number);
    for (std::size_t i = 0; i < story.tellings.size(); ++i) {
      const auto& telling = story.tellings[i];
      Told told{{story, telling, {}},
                {pack(), telling.at.date, rates().agencies[telling.agency].code},
                stories.dice_for(story, i)};
      for (const auto& who : telling.people) told.occasion.written.push_back(stories.written(story, telling, who));
      look(told);
    }
  }
}

std::string complaints(const base::Failure& failure) {
  std::string text = failure.message;
  for (const auto& field : failure.fields) text += "; " + field.field + ": " + field.message;
  return text;
}

bool supports(const contacts::ReadingContext& context) {
  const auto* agency = context.pack.agency(context.agency, context.today);
  return agency && agency->support_service;
}

TEST(DemoForm, EveryContactOfEveryStoryCanBeRead) {
  int read = 0;
  for_each_telling([&](Told& told) {
    for (const bool support : {false, true}) {
      const auto form = contact_form(told.occasion, support, pack(), told.dice);
      for (const auto& typed : {form, without_safe_phone(form)}) {
        const auto contact = contacts::read_contact(typed, told.context);
        ASSERT_TRUE(contact.ok()) << complaints(contact.failure());
        EXPECT_EQ(contact->kind, support && supports(told.context) ? contacts::kSupport : contacts::kDisclosure);
        ++read;
      }
    }
  });
  EXPECT_GT(read, 4'000);
}

TEST(DemoForm, WhoeverIsToldOfHasAPartInTheContact) {
  for_each_telling([](Told& told) {
    const auto contact = contacts::read_contact(contact_form(told.occasion, false, pack(), told.dice), told.context);
    ASSERT_TRUE(contact.ok());
    std::multiset<simulate::Part> told_of;
    for (const auto& who : told.occasion.telling.people)
      if (who.part != simulate::Part::reporter) told_of.insert(who.part);
    EXPECT_EQ(contact->people.size(), told_of.size());
    EXPECT_EQ(contact->people.front().part, "victim");
    EXPECT_EQ(contact->people.front().identity.surname, told.occasion.written.front().surname);
  });
}

TEST(DemoForm, NobodyIsReachedByANumberThatWasTakenBack) {
  for_each_telling([](Told& told) {
    const auto form = without_safe_phone(contact_form(told.occasion, false, pack(), told.dice));
    EXPECT_NE(form.get("reach_call"), "yes");
    EXPECT_NE(form.get("reach_text"), "yes");
    EXPECT_NE(form.get("reach_letter"), "yes");
  });
}

TEST(DemoForm, AnAssessmentHasAsManyYesAsTheStorySays) {
  const auto* dash = pack().instrument("dash", kToday);
  ASSERT_NE(dash, nullptr);
  for (const int yes : {0, 1, 13, 14, 24}) {
    simulate::Dice dice(static_cast<std::uint64_t>(yes));
    const auto typed = risk::read_form(questions_form(*dash, {yes, yes == 13}, dice), *dash, kToday);
    ASSERT_TRUE(typed.ok()) << complaints(typed.failure());
    const auto& topics = typed->answers.topics;
    EXPECT_EQ(std::count_if(topics.begin(), topics.end(),
                            [](const auto& topic) { return topic.answer == risk::Answer::yes; }),
              yes);
    EXPECT_EQ(typed->judged_high, yes == 13);
  }
}

TEST(DemoForm, EveryInstrumentThatIsThereCanBeAnswered) {
  int answered = 0;
  for (const auto& instrument : pack().instruments.all()) {
    if (!instrument.available) continue;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      simulate::Dice dice(seed);
      const auto form = questions_form(instrument, {static_cast<int>(seed % 25), seed % 2 == 0}, dice);
      const auto typed = risk::read_form(form, instrument, kToday);
      ASSERT_TRUE(typed.ok()) << instrument.code << ": " << complaints(typed.failure());
      ++answered;
    }
  }
  EXPECT_GE(answered, 100);
}

}  // namespace
}  // namespace waymark::app
