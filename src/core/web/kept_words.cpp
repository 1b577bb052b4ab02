#include "core/web/kept_words.hpp"

#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace waymark::core::web {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html to_copy(KeptWords& kept) {
  Html html;
  if (!kept.selected.empty()) html << "<p class=\"govuk-body\">You selected: "_html << kept.selected << "</p>"_html;
  if (!kept.typed.empty())
    html << render(govuk::Textarea{.name = "typed",
                                   .value = std::move(kept.typed),
                                   .label = {.text = "What you typed"},
                                   .hint = {.text = "Copy what is still needed: it is not kept."},
                                   .rows = 8,
                                   .attributes = {{"readonly", std::nullopt}}});
  return html;
}

}  // namespace

Page kept_words_page(KeptWords kept) {
  Html main;
  main << "<span class=\"govuk-caption-l\">"_html << kept.person << "</span><h1 class=\"govuk-heading-l\">"_html
       << kept.heading << "</h1>"_html << kept.what_to_do << to_copy(kept)
       << render(govuk::Button{.text = kept.link, .href = kept.leads_to});
  return {.title = "Not saved",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kept.leads_to}),
          .status = 409};
}

}  // namespace waymark::core::web
