#pragma once
// Reads the options of one of upstream's fixtures as its Nunjucks templates do: what is missing, null,
// false, "" or 0 counts as not there.
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"
#include "platform/html/govuk/fieldset.hpp"
#include "platform/html/govuk/form_group.hpp"
#include "platform/html/govuk/label.hpp"

namespace waymark::html::govuk {

bool truthy(const boost::json::value& value);
std::string text_of(const boost::json::value& value);

class Options {
 public:
  Options() = default;
  explicit Options(boost::json::value value) : value_(std::move(value)) {}

  const boost::json::value* get(const char* key) const;
  bool has(const char* key) const;  // and it is truthy
  std::string text(const char* key) const;
  std::string text_or(const char* key, std::string usual) const;
  std::optional<std::string> optional_text(const char* key) const;
  std::optional<bool> optional_flag(const char* key) const;
  std::optional<int> optional_number(const char* key) const;
  int number_or(const char* key, int usual) const;
  Url url(const char* key) const;
  Url url_or(const char* key, Url usual) const;
  // The markup under one key, or the text under the other.
  Content content(const char* text_key = "text", const char* html_key = "html") const;
  Html html(const char* key) const;
  Attributes attributes(const char* key = "attributes") const;
  Options at(const char* key) const;
  std::vector<Options> list(const char* key) const;  // without what is not there

  Hint hint() const;
  ErrorMessage error_message(const char* key = "errorMessage") const;
  Label label() const;
  FormGroup form_group(const char* before = "beforeInput", const char* after = "afterInput") const;
  std::optional<Fieldset> fieldset() const;

  std::size_t number = 0;  // of an item in its list, from 1, counting those that are not there

 private:
  boost::json::value value_;
};

}  // namespace waymark::html::govuk
