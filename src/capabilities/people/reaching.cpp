#include "capabilities/people/reaching.hpp"

#include <algorithm>
#include <tuple>

#include "linkage/normalise.hpp"

namespace waymark::people {

using core::Safety;

namespace {

// Codes of the pack's list `contact_methods` that a number or address in the identity belongs to.
constexpr std::string_view kCall = "phone_call";
constexpr std::string_view kText = "text_message";
constexpr std::string_view kEmail = "email";
constexpr std::string_view kNever = "no_contact";

std::vector<std::string> values_for(std::string_view kind, const core::Identity& identity) {
  if (kind == kCall || kind == kText) return identity.phones;
  if (kind == kEmail) return identity.emails;
  return {};
}

Reach reach_of(const core::ContactMethod& method, std::string value, base::Instant said) {
  return {method.kind, std::move(value), method.safety, false, false, method.times, method.who_else, said};
}

bool mentions(const std::vector<Reach>& reaches, std::string_view kind, std::string_view value) {
  return std::any_of(reaches.begin(), reaches.end(), [&](const Reach& reach) {
    return reach.kind == kind && comparable_value(reach.value) == comparable_value(value);
  });
}

// What one record says. A method without a value means the numbers of that record; a number of which
// nothing was said is unknown.
std::vector<Reach> said_in(const core::Record& record) {
  std::vector<Reach> said;
  for (const auto& method : record.safe_contact.methods) {
    const auto values =
        method.value.empty() ? values_for(method.kind, record.identity) : std::vector<std::string>{method.value};
    for (const auto& value : values) said.push_back(reach_of(method, value, record.made));
    if (values.empty()) said.push_back(reach_of(method, "", record.made));
  }
  for (const auto kind : {kCall, kText, kEmail})
    for (const auto& value : values_for(kind, record.identity))
      if (!mentions(said, kind, value)) {
        Reach silent;
        silent.kind = kind;
        silent.value = value;
        silent.said = record.made;
        said.push_back(std::move(silent));
      }
  return said;
}

// `kept` comes from a newer record than `other`.
void take_together(Reach& kept, const Reach& other) {
  const bool differ = kept.safety != Safety::unknown && other.safety != Safety::unknown && kept.safety != other.safety;
  const bool worse = other.safety == Safety::unsafe && kept.safety == Safety::safe;
  const bool first_word = kept.safety == Safety::unknown && other.safety != Safety::unknown;
  const bool disputed = kept.disputed || differ;
  if (worse || first_word) kept = other;
  kept.disputed = disputed;
}

void add(std::vector<Reach>& all, Reach reach) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const Reach& known) {
    return known.kind == reach.kind && comparable_value(known.value) == comparable_value(reach.value);
  });
  if (same == all.end())
    all.push_back(std::move(reach));
  else
    take_together(*same, reach);
}

// "Do not call" without a number covers every number.
void spread_what_has_no_value(std::vector<Reach>& all) {
  for (const auto& general : std::vector<Reach>(all)) {
    if (!general.value.empty() || general.safety != Safety::unsafe) continue;
    for (auto& reach : all)
      if (reach.kind == general.kind && reach.safety != Safety::unsafe) {
        reach.disputed = reach.safety == Safety::safe;
        reach.safety = Safety::unsafe;
      }
  }
}

// "Call: not known" beside a number that somebody spoke of says nothing.
void drop_idle_silence(std::vector<Reach>& all) {
  const auto before = all;
  std::erase_if(all, [&](const Reach& reach) {
    return reach.safety == Safety::unknown && reach.value.empty() &&
           std::any_of(before.begin(), before.end(),
                       [&](const Reach& other) { return other.kind == reach.kind && !other.value.empty(); });
  });
}

void distrust_shared(std::vector<Reach>& all, const std::set<std::string>& others) {
  for (auto& reach : all)
    if (!reach.value.empty() && others.contains(comparable_value(reach.value))) {
      reach.shared = true;
      reach.safety = Safety::unsafe;
    }
}

int rank(Safety safety) { return safety == Safety::unsafe ? 0 : safety == Safety::unknown ? 1 : 2; }

void put_worst_first(std::vector<Reach>& all, const std::vector<std::string>& kinds) {
  const auto place = [&](const Reach& reach) {
    return std::find(kinds.begin(), kinds.end(), reach.kind) - kinds.begin();
  };
  std::stable_sort(all.begin(), all.end(), [&](const Reach& left, const Reach& right) {
    return std::tuple(rank(left.safety), place(left)) < std::tuple(rank(right.safety), place(right));
  });
}

void add_new(std::vector<std::string>& all, const std::string& text) {
  if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
}

}  // namespace

bool Reaching::forbidden(std::string_view kind) const {
  return never || std::none_of(reaches.begin(), reaches.end(),
                               [&](const Reach& reach) { return reach.kind == kind && reach.safety == Safety::safe; });
}

Reaching reaching(const std::vector<core::Record>& records, const std::vector<std::string>& kinds,
                  const std::set<std::string>& others) {
  Reaching result;
  for (const auto& record : records) {
    for (auto& reach : said_in(record)) {
      if (reach.kind == kNever)
        result.never = result.never || reach.safety != Safety::unknown;
      else
        add(result.reaches, std::move(reach));
    }
    add_new(result.code_words, record.safe_contact.code_word);
    add_new(result.notes, record.safe_contact.note);
  }
  for (const auto& kind : kinds)
    if (std::none_of(result.reaches.begin(), result.reaches.end(),
                     [&](const Reach& reach) { return reach.kind == kind; })) {
      Reach silent;
      silent.kind = kind;
      result.reaches.push_back(std::move(silent));
    }
  spread_what_has_no_value(result.reaches);
  drop_idle_silence(result.reaches);
  distrust_shared(result.reaches, others);
  put_worst_first(result.reaches, kinds);
  return result;
}

std::string comparable_value(std::string_view value) {
  if (const auto email = linkage::email_address(value)) return email->mailbox + "@" + email->domain;
  if (auto digits = linkage::phone_digits(value); !digits.empty()) return digits;
  return linkage::latin_lower(value);
}

}  // namespace waymark::people
