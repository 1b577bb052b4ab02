#pragma once
// Known-to: what other agencies already know about a person at risk, as far as purpose and basis allow.
// It is asked about a victim alone, never about an alleged perpetrator: such an enquiry can reveal that
// somebody sought help.
#include <optional>
#include <string>
#include <vector>

#include "core/matcher.hpp"
#include "core/paging.hpp"
#include "pack/lawful_basis.hpp"

namespace waymark::known_to {

// The pack's clock for looking at a possible match.
inline constexpr std::string_view kMatchClock = "possible_match_answer";

// One line of an answer, in the words in which it was told.
struct Holder {
  std::string agency;         // code; "" for specialist support
  std::string shown_as;       // "Police", "Specialist support"
  std::string name;           // the agency's name where the basis reveals it; may be empty
  std::int64_t contacts = 0;  // 0: not revealed
  std::string first_on;       // dates; "" where not revealed
  std::string last_on;
  std::string desk;  // whom to phone
  std::string phone;
  // Of each contact, the oldest first, where both their number and their dates are revealed: how many lie within some
  // time can be counted then. Empty in an answer that an older version gave.
  std::vector<std::string> days{};
  bool operator==(const Holder&) const = default;
};

struct Answer {
  std::vector<Holder> holders;
  bool in_another_part = false;     // some records hold the person in another part than victim
  std::int64_t contact_number = 1;  // this contact is the n-th as victim that this basis may know of
  std::string first_on;             // the first of the others; "" for none, or where no day is revealed
  bool support_begun = false;
  std::string support_on;      // since when; "" where not revealed
  bool being_checked = false;  // a possible match waits for the matching desk
  std::string checked_by;      // when that desk should have answered: an instant; "" where nothing waits
  bool not_all_read = false;   // a record that came near was damaged: whether it is this person's, nobody knows
  bool operator==(const Answer&) const = default;
};

// Who asks, about whom and why.
struct Question {
  core::ContactId contact;
  core::RecordId record;  // the enquirer's own record of the person
  std::string purpose;
  std::string basis;
};

// What is told, and which holders hear of it.
struct Told {
  Answer answer;
  struct Asked {
    std::string agency;
    core::RecordId record;
  };
  std::vector<Asked> asked;  // every record that an answer was drawn from, sensitive services' too
};

// Works the answer out from what the index says about the person. Runs as the matcher on behalf of the
// enquirer: what is locked for her does not exist.
Told answer(core::Reading& enquirer, const core::Matching& matching, const pack::LawfulBasis& basis);

// Keeps the enquiry with its answer (sealed), and tells the holders.
void keep(core::Transaction& transaction, const Question& question, const Told& told, const crypto::KeyId& key,
          base::Instant now);

// The answer that stands at a contact, as it was given: the last one.
std::optional<Answer> find_answer(core::Reading& reading, const core::ContactId& contact);

// Why there is a further answer.
inline constexpr std::string_view kChecked = "checked";    // the matching desk has decided everything that it held
inline constexpr std::string_view kReopened = "reopened";  // it took a decision back
// What was asked about was corrected, and the desk has to look at somebody since.
inline constexpr std::string_view kCorrected = "corrected";

// One of the answers of a contact. Each stays as it was given.
struct Given {
  Answer answer;
  base::Instant at;
  std::string because;                      // "" for the first
  std::string wanted;                       // facts that the matching desk asks for: code of the list `facts_wanted`
  std::optional<base::Instant> news_since;  // what is new in it the viewer, who asked, has not opened
};
// The first one first; empty where nobody was asked, or the viewer may not see it.
std::vector<Given> answers_of(core::Reading& reading, const core::ContactId& contact);

// What is new for the viewer in answers that she asked for, the newest first; each contact once.
struct News {
  core::ContactId contact;
  core::RecordId record;
  std::string because;
  std::string wanted;
  base::Instant since;
};
std::vector<News> news(core::Reading& reading);
// She has opened it. False where nothing was new to her.
bool mark_opened(core::Transaction& transaction, const core::ContactId& contact, base::Instant now);

// What becomes of an enquiry when the matching desk decides about `record`. Inside the desk's transaction: it is done
// on behalf of whoever asked, and the desk learns nothing of it. Each returns what the audit says. Packs that the
// answers need are read before, as a transaction may not wait for another.
void load_packs_of(const core::Partnership& partnership, const core::Viewer& desk, const core::MatchId& match);

// Somebody may have asked about this record: what they would be told just before a decision is written, so that they
// hear of nothing that it did not change. Taken before, and given back after.
struct Concerned {
  core::RecordId record;
  Answer before;
  bool waited = false;  // for somebody of whom they may know
};
std::vector<Concerned> concerned(core::Reading& desk, const std::vector<core::RecordId>& records, base::Instant now);

// Something was decided. Where nobody waits any more of whom whoever asked may know, the clock stops; the question is
// answered again under its own purpose, basis and pack, by today's links. A further answer is kept where whoever asked
// was told that somebody is being checked, or the decision has changed the answer. What they may not know of makes no
// answer, delays none, and is no news.
std::vector<core::AuditEntry> finish_check(core::Transaction& desk, const Concerned& whom, base::Instant now);
// A decision was taken back. Whoever was answered after it reads today's answer, that somebody is being checked again,
// and a new deadline; again only where they may know of whoever waits.
std::vector<core::AuditEntry> reopen_check(core::Transaction& desk, const Concerned& whom, base::Instant now);
// The desk cannot tell yet whether it is `other`: whoever waits, and may know of them, reads which facts would help.
std::vector<core::AuditEntry> want_facts(core::Transaction& desk, const core::RecordId& record,
                                         const core::PersonId& other, std::string_view wanted, base::Instant now);

// The record of whoever was asked about was corrected, and may be of one of `others` too, who wait for the desk. Where
// whoever asked may know of any of them, and was not told already that somebody is being checked, they read it in a
// further answer, and the desk's clock starts: the one never without the other. Nobody is asked again. Inside the
// transaction of the correction; the pack of the contact was read before it, as a transaction may not wait for another.
std::vector<core::AuditEntry> begin_check(core::Transaction& corrector, const core::RecordId& record,
                                          const std::vector<core::PersonId>& others, base::Instant now);

// The holders who heard of the question, sensitive services among them, each once, with a record that is the person's
// today: the one of which it heard last. For carrying a request to them, never for a page of whoever asked. Whose
// record was decided to be somebody else's, or was parted from the person, is none any more. Empty where the viewer may
// not see the enquiry.
std::vector<Told::Asked> told_holders(core::Reading& reading, const core::ContactId& contact);

// A holder's view: somebody asked about a record of ours.
struct Notice {
  core::NoticeId id;
  core::RecordId record;
  std::string asking_agency;  // "" for a sensitive service
  std::string purpose;
  std::string basis;
  base::Instant told;
  bool read = false;
};
// One page of them: those that nobody has read first, then the others; of each the newest first.
core::Paged<Notice> notices(core::Reading& reading, std::int64_t page);
// Every one about one person, the newest first.
std::vector<Notice> notices_of(core::Reading& reading, const core::PersonId& person);
// Who asked, as a holder may read it. A sensitive service, and one that the pack does not have, is "Specialist
// support, through the contact desk": that somebody went there is itself a secret.
std::string asked_by(const Notice& notice, const pack::Pack& pack);
std::int64_t unread_notices(core::Reading& reading);
// Marks it as read. Not found where the viewer may not see it.
base::Result<base::Done> mark_read(const core::Partnership& partnership, const core::Viewer& viewer,
                                   const std::string& request_id, const core::NoticeId& id);
// The same for as many as stand on a page, in one transaction. What the viewer may not see and what somebody has read
// is passed over; not found where nothing is left.
base::Result<base::Done> mark_all_read(const core::Partnership& partnership, const core::Viewer& viewer,
                                       const std::string& request_id, const std::vector<core::NoticeId>& ids);

}  // namespace waymark::known_to

template <>
struct waymark::crypto::Codec<waymark::known_to::Answer> {
  static std::string write(const known_to::Answer& answer);
  static base::Result<known_to::Answer> read(std::string_view text);
};
