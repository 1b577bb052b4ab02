#include "platform/html/govuk/character_count.hpp"

#include "platform/html/govuk/textarea.hpp"

namespace waymark::html::govuk {
namespace {

std::string joined(const char* names, const std::string& further) {
  return further.empty() ? names : std::string(names) + " " + further;
}

std::string type_of(const CharacterCount& count) {
  return count.count_type.empty() && count.max_words ? "words" : count.count_type;
}

std::string description_of(const CharacterCount& count, int limit) {
  constexpr std::string_view kPlace = "%{count}";
  std::string text = count.textarea_description_text;
  if (text.empty())
    text = type_of(count) == "words" ? "You can enter up to %{count} words" : "You can enter up to %{count} characters";
  if (const auto at = text.find(kPlace); at != std::string::npos)
    text.replace(at, kPlace.size(), std::to_string(limit));
  return text;
}

void set_number(Attributes& attributes, AttributeName name, std::optional<int> number) {
  if (number) attributes.set(name, std::to_string(*number));
}

void set_text(Attributes& attributes, AttributeName name, const std::string& text) {
  if (!text.empty()) attributes.set(name, text);
}

void set_texts(Attributes& attributes, const CharacterCount& count) {
  set_text(attributes, "data-i18n.characters-under-limit.one", count.characters_under_limit_text.one);
  set_text(attributes, "data-i18n.characters-under-limit.other", count.characters_under_limit_text.other);
  set_text(attributes, "data-i18n.characters-at-limit", count.characters_at_limit_text);
  set_text(attributes, "data-i18n.characters-over-limit.one", count.characters_over_limit_text.one);
  set_text(attributes, "data-i18n.characters-over-limit.other", count.characters_over_limit_text.other);
  set_text(attributes, "data-i18n.words-under-limit.one", count.words_under_limit_text.one);
  set_text(attributes, "data-i18n.words-under-limit.other", count.words_under_limit_text.other);
  set_text(attributes, "data-i18n.words-at-limit", count.words_at_limit_text);
  set_text(attributes, "data-i18n.words-over-limit.one", count.words_over_limit_text.one);
  set_text(attributes, "data-i18n.words-over-limit.other", count.words_over_limit_text.other);
}

void set_attributes(Attributes& attributes, const CharacterCount& count, std::optional<int> limit) {
  attributes.set("data-module", "govuk-character-count");
  set_number(attributes, "data-maxlength", count.max_length);
  set_number(attributes, "data-maxwords", count.max_words);
  set_number(attributes, "data-threshold", count.threshold);
  set_text(attributes, "data-count-type", type_of(count));
  // The browser fills in a limit that only it knows.
  if (!limit) set_text(attributes, "data-i18n.textarea-description.other", count.textarea_description_text);
  set_texts(attributes, count);
}

}  // namespace

Html render(const CharacterCount& count) {
  const std::string& id = count.id.empty() ? count.name : count.id;
  const auto limit = count.max_words ? count.max_words : count.max_length;
  FormGroup group = count.form_group;
  group.classes = joined("govuk-character-count", count.form_group.classes);
  set_attributes(group.attributes, count, limit);
  Html after;
  after << render(Hint{.text = limit ? description_of(count, *limit) : "",
                       .id = id + "-info",
                       .classes = joined("govuk-character-count__message", count.count_message_classes)})
        << "\n"_html << count.form_group.after;
  group.after = std::move(after);
  return render(Textarea{.name = count.name,
                         .id = id,
                         .value = count.value,
                         .label = count.label,
                         .hint = count.hint,
                         .error_message = count.error_message,
                         .rows = count.rows,
                         .spellcheck = count.spellcheck,
                         .described_by = id + "-info",
                         .form_group = std::move(group),
                         .classes = joined("govuk-js-character-count", count.classes),
                         .attributes = count.attributes});
}

}  // namespace waymark::html::govuk
