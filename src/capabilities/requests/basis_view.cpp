#include "capabilities/requests/basis_view.hpp"

#include "capabilities/requests/words.hpp"
#include "core/web/sourced.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html help_and_law(const pack::LawfulBasis& basis, const pack::Pack& pack) {
  Html html;
  html << basis.help;
  if (basis.help.empty()) html << core::web::unverified_tag(basis.dated.verified);
  return html << "<br>"_html << law_of(pack, basis.code), html;
}

}  // namespace

Html basis_question(const FormView& view, const std::string& field, std::string_view purpose, const pack::Pack& pack,
                    base::Date today) {
  auto radios = view.radios(field, "Lawful basis", {});
  radios.classes = "govuk-radios--small";
  for (const auto* basis : pack.bases_for(purpose, today)) {
    govuk::RadioItem item;
    item.text = basis->label;
    item.value = basis->code;
    item.hint.text = help_and_law(*basis, pack);
    radios.items.push_back(std::move(item));
  }
  return render(radios);
}

Html consent_question(const FormView& view, const std::string& legend) {
  auto radios = view.radios(std::string(kConsent), legend,
                            {{std::string(kAgreed), "Yes"},
                             {"refused", "No"},
                             {"not_asked", "Not asked, because it was not safe or not possible"}});
  radios.classes = "govuk-radios--small";
  return render(radios);
}

}  // namespace waymark::requests
