#include "capabilities/people/identity_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "capabilities/people/words.hpp"
#include "core/caution.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/moj/identity_bar.hpp"

namespace waymark::people {

using namespace html::literals;
using core::AddressClass;
using html::Html;
namespace govuk = html::govuk;

namespace {

void add_new(std::vector<std::string>& all, const std::string& text) {
  if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
}

std::string joined(const std::vector<std::string>& all, std::string_view between) {
  std::string text;
  for (const auto& one : all) text += (text.empty() ? "" : std::string(between)) + one;
  return text;
}

std::string alias_of(const linkage::PersonName& name) {
  if (name.forenames.empty() || name.surname.empty()) return name.forenames + name.surname;
  return name.forenames + " " + name.surname;
}

// "4 March 1991, aged 34"
std::string birth_of(const linkage::BirthDate& birth, base::Date today) {
  if (!birth.year && birth.stated)
    return fmt::format("between {} and {} (from a stated age)", birth.stated->earliest, birth.stated->latest);
  const auto age = core::age_on(birth, today);
  const auto date = core::spoken_birth_date(birth);
  return age ? fmt::format("{}, aged {}", date, *age) : date;
}

struct Names {
  std::vector<std::string> whole;  // the newest first
  std::vector<std::string> former;
  std::vector<std::string> aliases;
  std::vector<std::string> births;
};

Names names_in(const std::vector<core::Record>& records, base::Date today) {
  Names names;
  for (const auto& record : records) {
    const auto& identity = record.identity;
    if (!identity.forenames.empty() || !identity.surname.empty()) add_new(names.whole, identity.display_name());
    for (const auto& surname : identity.former_surnames) add_new(names.former, surname);
    for (const auto& alias : identity.aliases) add_new(names.aliases, alias_of(alias));
    if (identity.birth_date.year || identity.birth_date.stated)
      add_new(names.births, birth_of(identity.birth_date, today));
  }
  if (names.whole.empty()) names.whole.push_back(core::Identity{}.display_name());
  if (names.births.empty()) names.births.emplace_back("not known");
  return names;
}

Html address_of(const core::Address& address) {
  Html html;
  if (address.address_class == AddressClass::refuge) return html << "In a refuge. No street is kept here."_html, html;
  if (address.address_class == AddressClass::sealed) return html << "Sealed. Not shown on this page."_html, html;
  if (address.address_class == AddressClass::confidential)
    html << "<strong>Confidential: tell nobody, and write it nowhere that others can read.</strong><br>"_html;
  html << address.lines << (address.lines.empty() || address.postcode.empty() ? "" : ", ") << address.postcode;
  return html;
}

// None is shown with less caution than any of our records asks for.
Html addresses_of(const core::Record& record, const std::vector<core::Record>& records) {
  Html html;
  for (const auto& address : core::cautious_addresses(record, records)) {
    if (!html.empty()) html << "<br><br>"_html;
    html << address_of(address);
  }
  if (html.empty()) html << "Not given"_html;
  return html;
}

govuk::SummaryRow row(std::string_view key, html::Content value) {
  return {.key = {.text = key}, .value = {.text = value.empty() ? html::Content("Not given") : std::move(value)}};
}

govuk::SummaryList card(const core::Record& record, const std::vector<core::Record>& records, const pack::Pack& pack) {
  const auto& identity = record.identity;
  govuk::SummaryList list{
      .card = govuk::SummaryCard{.title = source_of(pack, record.agency, record.made), .heading_level = 3}};
  list.rows = {row("Name", identity.display_name()), row("Born", core::spoken_birth_date(identity.birth_date)),
               row("Address", addresses_of(record, records)), row("NHS number", identity.nhs_number)};
  return list;
}

}  // namespace

Html identity_bar(const std::vector<core::Record>& records, base::Date today) {
  const auto names = names_in(records, today);
  Html title;
  title << "<h1 class=\"govuk-heading-l govuk-!-margin-bottom-1\">"_html << names.whole.front() << "</h1>"_html;
  html::moj::IdentityBar bar{.title = std::move(title)};
  bar.facts.push_back({"Born:", joined(names.births, "; or ")});
  if (!names.former.empty()) bar.facts.push_back({"Former surnames:", joined(names.former, ", ")});
  if (!names.aliases.empty()) bar.facts.push_back({"Also known as:", joined(names.aliases, ", ")});
  if (const std::vector<std::string> others(names.whole.begin() + 1, names.whole.end()); !others.empty())
    bar.facts.push_back({"Also recorded as:", joined(others, "; ")});
  return render(bar);
}

Html records_view(const std::vector<core::Record>& records, const pack::Pack& pack) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What our agency has on record</h2>"_html;
  for (const auto& record : records) html << render(card(record, records, pack));
  return html;
}

}  // namespace waymark::people
