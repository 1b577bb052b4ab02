#include "core/reaching.hpp"

#include <algorithm>
#include <tuple>

#include "core/same_place.hpp"
#include "core/same_value.hpp"

namespace waymark::core {

namespace {

// Codes of the pack's list `contact_methods` that a number or address in the identity belongs to.
constexpr std::string_view kCall = "phone_call";
constexpr std::string_view kText = "text_message";
constexpr std::string_view kVoicemail = "voicemail";
constexpr std::string_view kEmail = "email";
constexpr std::string_view kLetter = "letter";
constexpr std::string_view kNever = "no_contact";

std::vector<std::string> values_for(std::string_view kind, const Identity& identity) {
  if (kind == kCall || kind == kText || kind == kVoicemail) return identity.phones;
  if (kind == kEmail) return identity.emails;
  return {};
}

Reach reach_of(const ContactMethod& method, std::string value, base::Instant said) {
  return {method.kind, std::move(value), method.safety, false, method.times, method.who_else, said, method.refused_by};
}

// What one record says of one way, and whether it says it or only holds the number.
struct Said {
  Said(Reach what, bool only_held)
      : reach(std::move(what)), silent(only_held), values(comparable_values(reach.value)) {}

  Reach reach;
  bool silent;
  std::vector<std::string> values;
};

bool same_way(const Said& one, const Said& other) {
  return one.reach.kind == other.reach.kind && share_a_value(one.values, other.values);
}

// What one record says. A method without a value means the numbers of that record; a number of which
// nothing was said is unknown.
std::vector<Said> said_in(const Record& record) {
  std::vector<Said> said;
  for (const auto& method : record.safe_contact.methods) {
    const auto values =
        method.value.empty() ? values_for(method.kind, record.identity) : std::vector<std::string>{method.value};
    for (const auto& value : values) said.emplace_back(reach_of(method, value, record.made), false);
    if (values.empty()) said.emplace_back(reach_of(method, "", record.made), false);
  }
  for (const auto kind : {kCall, kText, kEmail})
    for (const auto& value : values_for(kind, record.identity)) {
      Reach held;
      held.kind = kind;
      held.value = value;
      held.said = record.made;
      Said silent(std::move(held), true);
      const bool spoken_of =
          std::any_of(said.begin(), said.end(), [&](const Said& known) { return same_way(known, silent); });
      if (!spoken_of) said.push_back(std::move(silent));
    }
  return said;
}

// "07700 900101 / 07700 900102" and the second of them are one way. It is shown whole, unless that were bolder than
// what was said of the other number.
void show_whole(Said& kept, const Said& other) {
  const bool bolder = kept.reach.safety == Safety::safe && other.reach.safety != Safety::safe;
  if (bolder || other.values.size() <= kept.values.size()) return;
  kept.reach.value = other.reach.value;
  kept.values = other.values;
}

// `kept` comes from a newer record than `other`. The newest word counts unless an older one is worse.
void take_together(Said& kept, Said other) {
  const bool differ = kept.reach.safety != Safety::unknown && other.reach.safety != Safety::unknown &&
                      kept.reach.safety != other.reach.safety;
  const bool disputed = kept.reach.disputed || differ;
  auto refused_by = kept.reach.refused_by;
  refused_by.insert(refused_by.end(), other.reach.refused_by.begin(), other.reach.refused_by.end());
  const bool worse = other.reach.safety == Safety::unsafe && kept.reach.safety != Safety::unsafe;
  if (worse || (kept.silent && !other.silent)) std::swap(kept, other);
  show_whole(kept, other);
  kept.reach.disputed = disputed;
  kept.reach.refused_by = std::move(refused_by);
}

void add(std::vector<Said>& all, Said said) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const Said& known) { return same_way(known, said); });
  if (same == all.end())
    all.push_back(std::move(said));
  else
    take_together(*same, std::move(said));
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

// A number is not safe in one text because it stands beside another one there.
void spread_unsafe(std::vector<Said>& all) {
  const auto said = all;
  for (auto& one : all)
    for (const auto& other : said)
      if (one.reach.safety == Safety::safe && other.reach.safety == Safety::unsafe && !other.reach.value.empty() &&
          same_way(one, other)) {
        one.reach.disputed = true;
        one.reach.safety = Safety::unsafe;
      }
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

bool calls_letters_safe(const Record& record) {
  const auto& methods = record.safe_contact.methods;
  return std::any_of(methods.begin(), methods.end(), [](const ContactMethod& method) {
    return method.kind == kLetter && method.value.empty() && method.may_use();
  });
}

// Where letters go that a record calls safe: to its own address, or where it has none to any that is known.
std::vector<Address> homes_for_letters(const std::vector<Record>& records) {
  std::vector<Address> homes;
  const auto add_homes = [&](const Record& record) {
    homes.insert(homes.end(), record.identity.addresses.begin(), record.identity.addresses.end());
  };
  for (const auto& record : records) {
    if (!calls_letters_safe(record)) continue;
    if (record.identity.addresses.empty())
      std::for_each(records.begin(), records.end(), add_homes);
    else
      add_homes(record);
  }
  return homes;
}

bool lives_at_one(const AllegedPerpetrator& other, const std::vector<Address>& homes) {
  return std::any_of(homes.begin(), homes.end(), [&](const Address& home) {
    return std::any_of(other.homes.begin(), other.homes.end(),
                       [&](const Address& theirs) { return one_home(home, theirs); });
  });
}

void distrust_shared(std::vector<Reach>& all, const std::vector<Record>& records,
                     const std::vector<AllegedPerpetrator>& others) {
  const auto homes = homes_for_letters(records);
  for (auto& reach : all) {
    const bool by_post = reach.kind == kLetter && reach.value.empty();
    const auto values = reach.value.empty() ? std::vector<std::string>{} : comparable_values(reach.value);
    for (const auto& other : others)
      if (share_a_value(other.values, values) || (by_post && lives_at_one(other, homes)))
        reach.shared_with.push_back(other.record);
    if (reach.shared()) reach.safety = Safety::unsafe;
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
                  const std::vector<AllegedPerpetrator>& others) {
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
  spread_unsafe(all);
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
  distrust_shared(result.reaches, records, others);
  put_worst_first(result.reaches, kinds);
  return result;
}

}  // namespace waymark::core
