#include "core/matcher.hpp"

#include <algorithm>
#include <map>

#include "core/blocking.hpp"
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
  return scored.decision.outcome == linkage::Outcome::answer ? "answer_level" : "review";
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
    const auto record = record_if_whole(matcher, row);
    if (!record) {  // a contact is recorded although another agency's record was damaged
      unread.emplace_back(row.text(2));
      continue;
    }
    linkage::Circumstances circumstances;
    circumstances.opposing_roles = std::find(opposing.begin(), opposing.end(), record->person) != opposing.end();
    auto decision =
        linkage::decide(model, wanted, linkage::prepare(comparable(record->identity)), thresholds, circumstances);
    if (decision.outcome != linkage::Outcome::none)
      scored.push_back({record->id, record->person, record->agency, std::move(decision), {}});
  }
  return best_of_each_person(std::move(scored));
}

// Whoever is kept from anybody and wrote of this person alone would read, by her own record, whatever joined it: a
// record of somebody from whom she is kept, it may be. The matching desk decides.
bool written_under_a_lock(Reading& matcher, const PersonId& person) {
  return matcher.only(kCountFree, {person.text()}).integer(0) == 0;
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
  for (auto& scored : score_candidates(reading, people, identity, opposing, matching.unread)) {
    const auto outcome = scored.decision.outcome;
    const bool joins = outcome == linkage::Outcome::join && !matching.person;
    const bool kept_apart = joins && written_under_a_lock(reading, scored.person);
    if (joins && !kept_apart) {
      matching.person = scored.person;
      matching.reason = reason_of(scored.decision);
    } else {
      matching.held.push_back({scored.record, scored.person, scored.agency, reason_of(scored.decision),
                               held_because(scored), scored.agencies});
    }
    if (kept_apart) matching.held.back().held_because = "conflict";
    if (outcome == linkage::Outcome::join || outcome == linkage::Outcome::answer)
      matching.answerable.push_back(scored.person);
  }
  return matching;
}

void hold_possible_matches(Transaction& transaction, const RecordId& record, const std::vector<PossibleMatch>& held,
                           base::Instant now) {
  for (const auto& match : held) {
    const auto id = MatchId::random(transaction.partnership().randomness, "possible match");
    transaction.run(kHold, {id.text(), record.text(), match.record.text(), match.reason.bits, match.reason.evidence,
                            match.held_because, base::to_text(now)});
  }
}

}  // namespace waymark::core
