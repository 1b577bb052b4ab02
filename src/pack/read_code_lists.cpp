#include <array>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::string_view kFolder = "codes/";
constexpr std::string_view kEnding = ".toml";

constexpr std::array kNeeded = {
    lists::forms_of_abuse,    lists::relationships,    lists::parts,           lists::contact_channels,
    lists::contact_methods,   lists::refusal_reasons,  lists::decline_reasons, lists::sexes,
    lists::genders,           lists::danger_questions, lists::staff_roles,     lists::clock_events,
    lists::pause_reasons,     lists::risk_criteria,    lists::urgent_flags,    lists::support_outcomes,
    lists::extension_reasons, lists::request_kinds,
};

std::string path_of(std::string_view list) { return std::string(kFolder).append(list).append(kEnding); }

std::string list_in(std::string_view path) {
  return std::string(path.substr(kFolder.size(), path.size() - kFolder.size() - kEnding.size()));
}

Code read_code(Entry& entry) {
  Code code;
  code.code = entry.code();
  code.label = entry.text("label");
  code.definition = entry.text_or("definition", "");
  code.action = entry.text_or("action", "");
  code.selectable = entry.flag("selectable", true);
  code.told_to_sender = entry.flag("told_to_sender", false);
  return code;
}

void read_list(Loading& loading, const std::string& path, Pack& pack) {
  const std::string kind = in_list(list_in(path));
  std::vector<Code> codes;
  loading.read(path, [&](Entry& root) {
    root.each("code", [&](Entry& entry) {
      Code code = read_code(entry);
      code.group = entry.refer_if("group", kind);
      if (!code.group.empty() && code.group == code.code)
        entry.report("group", "an entry cannot belong to itself; name another entry of the list, or leave it out");
      code.dated = entry.dated();
      loading.define(kind, code.code, code.dated, entry.place());
      codes.push_back(std::move(code));
    });
    if (codes.empty()) root.report("code", "the list is empty; add [[code]] entries");
  });
  pack.lists.emplace(list_in(path), CodeList(std::move(codes)));
}

}  // namespace

std::string in_list(std::string_view list) { return std::string("list ").append(list); }

void read_code_lists(Loading& loading, Pack& pack) {
  for (const std::string& path : loading.files(kFolder, kEnding)) read_list(loading, path, pack);
  for (const std::string_view list : kNeeded)
    if (!pack.lists.contains(list)) read_list(loading, path_of(list), pack);
}

}  // namespace waymark::pack
