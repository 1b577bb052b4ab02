#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::string_view kFolder = "forms/";
constexpr int kMostInGroup = 20;
constexpr int kGreatestNumber = 100'000;
constexpr int kMostRows = 20;
constexpr int kFarthestDays = 3'660;

constexpr std::array<Named<QuestionKind>, 15> kKinds = {{
    {"words", QuestionKind::words},
    {"lines", QuestionKind::lines},
    {"number", QuestionKind::number},
    {"date", QuestionKind::date},
    {"part_of_date", QuestionKind::part_of_date},
    {"one_of", QuestionKind::one_of},
    {"some_of", QuestionKind::some_of},
    {"pick", QuestionKind::pick},
    {"yes_no", QuestionKind::yes_no},
    {"yes_no_each", QuestionKind::yes_no_each},
    {"phone", QuestionKind::phone},
    {"email", QuestionKind::email},
    {"postcode", QuestionKind::postcode},
    {"nhs_number", QuestionKind::nhs_number},
    {"by_slice", QuestionKind::by_slice},
}};

bool chooses(QuestionKind kind) {
  return kind == QuestionKind::one_of || kind == QuestionKind::some_of || kind == QuestionKind::pick;
}

bool is_date(QuestionKind kind) { return kind == QuestionKind::date || kind == QuestionKind::part_of_date; }

void read_bounds(Entry& entry, Question& question) {
  question.most = entry.number_if("most", 1, kGreatestNumber).value_or(0);
  question.ahead_days = entry.number_if("ahead_days", 1, kFarthestDays).value_or(0);
  if (question.ahead_days > 0 && !is_date(question.kind))
    entry.report("ahead_days", "only a date can lie ahead: make it date or part_of_date, or leave this out");
}

void read_choices(Entry& entry, Question& question) {
  if (entry.has("list")) question.list = entry.refer("list", "code list");
  entry.each("option", [&](Entry& option) {
    question.options.push_back({option.text("value"), option.text("label"), option.text_or("hint", "")});
  });
  const bool each = question.kind == QuestionKind::yes_no_each;
  if (chooses(question.kind) && question.list.empty() == question.options.empty())
    entry.report("list", "this kind of question has either list = \"…\" or [[page.question.option]] entries");
  else if (each && question.list.empty())
    entry.report("list", "this kind of question asks about each code of a list: name it");
  else if (!chooses(question.kind) && !each && (!question.list.empty() || !question.options.empty()))
    entry.report("list", "this kind of question has no choices; leave them out, or make it one_of, some_of or pick");
}

Question read_question(Entry& entry) {
  Question question;
  question.code = entry.code();
  question.kind = entry.choice_if("kind", kKinds).value_or(QuestionKind::words);
  question.label = entry.text("label");
  question.hint = entry.text_or("hint", "");
  question.name = entry.text_or("name", "");
  question.line = entry.text_or("line", "");
  question.unanswered = entry.text_or("unanswered", "");
  read_choices(entry, question);
  question.none = entry.text_or("none", "");
  question.required = entry.flag("required", false);
  read_bounds(entry, question);
  question.rows = entry.number_if("rows", 1, kMostRows).value_or(0);
  question.width = entry.text_or("width", "");
  entry.within_if("when", [&](Entry& when) { question.when = {when.code("question"), when.texts("any")}; });
  question.quick = entry.flag("quick", false);
  question.support_only = entry.flag("support_only", false);
  question.dated = entry.dated();
  return question;
}

bool has_radios_or_boxes(const Question& question) {
  return question.kind == QuestionKind::one_of || question.kind == QuestionKind::some_of ||
         question.kind == QuestionKind::yes_no;
}

// Whether somebody can answer so. A list that is not there is reported where it is named.
bool offers(const Question& question, std::string_view value, const Pack& pack) {
  if (question.kind == QuestionKind::yes_no) return value == "yes" || value == "no" || value == "unknown";
  if (question.list.empty())
    return std::any_of(question.options.begin(), question.options.end(),
                       [&](const Option& option) { return option.value == value; });
  const auto list = pack.lists.find(question.list);
  if (list == pack.lists.end()) return true;
  const auto& codes = list->second.all();
  return std::any_of(codes.begin(), codes.end(),
                     [&](const Code& code) { return code.selectable && code.code == value; });
}

// What could never be shown, or would be shown and never asked for.
void check_shown(Entry& entry, const Question& question, const AskedWhen& when, const Question& other,
                 const Pack& pack) {
  for (const auto& value : when.any)
    if (!offers(other, value, pack))
      entry.report("when", fmt::format("nobody can answer “{}” with “{}”", other.code, value));
  if (other.when)
    entry.report("when", fmt::format("“{}” hangs on another question itself: let this one hang on that", other.code));
  if (other.support_only && !question.support_only)
    entry.report("when", fmt::format("“{}” is asked of support services alone: so must this be", other.code));
  if (question.quick && !other.quick)
    entry.report("quick", fmt::format("“{}”, on which it hangs, is not on the quick page", other.code));
}

