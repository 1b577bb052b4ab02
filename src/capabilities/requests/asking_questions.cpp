#include "capabilities/requests/asking_questions.hpp"

#include "core/web/sourced.hpp"
#include "core/web/telephone.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html hint_of(const Whom& whom, const pack::Pack& pack) {
  const auto& contact_desk = pack.partnership.contact_desk;
  Html html;
  if (whom.specialist())
    html << "The service reads who asks. You are not told which it is, and its answer comes back under this name. In "
            "an emergency phone "_html
         << core::web::desk_with_number(pack, contact_desk.agency, contact_desk.desk);
  else
    html << "Phone: "_html << core::web::number_of(pack, whom.agency, whom.desk);
  return html;
}

Html another_desk(const FormView& view, const Asking& asking) {
  std::vector<core::web::Choice> choices = {{"", "Select a desk"}};
  for (const auto& whom : desks_to_ask(asking.asker()))
    choices.push_back(
        {whom.value, whom.label + " (" + core::web::number_of(*asking.pack, whom.agency, whom.desk) + ")"});
  return render(view.select(std::string(kDesk), "Which desk", choices));
}

Html whom_question(const FormView& view, const Asking& asking) {
  auto radios = view.radios(std::string(kWhom), "Whom do you ask?", {});
  for (const auto& whom : holders_to_ask(asking.grounds.answer, asking.asker())) {
    govuk::RadioItem item;
    item.text = whom.label;
    item.value = whom.value;
    item.hint.text = hint_of(whom, *asking.pack);
    radios.items.push_back(std::move(item));
  }
  govuk::RadioItem another;
  another.text = "Another agency: whether it knows this person";
  another.value = kAnotherDesk;
  another.hint.text = "It looks among its own records. Who asks learns nothing from how it answers but what it says.";
  another.conditional = another_desk(view, asking);
  radios.items.push_back(std::move(another));
  return render(radios);
}

Html what_questions(const FormView& view, const Asking& asking) {
  auto words = view.textarea(std::string(kWords), "In your own words (optional for most)",
                             "What exactly you need to know. No more about the person than they need to answer.");
  words.rows = 4;
  auto why = view.textarea(std::string(kWhy), "Why you need to know it", "What depends on the answer, and by when.");
  why.rows = 4;
  Html html;
  html << render(view.checkboxes(std::string(kKinds), "What do you ask for?",
                                 core::web::choices(asking.pack->list(pack::lists::request_kinds), asking.today)))
       << render(words) << render(why);
  return html;
}

// "They answer within 1 working day", and whether anybody checked that.
Html limit_of(const Asking& asking, bool emergency) {
  Html html;
  const auto* clock = asking.pack->clock(clock_for(emergency), asking.today);
  if (!clock) return html;
  html << "They answer "_html << pack::spoken_limit(*clock) << "."_html
       << core::web::unverified_tag(clock->dated.verified);
  return html;
}

Html urgency_question(const FormView& view, const Asking& asking) {
  auto radios = view.radios(std::string(kUrgency), "How urgent is it?", {});
  Html first;
  first << "Phone first: the numbers stand above. This then keeps what was asked and said. If somebody is in danger "
           "now, call <a class=\"govuk-link\" href=\"tel:999\">999</a>. "_html
        << limit_of(asking, true);
  govuk::RadioItem usual;
  usual.text = "Not an emergency";
  usual.value = kUsual;
  usual.hint.text = limit_of(asking, false);
  govuk::RadioItem emergency;
  emergency.text = "An emergency";
  emergency.value = kEmergency;
  emergency.hint.text = std::move(first);
  radios.items = {std::move(usual), std::move(emergency)};
  return render(radios);
}

Html reason_questions(const FormView& view, const Asking& asking) {
  auto purposes = view.radios(std::string(kPurpose), "Purpose", {});
  for (const auto* purpose : asking.pack->purposes.in_force(asking.today)) {
    govuk::RadioItem item;
    item.text = purpose->label;
    item.value = purpose->code;
    item.hint.text = purpose->help;
    item.conditional = basis_question(view, basis_field(purpose->code), purpose->code, *asking.pack, asking.today);
    purposes.items.push_back(std::move(item));
  }
  auto reason = view.textarea(std::string(kBasisReason), "Why this basis applies",
                              "Why consent was not asked for or was overridden, and what the danger is. They read it.");
  reason.rows = 3;
  Html html;
  html << render(purposes) << consent_question(view, "Did the person agree to this request?") << render(reason);
  return html;
}

// Fair notice, unless it puts somebody at more risk.
Html telling_question(const FormView& view) {
  auto because = view.textarea(std::string(kUntoldBecause), "Why it is not safe", "They read it, so as not to tell.");
  because.rows = 2;
  auto radios = view.radios(std::string(kPersonTold), "Does the person know that you ask?", {},
                            "People are told who shares what about them, unless telling them would put somebody at "
                            "more risk.");
  for (const auto code : {kKnows, kLater, kUnsafe}) {
    govuk::RadioItem item;
    item.text = spoken_telling(code);
    item.value = code;
    if (code == kUnsafe) item.conditional = render(because);
    radios.items.push_back(std::move(item));
  }
  return render(radios);
}

}  // namespace

Html asking_questions(const FormView& view, const Asking& asking) {
  Html html;
  html << whom_question(view, asking) << what_questions(view, asking) << urgency_question(view, asking)
       << reason_questions(view, asking) << telling_question(view);
  return html;
}

}  // namespace waymark::requests
