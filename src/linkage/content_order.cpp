#include "linkage/content_order.hpp"

#include <algorithm>
#include <numeric>
#include <string>

namespace waymark::linkage {
namespace {

// Everything that an identity says, one thing after another, so that equal texts are equal identities.
class Text {
 public:
  explicit Text(const Identity& person) {
    add(person.surname), add(person.forenames), add(person.birth_date);
    for (const std::string& former : person.former_surnames) add(former);
    end_list();
    for (const PersonName& alias : person.aliases) add(alias.surname), add(alias.forenames);
    end_list();
    add(static_cast<int>(person.sex));
    for (const Address& address : person.addresses) add(address);
    end_list();
    for (const std::string& phone : person.phones) add(phone);
    end_list();
    for (const std::string& email : person.emails) add(email);
    end_list();
    add(person.nhs_number);
    for (const Number& number : person.numbers) add(number.scheme), add(number.value), add(number.one_per_person);
  }
  std::string take() { return std::move(text_); }

 private:
  void add(const std::string& value) { text_ += value, text_ += '\x1F'; }
  void add(int value) { add(std::to_string(value)); }
  void end_list() { text_ += '\x1E'; }

  template <class Part>
  void add(const std::optional<Part>& part) {
    add(part ? std::to_string(*part) : std::string());
  }
  void add(const BirthDate& birth) {
    add(birth.year), add(birth.month), add(birth.day);
    add(birth.stated ? std::to_string(birth.stated->earliest) + '-' + std::to_string(birth.stated->latest) : "");
  }
  void add(const std::optional<base::Date>& date) { add(date ? base::to_text(*date) : std::string()); }
  void add(const Address& address) {
    add(address.uprn), add(address.house), add(address.postcode), add(address.class_normal), add(address.no_evidence);
    add(address.from), add(address.until);
  }

  std::string text_;
};

}  // namespace

std::vector<std::uint32_t> in_content_order(std::span<const Identity> rows) {
  std::vector<std::string> texts;
  texts.reserve(rows.size());
  for (const Identity& row : rows) texts.push_back(Text(row).take());
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
  return order;
}

}  // namespace waymark::linkage
