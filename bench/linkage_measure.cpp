// Measures linkage on made-up people (not shipped): how often pairs of each kind come out as join, answer or
// review; what an index answers to queries; how fast pairs are compared on one core. The same figures for the
// same arguments, except the speeds.
//   linkage_measure [pairs of each kind = 100000] [households in the index = 80000] [queries = 20000]
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>
#include <string>
#include <unordered_map>
#include <vector>

#include "linkage/block.hpp"
#include "linkage/decide.hpp"
#include "linkage/simulate/households.hpp"
#include "linkage/simulate/slips.hpp"

namespace {

using namespace waymark::linkage;
using simulate::Dice;
using simulate::Tie;

struct Outcomes {
  std::array<std::size_t, 4> count{};
  std::size_t all = 0;
  double highest = -1e9;

  void add(const Decision& decision) {
    ++count[static_cast<std::size_t>(decision.outcome)];
    ++all;
    highest = std::max(highest, decision.bits);
  }
  double share(Outcome outcome) const {
    return static_cast<double>(count[static_cast<std::size_t>(outcome)]) / static_cast<double>(all);
  }
};

void print(const char* kind, const Outcomes& outcomes) {
  fmt::print("| {:<34} | {:>8} | {:>9.6f} | {:>9.6f} | {:>9.6f} | {:>9.6f} | {:>6.1f} |\n", kind, outcomes.all,
             outcomes.share(Outcome::join), outcomes.share(Outcome::answer), outcomes.share(Outcome::review),
             outcomes.share(Outcome::none), outcomes.highest);
}

constexpr std::uint64_t kPeople = 200'000;

void measure_pairs(std::size_t pairs) {
  const Model model(kPeople);
  const Thresholds thresholds = starting_thresholds();
  fmt::print("Pairs as two agencies write them, index of {} people\n\n", kPeople);
  fmt::print("| pair | pairs | join | answer | review | none | highest bits |\n|---|---|---|---|---|---|---|\n");
  const std::array<std::pair<Tie, const char*>, 6> kinds{
      {{Tie::twins, "twins"},
       {Tie::siblings, "siblings"},
       {Tie::parent_and_child_of_one_name, "parent and child of one name"},
       {Tie::partners, "partners"},
       {Tie::housemates, "housemates"},
       {Tie::strangers, "strangers"}}};
  for (const auto& [tie, name] : kinds) {
    Dice dice(1);
    Outcomes outcomes;
    for (std::size_t i = 0; i < pairs; ++i) {
      const auto two = simulate::two_people(dice, tie);
      outcomes.add(decide(model, prepare(simulate::as_written(two.one, dice)),
                          prepare(simulate::as_written(two.other, dice)), thresholds));
    }
    print(name, outcomes);
  }
  Dice dice(2);
  Outcomes same;
  Outcomes badly;
  for (std::size_t i = 0; i < pairs; ++i) {
    const Identity one = simulate::person(dice);
    same.add(
        decide(model, prepare(simulate::as_written(one, dice)), prepare(simulate::as_written(one, dice)), thresholds));
    badly.add(decide(model, prepare(one), prepare(simulate::badly_written(one, dice)), thresholds));
  }
  print("one person", same);
  print("one person, badly written", badly);
}

struct Index {
  std::vector<Prepared> people;
  std::unordered_map<std::string, std::vector<std::uint32_t>> postings;
  std::size_t keys = 0;

