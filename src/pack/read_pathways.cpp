#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array kKinds = {
    Named<PathwayKind>{"marac", PathwayKind::marac},
    Named<PathwayKind>{"idva", PathwayKind::idva},
    Named<PathwayKind>{"isva", PathwayKind::isva},
    Named<PathwayKind>{"sarc", PathwayKind::sarc},
    Named<PathwayKind>{"childrens_safeguarding", PathwayKind::childrens_safeguarding},
    Named<PathwayKind>{"adult_safeguarding", PathwayKind::adult_safeguarding},
    Named<PathwayKind>{"stalking_advocacy", PathwayKind::stalking_advocacy},
    Named<PathwayKind>{"housing_safety", PathwayKind::housing_safety},
    Named<PathwayKind>{"refuge", PathwayKind::refuge},
    Named<PathwayKind>{"sanctuary", PathwayKind::sanctuary},
    Named<PathwayKind>{"perpetrator_programme", PathwayKind::perpetrator_programme},
    Named<PathwayKind>{"specialist_support", PathwayKind::specialist_support},
};

Pathway read_pathway(Entry& entry) {
  Pathway pathway;
  pathway.code = entry.code();
  pathway.label = entry.text("label");
  pathway.help = entry.text_or("help", "");
  pathway.kind = entry.choice("kind", kKinds);
  pathway.receives = read_desk_address(entry, "receives");
  pathway.minimum_age = entry.number("minimum_age", 0, 120);
  pathway.clocks_on_high_risk = entry.refer_all("clocks_on_high_risk", "clock");
  pathway.clocks_on_referral = entry.refer_all("clocks_on_referral", "clock");
  pathway.clocks_on_accept = entry.refer_all("clocks_on_accept", "clock");
  pathway.clocks_on_decline = entry.refer_all("clocks_on_decline", "clock");
  pathway.decline_needs_reason = entry.flag("decline_needs_reason", false);
  return pathway;
}

}  // namespace

void read_pathways(Loading& loading, Pack& pack) {
  std::vector<Pathway> pathways;
  for (const std::string& path : loading.files("pathways/", ".toml"))
    loading.read(path, [&](Entry& root) { read_each(root, "pathway", "pathway", pathways, read_pathway); });
  pack.pathways = Editions(std::move(pathways));
}

}  // namespace waymark::pack
