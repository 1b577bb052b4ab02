// The pack that is delivered: what a reviewer would look up in the strategy.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "pack/pack.hpp"

namespace waymark::pack {
namespace {

std::filesystem::path root() { return std::getenv("WAYMARK_SOURCE"); }

constexpr Date kToday{std::chrono::year{2026}, std::chrono::March, std::chrono::day{4}};

const Pack& thurrock() {
  static const Loaded loaded = load(root() / "packs/thurrock");
  return *loaded.pack;
}

TEST(Thurrock, LoadsWithoutProblems) {
  for (const char* pack : {"packs/thurrock", "packs/demo"}) {
    std::ostringstream out;
    EXPECT_EQ(check(root() / pack, out), 0) << out.str();
    EXPECT_THAT(out.str(), testing::StartsWith("ok: "));
  }
}

TEST(Thurrock, HasEveryPartnerThatTheStrategyNames) {
  for (const char* code : {"essex_police",
                           "thurrock_mash",
                           "thurrock_childrens_social_care",
                           "thurrock_adult_social_care",
                           "thurrock_early_help",
                           "thurrock_housing_safeguarding",
                           "thurrock_housing_options",
                           "thurrock_tenancy_services",
                           "registered_providers",
                           "mears",
                           "thurrock_youth_offending",
                           "probation",
                           "thurrock_public_health",
                           "thurrock_community_safety",
                           "thurrock_schools",
                           "basildon_hospital",
                           "health_agencies",
                           "mental_health_services",
                           "substance_misuse_services",
                           "changing_pathways",
                           "thurrock_womens_refuge",
                           "sosdap",
                           "sericc",
                           "oakwood_place",
                           "change_project",
                           "dvip",
                           "brighter_futures",
                           "essex_county_council_youth",
                           "university_of_essex",
                           "anglia_ruskin_university",
                           "british_red_cross",
                           "thurrock_lscp",
                           "setdab",
                           "sexual_abuse_partnership",
                           "thurrock_csp",
                           "essex_pfcc",
                           "essex_county_council",
                           "nhs_england",
                           "basildon_council",
                           "brentwood_council",
                           "castle_point_council",
                           "rochford_council",
                           "tendring_council",
                           "vawg_governance_group",
                           "cleaner_greener_scrutiny",
                           "set_domestic_abuse_team",
                           "southend_safeguarding_children",
                           "essex_safeguarding_children",
                           "antislavery_partnership",
                           "womens_service_action_team"})
    EXPECT_NE(thurrock().agency(code, kToday), nullptr) << code;
}

TEST(Thurrock, TheRehabilitationCompanyIsHistory) {
  EXPECT_NE(thurrock().agency("essex_crc", *base::parse_date("2020-06-01")), nullptr);
  EXPECT_EQ(thurrock().agency("essex_crc", kToday), nullptr);
  EXPECT_NE(thurrock().agencies.latest("essex_crc"), nullptr);
}

TEST(Thurrock, PublishesNoTelephoneNumbersOfDesks) {
  for (const Agency& agency : thurrock().agencies.all())
    for (const Desk& desk : agency.desks) EXPECT_EQ(desk.phone, "") << agency.code;
}

TEST(Thurrock, SensitiveServicesAreSensitive) {
  for (const char* code : {"sericc", "oakwood_place", "thurrock_womens_refuge", "sexual_health_services",
                           "substance_misuse_services", "mental_health_services"}) {
    const ServiceClass* service_class =
        thurrock().service_class(thurrock().agency(code, kToday)->service_class, kToday);
    EXPECT_TRUE(service_class->sensitive) << code;
    EXPECT_EQ(service_class->shown_as, "Specialist support") << code;
  }
  EXPECT_FALSE(thurrock().service_class("housing", kToday)->sensitive);
}

TEST(Thurrock, NoBasisOfCareOrHousingAnswersForSensitiveServices) {
  for (const auto& basis : thurrock().lawful_bases.all()) EXPECT_EQ(basis.consent_required, basis.code == "consent");
  EXPECT_EQ(thurrock().lawful_basis("housing_legal_obligation", kToday)->reveals.sensitive, SensitiveAnswer::none);
  EXPECT_EQ(thurrock().lawful_basis("health_care", kToday)->reveals.sensitive, SensitiveAnswer::none);
  EXPECT_EQ(thurrock().lawful_basis("safeguarding_public_task", kToday)->reveals.sensitive,
            SensitiveAnswer::as_specialist_support);
}

TEST(Thurrock, EveryPurposeHasABasis) {
  for (const Purpose* purpose : thurrock().purposes.in_force(kToday))
    EXPECT_FALSE(thurrock().bases_for(purpose->code, kToday).empty()) << purpose->code;
  EXPECT_TRUE(thurrock().bases_for("curiosity", kToday).empty());
}

TEST(Thurrock, DashHasTwentyFourTopicsAndAFloorOfFourteen) {
  const Instrument* dash = thurrock().instrument("dash", kToday);
  ASSERT_NE(dash, nullptr);
  EXPECT_EQ(dash->topics.size(), 24U);
  EXPECT_EQ(dash->topic(8)->code, "stalking");
  EXPECT_THAT(dash->topic(15)->flags, testing::Contains("non_fatal_strangulation"));
  EXPECT_EQ(dash->topic(25), nullptr);
  EXPECT_EQ(dash->threshold("visible_high_risk", {kToday})->at_least, 14);
  EXPECT_EQ(dash->criteria_in_force({kToday}).size(), 4U);
  EXPECT_EQ(dash->criterion("potential_escalation", {kToday})->count, 3);
  EXPECT_EQ(dash->criterion("potential_escalation", {kToday})->window_months, 12);
  EXPECT_FALSE(dash->topics.front().dated.verified);
  EXPECT_THAT(dash->notice, testing::HasSubstr("not the official form"));
}

std::vector<std::string> codes_of(const std::vector<Topic>& topics) {
  std::vector<std::string> codes;
  for (const Topic& topic : topics) codes.push_back(topic.code);
  return codes;
}

TEST(Thurrock, StalkingHasElevenTopicsAndNoNumberThatMakesItHigh) {
  const Instrument* stalking = thurrock().instrument("stalking", kToday);
  ASSERT_NE(stalking, nullptr);
  EXPECT_TRUE(stalking->available);
  EXPECT_EQ(stalking->topics.size(), 11U);
  EXPECT_TRUE(stalking->thresholds.empty()) << "the source names none [V17]";
  EXPECT_EQ(stalking->criterion("visible_high_risk", {kToday}), nullptr);
  EXPECT_NE(stalking->criterion("professional_judgement", {kToday}), nullptr);
  EXPECT_EQ(stalking->dated.source, "V17");
  EXPECT_FALSE(stalking->dated.verified);
}

TEST(Thurrock, TheYoungPersonsQuestionsMirrorThoseOfDash) {
  const Instrument* young = thurrock().instrument("young_person", kToday);
  const Instrument* dash = thurrock().instrument("dash", kToday);
  ASSERT_NE(young, nullptr);
  EXPECT_EQ(codes_of(young->topics), codes_of(dash->topics));
  for (std::size_t i = 0; i < young->topics.size(); ++i) {
    EXPECT_NE(young->topics[i].text, dash->topics[i].text) << "in words for young people";
    EXPECT_EQ(young->topics[i].flags, dash->topics[i].flags) << young->topics[i].code;
  }
  EXPECT_EQ(young->minimum_age, 13);
  EXPECT_EQ(young->maximum_age, 17);
  EXPECT_EQ(young->followed_by, "dash");
}

// [V16]: under 16 goes to children's safeguarding.
TEST(Thurrock, NothingCountsTowardsAMaracUnderSixteen) {
  for (const Instrument& instrument : thurrock().instruments.all())
    for (const int age : {0, 13, 15}) {
      const Scope child{kToday, age};
      EXPECT_TRUE(!instrument.fits_age(age) || !instrument.threshold("visible_high_risk", child)) << instrument.code;
      for (const RiskCriterion* criterion : instrument.criteria_in_force(child))
        EXPECT_TRUE(!instrument.fits_age(age) || criterion->code == "professional_judgement") << instrument.code;
    }
  EXPECT_EQ(thurrock().instrument("young_person", kToday)->threshold("visible_high_risk", {kToday, 16})->at_least, 14);
}

TEST(Thurrock, TheSexualViolenceFormIsNotCounted) {
  const Instrument* form = thurrock().instrument("sexual_violence", kToday);
  ASSERT_NE(form, nullptr);
  EXPECT_FALSE(form->counted);
  EXPECT_TRUE(form->thresholds.empty());
  EXPECT_TRUE(form->criteria.empty());
  EXPECT_THAT(codes_of(form->topics),
              testing::IsSupersetOf({"what_happened", "when_happened", "who_did_it", "police_told", "unsafe_now",
                                     "self_harm", "mental_health", "children_at_risk", "access_needs",
                                     "wishes_counselling", "wishes_isva", "wishes_sarc"}));
  EXPECT_EQ(form->topic(2)->kind, TopicKind::date);
  EXPECT_TRUE(form->topic(2)->about);
}

TEST(Thurrock, NoLimitForEvidenceSaysThatItIsTooLate) {
  const auto windows = thurrock().list("forensic_windows").in_force(kToday);
  EXPECT_GE(windows.size(), 5U);
  for (const Code* window : windows) {
    EXPECT_FALSE(window->dated.verified) << window->code;
    EXPECT_THAT(window->definition, testing::Not(testing::HasSubstr("late"))) << window->code;
  }
}

TEST(Thurrock, EveryInstrumentSaysThatItsWordsAreOursOrWhatToDoInstead) {
  for (const Instrument& instrument : thurrock().instruments.all()) {
    EXPECT_NE(instrument.notice, "") << instrument.code;
    EXPECT_EQ(instrument.available, instrument.notice.find("our") != std::string::npos &&
                                        instrument.notice.find("words") != std::string::npos)
        << instrument.code;
    EXPECT_EQ(instrument.available, !instrument.safety.empty()) << instrument.code << ": what no licence takes away";
    for (const Topic& topic : instrument.topics)
      EXPECT_NE(thurrock().source(topic.dated.source), nullptr) << instrument.code << " " << topic.code;
  }
}

TEST(Thurrock, SaysWhenEachInstrumentIsAskedAgain) {
  for (const Instrument* instrument : thurrock().instruments.in_force(kToday)) {
    const ReviewPeriod* period = thurrock().review_periods.find(instrument->code, kToday);
    EXPECT_EQ(period != nullptr, instrument->available) << instrument->code;
    EXPECT_FALSE(period && period->dated.verified) << instrument->code;
  }
  std::vector<std::string> events;
  for (const ReviewEvent* event : thurrock().review_events.in_force(kToday)) events.push_back(event->code);
  EXPECT_THAT(events, testing::UnorderedElementsAre("new_incident", "separation", "release", "order", "pregnancy",
                                                    "child_contact_hearing", "closure"));
}

TEST(Thurrock, SaysWhatToDoAboutEveryUrgentFlagThatAQuestionStates) {
  const auto urgent = thurrock().list(lists::urgent_flags).in_force(kToday);
  ASSERT_FALSE(urgent.empty());
  std::vector<std::string> stated;
  for (const Instrument& instrument : thurrock().instruments.all())
    for (const Topic& topic : instrument.topics) {
      stated.insert(stated.end(), topic.flags.begin(), topic.flags.end());
      for (const TopicOption& option : topic.options)
        stated.insert(stated.end(), option.flags.begin(), option.flags.end());
    }
  for (const Code* flag : urgent) {
    EXPECT_THAT(stated, testing::Contains(flag->code)) << "no question states it, so nobody would ever be warned";
    EXPECT_NE(flag->action, "") << flag->code;
    EXPECT_NE(flag->definition, "") << flag->code;
  }
}

// A licence that nobody gave, for every topic.
std::string invented_wording(const Instrument& instrument) {
  std::string text = "instrument = \"" + instrument.code + "\"\nedition = \"" + instrument.edition +
                     "\"\nlicence = \"Invented Licence 1\"\n";
  for (const Topic& topic : instrument.topics)
    text += "[[topic]]\nnumber = " + std::to_string(topic.number) + "\ntext = \"Licensed " +
            std::to_string(topic.number) + "\"\n";
  return text;
}

TEST(Thurrock, ALicensedWordingReplacesOurs) {
  for (const char* code : {"dash", "young_person", "stalking", "sexual_violence"}) {
    const Instrument* ours = thurrock().instrument(code, kToday);
    Files files = read_files(root() / "packs/thurrock");
    files[std::string("instruments/") + code + "/wording.toml"] = invented_wording(*ours);
    const Loaded loaded = load_from_files(files);
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
    const Instrument* licensed = loaded.pack->instrument(code, kToday);
    for (const Topic& topic : licensed->topics)
      EXPECT_EQ(topic.text, "Licensed " + std::to_string(topic.number)) << code;
    EXPECT_EQ(codes_of(licensed->topics), codes_of(ours->topics));
    EXPECT_EQ(licensed->words(), "Invented Licence 1. " + ours->safety) << "what no licence takes away";
    EXPECT_EQ(ours->words(), ours->notice + " " + ours->safety);
  }
}

TEST(Thurrock, TheClockOfTheFirstContact) {
  const ClockRule* clock = thurrock().clock("high_risk_idva_contact", kToday);
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(spoken_limit(*clock), "within 24 hours");
  EXPECT_FALSE(clock->dated.verified);
  EXPECT_EQ(spoken_limit(*thurrock().clock("mash_decision", kToday)), "within 1 working day");
  EXPECT_EQ(thurrock().clock("school_told", *base::parse_date("2025-11-06")), nullptr);
  EXPECT_EQ(spoken_limit(*thurrock().clock("school_told", kToday)), "before the next school day begins");
}

// A clock that a pathway starts must have a unit that core/deadline computes: a referral would fail otherwise.
TEST(Thurrock, EveryClockOfAPathwayCanRunAndOneOfThemEndsWithTheDecision) {
  constexpr std::array kRunning = {ClockUnit::elapsed_hours, ClockUnit::working_hours, ClockUnit::calendar_days,
                                   ClockUnit::working_days};
  for (const Pathway* pathway : thurrock().pathways.in_force(kToday)) {
    auto codes = pathway->clocks_on_referral;
    EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [](const std::string& code) {
      return thurrock().clock(code, kToday)->stops_on == "pathway_decided";
    })) << pathway->code;
    codes.insert(codes.end(), pathway->clocks_on_accept.begin(), pathway->clocks_on_accept.end());
    codes.insert(codes.end(), pathway->clocks_on_high_risk.begin(), pathway->clocks_on_high_risk.end());
    codes.insert(codes.end(), pathway->clocks_on_decline.begin(), pathway->clocks_on_decline.end());
    EXPECT_FALSE(pathway->clocks_on_decline.empty()) << pathway->code << ": nobody would hear that it was declined";
    for (const auto& code : codes)
      EXPECT_THAT(kRunning, testing::Contains(thurrock().clock(code, kToday)->unit)) << pathway->code << " " << code;
  }
}

