#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> problems(const Files& files) {
  std::vector<std::string> texts;
  for (const Problem& problem : load_from_files(files).problems) texts.push_back(to_text(problem));
  return texts;
}

// The problems after one text of one file was replaced by another; the text must be there.
std::vector<std::string> problems_after(const std::string& file, std::string_view from, std::string_view to) {
  Files files = sample_files();
  const std::size_t at = files.at(file).find(from);
  EXPECT_NE(at, std::string::npos) << file << " has no " << from;
  if (at != std::string::npos) files[file].replace(at, from.size(), to);
  return problems(files);
}

TEST(Load, TheSampleIsSound) {
  const Loaded loaded = load_from_files(sample_files());
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  EXPECT_TRUE(loaded.problems.empty());
  EXPECT_EQ(loaded.pack->partnership.name, "Sample");
  EXPECT_EQ(loaded.pack->hash, hash(sample_files()));
}

TEST(Load, NoPackWhenThereAreProblems) {
  Files files = sample_files();
  files.erase("clocks.toml");
  EXPECT_EQ(load_from_files(files).pack, nullptr);
}

TEST(Load, NoFilesAtAllNamesEveryMissingFile) {
  const std::vector<std::string> all = problems({});
  EXPECT_EQ(all.size(), 27U);  // eight files and eighteen lists
  EXPECT_THAT(all, testing::Contains("clocks.toml:1:1: this file is missing; every pack needs it"));
  EXPECT_THAT(all, testing::Contains("codes/parts.toml:1:1: this file is missing; every pack needs it"));
}

TEST(Load, UnknownKeySaysWhatWasMeant) {
  EXPECT_THAT(problems_after("clocks.toml", "label = \"Answer\"", "label = \"Answer\"\nescalate_to = \"manager\""),
              ElementsAre("clocks.toml:8:1: unknown key “escalate_to”; did you mean “escalates_to”?"));
}

TEST(Load, UnknownKeyLikeNoneListsWhatThereIs) {
  EXPECT_THAT(
      problems_after("codes/parts.toml", "label", "zzzzzzzzzz = 1\nlabel"),
      ElementsAre("codes/parts.toml:7:1: unknown key “zzzzzzzzzz”; this entry may have: action, code, definition, "
                  "effective_from, effective_to, group, label, note, selectable, source, told_to_sender, verified"));
}

TEST(Load, UnknownKeyInNestedTable) {
  EXPECT_THAT(problems_after("lawful_bases.toml", "{ sensitive", "{ cuont = true, sensitive"),
              ElementsAre("lawful_bases.toml:12:13: unknown key “cuont”; did you mean “count”?"));
}

TEST(Load, UnknownTopKey) {
  EXPECT_THAT(problems_after("clocks.toml", "[[clock]]", "[[clok]]"),
              ElementsAre("clocks.toml:5:3: unknown key “clok”; did you mean “clock”?",
                          "pathways/childrens_safeguarding.toml:7:23: there is no clock “answer”",
                          "pathways/idva.toml:7:23: there is no clock “answer”",
                          "pathways/marac.toml:7:23: there is no clock “answer”"));
}

TEST(Load, UnknownFile) {
  Files files = sample_files();
  files["clock.toml"] = "";
  files["whatever.sql"] = "";
  EXPECT_THAT(problems(files),
              ElementsAre("clock.toml:1:1: no pack has a file of this name; did you mean “clocks.toml”?",
                          "whatever.sql:1:1: no pack has a file of this name"));
}

TEST(Load, FilesOfOtherSlicesAreKept) {
  Files files = sample_files();
  files["strategy.toml"] = "anything, read elsewhere";
  files["indicators/repeat.sql"] = "select 1";
  EXPECT_TRUE(load_from_files(files).ok());
}

TEST(Load, NotToml) {
  const auto all = problems_after("routing.toml", "kind = \"ask\"", "kind = \"ask");
  ASSERT_FALSE(all.empty());
  EXPECT_THAT(all.front(), HasSubstr("routing.toml:3:12: this is not TOML: "));
}

TEST(Load, OneFileThatIsNotTomlDoesNotHideTheOthers) {
  Files files = sample_files();
  files["routing.toml"] = "=";
  files["calendars.toml"] = "=";
  const auto all = problems(files);
  EXPECT_THAT(all, testing::Contains(HasSubstr("routing.toml:1:1: this is not TOML")));
  EXPECT_THAT(all, testing::Contains(HasSubstr("calendars.toml:1:1: this is not TOML")));
}