  static std::string text(const BlockKey& key) { return std::string(name_of(key.rule)) + ' ' + key.text; }
  void add(const Identity& record) {
    const auto number = static_cast<std::uint32_t>(people.size());
    people.push_back(prepare(record));
    for (const BlockKey& key : stored_keys(people.back())) {
      postings[text(key)].push_back(number);
      ++keys;
    }
  }
  // A block of more than `most` people is left out, as an index would leave it out.
  std::vector<std::uint32_t> candidates(const Prepared& query, std::size_t most) const {
    std::vector<std::uint32_t> found;
    for (const BlockKey& key : query_keys(query)) {
      const auto block = postings.find(text(key));
      if (block != postings.end() && block->second.size() <= most)
        found.insert(found.end(), block->second.begin(), block->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
};

struct Best {
  double bits = -1e9;
  bool right = false;
  bool automatic = true;
};

// The best candidate of each query, and whether it is the person.
struct Answers {
  std::vector<Best> best;
  std::size_t known = 0;
  std::size_t found = 0;
  std::size_t recognisable = 0;  // known, and compared with the truth would reach review
  std::size_t recognisable_found = 0;
  std::size_t candidates = 0;
  std::size_t query_keys = 0;
};

void ask(const Index& index, const Model& model, const Identity& record, std::size_t truth, Answers& answers) {
  const Prepared query = prepare(record);
  const auto candidates = index.candidates(query, 500);
  Best best;
  for (const std::uint32_t candidate : candidates) {
    const Decision decision = decide(model, query, index.people[candidate], starting_thresholds());
    if (decision.bits <= best.bits) continue;
    const bool held = decision.outcome == Outcome::review && decision.bits >= starting_thresholds().answer;
    best = {decision.bits, candidate == truth, !held};
  }
  const bool known = truth < index.people.size();
  answers.known += known;
  answers.found += known && std::binary_search(candidates.begin(), candidates.end(), static_cast<std::uint32_t>(truth));
  if (known && model.compare(query, index.people[truth]).total >= starting_thresholds().review) {
    ++answers.recognisable;
    answers.recognisable_found +=
        std::binary_search(candidates.begin(), candidates.end(), static_cast<std::uint32_t>(truth));
  }
  answers.candidates += candidates.size();
  answers.query_keys += query_keys(query).size();
  answers.best.push_back(best);
}

void print_sweep(const Answers& answers) {
  fmt::print(
      "\n| bits from | right | wrong | wrong per outcome | share of known people found |\n|---|---|---|---|---|\n");
  for (const int from : {-5, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24}) {
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (const Best& best : answers.best) {
      if (best.bits < from || (!best.automatic && from >= starting_thresholds().answer)) continue;
      best.right ? ++right : ++wrong;
    }
    fmt::print("| {} | {} | {} | {:.5f} | {:.4f} |\n", from, right, wrong,
               static_cast<double>(wrong) / static_cast<double>(std::max<std::size_t>(right + wrong, 1)),
               static_cast<double>(right) / static_cast<double>(answers.known));
  }
}

void print_calibration(const Answers& answers) {
  fmt::print("\n| bits | candidates | expected right | right |\n|---|---|---|---|\n");
  for (int from = -12; from < 20; from += 4) {
    double expected = 0;
    std::size_t right = 0;
    std::size_t all = 0;
    for (const Best& best : answers.best) {
      if (best.bits < from || best.bits >= from + 4) continue;
      expected += probability(best.bits);
      right += best.right;
      ++all;
    }
    if (all > 0) fmt::print("| {} to {} | {} | {:.1f} | {} |\n", from, from + 4, all, expected, right);
  }
}

// Four in five queries are about people in the index; the rest about others, relatives of some of them.
void measure_index(std::size_t households, std::size_t queries) {
  Dice dice(3);
  Index index;
  std::vector<Identity> people;
  std::vector<Identity> outside;
  for (std::size_t i = 0; i < households; ++i) {
    for (const Identity& one : simulate::household(dice)) {
      if (dice.chance(0.2)) {
        outside.push_back(one);
        continue;
      }
      index.add(simulate::as_written(one, dice));
      people.push_back(one);
    }
  }
  const Model model(index.people.size());
  fmt::print("\nIndex of {} people, {:.1f} keys each, {} queries\n", people.size(),
             static_cast<double>(index.keys) / static_cast<double>(people.size()), queries);
  Answers answers;
  for (std::size_t i = 0; i < queries; ++i) {
    if (dice.chance(0.2)) {
      ask(index, model, simulate::as_written(outside[dice.below(outside.size())], dice), index.people.size(), answers);
    } else {
      const std::size_t truth = dice.below(people.size());
      ask(index, model, simulate::as_written(people[truth], dice), truth, answers);
    }
  }
  fmt::print("of people whom the score could recognise, among the candidates: {:.4f}\n",
             static_cast<double>(answers.recognisable_found) / static_cast<double>(answers.recognisable));
  fmt::print("true person among the candidates: {:.4f}; candidates for a query: {:.1f}; keys of a query: {:.1f}\n",
             static_cast<double>(answers.found) / static_cast<double>(answers.known),
             static_cast<double>(answers.candidates) / static_cast<double>(queries),
             static_cast<double>(answers.query_keys) / static_cast<double>(queries));
  print_sweep(answers);
  print_calibration(answers);
}

void measure_speed() {
  Dice dice(4);
  constexpr std::size_t kMany = 1'500;
  std::vector<Identity> records;
  while (records.size() < kMany)
    for (const Identity& one : simulate::household(dice)) records.push_back(simulate::as_written(one, dice));
  const auto processor_seconds = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
  const double begin = processor_seconds();
  std::vector<Prepared> people;
  for (const Identity& one : records) people.push_back(prepare(one));
  const double prepared = processor_seconds();
  const Model model(kPeople);
  double sum = 0;
  for (std::size_t i = 0; i < kMany; ++i)
    for (std::size_t j = 0; j < kMany; ++j) sum += model.compare(people[i], people[j]).total;
  const double compared = processor_seconds();
  fmt::print("\nprepare: {:.0f} identities/s; compare: {:.0f} pairs/s of processor time (mean {:.1f} bits)\n",
             static_cast<double>(people.size()) / (prepared - begin),
             static_cast<double>(kMany * kMany) / (compared - prepared), sum / (kMany * kMany));
}

}  // namespace

int main(int count, char** arguments) {
  const auto argument = [&](int at, std::size_t otherwise) {
    return at < count ? static_cast<std::size_t>(std::stoul(arguments[at])) : otherwise;
  };
  measure_pairs(argument(1, 100'000));
  measure_index(argument(2, 80'000), argument(3, 20'000));
  measure_speed();
}
