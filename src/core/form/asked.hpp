#pragma once
// The questions of a page as they are asked of somebody on a day: with the names of their fields, once for each group
// of a page that repeats. Pure.
#include <memory>
#include <string>
#include <vector>

#include "pack/form.hpp"
#include "pack/pack.hpp"
#include "platform/http/message.hpp"

namespace waymark::core::form {

struct Asking {
  const pack::Pack& pack;
  base::Date today;
  std::string agency;  // of whoever is asked
};

// One question with its field. For yes_no_each one for each code of the list.
struct Asked {
  const pack::Question* question = nullptr;
  std::string field;
  std::string label;
  std::string hint;
  int group = 0;  // 1, 2, 3 … on a page that repeats
};

// Whether it is asked at all: a question of support services is not asked of others.
bool asked_of(const pack::Question& question, const Asking& asking);
// Of group `group` (0 where the page does not repeat).
std::vector<Asked> asked(const pack::FormPage& page, int group, const Asking& asking);
// Questions that are read and never altered: they stand beside the pack, and copying this copies none of them.
class SharedQuestions {
 public:
  explicit SharedQuestions(std::shared_ptr<const std::vector<Asked>> all) : all_(std::move(all)) {}
  auto begin() const { return all_->begin(); }
  auto end() const { return all_->end(); }
  operator const std::vector<Asked>&() const { return *all_; }

 private:
  std::shared_ptr<const std::vector<Asked>> all_;
};
// Of all the groups there can be: whatever the page may be sent. Worked out once for each page of a pack that is in
// use.
SharedQuestions asked_at_most(const pack::FormPage& page, const Asking& asking);

// The names that an HTML form sends for it: three for a date.
std::vector<std::string> names_of(const Asked& one);
// Every name that the page owns, with the number of groups where it repeats.
std::vector<std::string> fields_of(const pack::FormPage& page, const Asking& asking);

// The hidden field that says how many groups a page shows: "harm_groups".
std::string groups_field(const pack::Repeat& repeat);
// As many as hold an answer, or as were asked for, and at least one.
int groups_shown(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);
// Whether anything was typed or chosen in it: more than white space.
bool answered(const Asked& one, const http::Fields& fields);
// The groups that hold an answer, in their order; none of a page that does not repeat.
std::vector<int> groups_answered(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);

// `questions` are those among which it stands, as they are shown together.
// The question on whose choice it hangs; nullptr where it hangs on none.
const Asked* hangs_on(const Asked& one, const std::vector<Asked>& questions);
// Whether the choice that it hangs on was made; true for one that hangs on none.
bool called_for(const Asked& one, const std::vector<Asked>& questions, const http::Fields& fields);
// Whether what was typed in it is an answer: when it is called for, and also when nobody touched the radio buttons that
// it hangs on, because without a script it stands open below them. What does not apply is neither checked nor read nor
// shown as an answer; only the draft keeps it.
bool applies(const Asked& one, const std::vector<Asked>& questions, const http::Fields& fields);
// All fields without what was typed in questions of the page that do not apply.
http::Fields only_what_applies(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);

// What can be chosen, as the page offers it that day.
struct Choice {
  std::string value;
  std::string label;
  std::string hint;
};
std::vector<Choice> choices_of(const pack::Question& question, const Asking& asking);

}  // namespace waymark::core::form