TEST(Load, DuplicateCode) {
  EXPECT_THAT(
      problems_after("codes/sexes.toml", "label = \"Label\"\n",
                     "label = \"Label\"\n[[code]]\ncode = \"female\"\nlabel = \"Again\"\n"),
      ElementsAre("codes/sexes.toml:8:1: the list sexes “female” is already defined at codes/sexes.toml:5; give it "
                  "another code, or remove one of the two"));
}

TEST(Load, OverlappingEditions) {
  EXPECT_THAT(
      problems_after("codes/sexes.toml", "label = \"Label\"\n",
                     "label = \"Label\"\n[[code]]\ncode = \"female\"\nlabel = \"New\"\neffective_from = 2021-06-01\n"),
      ElementsAre("codes/sexes.toml:8:1: this edition of the list sexes “female” overlaps the one at "
                  "codes/sexes.toml:5; end the earlier one with effective_to on the day the later one begins"));
}

TEST(Load, EditionsThatMeetDoNotOverlap) {
  Files files = sample_files();
  files["codes/sexes.toml"] +=
      "effective_to = 2021-06-01\n[[code]]\ncode = \"female\"\nlabel = \"New\"\n"
      "effective_from = 2021-06-01\n";
  const Loaded loaded = load_from_files(files);
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  const CodeList& sexes = loaded.pack->list(lists::sexes);
  EXPECT_EQ(sexes.find("female", *base::parse_date("2021-05-31"))->label, "Label");
  EXPECT_EQ(sexes.find("female", *base::parse_date("2021-06-01"))->label, "New");
  EXPECT_EQ(sexes.find("female", *base::parse_date("2019-12-31")), nullptr);
  EXPECT_EQ(loaded.pack->label(lists::sexes, "female"), "New");
  EXPECT_EQ(loaded.pack->label(lists::sexes, "never_there"), "never_there");
}

TEST(Load, EndBeforeBeginning) {
  EXPECT_THAT(
      problems_after("codes/sexes.toml", "label = \"Label\"", "label = \"Label\"\neffective_to = 2020-01-01"),
      ElementsAre("codes/sexes.toml:8:16: effective_to 2020-01-01 is not after effective_from 2020-01-01; it is the "
                  "first day on which this no longer holds"));
}

TEST(Load, DateInQuotationMarks) {
  EXPECT_THAT(
      problems_after("partnership.toml", "2020-01-01", "\"2020-01-01\""),
      ElementsAre("partnership.toml:9:18: “effective_from” must be a date such as 2024-04-01, without quotation "
                  "marks"));
}

TEST(Load, MissingSource) {
  EXPECT_THAT(
      problems_after("pathways/idva.toml", "source = \"W\"\n", ""),
      ElementsAre("pathways/idva.toml:1:1: “source” is missing; name the id in sources.toml of where this comes "
                  "from"));
}

TEST(Load, UnknownSource) {
  EXPECT_THAT(problems_after("pathways/idva.toml", "source = \"W\"", "source = \"V99\""),
              ElementsAre("pathways/idva.toml:8:10: there is no source “V99”"));
}

TEST(Load, MissingFirstDay) {
  EXPECT_THAT(
      problems_after("pathways/idva.toml", "effective_from = 2020-01-01\n", ""),
      ElementsAre("pathways/idva.toml:1:1: “effective_from” is missing; give the first day on which this holds"));
}

TEST(Load, GeneralKnowledgeIsNeverVerified) {
  EXPECT_THAT(
      problems_after("pathways/idva.toml", "source = \"W\"", "source = \"G\"\nverified = true"),
      ElementsAre("pathways/idva.toml:8:10: the source “G” is general knowledge that nobody has checked, so this "
                  "cannot be verified; name the page that it was checked against, or write verified = false"));
}

TEST(Load, VerifiedOnlyWhenSaid) {
  const Loaded loaded = load_from_files(sample_files());
  ASSERT_TRUE(loaded.ok());
  EXPECT_FALSE(loaded.pack->pathways.latest("idva")->dated.verified);
  EXPECT_TRUE(loaded.pack->clocks.latest("answer")->dated.verified);
}

