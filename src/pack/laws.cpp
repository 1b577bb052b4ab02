#include "pack/laws.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "pack/asking_laws.hpp"
#include "pack/clock_laws.hpp"

namespace waymark::pack {

namespace {

constexpr int kAdultInstrumentsFrom = 16;
constexpr int kAdultFrom = 18;

// One case that a law is tried on.
struct Example {
  Facts facts;
  std::string words;
};

struct Routing {
  const Pack& pack;
  Date on;
  std::vector<Proposal> proposals;

  bool proposes(PathwayKind kind) const {
    return std::any_of(proposals.begin(), proposals.end(), [&](const Proposal& proposal) {
      const Pathway* pathway =
          proposal.kind == ProposalKind::propose_pathway ? pack.pathway(proposal.target, on) : nullptr;
      return pathway && pathway->kind == kind;
    });
  }
  bool asks_age() const {
    return std::any_of(proposals.begin(), proposals.end(), [](const Proposal& proposal) {
      return proposal.kind == ProposalKind::ask && proposal.target == "age";
    });
  }
};

struct Law {
  bool (*concerns)(const Facts&);
  bool (*holds)(const Routing&);
  const char* right;
};

constexpr std::array kLaws = {
    Law{[](const Facts& facts) { return facts.age && *facts.age < kAdultFrom; },
        [](const Routing& routing) { return routing.proposes(PathwayKind::childrens_safeguarding); },
        "under 18 a pathway of kind childrens_safeguarding must always be proposed"},
    Law{[](const Facts& facts) { return facts.children == Known::yes; },
        [](const Routing& routing) { return routing.proposes(PathwayKind::childrens_safeguarding); },
        "where there are children a pathway of kind childrens_safeguarding must always be proposed"},
    Law{[](const Facts& facts) { return !facts.age; }, [](const Routing& routing) { return routing.asks_age(); },
        "at an unknown age a rule must always ask for the age"},
    Law{[](const Facts& facts) {
          return !facts.risk_criteria.empty() && (!facts.age || *facts.age >= kAdultInstrumentsFrom);
        },
        [](const Routing& routing) {
          return routing.proposes(PathwayKind::marac) && routing.proposes(PathwayKind::idva);
        },
        "high risk from 16, and at an unknown age, must always propose both MARAC and IDVA"},
};

std::vector<std::string> codes_of(const CodeList& list) {
  std::vector<std::string> codes = {""};
  for (const Code& code : list.all()) codes.push_back(code.code);
  return codes;
}

std::vector<Example> examples(const Pack& pack) {
  constexpr std::array<int, 7> kAges = {-1, 0, 15, 16, 17, 18, 80};  // -1 stands for unknown
  constexpr std::array kChildren = {Known::unknown, Known::no, Known::yes};
  std::vector<Example> all;
  for (const int age : kAges)
    for (const std::string& form : codes_of(pack.list(lists::forms_of_abuse)))
      for (const std::string& criterion : codes_of(pack.list(lists::risk_criteria)))
        for (const Known children : kChildren) {
          Example example;
          if (age >= 0) example.facts.age = age;
          if (!form.empty()) example.facts.forms = {form};
          if (!criterion.empty()) example.facts.risk_criteria = {criterion};
          example.facts.children = children;
          example.words =
              fmt::format("age {}, form “{}”, ground “{}”", age < 0 ? "unknown" : std::to_string(age), form, criterion);
          all.push_back(std::move(example));
        }
  return all;
}

template <class T>
void add_turning_days(const Editions<T>& entries, std::set<Date>& days) {
  for (const T& entry : entries.all()) {
    days.insert(entry.dated.effective_from);
    if (entry.dated.effective_to) days.insert(*entry.dated.effective_to);
  }
}

std::set<Date> turning_days(const Pack& pack) {
  std::set<Date> days = {pack.partnership.dated.effective_from};
  add_turning_days(pack.rules, days);
  add_turning_days(pack.pathways, days);
  add_turning_days(pack.instruments, days);
  std::erase_if(days, [&](Date day) { return !pack.partnership.dated.in_force(day); });
  return days;
}

void try_laws(const Pack& pack, Date on, const std::vector<Example>& all, std::vector<Problem>& problems) {
  std::array<bool, kLaws.size()> broken{};
  for (const Example& example : all) {
    const Routing routing{pack, on, propose(pack, example.facts, on)};
    for (std::size_t i = 0; i < kLaws.size(); ++i) {
      const Law& law = kLaws.at(i);
      if (broken.at(i) || !law.concerns(example.facts) || law.holds(routing)) continue;
      broken.at(i) = true;
      problems.push_back(
          {{"routing.toml", 1, 1},
           fmt::format("on {} these rules fail for {}: {}", base::to_text(on), example.words, law.right)});
    }
  }
}

int minimum_age(const Pack& pack, const Rule& rule) {
  int oldest = 0;
  if (rule.kind == ProposalKind::propose_pathway)
    for (const Pathway& pathway : pack.pathways.all())
      if (pathway.code == rule.target) oldest = std::max(oldest, pathway.minimum_age);
  if (rule.kind == ProposalKind::open_instrument)
    for (const Instrument& instrument : pack.instruments.all())
      if (instrument.code == rule.target) oldest = std::max(oldest, instrument.minimum_age);
  return oldest;
}

void check_reach(const Pack& pack, const Rule& rule, std::vector<Problem>& problems) {
  const int least = minimum_age(pack, rule);
  const bool only_unknown = rule.when.age_unknown && !rule.when.age_at_least && !rule.when.age_below;
  if (least == 0 || only_unknown || rule.when.age_at_least.value_or(0) >= least) return;
  problems.push_back(
      {rule.place, fmt::format("“{}” is for people of {} and over, but the rule “{}” reaches younger ones; "
                               "add age_at_least = {} to its conditions",
                               rule.target, least, rule.code, least)});
}

// A referral sends the reason for which its pathway was proposed; what other agencies answered is not ours to send.
void check_grounds(const Rule& rule, std::vector<Problem>& problems) {
  if (rule.kind != ProposalKind::propose_pathway) return;
  if (!rule.when.prior_contacts_at_least && !rule.when.support_begun) return;
  problems.push_back({rule.place, fmt::format("the rule “{}” proposes a pathway because of what other agencies know, "
                                              "and a referral would tell it; leave prior_contacts_at_least and "
                                              "support_begun to rules that ask",
                                              rule.code)});
}

void check_availability(const Pack& pack, const Rule& rule, std::vector<Problem>& problems) {
  if (rule.kind != ProposalKind::open_instrument && rule.kind != ProposalKind::announce) return;
  const bool opens = rule.kind == ProposalKind::open_instrument;
  const Instrument* instrument = pack.instruments.latest(rule.target);
  if (!instrument || instrument->available == opens) return;
  problems.push_back({rule.place, opens
                                      ? fmt::format("“{}” is only announced in this pack; use kind = \"announce\" and "
                                                    "say in the reason what to do instead",
                                                    rule.target)
                                      : fmt::format("“{}” is available; use kind = \"open_instrument\"", rule.target)});
}

constexpr std::string_view kJudgement = "professional_judgement";

// The youngest whom a count, an escalation or a repeat of this instrument would bring before a MARAC.
int youngest_for_marac(const Instrument& instrument) {
  int youngest = kAdultInstrumentsFrom;
  const auto add = [&](int minimum_age) {
    youngest = std::min(youngest, std::max(minimum_age, instrument.minimum_age));
  };
  for (const Threshold& threshold : instrument.thresholds) add(threshold.minimum_age);
  for (const RiskCriterion& criterion : instrument.criteria)
    if (criterion.code != kJudgement) add(criterion.minimum_age);
  return youngest;
}

void check_sheets(const Pack& pack, std::vector<Problem>& problems) {
  const auto& all = pack.instruments.all();
  for (auto one = all.begin(); one != all.end(); ++one)
    for (auto other = all.begin(); other != one; ++other) {
      const bool meet =
          one->dated.in_force(other->dated.effective_from) || other->dated.in_force(one->dated.effective_from);
      if (one->code == other->code || one->sheet != other->sheet || !one->available || !other->available || !meet)
        continue;
      problems.push_back(
          {{"instruments/" + one->code, 1, 1},
           fmt::format("“{}” and “{}” both have sheet {}, so one address would lead to both; give one of "
                       "them another number",
                       other->code, one->code, one->sheet)});
    }
}

// Whoever grows too old for one set of questions is asked another from that birthday on.
void check_followers(const Pack& pack, std::vector<Problem>& problems) {
  for (const Instrument& instrument : pack.instruments.all()) {
    if (!instrument.available || !instrument.maximum_age) continue;
    const int from = *instrument.maximum_age + 1;
    const Instrument* next = pack.instruments.latest(instrument.followed_by);
    if (next && next->available && next->fits_age(from)) continue;
    problems.push_back({{"instruments/" + instrument.code, 1, 1},
                        fmt::format("nobody would be asked anything after “{}”, which ends at {}; name in followed_by "
                                    "an instrument that is available for people of {}",
                                    instrument.code, *instrument.maximum_age, from)});
  }
}

void check_minimum_ages(const Pack& pack, std::vector<Problem>& problems) {
  for (const Pathway& pathway : pack.pathways.all())
    if (pathway.kind == PathwayKind::marac && pathway.minimum_age < kAdultInstrumentsFrom)
      problems.push_back({{"pathways/" + pathway.code + ".toml", 1, 1},
                          fmt::format("the MARAC pathway “{}” has minimum_age {}; it must be at least {}", pathway.code,
                                      pathway.minimum_age, kAdultInstrumentsFrom)});
  for (const Instrument& instrument : pack.instruments.all())
    if (const int youngest = youngest_for_marac(instrument); youngest < kAdultInstrumentsFrom)
      problems.push_back({{"instruments/" + instrument.code, 1, 1},
                          fmt::format("the instrument “{}” has grounds for MARAC and minimum_age {}; it must be at "
                                      "least {}, for the instrument or for each such threshold and criterion",
                                      instrument.code, youngest, kAdultInstrumentsFrom)});
}

// Codes in the list `clock_events` that the receiving agency brings about: by its answer, and by saying whether support
// begins.
constexpr std::string_view kDecided = "pathway_decided";
constexpr std::string_view kSupportGiven = "support_given";

// Whether every edition of the clock ends with one of these events; a clock that the pack lacks is reported elsewhere.
bool ends_with(const Pack& pack, const std::string& clock, std::initializer_list<std::string_view> events) {
  return std::all_of(pack.clocks.all().begin(), pack.clocks.all().end(), [&](const ClockRule& rule) {
    return rule.code != clock || std::find(events.begin(), events.end(), rule.stops_on) != events.end();
  });
}

// A deadline that nobody can meet teaches people not to look at deadlines.
void check_receivers_clocks(const Pack& pack, std::vector<Problem>& problems) {
  const auto report = [&](const Pathway& pathway, const std::string& clock, const char* when, const char* right) {
    problems.push_back({{"pathways/" + pathway.code + ".toml", 1, 1},
                        fmt::format("“{}” starts the clock “{}” when it is {}, and nothing that the receiving service "
                                    "does would stop it; {}",
                                    pathway.code, clock, when, right)});
  };
  for (const Pathway& pathway : pack.pathways.all()) {
    for (const std::string& clock : pathway.clocks_on_referral)
      if (!ends_with(pack, clock, {kDecided, kSupportGiven}))
        report(pathway, clock, "referred", "let it stop on pathway_decided or support_given");
    for (const std::string& clock : pathway.clocks_on_accept)
      if (!ends_with(pack, clock, {kSupportGiven})) report(pathway, clock, "accepted", "let it stop on support_given");
  }
}

// Code of a flag in instruments: pressure on the neck or airway that was survived. It may kill days later.
constexpr std::string_view kStrangled = "non_fatal_strangulation";

void check_urgent_advice(const Pack& pack, std::vector<Problem>& problems) {
  const Code* advice = pack.list(lists::urgent_flags).latest(kStrangled);
  if (advice && !advice->action.empty() && !advice->dated.effective_to) return;
  problems.push_back({{"codes/urgent_flags.toml", 1, 1},
                      fmt::format("whoever answers yes to having been strangled must read what to do at once; add an "
                                  "entry “{}” with an action, without an end",
                                  kStrangled)});
}

void check_contact_desk(const Pack& pack, std::vector<Problem>& problems) {
  const Agency* agency = pack.agencies.latest(pack.partnership.contact_desk.agency);
  const ServiceClass* service_class = agency ? pack.service_classes.latest(agency->service_class) : nullptr;
  if (service_class && service_class->sensitive)
    problems.push_back({{"partnership.toml", 1, 1},
                        "contact_desk is a desk of a sensitive service, so every answer would give that service away; "
                        "name a desk of an agency whose class is not sensitive"});
}

}  // namespace

std::vector<Problem> broken_laws(const Pack& pack) {
  std::vector<Problem> problems = broken_clock_laws(pack);
  check_contact_desk(pack, problems);
  check_minimum_ages(pack, problems);
  check_sheets(pack, problems);
  check_followers(pack, problems);
  check_receivers_clocks(pack, problems);
  check_urgent_advice(pack, problems);
  check_asking(pack, problems);
  for (const Rule& rule : pack.rules.all()) {
    check_reach(pack, rule, problems);
    check_grounds(rule, problems);
    check_availability(pack, rule, problems);
  }
  const std::vector<Example> all = examples(pack);
  for (const Date day : turning_days(pack)) try_laws(pack, day, all, problems);
  std::sort(problems.begin(), problems.end());
  return problems;
}

}  // namespace waymark::pack
