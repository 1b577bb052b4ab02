#include "core/matcher.hpp"

#include <algorithm>
#include <map>

#include "core/blocking.hpp"
#include "core/reviewing_pair.hpp"
#include "core/rulings.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"
#include "linkage/explain.hpp"
#include "linkage/thresholds.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kCountPeople = R"(
  SELECT COUNT(*) FROM person WHERE partnership_id = $1
)"_sql;

constexpr sql::Text kCountLocked = R"(
  SELECT COUNT(DISTINCT person_id) FROM conflict_lock
   WHERE partnership_id = $1 AND staff_id = $2 AND lifted_at IS NULL
)"_sql;

// The records of a person that somebody wrote who is not kept from anybody else; copies do not count.
constexpr sql::Text kCountFree = R"(
  SELECT COUNT(*) FROM link l
   WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM referral f
                      WHERE f.partnership_id = l.partnership_id AND f.received_record_id = l.record_id
                        AND f.received_record_id <> f.record_id)
     AND NOT EXISTS (SELECT 1
                       FROM contact_part t
                       JOIN contact c ON c.partnership_id = t.partnership_id AND c.id = t.contact_id
                       JOIN conflict_lock k ON k.partnership_id = c.partnership_id AND k.staff_id = c.staff_id
                                           AND k.lifted_at IS NULL
                      WHERE t.partnership_id = l.partnership_id AND t.record_id = l.record_id AND c.staff_id <> $2
                        AND NOT EXISTS (SELECT 1 FROM conflict_lock o
                                         WHERE o.partnership_id = c.partnership_id AND o.staff_id = c.staff_id
                                           AND o.person_id = $4 AND o.lifted_at IS NULL))
)"_sql;

constexpr sql::Text kHold = R"(
  INSERT INTO possible_match (partnership_id, id, record_id, other_record_id, bits, evidence, held_because, found_at)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10)
)"_sql;

constexpr sql::Text kOpen = R"(
  SELECT (SELECT COUNT(*) FROM possible_match
           WHERE partnership_id = $1 AND record_id = $4 AND other_record_id = $5 AND decision IS NULL)
         + (SELECT COUNT(*) FROM possible_match
             WHERE partnership_id = $1 AND record_id = $5 AND other_record_id = $4 AND decision IS NULL)
)"_sql;

sql::Text person_of_record() {
  static const auto text = sql::compose({R"(
    SELECT l.person_id
      FROM record r
      JOIN link l ON l.partnership_id = r.partnership_id AND l.record_id = r.id AND l.ended_at IS NULL
     WHERE r.id = $4 AND )"_sql,
                                         visible::candidate()});
  return text;
}

struct Scored {
  RecordId record;
  PersonId person;
  std::string agency;
  linkage::Decision decision;
  std::vector<std::string> agencies;  // of every record of this person that was near
};

LinkReason reason_of(const linkage::Decision& decision) {
  return {"uk-start-1", decision.bits, linkage::to_text(decision.explanation)};
}

std::string held_because(const Scored& scored) {
  for (const auto guard : scored.decision.explanation.guards) return std::string(linkage::reason_of(guard));
  return std::string(scored.decision.outcome == linkage::Outcome::answer ? kHeldAtAnswer : kHeldForReview);
}

// The best record of each person, with the agencies of all of them; the likeliest person first, of equals the
// one that was compared first.
std::vector<Scored> best_of_each_person(std::vector<Scored> scored) {
  std::stable_sort(scored.begin(), scored.end(),
                   [](const Scored& left, const Scored& right) { return left.decision.bits > right.decision.bits; });
  std::vector<Scored> best;
  for (auto& one : scored) {
    const std::string agency = one.agency;
    auto known =
        std::find_if(best.begin(), best.end(), [&](const Scored& other) { return other.person == one.person; });
    if (known == best.end()) known = best.insert(best.end(), std::move(one));
    auto& agencies = known->agencies;
    if (std::find(agencies.begin(), agencies.end(), agency) == agencies.end()) agencies.push_back(agency);
  }
  return best;
}

std::vector<Scored> score_candidates(Reading& matcher, std::uint64_t people, const Identity& identity,
                                     const std::vector<PersonId>& opposing, std::vector<std::string>& unread) {
  const linkage::Model model(people);
  const auto thresholds = linkage::starting_thresholds();
  const auto wanted = linkage::prepare(comparable(identity));
  std::vector<Scored> scored;
  for (const auto& row : candidate_rows(matcher, identity)) {
    // What is said about reaching somebody stays sealed: nobody is compared by it.
    const auto other = identity_if_whole(matcher, row, 0);
    if (!other) {  // a contact is recorded although another agency's record was damaged
      unread.emplace_back(row.text(2));
      continue;
    }
    const auto person = stored<PersonId>(row, 1);
    linkage::Circumstances circumstances;
    circumstances.opposing_roles = std::find(opposing.begin(), opposing.end(), person) != opposing.end();
    auto decision = linkage::decide(model, wanted, linkage::prepare(comparable(*other)), thresholds, circumstances);
    if (decision.outcome != linkage::Outcome::none)
      scored.push_back({stored<RecordId>(row, 0), person, std::string(row.text(2)), std::move(decision), {}});
  }
  return best_of_each_person(std::move(scored));
}

// Whoever is kept from anybody and wrote of this person alone would read, by her own record, whatever joined it: a
// record of somebody from whom she is kept, it may be. The matching desk decides.
bool written_under_a_lock(Reading& matcher, const PersonId& person) {
  return matcher.only(kCountFree, {person.text()}).integer(0) == 0;
}

