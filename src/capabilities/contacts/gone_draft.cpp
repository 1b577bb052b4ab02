#include "capabilities/contacts/gone_draft.hpp"

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/contacts/correction_pages.hpp"
#include "capabilities/contacts/left_over.hpp"
#include "core/thrown_away.hpp"
#include "core/web/kept_words.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::Reply;
using core::web::Visit;

namespace {

Reply to_what_was_thrown_away(const Visit& visit, const core::DraftId& id) {
  auto typed = typed_in_lines(visit.request().form);
  if (typed.empty()) return core::web::go_to(draft_removal_path().url(id));
  return core::web::kept_words_page(
      {.person = "Record a contact",
       .heading = "This draft was thrown away",
       .what_to_do =
           "<p class=\"govuk-body\">It was thrown away after you opened this page, perhaps in another window. "
           "What you typed here is not in it. Bring the draft back, and type it again or copy it.</p>"_html,
       .leads_to = draft_removal_path().url(id),
       .link = "See how to bring it back",
       .typed = std::move(typed)});
}

Reply to_the_contact(const Visit& visit, const core::ContactId& id) {
  auto typed = typed_in_lines(visit.request().form);
  if (typed.empty()) return core::web::go_to(contact_path().url(id));
  return core::web::kept_words_page(
      {.person = "Record a contact",
       .heading = "This contact has been sent",
       .what_to_do = "<p class=\"govuk-body\">It was sent after you opened this page, perhaps in another window. What "
                     "you typed here did not go with it. If it is still needed, open the contact and choose “Correct "
                     "what was written down”.</p>"_html,
       .leads_to = contact_path().url(id),
       .link = "Open the contact",
       .typed = std::move(typed)});
}

}  // namespace

std::optional<core::Draft> thrown_away(const Visit& visit) {
  const auto id = visit.id<core::DraftId>();
  if (!id) return std::nullopt;
  return visit.read([&](core::Reading& reading) { return core::find_thrown_away(reading, *id, visit.now()); });
}

bool was_sent(const Visit& visit) {
  const auto id = visit.id<core::ContactId>();
  return id && visit.read([&](core::Reading& reading) { return find_contact(reading, *id).has_value(); });
}

Reply where_it_went(Visit& visit) {
  if (const auto thrown = thrown_away(visit)) return to_what_was_thrown_away(visit, thrown->id);
  if (auto corrected = sent_correction(visit)) return std::move(*corrected);
  const auto id = visit.id<core::ContactId>();
  if (!id || !was_sent(visit)) return base::not_found();
  return to_the_contact(visit, *id);
}

}  // namespace waymark::contacts