TEST(Thurrock, DomesticAbuseChangedItsDefinition) {
  const CodeList& forms = thurrock().list(lists::forms_of_abuse);
  EXPECT_EQ(forms.find("domestic_abuse", *base::parse_date("2021-09-30"))->label, "Domestic violence and abuse");
  EXPECT_EQ(forms.find("domestic_abuse", *base::parse_date("2021-10-01"))->label, "Domestic abuse");
}

TEST(Thurrock, HasTheEightStrands) {
  std::set<std::string> strands;
  for (const Code* form : thurrock().list(lists::forms_of_abuse).in_force(kToday))
    if (form->group.empty()) strands.insert(form->code);
  EXPECT_THAT(strands, testing::ElementsAre("domestic_abuse", "fgm", "forced_marriage", "honour_based_abuse",
                                            "modern_slavery", "sexual_harassment", "sexual_violence", "stalking"));
}

TEST(Thurrock, EverySourceIsInTheTableForReaders) {
  std::ifstream stream(root() / "docs/sources.md");
  std::stringstream table;
  table << stream.rdbuf();
  for (const Source& source : thurrock().sources)
    EXPECT_THAT(table.str(), testing::HasSubstr("\n| " + source.id + " | " + source.title + " | ")) << source.id;
}

}  // namespace
}  // namespace waymark::pack