// Near enough to join to this one and to somebody who was decided to be another: nobody knows which of them it is.
bool between_two(const std::vector<Scored>& scored, const Scored& one, Rulings& rulings) {
  return one.decision.outcome == linkage::Outcome::join &&
         std::any_of(scored.begin(), scored.end(), [&](const Scored& other) {
           return other.person != one.person && other.decision.outcome == linkage::Outcome::join &&
                  rulings.between(one.person, other.person) == Ruled::apart;
         });
}

bool has(const std::vector<PersonId>& people, const PersonId& person) {
  return std::find(people.begin(), people.end(), person) != people.end();
}

// Somebody who was decided to be, or not to be, the person that this one is taken for is asked about no more; nor is
// one twice who was decided to be one.
void hold_what_is_open(Matching& matching, Rulings& rulings) {
  std::vector<PossibleMatch> open;
  for (auto& held : matching.held) {
    const bool decided = matching.person && rulings.between(*matching.person, held.person) != Ruled::nothing;
    const bool again = std::any_of(open.begin(), open.end(), [&](const PossibleMatch& other) {
      return rulings.between(other.person, held.person) == Ruled::same;
    });
    if (!decided && !again) open.push_back(std::move(held));
  }
  matching.held = std::move(open);
}

// The likelier of two who were decided apart, and with each whoever was decided to be that person.
void answer_as_decided(Matching& matching, Rulings& rulings) {
  std::vector<PersonId> people;
  const auto apart = [&](const PersonId& one) {
    return std::any_of(people.begin(), people.end(),
                       [&](const PersonId& other) { return rulings.between(other, one) == Ruled::apart; });
  };
  if (matching.person) people.push_back(*matching.person);
  for (const auto& person : matching.answerable)
    if (!has(people, person) && !apart(person)) people.push_back(person);
  const auto near = people;
  for (const auto& person : near)
    for (const auto& same : rulings.same_as(person))
      if (!has(people, same) && !apart(same)) people.push_back(same);
  matching.answerable = std::move(people);
}

}  // namespace

std::uint64_t IndexSize::people(Reading& reading) {
  constexpr std::int64_t kFreshForMs = 600'000;
  const auto now = reading.partnership().clock.now().time_since_epoch().count();
  if (counted_ < 0 || now - counted_at_ > kFreshForMs) {
    counted_ = reading.only(kCountPeople).integer(0);
    counted_at_ = now;
  }
  const auto locked = reading.only(kCountLocked).integer(0);
  return static_cast<std::uint64_t>(std::max(kFewest, counted_ - locked));
}

Matching match(Reading& enquirer, const Identity& identity, const std::vector<PersonId>& opposing) {
  const auto viewer = Viewer::matcher(enquirer.viewer());
  auto reading = enquirer.as(viewer);
  Matching matching;
  matching.reason = {"uk-start-1", 0, "a record of its own: nobody in the index was near enough"};
  const auto people = reading.partnership().index_size.people(reading);
  const auto all = score_candidates(reading, people, identity, opposing, matching.unread);
  Rulings rulings(reading);
  for (const auto& scored : all) {
    const auto outcome = scored.decision.outcome;
    const bool unclear = between_two(all, scored, rulings);
    const bool joins = outcome == linkage::Outcome::join && !matching.person && !unclear;
    const bool kept_apart = joins && written_under_a_lock(reading, scored.person);
    if (joins && !kept_apart) {
      matching.person = scored.person;
      matching.reason = reason_of(scored.decision);
    } else {
      matching.held.push_back({scored.record, scored.person, scored.agency, reason_of(scored.decision),
                               held_because(scored), scored.agencies});
    }
    if (kept_apart) matching.held.back().held_because = kHeldForConflict;
    if (unclear) matching.held.back().held_because = kHeldBetween;
    if (!unclear && (outcome == linkage::Outcome::join || outcome == linkage::Outcome::answer))
      matching.answerable.push_back(scored.person);
  }
  hold_what_is_open(matching, rulings);
  answer_as_decided(matching, rulings);
  return matching;
}

std::vector<PossibleMatch> others_like(Reading& enquirer, const Identity& identity, const PersonId& own,
                                       const std::vector<PersonId>& opposing) {
  const auto viewer = Viewer::matcher(enquirer.viewer());
  auto reading = enquirer.as(viewer);
  const auto people = reading.partnership().index_size.people(reading);
  std::vector<std::string> unread;
  Rulings rulings(reading);
  std::vector<PossibleMatch> others;
  for (const auto& scored : score_candidates(reading, people, identity, opposing, unread))
    if (scored.person != own && rulings.between(own, scored.person) == Ruled::nothing)
      others.push_back({scored.record, scored.person, scored.agency, reason_of(scored.decision), held_because(scored),
                        scored.agencies});
  return others;
}

Matching settled(Reading& matcher, const RecordId& record, std::vector<PersonId> near) {
  Matching matching;
  const auto row = matcher.row(person_of_record(), {record.text()});
  if (!row) return matching;
  matching.person = stored<PersonId>(*row, 0);
  matching.answerable = std::move(near);
  Rulings rulings(matcher);
  answer_as_decided(matching, rulings);
  return matching;
}

void hold_possible_matches(Transaction& transaction, const RecordId& record, const std::vector<PossibleMatch>& held,
                           base::Instant now) {
  for (const auto& match : held) {
    if (transaction.only(kOpen, {record.text(), match.record.text()}).integer(0) > 0) continue;
    const auto id = MatchId::random(transaction.partnership().randomness, "possible match");
    transaction.run(kHold, {id.text(), record.text(), match.record.text(), match.reason.bits, match.reason.evidence,
                            match.held_because, base::to_text(now)});
  }
}

}  // namespace waymark::core
