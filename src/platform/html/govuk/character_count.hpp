#pragma once
#include <optional>
#include <string>

#include "platform/html/govuk/form_group.hpp"
#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

// A textarea that says how much may still be typed. It never cuts what was typed.
// One form for each plural, as Intl.PluralRules names them; English needs `one` and `other`.
struct PluralText {
  std::string one{};
  std::string other{};
};

struct CharacterCount {
  std::string name{};
  std::string id{};
  std::string value{};
  std::optional<int> max_length{};  // characters
  std::optional<int> max_words{};
  std::string count_type{};        // "characters", "words" or "graphemes"
  std::optional<int> threshold{};  // per cent of the limit, below which nothing is said
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  int rows = 5;
  std::optional<bool> spellcheck{};
  std::string textarea_description_text{};
  PluralText characters_under_limit_text{};
  std::string characters_at_limit_text{};
  PluralText characters_over_limit_text{};
  PluralText words_under_limit_text{};
  std::string words_at_limit_text{};
  PluralText words_over_limit_text{};
  std::string count_message_classes{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const CharacterCount& count);

}  // namespace waymark::html::govuk