// A question hangs on an earlier one of its page, one that is answered by choosing.
void check_when(Entry& entry, const Question& question, const FormPage& page, const Pack& pack) {
  if (!question.when) return;
  const auto* other = page.question(question.when->question);
  if (question.when->any.empty()) entry.report("when", "say which answers: any = [\"yes\"]");
  if (other && has_radios_or_boxes(*other)) return check_shown(entry, question, *question.when, *other, pack);
  entry.report("when", fmt::format("“{}” is no earlier question of this page that is answered by choosing",
                                   question.when->question));
}

void read_repeat(Entry& entry, FormPage& page) {
  entry.within_if("repeat", [&](Entry& repeat) {
    page.repeat = Repeat{repeat.code("group"), repeat.text("one"), repeat.text("add"),
                         repeat.number("most", 1, kMostInGroup), repeat.text_or("leave_out", "")};
  });
}

FormPage read_page(Entry& entry, std::set<std::string>& codes, const Pack& pack) {
  FormPage page;
  page.code = entry.code();
  page.heading = entry.text("heading");
  page.help = entry.text_or("help", "");
  page.task = entry.text_or("task", "");
  read_repeat(entry, page);
  page.dated = entry.dated();
  entry.pass_on(page.dated);
  entry.each("question", [&](Entry& child) {
    Question question = read_question(child);
    const auto field = (page.repeat ? page.repeat->group + "_" : std::string()) + question.code;
    if (!codes.insert(field).second)
      child.report("code", fmt::format("the form already has a question “{}”", question.code));
    check_when(child, question, page, pack);
    page.questions.push_back(std::move(question));
  });
  if (page.questions.empty()) entry.report("question", "a page has [[page.question]] entries");
  return page;
}

Form read_form(Entry& root, const Pack& pack) {
  Form form;
  form.code = root.code();
  form.title = root.text("title");
  form.dated = root.dated();
  root.pass_on(form.dated);
  std::set<std::string> codes;
  root.each("page", [&](Entry& entry) {
    FormPage page = read_page(entry, codes, pack);
    if (form.page(page.code)) entry.report("code", fmt::format("the form already has a page “{}”", page.code));
    form.pages.push_back(std::move(page));
  });
  if (form.pages.empty()) root.report("page", "a form has [[page]] entries");
  return form;
}

// What the program reads by its code, whatever else a partnership asks.
struct Needed {
  std::string_view page;
  std::vector<std::string_view> questions;
};
const std::vector<Needed>& needed_of_contact() {
  static const std::vector<Needed> needed = {
      {"now", {"danger", "safe_to_talk"}},
      {"who",
       {"forenames", "surname", "former_surname", "also_known_as", "birth", "age", "sex", "phone", "phone_other",
        "email", "home", "address", "postcode", "address_class", "nhs_number", "interpreter", "language"}},
      {"what", {"forms", "narrative", "happened", "channel", "children", "two_way"}},
      {"others", {"forenames", "surname", "relationship", "also_known_as", "birth", "phone", "email", "address"}},
      {"children", {"forenames", "surname", "birth", "relation"}},
      {"reaching",
       {"no_contact", "reach_call", "reach_voicemail", "reach_text", "reach_email", "reach_letter", "reach_times",
        "reach_who_else", "third_party", "third_party_phone", "through_agency", "code_word"}},
      {"reason", {"purpose", "consent", "basis_reason", "wishes"}},
      {"about", {}},
  };
  return needed;
}

void check_needed(const Form& form, const std::string& path, Loading& loading) {
  for (const auto& needed : needed_of_contact()) {
    const auto* page = form.page(needed.page);
    if (!page)
      loading.report({path, 1, 1}, fmt::format("the form has no page “{}”; the program needs it", needed.page));
    for (const auto question : needed.questions)
      if (page && !page->question(question))
        loading.report({path, 1, 1},
                       fmt::format("the page “{}” has no question “{}”; the program reads it", needed.page, question));
  }
}

template <class T>
const T* with_code(const std::vector<T>& all, std::string_view code) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Question* FormPage::question(std::string_view question_code) const { return with_code(questions, question_code); }
const FormPage* Form::page(std::string_view page_code) const { return with_code(pages, page_code); }

void read_forms(Loading& loading, Pack& pack) {
  for (const auto& [list, codes] : pack.lists) loading.know("code list", list);
  std::vector<Form> forms;
  for (const std::string& path : loading.files(kFolder, ".toml"))
    loading.read(path, [&](Entry& root) {
      Form form = read_form(root, pack);
      loading.define("form", form.code, form.dated, root.place());
      if (form.code == kContactForm) check_needed(form, path, loading);
      forms.push_back(std::move(form));
    });
  const bool there =
      std::any_of(forms.begin(), forms.end(), [](const Form& form) { return form.code == kContactForm; });
  if (!there) loading.report({"forms/contact.toml", 1, 1}, "a pack says what is asked when a contact is written down");
  pack.forms = Editions(std::move(forms));
}

}  // namespace waymark::pack