struct Dangling {
  const char* file;
  const char* from;
  const char* to;
  const char* problem;
};

class DanglingReference : public testing::TestWithParam<Dangling> {};

TEST_P(DanglingReference, IsReportedWhereItStands) {
  const Dangling& each = GetParam();
  EXPECT_THAT(problems_after(each.file, each.from, each.to), ElementsAre(each.problem));
}

INSTANTIATE_TEST_SUITE_P(
    Load, DanglingReference,
    testing::Values(
        Dangling{"agencies.toml", "service_class = \"police\"", "service_class = \"polise\"",
                 "agencies.toml:9:17: there is no service class “polise”; did you mean “police”?"},
        Dangling{"agencies.toml", "[\"manager\"]", "[\"manager\", \"manger\"]",
                 "agencies.toml:10:21: the list staff_roles has no entry “manger”; did you mean “manager”?"},
        Dangling{"clocks.toml", "calendar = \"england\"", "calendar = \"wales\"",
                 "clocks.toml:10:12: there is no calendar “wales”"},
        Dangling{"clocks.toml", "starts_on = \"referred\"", "starts_on = \"refered\"",
                 "clocks.toml:11:13: the list clock_events has no entry “refered”; did you mean “referred”?"},
        Dangling{"clocks.toml", "escalates_to = \"manager\"", "escalates_to = \"chair\"",
                 "clocks.toml:12:16: the list staff_roles has no entry “chair”"},
        Dangling{"partnership.toml", "calendar = \"england\"", "calendar = \"engalnd\"",
                 "partnership.toml:4:12: there is no calendar “engalnd”; did you mean “england”?"},
        Dangling{"partnership.toml", "contact_desk = { agency = \"police\", desk = \"front\" }",
                 "contact_desk = { agency = \"police\", desk = \"frnt\" }",
                 "partnership.toml:5:27: there is no desk “police/frnt”; did you mean “police/front”?"},
        Dangling{"pathways/marac.toml", "[\"answer\"]", "[\"anwser\"]",
                 "pathways/marac.toml:7:23: there is no clock “anwser”; did you mean “answer”?"},
        Dangling{"lawful_bases.toml", "purposes = [\"care\"]", "purposes = [\"cure\"]",
                 "lawful_bases.toml:11:13: there is no purpose “cure”; did you mean “care”?"},
        Dangling{"routing.toml", "target = \"age\"", "target = \"agee\"",
                 "routing.toml:4:10: there is no question “agee”; did you mean “age”?"},
        Dangling{"routing.toml", "target = \"marac\"", "target = \"marak\"",
                 "routing.toml:31:10: there is no pathway “marak”; did you mean “marac”?"},
        Dangling{"codes/parts.toml", "label", "group = \"vicitm\"\nlabel",
                 "codes/parts.toml:7:9: the list parts has no entry “vicitm”; did you mean “victim”?"}));

TEST(Load, RoutingNamesUnknownInstrumentTopicAndForm) {
  Files files = sample_files();
  files["routing.toml"] =
      sample_rule("r", "open_instrument", "dash", "forms_any = [\"domestik\"], topics_yes_any = [\"x\"]");
  EXPECT_THAT(problems(files), ElementsAre("routing.toml:4:10: there is no instrument “dash”; the pack defines none",
                                           "routing.toml:6:23: the list forms_of_abuse has no entry “domestik”",
                                           "routing.toml:6:54: there is no topic “x”; the pack defines none"));
}

