#include "capabilities/contacts/step_reason.hpp"

#include "core/web/sourced.hpp"

namespace waymark::contacts {

using namespace html::literals;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

// The law of a basis, each with its state of checking.
Html law_of(const pack::LawfulBasis& basis) {
  Html html;
  html << basis.help << "<br>"_html;
  for (const auto& law : basis.law) {
    html << law.text << core::web::unverified_tag(law.verified) << "<br>"_html;
  }
  if (basis.reveals.sensitive == pack::SensitiveAnswer::none)
    html << "Specialist services are not answered on this basis."_html;
  return html;
}

Html bases_for(const pack::Purpose& purpose, const FormView& view, const ReadingContext& context) {
  const auto field = basis_field(purpose.code);
  auto radios = view.radios(field, "Lawful basis", {});
  radios.classes = "govuk-radios--small";
  for (const auto* basis : context.pack.bases_for(purpose.code, context.today)) {
    govuk::RadioItem item;
    item.text = basis->label;
    item.value = basis->code;
    item.hint.text = law_of(*basis);
    radios.items.push_back(std::move(item));
  }
  return render(radios);
}

}  // namespace

Html reason_questions(const FormView& view, const ReadingContext& context) {
  Html html;
  html << "<p class=\"govuk-body\">Waymark asks the other agencies as soon as you send this contact. They are told "
          "that you asked, and why.</p>"_html;
  auto purposes = view.radios("purpose", "Purpose", {});
  for (const auto* purpose : context.pack.purposes.in_force(context.today)) {
    govuk::RadioItem item;
    item.text = purpose->label;
    item.value = purpose->code;
    item.hint.text = purpose->help;
    item.conditional = bases_for(*purpose, view, context);
    purposes.items.push_back(std::move(item));
  }
  html << render(purposes);
  html << render(view.radios(
      "consent", "Did the person agree to sharing?",
      {{"given", "Yes"}, {"refused", "No"}, {"not_asked", "Not asked, because it was not safe or not possible"}}));
  auto reason = view.textarea("basis_reason", "Why this basis applies",
                              "Why consent was not asked for or was overridden, and what the danger is");
  reason.rows = 3;
  auto wishes = view.textarea("wishes", "What the person wants (if said)");
  wishes.rows = 3;
  html << render(reason) << render(wishes);
  return html;
}

}  // namespace waymark::contacts
