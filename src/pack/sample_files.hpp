#pragma once
// The smallest pack that is sound, for tests: each test spoils one file of it.
#include <string>
#include <string_view>

#include "pack/code_list.hpp"
#include "pack/pack.hpp"

namespace waymark::pack {

inline constexpr std::string_view kSampleDefaults =
    "[defaults]\nsource = \"W\"\neffective_from = 2020-01-01\nverified = true\n";

inline std::string sample_list(std::string_view code) {
  return std::string(kSampleDefaults) + "[[code]]\ncode = \"" + std::string(code) + "\"\nlabel = \"Label\"\n";
}

inline void add_sample_lists(Files& files) {
  const auto add = [&](std::string_view list, std::string_view code) {
    files["codes/" + std::string(list) + ".toml"] = sample_list(code);
  };
  add(lists::forms_of_abuse, "domestic_abuse");
  add(lists::relationships, "partner");
  add(lists::parts, "victim");
  add(lists::contact_channels, "seen");
  add(lists::contact_methods, "letter");
  add(lists::refusal_reasons, "more_facts_needed");
  add(lists::request_kinds, "other");
  add(lists::decline_reasons, "other");
  add(lists::support_outcomes, "other");
  add(lists::sexes, "female");
  add(lists::genders, "woman");
  add(lists::danger_questions, "danger_now");
  add(lists::staff_roles, "manager");
  add(lists::clock_events, "referred");
  files["codes/clock_events.toml"] += "[[code]]\ncode = \"pathway_decided\"\nlabel = \"Label\"\n";
  files["codes/clock_events.toml"] += "[[code]]\ncode = \"information_answered\"\nlabel = \"Label\"\n";
  add(lists::pause_reasons, "in_hospital");
  add(lists::extension_reasons, "agreed_at_meeting");
  add(lists::risk_criteria, "repeat");
  add(lists::urgent_flags, "non_fatal_strangulation");
  files["codes/urgent_flags.toml"] += "action = \"Call 999.\"\n";
}

inline std::string sample_pathway(std::string_view kind, int minimum_age) {
  return "[[pathway]]\ncode = \"" + std::string(kind) + "\"\nlabel = \"Label\"\nkind = \"" + std::string(kind) +
         "\"\nreceives = { agency = \"police\", desk = \"front\" }\nminimum_age = " + std::to_string(minimum_age) +
         "\nclocks_on_referral = [\"answer\"]\nsource = \"W\"\neffective_from = 2020-01-01\n";
}

inline std::string sample_rule(std::string_view code, std::string_view kind, std::string_view target,
                               std::string_view when) {
  return "[[rule]]\ncode = \"" + std::string(code) + "\"\nkind = \"" + std::string(kind) + "\"\ntarget = \"" +
         std::string(target) + "\"\nreason = \"Because.\"\nwhen = { " + std::string(when) +
         " }\nsource = \"W\"\neffective_from = 2020-01-01\n\n";
}

// An instrument of one topic. `more` holds further keys; what follows may be [[criterion]] and the like.
inline std::string sample_instrument(std::string_view code, std::string_view more,
                                     std::string_view from = "effective_from = 2020-01-01\n") {
  return "code = \"" + std::string(code) +
         "\"\nedition = \"1\"\ntitle = \"Title\"\nnotice = \"Ours\"\nsource = \"W\"\n" + std::string(from) +
         std::string(more) + "\n[[topic]]\nnumber = 1\ncode = \"t\"\ntext = \"T?\"\n";
}

inline std::string sample_criterion(std::string_view code, std::string_view more = "") {
  return "[[criterion]]\ncode = \"" + std::string(code) + "\"\nlabel = \"Label\"\n" + std::string(more) + "\n";
}

inline std::string sample_routing() {
  constexpr std::string_view kHighRisk = "risk_criteria_any = [\"repeat\"], age_at_least = 16, age_unknown = true";
  return sample_rule("ask_age", "ask", "age", "age_unknown = true") +
         sample_rule("young", "propose_pathway", "childrens_safeguarding", "age_below = 18") +
         sample_rule("children", "propose_pathway", "childrens_safeguarding", "children = \"yes\"") +
         sample_rule("marac", "propose_pathway", "marac", kHighRisk) +
         sample_rule("idva", "propose_pathway", "idva", kHighRisk);
}

inline std::string sample_request_clock(std::string_view code) {
  return "[[clock]]\ncode = \"" + std::string(code) +
         "\"\nlabel = \"Answer\"\namount = 1\nunit = \"elapsed_hours\"\ncalendar = \"england\"\n"
         "starts_on = \"referred\"\nescalates_to = \"manager\"\nstops_on = \"information_answered\"\n";
}

inline std::string sample_page(std::string_view code, std::initializer_list<std::string_view> questions) {
  auto page = "[[page]]\ncode = \"" + std::string(code) + "\"\nheading = \"Heading\"\n";
  for (const auto question : questions)
    page += "[[page.question]]\ncode = \"" + std::string(question) + "\"\nlabel = \"Label\"\n";
  return page;
}

inline std::string sample_contact_form() {
  return "code = \"contact\"\ntitle = \"Title\"\nsource = \"W\"\neffective_from = 2020-01-01\n" +
         sample_page("now", {"danger", "safe_to_talk"}) +
         sample_page("who", {"forenames", "surname", "former_surname", "also_known_as", "birth", "age", "sex", "phone",
                             "phone_other", "email", "home", "address", "postcode", "address_class", "nhs_number",
                             "interpreter", "language"}) +
         sample_page("what", {"forms", "narrative", "happened", "channel", "children", "two_way"}) +
         sample_page("others",
                     {"forenames", "surname", "relationship", "also_known_as", "birth", "phone", "email", "address"}) +
         "[page.repeat]\ngroup = \"harm\"\none = \"One\"\nadd = \"Add\"\nmost = 3\n" +
         sample_page("children", {"forenames", "surname", "birth", "relation"}) +
         "[page.repeat]\ngroup = \"child\"\none = \"One\"\nadd = \"Add\"\nmost = 3\n" +
         sample_page("reaching", {"no_contact", "reach_call", "reach_voicemail", "reach_text", "reach_email",
                                  "reach_letter", "reach_times", "reach_who_else", "third_party", "third_party_phone",
                                  "through_agency", "code_word"}) +
         sample_page("reason", {"purpose", "consent", "basis_reason", "wishes"}) + sample_page("about", {"own_words"});
}

inline Files sample_files() {
  Files files;
  add_sample_lists(files);
  files["sources.toml"] =
      "[[source]]\nid = \"W\"\nkind = \"ours\"\ntitle = \"Ours\"\nsupports = \"Wording\"\nverified = true\n"
      "[[source]]\nid = \"G\"\nkind = \"general\"\ntitle = \"General\"\nsupports = \"Practice\"\n";
  files["partnership.toml"] =
      "code = \"sample\"\nname = \"Sample\"\ntime_zone = \"Europe/London\"\ncalendar = \"england\"\n"
      "contact_desk = { agency = \"police\", desk = \"front\" }\n"
      "matching_desk = { agency = \"police\", desk = \"front\" }\n"
      "match_answer_within_hours = 4\nsource = \"W\"\neffective_from = 2020-01-01\n";
  files["service_classes.toml"] = std::string(kSampleDefaults) +
                                  "[[service_class]]\ncode = \"police\"\nlabel = \"Police\"\nshown_as = \"Police\"\n";
  files["agencies.toml"] = std::string(kSampleDefaults) +
                           "[[agency]]\ncode = \"police\"\nname = \"Police\"\nkind = \"statutory\"\n"
                           "service_class = \"police\"\nroles = [\"manager\"]\n"
                           "  [[agency.desk]]\n  code = \"front\"\n  name = \"Front desk\"\n";
  files["lawful_bases.toml"] =
      std::string(kSampleDefaults) +
      "[[purpose]]\ncode = \"care\"\nlabel = \"Care\"\n[[basis]]\ncode = \"consent\"\nlabel = \"Consent\"\n"
      "purposes = [\"care\"]\nreveals = { sensitive = \"none\" }\n"
      "notice = { person = \"unless_unsafe\", source = \"W\" }\n  [[basis.law]]\n  text = \"Law\"\n  source = "
      "\"G\"\n";
  files["calendars.toml"] = std::string(kSampleDefaults) +
                            "[[calendar]]\ncode = \"england\"\nlabel = \"England\"\nhours_from = \"09:00\"\n"
                            "hours_until = \"17:00\"\n";
  files["clocks.toml"] = std::string(kSampleDefaults) +
                         "[[clock]]\ncode = \"answer\"\nlabel = \"Answer\"\namount = 24\nunit = \"elapsed_hours\"\n"
                         "calendar = \"england\"\nstarts_on = \"referred\"\nescalates_to = \"manager\"\n"
                         "stops_on = \"pathway_decided\"\n" +
                         sample_request_clock("enquiry_answer") + sample_request_clock("enquiry_answer_emergency");
  files["pathways/marac.toml"] = sample_pathway("marac", 16);
  files["pathways/idva.toml"] = sample_pathway("idva", 16);
  files["pathways/childrens_safeguarding.toml"] = sample_pathway("childrens_safeguarding", 0);
  files["routing.toml"] = sample_routing();
  files["forms/contact.toml"] = sample_contact_form();
  return files;
}

}  // namespace waymark::pack