TEST(Load, WrongTypes) {
  EXPECT_THAT(problems_after("clocks.toml", "amount = 24", "amount = \"24\""),
              ElementsAre("clocks.toml:8:10: “amount” must be a whole number from 1 to 10000"));
  EXPECT_THAT(problems_after("clocks.toml", "amount = 24", "amount = 0"),
              ElementsAre("clocks.toml:8:10: “amount” must be a whole number from 1 to 10000"));
  EXPECT_THAT(problems_after("clocks.toml", "label = \"Answer\"", "label = 3"),
              ElementsAre("clocks.toml:7:9: “label” must be a text in quotation marks"));
  EXPECT_THAT(problems_after("clocks.toml", "label = \"Answer\"", "label = \"  \""),
              ElementsAre("clocks.toml:7:9: “label” is empty; write what it says"));
  EXPECT_THAT(problems_after("clocks.toml", "label = \"Answer\"\n", ""),
              ElementsAre("clocks.toml:5:1: “label” is missing; add it to this entry"));
  EXPECT_THAT(problems_after("clocks.toml", "unit = \"elapsed_hours\"", "unit = \"hours\""),
              ElementsAre("clocks.toml:9:8: “unit” cannot be “hours”; use one of: elapsed_hours, working_hours, "
                          "calendar_days, working_days, school_days, months, years"));
  EXPECT_THAT(problems_after("agencies.toml", "[\"manager\"]", "\"manager\""),
              ElementsAre("agencies.toml:10:9: “roles” must be a list such as [\"one\", \"two\"]"));
  EXPECT_THAT(problems_after("agencies.toml", "roles", "support_service = \"yes\"\nroles"),
              ElementsAre("agencies.toml:10:19: “support_service” must be true or false"));
  EXPECT_THAT(problems_after("calendars.toml", "09:00", "9am"),
              ElementsAre("calendars.toml:8:14: “hours_from” must be a time of day such as \"09:30\""));
  EXPECT_THAT(problems_after("calendars.toml", "17:00", "08:00"),
              ElementsAre("calendars.toml:9:15: working hours end before they begin; hours_until must be later than "
                          "hours_from"));
  EXPECT_THAT(problems_after("partnership.toml", "Europe/London", "Europe/Grays"),
              ElementsAre("partnership.toml:3:13: there is no time zone “Europe/Grays”; England's is “Europe/London”"));
}

TEST(Load, CodesAreSmallLettersOnly) {
  EXPECT_THAT(
      problems_after("codes/genders.toml", "\"woman\"", "\"Woman!\""),
      ElementsAre("codes/genders.toml:6:8: “Woman!” is not a code; use small letters, digits and underscores, a "
                  "letter first"));
}

TEST(Load, EveryProblemInOrder) {
  Files files = sample_files();
  files["clocks.toml"].replace(files["clocks.toml"].find("24"), 2, "-1");
  files["agencies.toml"].replace(files["agencies.toml"].find("statutory"), 9, "stationary");
  files["codes/sexes.toml"] += "colour = 1\n";
  const auto all = problems(files);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_THAT(all[0], HasSubstr("agencies.toml:8:8: “kind” cannot be “stationary”"));
  EXPECT_THAT(all[1], HasSubstr("clocks.toml:8:10:"));
  EXPECT_THAT(all[2], HasSubstr("codes/sexes.toml:8:1: unknown key “colour”"));
}

TEST(Load, LocalDeskFillsInTheTelephone) {
  Files files = sample_files();
  files["desks.toml"] = "[[desk]]\nagency = \"police\"\ndesk = \"front\"\nphone = \"01632 960001\"\n";
  const Loaded loaded = load_from_files(files);
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded.pack->agencies.latest("police")->desk("front")->phone, "01632 960001");
  files["desks.toml"] = "[[desk]]\nagency = \"police\"\ndesk = \"font\"\nphone = \"01632 960001\"\n";
  EXPECT_THAT(problems(files),
              ElementsAre("desks.toml:2:10: there is no desk “police/font”; did you mean “police/front”?"));
}

TEST(Load, SensitiveClassesAreShownAlike) {
  EXPECT_THAT(
      problems_after("service_classes.toml", "[[service_class]]",
                     "[[service_class]]\ncode = \"a\"\nlabel = \"A\"\nshown_as = \"Specialist support\"\nsensitive = "
                     "true\n[[service_class]]\ncode = \"b\"\nlabel = \"B\"\nshown_as = \"Rape crisis\"\nsensitive = "
                     "true\n[[service_class]]"),
      ElementsAre("service_classes.toml:5:1: the sensitive service class “b” is shown as “Rape crisis” but “a” as "
                  "“Specialist support”; all sensitive classes must be shown by the same words"));
}

TEST(Load, AFolderThatIsNotThereIsAProblem) {
  const Loaded loaded = load("/nowhere/at/all");
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_THAT(to_text(loaded.problems.front()), HasSubstr("/nowhere/at/all:1:1: cannot read the pack's folder"));
}

}  // namespace
}  // namespace waymark::pack
