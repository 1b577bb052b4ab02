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

Html reason_help() {
  Html html;
  return html << "<p class=\"govuk-body\">Waymark asks the other agencies as soon as you send this contact. They are "
                 "told that you asked, and why.</p>"_html,
         html;
}

Html purpose_as_it_was(const http::Fields& fields, const ReadingContext& context) {
  const auto purpose = std::string(fields.get(kPurpose));
  const auto basis = chosen_basis(fields);
  Html html;
  html << "<p class=\"govuk-body\">Others’ records were asked about for this purpose: "_html
       << context.pack.purpose_name(purpose) << ". The lawful basis was: "_html << context.pack.basis_name(basis)
       << ". A correction does not change that: if it was wrong, tell whoever is responsible for data protection.</p>"
          "<input type=\"hidden\" name=\""_html
       << kPurpose << "\" value=\""_html << purpose << "\"><input type=\"hidden\" name=\""_html << basis_field(purpose)
       << "\" value=\""_html << basis << "\">"_html;
  return html;
}

Html purpose_question(const FormView& view, const ReadingContext& context) {
  auto purposes = view.radios(std::string(kPurpose), "Purpose", {});
  for (const auto* purpose : context.pack.purposes.in_force(context.today)) {
    govuk::RadioItem item;
    item.text = purpose->label;
    item.value = purpose->code;
    item.hint.text = purpose->help;
    item.conditional = bases_for(*purpose, view, context);
    purposes.items.push_back(std::move(item));
  }
  return render(purposes);
}

}  // namespace waymark::contacts
