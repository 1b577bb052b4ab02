#pragma once
// For tests: what a page asks, something to answer to each, and what is filled in when it is shown again.
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::contacts {

using Typed = std::vector<std::pair<std::string, std::string>>;

struct Control {
  std::string name;
  bool one_of_several = false;  // a radio button or an option
  bool typed = false;           // whatever somebody writes, rather than a choice
  bool filled = false;          // chosen, or a field to write in
  std::string value;            // what the choice stands for, or what is written
};

inline std::string attribute_of(std::string_view tag, const std::string& name) {
  const auto before = " " + name + "=\"";
  const auto at = tag.find(before);
  if (at == std::string_view::npos) return "";
  const auto from = at + before.size();
  return std::string(tag.substr(from, tag.find('"', from) - from));
}

inline Control input_in(std::string_view tag) {
  const auto type = attribute_of(tag, "type");
  const bool choice = type == "radio" || type == "checkbox";
  const bool chosen = tag.find(" checked") != std::string_view::npos;
  return {attribute_of(tag, "name"), type == "radio", !choice, chosen || !choice, attribute_of(tag, "value")};
}

// Everything that can be filled in, in the order of the page. For texts that need no escaping.
inline std::vector<Control> controls(std::string_view page) {
  std::vector<Control> all;
  std::string select;
  for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const auto end = page.find('>', at);
    const auto tag = page.substr(at, end - at);
    if (tag.starts_with("<input ") && attribute_of(tag, "type") != "hidden") all.push_back(input_in(tag));
    if (tag.starts_with("<select ")) select = attribute_of(tag, "name");
    if (tag.starts_with("<option"))
      all.push_back({select, true, false, tag.find(" selected") != std::string_view::npos, attribute_of(tag, "value")});
    if (tag.starts_with("<textarea ")) {
      const auto text = page.substr(end + 1, page.find("</textarea>", end) - end - 1);
      all.push_back({attribute_of(tag, "name"), false, true, true, std::string(text)});
    }
  }
  return all;
}

// Nothing but what a date, an age, a number and an address must be. Each number belongs to somebody else.
inline std::string something_for(const std::string& name) {
  if (name == "phone") return "07700 900142";
  if (name == "phone_other") return "07700 900166";
  if (name.ends_with("phone")) return "07700 90017" + std::to_string(name.size() % 10);
  if (name.ends_with("email")) return name + "@example.org";
  if (name.ends_with("postcode")) return name == "postcode" ? "ZZ99 1AA" : "ZZ99 2BB";  // nobody else's home
  if (name == "nhs_number") return "999 000 0107";
  if (name == "child_age") return "9";
  if (name.ends_with("-day")) return "9";
  if (name.ends_with("-month")) return "4";
  if (name.ends_with("-year")) return "1991";
  return name.ends_with("age") && name.size() < 9 ? "34" : "Words for " + name;
}

inline void put(Typed& typed, const std::string& name, const std::string& value) {
  std::erase_if(typed, [&](const auto& pair) { return pair.first == name; });
  typed.emplace_back(name, value);
}

// Every question of the page answered: with words, the first choice, every checkbox.
inline Typed filled(const std::vector<Control>& asked) {
  Typed typed;
  std::set<std::string> chosen;
  for (const auto& control : asked) {
    // A letter to a home that is theirs too would be refused.
    if (control.name.ends_with("_lives_with") && control.value == "yes") continue;
    if (control.typed)
      typed.emplace_back(control.name, something_for(control.name));
    else if (!control.value.empty() && (!control.one_of_several || chosen.insert(control.name).second))
      typed.emplace_back(control.name, control.value);
  }
  return typed;
}

// What a page holds, or was sent, whatever its order.
using Answers = std::multiset<std::pair<std::string, std::string>>;
inline Answers answers_in(const Typed& typed) {
  Answers all(typed.begin(), typed.end());
  std::erase_if(all, [](const auto& pair) { return pair.second.empty(); });
  return all;
}
inline Answers answers_on(std::string_view page) {
  Typed typed;
  for (const auto& control : controls(page))
    if (control.filled) typed.emplace_back(control.name, control.value);
  return answers_in(typed);
}

// A lawful basis for a purpose that was not chosen is on the page and no part of the contact.
inline void leave_out_other_bases(Typed& typed) {
  std::string purpose;
  for (const auto& [name, value] : typed)
    if (name == "purpose") purpose = value;
  std::erase_if(typed, [&](const auto& pair) {
    return pair.first.starts_with("basis_") && pair.first != "basis_reason" && pair.first != "basis_" + purpose;
  });
}

}  // namespace waymark::contacts
