// Two people's names laid side by side. Each may have several names (own, aliases), each name may stand in
// the wrong columns: every layout is tried, and the one counts that agrees best by the starting weights.
#include <algorithm>
#include <utility>

#include "linkage/compare.hpp"
#include "linkage/similarity.hpp"
#include "linkage/weights.hpp"

namespace waymark::linkage {
namespace {

using Words = std::vector<NameWord>;

template <class Named>
Named exact_at(Rarity rarity) {
  constexpr std::array<Named, 6> kLevels{Named::exact,          Named::exact_very_common, Named::exact_common,
                                         Named::exact_moderate, Named::exact_rare,        Named::exact_very_rare};
  return kLevels[static_cast<std::size_t>(rarity)];
}

// The two sides may have been counted as different kinds (a surname in the forename's column).
Rarity common_rarity(const NameWord& a, const NameWord& b) { return a.rarity == b.rarity ? a.rarity : Rarity::unknown; }

// Jaro falls far for one wrong letter next to a like one (natalie, nqtalie).
bool one_letter_wrong(const std::string& a, const std::string& b) {
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  return shorter >= 4 && longer - shorter <= 1 && edit_distance(a, b) == 1;
}

Forename compare_words(const NameWord& a, const NameWord& b) {
  if (a.empty() || b.empty()) return Forename::unknown;
  if (a.letters == b.letters && a.letters.size() > 1) return exact_at<Forename>(common_rarity(a, b));
  if (a.letters.size() == 1 || b.letters.size() == 1)
    return a.letters.front() == b.letters.front() ? Forename::initial : Forename::differs;
  if (share_a_group(a.groups, b.groups)) return Forename::nickname;
  const double likeness = jaro_winkler(a.letters, b.letters);
  if (likeness >= 0.92) return Forename::close;
  if (likeness >= 0.88 || one_letter_wrong(a.letters, b.letters)) return Forename::near;
  if (a.sound == b.sound) return Forename::phonetic;
  return likeness >= 0.70 ? Forename::similar : Forename::differs;
}

std::string joined(const Words& words) {
  std::string text;
  for (const NameWord& word : words) text += word.letters;
  return text;
}

bool is_same_name(Forename level) { return level != Forename::unknown && level <= Forename::nickname; }
bool is_alike(Forename level) { return level != Forename::unknown && level < Forename::similar; }

bool holds_after_first(const Words& words, const NameWord& sought) {
  return std::any_of(words.begin() + 1, words.end(),
                     [&](const NameWord& word) { return is_same_name(compare_words(word, sought)); });
}

Forename compare_forenames(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return Forename::unknown;
  const Forename first = compare_words(a.front(), b.front());
  if (is_same_name(first)) return first;
  if (a.size() != b.size() && joined(a) == joined(b)) return Forename::exact;
  if (first < Forename::transposed) return first;
  if (holds_after_first(a, b.front()) || holds_after_first(b, a.front())) return Forename::transposed;
  return first;
}

MiddleNames compare_middle_names(const Words& a, const Words& b) {
  if (a.size() < 2 || b.size() < 2) return MiddleNames::unknown;
  bool likely = false;
  for (auto left = a.begin() + 1; left != a.end(); ++left) {
    for (auto right = b.begin() + 1; right != b.end(); ++right) {
      const Forename level = compare_words(*left, *right);
      if (is_same_name(level)) return MiddleNames::agree;
      likely = likely || is_alike(level);
    }
  }
  return likely ? MiddleNames::likely : MiddleNames::differs;
}

Surname by_likeness(const NameWord& a, const NameWord& b) {
  if (a.letters == b.letters) return Surname::former;
  const double likeness = jaro_winkler(a.letters, b.letters);
  if (likeness >= 0.92) return Surname::close;
  if (likeness >= 0.88 || one_letter_wrong(a.letters, b.letters)) return Surname::near;
  return a.sound == b.sound ? Surname::phonetic : Surname::differs;
}

// Agreement through a former name, one step weaker where it is not exact.
Surname through_former(const NameWord& surname, const std::vector<NameWord>& former) {
  Surname best = Surname::differs;
  for (const NameWord& name : former) best = std::min(best, by_likeness(surname, name));
  if (best == Surname::close) return Surname::near;
  return best == Surname::near ? Surname::phonetic : best;
}

bool share_a_part(const PreparedName& a, const PreparedName& b) {
  const auto holds = [](const std::vector<std::string>& parts, const std::string& part) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
  };
  if (holds(a.surname_parts, b.surname.letters) || holds(b.surname_parts, a.surname.letters)) return true;
  return std::any_of(a.surname_parts.begin(), a.surname_parts.end(),
                     [&](const std::string& part) { return holds(b.surname_parts, part); });
}

Surname compare_surnames(const PreparedName& a, const PreparedName& b, const std::vector<NameWord>& former_a,
                         const std::vector<NameWord>& former_b) {
  if (a.surname.empty() || b.surname.empty()) return Surname::unknown;
  if (a.surname.letters == b.surname.letters) return exact_at<Surname>(common_rarity(a.surname, b.surname));
  Surname best = std::min(through_former(a.surname, former_b), through_former(b.surname, former_a));
  for (const NameWord& name : former_a)
    if (through_former(name, former_b) == Surname::former) best = Surname::former;
  if (best == Surname::former) return best;
  if (share_a_part(a, b)) return Surname::part;
  best = std::min(best, by_likeness(a.surname, b.surname));
  const bool changes_known = !former_a.empty() || !former_b.empty();
  return best == Surname::differs && changes_known ? Surname::differs_former_known : best;
}

NameWord first_of(const PreparedName& name) { return name.forenames.empty() ? NameWord{} : name.forenames.front(); }

// Forename in the surname's column and the other way round; for a person of one name, its only column.
NameAgreement swapped(const PreparedName& a, const PreparedName& b) {
  const auto mostly_the_same = [](Forename level) { return level != Forename::unknown && level <= Forename::close; };
  const Forename left = compare_words(first_of(a), b.surname);
  const Forename right = compare_words(a.surname, first_of(b));
  const bool both = mostly_the_same(left) && mostly_the_same(right);
  const bool one_name =
      (is_same_name(left) && right == Forename::unknown) || (is_same_name(right) && left == Forename::unknown);
  if (both) return {std::max(left, right), MiddleNames::unknown, Surname::exact, Arrangement::swapped};
  if (one_name) return {std::max(left, right), MiddleNames::unknown, Surname::unknown, Arrangement::swapped};
  return {};
}

// The same words, divided differently between the columns.
NameAgreement other_columns(const PreparedName& a, const PreparedName& b) {
  const auto words = 1 + std::count(a.sorted.begin(), a.sorted.end(), ' ');
  const bool same_order = words > 1 && a.in_order == b.in_order;
  const bool same_words = words > 2 && a.sorted == b.sorted;  // two words in the other order are a plain swap
  if (!same_order && !same_words) return {};
  return {Forename::exact, MiddleNames::unknown, Surname::exact, Arrangement::other_columns};
}

double starting_bits(const NameAgreement& names) {
  const Weights& weights = starting_weights();
  const auto bits = [&](Field field, auto level) { return weights.of(field, static_cast<Level>(level)).bits.same; };
  return bits(Field::forename, names.forename) + bits(Field::middle_names, names.middle_names) +
         bits(Field::surname, names.surname) + bits(Field::arrangement, names.arrangement);
}

bool says_something(const NameAgreement& names) {
  return names.forename != Forename::unknown || names.surname != Surname::unknown;
}

// Ties go to the lesser pattern, so that the order of aliases and of the two sides makes no difference.
NameAgreement better(const NameAgreement& a, const NameAgreement& b) {
  if (!says_something(a) || !says_something(b)) return says_something(a) ? a : b;
  const double left = starting_bits(a);
  const double right = starting_bits(b);
  if (left != right) return left > right ? a : b;
  return std::min(a, b);
}

NameAgreement compare_pair(const PreparedName& a, const PreparedName& b, const Prepared& left, const Prepared& right) {
  NameAgreement written{compare_forenames(a.forenames, b.forenames), compare_middle_names(a.forenames, b.forenames),
                        compare_surnames(a, b, left.former_surnames, right.former_surnames), Arrangement::as_written};
  if (is_same_name(written.forename) && written.surname != Surname::unknown && written.surname < Surname::former)
    return written;
  return better(written, better(swapped(a, b), other_columns(a, b)));
}

}  // namespace

NameAgreement compare_names(const Prepared& a, const Prepared& b) {
  NameAgreement best;
  for (std::size_t i = 0; i < a.names.size(); ++i) {
    for (std::size_t j = 0; j < b.names.size(); ++j) {
      NameAgreement names = compare_pair(a.names[i], b.names[j], a, b);
      if (i + j > 0 && says_something(names)) names.arrangement = Arrangement::alias;
      best = better(best, names);
    }
  }
  return says_something(best) ? best : NameAgreement{};
}

bool forenames_all_unlike(const Prepared& a, const Prepared& b) {
  bool compared = false;
  for (const PreparedName& left : a.names)
    for (const PreparedName& right : b.names)
      for (const NameWord& one : left.forenames)
        for (const NameWord& other : right.forenames) {
          if (is_alike(compare_words(one, other))) return false;
          compared = true;
        }
  return compared;
}

}  // namespace waymark::linkage
