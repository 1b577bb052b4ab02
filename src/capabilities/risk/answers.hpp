#pragma once
// A completed instrument as it is kept: sealed, with every question as it was worded then.
#include <string>
#include <vector>

#include "capabilities/risk/scoring.hpp"
#include "platform/crypto/sealed.hpp"

namespace waymark::risk {

struct TopicAnswer {
  int number = 0;
  std::string code;
  std::string text;
  std::string prompt;
  std::vector<std::string> flags;     // what a "yes" states; of a choice, what the chosen option states
  Answer answer = Answer::not_asked;  // of a topic that is answered yes or no
  std::string comment;
  pack::TopicKind kind = pack::TopicKind::yes_no;
  std::string
      value{};         // of any other: the option's code, the words as typed, "2026-03" or "2026-03-27"; "" = not asked
  std::string said{};  // the same as it reads: the option's label as it was worded, "about March 2026"
  bool operator==(const TopicAnswer&) const = default;
};

// What was found out about earlier events when the instrument was completed.
struct Earlier {
  int own_contacts = 0;   // of our agency as person at risk within the window
  int elsewhere = 0;      // of other agencies, as the answer at this contact told them, within the window
  int elsewhere_old = 0;  // told as well, and not counted: before the window, or on days that nobody told
  int window_months = 12;
  bool referred = false;  // to a MARAC by or to our agency, for another contact
  bool operator==(const Earlier&) const = default;
};

struct Answers {
  std::string title;   // of the instrument
  std::string notice;  // whose words they are: the notice that they are ours, or the licence
  std::vector<TopicAnswer> topics;
  std::string judgement_reason;  // why it is high
  // Grounds for thinking of high risk that were shown, in their words, before it was left at that; and why it was.
  std::vector<std::string> nudges{};
  std::string not_raised_reason{};
  Earlier earlier{};
  int police_callouts = 0;  // further events, as typed
  std::string repeat;       // "yes" | "no" | "unknown" | "": whether MARAC heard of the same people
  std::string area{};       // whose thresholds were used: a code, and what it was called; "" = not known
  std::string area_name{};
  bool counted = true;  // false: of a form whose "yes" answers are no measure
  // The count that was to be reached on that day; 0 where there was none, nothing where an older version did not keep
  // it.
  std::optional<int> threshold{};
  std::string answered_before{};  // to questions that were changed before it was saved, with their words; mostly ""
  bool operator==(const Answers&) const = default;
};

// Of the topics that are answered yes or no.
Count count(const Answers& answers);
std::vector<std::string> topics_yes(const Answers& answers);
// Chosen, each with its topic: "who_did_it.partner".
std::vector<std::string> options_of(const Answers& answers);
// What the answers state, each once.
std::vector<std::string> flags_of(const Answers& answers);
// "Yes", "Don’t know", "A relative", "about March 2026"; "Not asked" where nothing was answered.
std::string spoken(const TopicAnswer& topic);
// Why somebody judged so: the reason that was given for it, otherwise the one that was typed beside it.
const std::string& why(const Answers& answers, bool judged_high);

}  // namespace waymark::risk

template <>
struct waymark::crypto::Codec<waymark::risk::Answers> {
  static std::string write(const risk::Answers& answers);
  static base::Result<risk::Answers> read(std::string_view text);
};
