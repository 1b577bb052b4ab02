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
  std::vector<std::string> flags;
  Answer answer = Answer::not_asked;
  std::string comment;
  bool operator==(const TopicAnswer&) const = default;
};

struct Answers {
  std::string title;  // of the instrument
  std::string notice;
  std::vector<TopicAnswer> topics;
  std::string judgement_reason;
  int own_contacts = 0;     // of our agency within the window
  int police_callouts = 0;  // further events, as typed
  std::string repeat;       // "yes" | "no" | "unknown" | "": whether MARAC heard of the same people
  bool operator==(const Answers&) const = default;
};

Count count(const Answers& answers);
std::vector<std::string> topics_yes(const Answers& answers);
// Of the topics answered yes, each once.
std::vector<std::string> flags_of(const Answers& answers);

}  // namespace waymark::risk

template <>
struct waymark::crypto::Codec<waymark::risk::Answers> {
  static std::string write(const risk::Answers& answers);
  static base::Result<risk::Answers> read(std::string_view text);
};
