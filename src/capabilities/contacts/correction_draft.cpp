#include "capabilities/contacts/correction_draft.hpp"

#include "capabilities/contacts/correcting.hpp"
#include "core/form/typed.hpp"

namespace waymark::contacts {

namespace {

constexpr std::string_view kVersion = "corrects_version";  // as it was when the correction began
constexpr std::string_view kPack = "corrects_pack";
constexpr std::string_view kDay = "corrects_day";
constexpr std::string_view kHarmers = "corrects_harmers";
constexpr std::string_view kChildren = "corrects_children";

void add_places(Step step, const http::Fields& draft, const ReadingContext& context, std::vector<int>& places) {
  const auto& page = page_of(step, context);
  const auto answered = core::form::groups_answered(page, core::form::only_what_applies(page, draft, context), context);
  places.insert(places.end(), answered.begin(), answered.end());
}

}  // namespace

http::Fields correction_fields(const Contact& contact, const http::Fields& typed, std::int64_t version,
                               base::Date day) {
  auto fields = typed;
  const auto add = [&](std::string_view name, std::string value) { fields.add(std::string(name), std::move(value)); };
  add(kCorrects, contact.id.text());
  add(kVersion, std::to_string(version));
  add(kPack, contact.pack_hash);
  add(kDay, base::to_text(day));
  add(kHarmers, std::to_string(contact.those_with(kAllegedPerpetrator).size()));
  add(kChildren, std::to_string(contact.those_with(kChild).size()));
  return fields;
}

core::Draft of_its_kind(core::Draft draft) {
  if (draft.kind == kCorrection) return draft;
  http::Fields fields;
  for (const auto& [name, value] : draft.fields.pairs())
    if (!name.starts_with(kCorrects)) fields.add(name, value);
  draft.fields = std::move(fields);
  return draft;
}

std::optional<core::ContactId> corrected_contact(const http::Fields& draft) {
  return core::ContactId::parse(draft.get(kCorrects));
}

std::int64_t corrected_version(const http::Fields& draft) {
  return core::form::number(draft.get(kVersion)).value_or(0);
}

std::optional<RecordedUnder> recorded_under(const http::Fields& draft) {
  const auto day = base::parse_date(draft.get(kDay));
  if (!draft.has(kCorrects) || !day) return std::nullopt;
  return RecordedUnder{std::string(draft.get(kPack)), *day};
}

int recorded_people(const http::Fields& draft, Step step) {
  if (step == Step::others) return core::form::number(draft.get(kHarmers)).value_or(0);
  return step == Step::children ? core::form::number(draft.get(kChildren)).value_or(0) : 0;
}

std::vector<int> places_of(const http::Fields& draft, const ReadingContext& context) {
  std::vector<int> places = {1};
  add_places(Step::others, draft, context, places);
  add_places(Step::children, draft, context, places);
  return places;
}

}  // namespace waymark::contacts
