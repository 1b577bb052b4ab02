#include "linkage/simulate/stories.hpp"

#include <algorithm>
#include <cmath>

#include "linkage/simulate/habits.hpp"
#include "linkage/simulate/tellings.hpp"

namespace waymark::linkage::simulate {
namespace {

// What the numbers of a story are drawn for.
enum Purpose : std::uint64_t { story_itself = 1, one_record, one_telling };

std::size_t some_plot(Dice& dice, const std::vector<Plot>& plots) {
  std::vector<Weighted<std::size_t>> choices;
  for (std::size_t i = 0; i < plots.size(); ++i) choices.push_back({i, plots[i].weight});
  return one_of(dice, choices);
}

// Younger people oftener than old ones.
int some_age(Dice& dice, const Plot& plot) {
  constexpr double kSkew = 1.3;
  const auto years = static_cast<double>(plot.oldest - plot.youngest + 1);
  return std::min(plot.oldest, plot.youngest + static_cast<int>(std::pow(dice.fraction(), kSkew) * years));
}

Bond some_bond(Dice& dice, const Plot& plot, int age) {
  auto bonds = plot.bonds;
  std::erase_if(bonds, [&](const auto& one) { return !possible(one.value, age); });
  return bonds.empty() ? Bond::neighbour : one_of(dice, bonds);
}

const Life* school_child(const Story& story) {
  const auto& members = story.family.members;
  const auto found = std::find_if(members.begin(), members.end(), [](const Member& one) {
    return one.bond == Bond::child && one.at_home && !one.life.school.empty();
  });
  return found == members.end() ? nullptr : &found->life;
}

}  // namespace

bool Story::has_children() const {
  return std::any_of(family.members.begin(), family.members.end(),
                     [](const Member& one) { return one.bond == Bond::child && one.at_home; });
}

Window until_the_day(const base::LocalTime& now, int years) {
  const base::Date first = now.date - std::chrono::years{years};
  return {first.ok() ? first : base::Date{first.year() / first.month() / std::chrono::last}, {now.date, 0}};
}

Stories::Stories(const Rates& rates, std::uint64_t seed, Window window) : rates_(rates), seed_(seed), window_(window) {}

Story Stories::story(std::uint64_t number) const {
  auto dice = Dice::of(seed_, {story_itself, number});
  Story story;
  story.number = number;
  story.plot = some_plot(dice, rates_.plots);
  const auto& plot = rates_.plots[story.plot];
  const auto sex = one_of(dice, plot.sexes);
  const int age = some_age(dice, plot);
  const auto bond = some_bond(dice, plot, age);
  story.family = some_family(dice, {sex, age, age}, bond, one_of(dice, rates_.areas), window_.now.date);
  tell(story, rates_, window_, dice);
  return story;
}

Identity Stories::written(const Story& story, const Telling& telling, const Appearance& who) const {
  const auto& agency = rates_.agencies[telling.agency];
  const auto& member = story.family.members[who.member];
  const bool grown = member.bond != Bond::child && member.life.school.empty();
  return written_by(rates_.habits[agency.habit], member.life, telling.at.date,
                    Dice::of(seed_, {one_record, story.number, telling.agency, who.member}),
                    agency.with_child && grown ? school_child(story) : nullptr);
}

Dice Stories::dice_for(const Story& story, std::size_t telling) const {
  return Dice::of(seed_, {one_telling, story.number, telling});
}

}  // namespace waymark::linkage::simulate
