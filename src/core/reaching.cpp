#include "core/reaching.hpp"

#include <algorithm>
#include <tuple>

#include "linkage/normalise.hpp"

namespace waymark::core {

namespace {

// Codes of the pack's list `contact_methods` that a number or address in the identity belongs to.
constexpr std::string_view kCall = "phone_call";
constexpr std::string_view kText = "text_message";
constexpr std::string_view kEmail = "email";
constexpr std::string_view kNever = "no_contact";

std::vector<std::string> values_for(std::string_view kind, const Identity& identity) {
  if (kind == kCall || kind == kText) return identity.phones;
  if (kind == kEmail) return identity.emails;
  return {};
}

Reach reach_of(const ContactMethod& method, std::string value, base::Instant said) {
  return {method.kind, std::move(value), method.safety, false, false, method.times, method.who_else,
          said,        method.refused_by};
}

// What one record says of one way, and whether it says it or only holds the number.
struct Said {
  Reach reach;
  bool silent = false;
};

bool same_way(const Said& known, const Reach& reach) {
  return known.reach.kind == reach.kind && comparable_value(known.reach.value) == comparable_value(reach.value);
}

// What one record says. A method without a value means the numbers of that record; a number of which
// nothing was said is unknown.
std::vector<Said> said_in(const Record& record) {
  std::vector<Said> said;
  for (const auto& method : record.safe_contact.methods) {
    const auto values =
        method.value.empty() ? values_for(method.kind, record.identity) : std::vector<std::string>{method.value};
    for (const auto& value : values) said.push_back({reach_of(method, value, record.made)});
    if (values.empty()) said.push_back({reach_of(method, "", record.made)});
  }
  for (const auto kind : {kCall, kText, kEmail})
    for (const auto& value : values_for(kind, record.identity)) {
      Reach silent;
      silent.kind = kind;
      silent.value = value;
      silent.said = record.made;
      const bool spoken_of =
          std::any_of(said.begin(), said.end(), [&](const Said& known) { return same_way(known, silent); });
      if (!spoken_of) said.push_back({std::move(silent), true});
    }
  return said;
}

// `kept` comes from a newer record than `other`. The newest word counts unless an older one is worse.
void take_together(Said& kept, const Said& other) {
  const bool differ = kept.reach.safety != Safety::unknown && other.reach.safety != Safety::unknown &&
                      kept.reach.safety != other.reach.safety;
  const bool disputed = kept.reach.disputed || differ;
  auto refused_by = kept.reach.refused_by;
  refused_by.insert(refused_by.end(), other.reach.refused_by.begin(), other.reach.refused_by.end());
  const bool worse = other.reach.safety == Safety::unsafe && kept.reach.safety != Safety::unsafe;
  if (worse || (kept.silent && !other.silent)) kept = other;
  kept.reach.disputed = disputed;
  kept.reach.refused_by = std::move(refused_by);
}

void add(std::vector<Said>& all, Said said) {
  const auto same =
      std::find_if(all.begin(), all.end(), [&](const Said& known) { return same_way(known, said.reach); });
  if (same == all.end())
    all.push_back(std::move(said));
  else
    take_together(*same, said);
}

// Said of a whole kind, without a number: "do not call", "nobody knows whether a call is safe".
struct General {
  std::string kind;
  Safety safety = Safety::unknown;
};

std::vector<General> generals_of(const Record& record) {
  std::vector<General> all;
  for (const auto& method : record.safe_contact.methods)
    if (method.value.empty() && method.safety != Safety::safe) all.push_back({method.kind, method.safety});
  return all;
}

// "Not known" in a newer record: safe once is not safe until somebody asks again.
void doubt(Said& said, const std::vector<General>& newer) {
  if (said.reach.safety != Safety::safe) return;
  for (const auto& general : newer)
    if (general.kind == said.reach.kind && general.safety == Safety::unknown) said.reach.safety = Safety::unknown;
}

// "Do not call" without a number covers every number, of every record.
void forbid(std::vector<Reach>& all, const std::vector<General>& generals) {
  for (const auto& general : generals)
    for (auto& reach : all)
      if (general.safety == Safety::unsafe && reach.kind == general.kind && reach.safety != Safety::unsafe) {
        reach.disputed = reach.safety == Safety::safe;
        reach.safety = Safety::unsafe;
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

int rank(Safety safety) {
  if (safety == Safety::unsafe) return 0;
  return safety == Safety::unknown ? 1 : 2;
}

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

Reaching reaching(const std::vector<Record>& records, const std::vector<std::string>& kinds,
                  const std::set<std::string>& others) {
  Reaching result;
  std::vector<Said> all;
  std::vector<General> generals;  // of this record and the newer ones
  for (const auto& record : records) {
    for (auto& said : said_in(record)) {
      doubt(said, generals);
      if (said.reach.kind == kNever)
        result.never = result.never || said.reach.safety != Safety::unknown;
      else
        add(all, std::move(said));
    }
    const auto more = generals_of(record);
    generals.insert(generals.end(), more.begin(), more.end());
    add_new(result.code_words, record.safe_contact.code_word);
    add_new(result.notes, record.safe_contact.note);
  }
  for (auto& said : all) result.reaches.push_back(std::move(said.reach));
  for (const auto& kind : kinds)
    if (std::none_of(result.reaches.begin(), result.reaches.end(),
                     [&](const Reach& reach) { return reach.kind == kind; })) {
      Reach silent;
      silent.kind = kind;
      result.reaches.push_back(std::move(silent));
    }
  forbid(result.reaches, generals);
  drop_idle_silence(result.reaches);
  distrust_shared(result.reaches, others);
  put_worst_first(result.reaches, kinds);
  return result;
}

namespace {

// Of a number too short to be a whole one, dialled from where it stands; nothing where it holds letters.
std::string short_number(std::string_view value) {
  std::string digits;
  for (const char c : value) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ' ' && c != '-' && c != '(' && c != ')')
      return "";
  }
  return digits;
}

}  // namespace

std::string comparable_value(std::string_view value) {
  if (const auto email = linkage::email_address(value)) return email->mailbox + "@" + email->domain;
  if (auto digits = linkage::phone_digits(value); !digits.empty()) return digits;
  if (auto digits = short_number(value); !digits.empty()) return digits;
  return linkage::latin_lower(value);
}

}  // namespace waymark::core
