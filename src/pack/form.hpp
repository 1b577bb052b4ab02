#pragma once
// What is asked on the pages of a form (forms/<code>.toml): each question once, with its kind, its help and when it is
// asked. core/form shows it, checks what was typed and keeps the wording with the answer.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

enum class QuestionKind {
  words,         // one line
  lines,         // several lines
  number,        // a whole number, not negative
  date,          // a whole date, today or in the past unless `ahead_days` says more
  part_of_date,  // of a birth date, say: whatever of it is known
  one_of,        // radio buttons
  some_of,       // checkboxes
  pick,          // a long list of which one is chosen
  yes_no,        // yes, no, not known
  yes_no_each,   // the same for each code of the list: the fields are `code`_CODE
  phone,
  email,
  postcode,
  nhs_number,
  by_slice,  // the slice shows, checks and reads it itself
};

struct Option {
  std::string value;
  std::string label;
  std::string hint;
  bool operator==(const Option&) const = default;
};

// Asked only when another question of the same page has one of these answers. With one answer it is shown inside that
// choice, with several behind the question, saying for which: a field stands on a page once. What was typed before the
// other answer changed is no answer any more; the draft keeps it, in case that the answer changes back.
struct AskedWhen {
  std::string question;
  std::vector<std::string> any;
  bool operator==(const AskedWhen&) const = default;
};

struct Question {
  std::string code;  // the name of its field; one for each group of a page that repeats
  QuestionKind kind = QuestionKind::words;
  std::string label;
  std::string hint;
  std::string name;               // as errors name it: "a first name or a family name"; the label, small, when empty
  std::string line;               // as the check page names it; the label when empty
  std::string unanswered;         // what the check page says where nothing was answered; "Not given" when empty
  std::string list;               // choices from a list of codes …
  std::vector<Option> options;    // … or these
  std::string none;               // of a pick: the line that chooses nothing
  bool required = false;          // the page is not finished without it
  int most = 0;                   // of a number: the greatest that it can be; 0 for none
  int ahead_days = 0;             // of a date: how far ahead it can be; 0 for none in the future
  int rows = 0;                   // of lines
  std::string width;              // of words: "3", "10", "20"; the whole line when empty
  std::optional<AskedWhen> when;  // always when nothing
  bool quick = false;             // also on the quick page
  bool support_only = false;      // asked of services that give support alone
  Dated dated;
  bool operator==(const Question&) const = default;
};

// A page whose questions are asked again for each person or thing: their fields are "harm_surname", "harm2_surname" …
struct Repeat {
  std::string group;  // "harm": what the fields of each begin with
  std::string one;    // "Person who causes harm": the heading of each, with its number
  std::string add;    // "Add another person": the button
  int most = 1;
  std::string leave_out{};  // "Leave a child out": the button; general words when empty
  bool operator==(const Repeat&) const = default;
};

struct FormPage {
  std::string code;
  std::string heading;
  std::string help;  // paragraphs with an empty line between; may be empty
  std::string task;  // as the list of tasks names it; the heading when empty
  std::optional<Repeat> repeat;
  std::vector<Question> questions;
  Dated dated;
  const Question* question(std::string_view question_code) const;  // or nullptr
  bool operator==(const FormPage&) const = default;
};

// The form without which nothing can be recorded.
inline constexpr std::string_view kContactForm = "contact";

struct Form {
  std::string code;  // "contact"
  std::string title;
  std::vector<FormPage> pages;  // in their order
  Dated dated;
  const FormPage* page(std::string_view page_code) const;  // or nullptr
  bool operator==(const Form&) const = default;
};

}  // namespace waymark::pack
