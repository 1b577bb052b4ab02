#include "linkage/deduplicate.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "linkage/candidates.hpp"
#include "linkage/content_order.hpp"
#include "linkage/counted_names.hpp"
#include "linkage/guards.hpp"
#include "linkage/model.hpp"
#include "platform/base/failure.hpp"

namespace waymark::linkage {
namespace {

struct Edge {
  double bits = 0;
  std::uint32_t one = 0;
  std::uint32_t other = 0;
};

bool surer(const Edge& a, const Edge& b) {
  return a.bits != b.bits ? a.bits > b.bits : std::pair(a.one, a.other) < std::pair(b.one, b.other);
}

// The people of a file, in the order of what their rows say: everything after this depends on that order
// alone. Rows that say the same are one of them where what they say is enough to be joined. No guard is asked
// about these: one row that stands there twice is no pair of twins.
struct People {
  std::vector<Prepared> prepared;
  std::vector<std::uint32_t> of_row;
};

People people_in(std::span<const Identity> rows, const Model& model, double join) {
  const CountedNames names(rows);
  People people;
  people.of_row.resize(rows.size());
  const Identity* repeatable = nullptr;  // the row before, where whoever says the same is joined to it
  for (const std::uint32_t row : in_content_order(rows)) {
    if (repeatable == nullptr || rows[row] != *repeatable) {
      const Prepared& person = people.prepared.emplace_back(prepare(rows[row], names));
      repeatable = model.compare(person, person).total >= join ? &rows[row] : nullptr;
    }
    people.of_row[row] = static_cast<std::uint32_t>(people.prepared.size() - 1);
  }
  return people;
}

std::vector<Edge> edges_among(const People& people, const Candidates& candidates, const Model& model, double join,
                              Clusters& clusters, const Progress& on_progress) {
  constexpr std::size_t kBetween = 1'000;
  const auto count = static_cast<std::uint32_t>(people.prepared.size());
  std::vector<Edge> edges;
  for (std::uint32_t one = 0; one < count; ++one) {
    const std::vector<std::uint32_t> others = candidates.before(one);
    for (const std::uint32_t other : others) {
      const double bits = model.compare(people.prepared[one], people.prepared[other]).total;
      if (bits >= join) edges.push_back({bits, one, other});
    }
    clusters.pairs_compared += others.size();
    if (on_progress && (one % kBetween == 0 || one + 1 == count)) on_progress(one + 1, count);
  }
  return edges;
}

// Union-find that never lets two into one cluster whom a guard keeps apart.
class Joining {
 public:
  explicit Joining(std::span<const Prepared> people) : people_(people), parent_(people.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (const std::uint32_t person : parent_) members_.push_back({person});
  }

  std::uint32_t root(std::uint32_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }

  // False where a guard refused.
  bool join(std::uint32_t one, std::uint32_t other) {
    std::uint32_t larger = root(one);
    std::uint32_t smaller = root(other);
    if (larger == smaller) return true;
    if (members_[larger].size() < members_[smaller].size()) std::swap(larger, smaller);
    if (kept_apart(larger, smaller)) return false;
    parent_[smaller] = larger;
    members_[larger].insert(members_[larger].end(), members_[smaller].begin(), members_[smaller].end());
    members_[smaller].clear();
    return true;
  }

 private:
  bool kept_apart(std::uint32_t larger, std::uint32_t smaller) {
    const std::uint64_t both = std::uint64_t{std::min(larger, smaller)} << 32U | std::max(larger, smaller);
    if (refused_.contains(both)) return true;
    for (const std::uint32_t one : members_[larger])
      for (const std::uint32_t other : members_[smaller])
        if (keeps_apart(compare_fields(people_[one], people_[other]))) return refused_.insert(both).second;
    return false;
  }

  std::span<const Prepared> people_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::unordered_set<std::uint64_t> refused_;  // clusters only grow, so a refusal holds as long as both are there
};

void number_clusters(Clusters& clusters, const People& people, Joining& joining) {
  constexpr auto kNone = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> numbers(people.prepared.size(), kNone);
  for (const std::uint32_t person : people.of_row) {
    std::size_t& number = numbers[joining.root(person)];
    if (number == kNone) number = clusters.count++;
    clusters.of_row.push_back(number);
  }
}

}  // namespace

bool keeps_apart(const Agreement& agreement) {
  const auto birth = agreement.pattern.get<Birth>(Field::birth_date);
  const bool slip = birth == Birth::one_digit || birth == Birth::transposition;
  const auto guards = guards_for(agreement, {});
  return std::any_of(guards.begin(), guards.end(), [&](Guard guard) {
    if (guard == Guard::parent_and_child) return !slip && !agreement.facts.number_in_common;
    if (guard == Guard::birth_dates_contradict || guard == Guard::forenames_contradict) return false;
    return effect_of(guard) != GuardEffect::no_join;
  });
}

Clusters deduplicate(std::span<const Identity> rows, const DeduplicateSettings& settings, const Progress& on_progress) {
  base::expects(rows.size() <= std::numeric_limits<std::uint32_t>::max(), "the rows of a file can be counted");
  const Model model(rows.size());
  const People people = people_in(rows, model, settings.join);
  const Candidates candidates(people.prepared, settings.most_in_block);
  Clusters clusters;
  clusters.keys_too_common = candidates.keys_too_common();
  std::vector<Edge> edges = edges_among(people, candidates, model, settings.join, clusters, on_progress);
  std::sort(edges.begin(), edges.end(), surer);
  Joining joining(people.prepared);
  for (const Edge& edge : edges)
    if (!joining.join(edge.one, edge.other)) ++clusters.kept_apart;
  number_clusters(clusters, people, joining);
  return clusters;
}

}  // namespace waymark::linkage
