#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array kSensitive = {
    Named<SensitiveAnswer>{"none", SensitiveAnswer::none},
    Named<SensitiveAnswer>{"as_specialist_support", SensitiveAnswer::as_specialist_support},
};

constexpr std::array kPersonTold = {
    Named<PersonTold>{"unless_unsafe", PersonTold::unless_unsafe},
    Named<PersonTold>{"agreed", PersonTold::agreed},
};

Purpose read_purpose(Entry& entry) {
  Purpose purpose;
  purpose.code = entry.code();
  purpose.label = entry.text("label");
  purpose.help = entry.text_or("help", "");
  return purpose;
}

LegalText read_legal_text(Entry& entry) {
  LegalText law;
  law.text = entry.text("text");
  law.source = entry.text("source");
  law.verified = entry.flag("verified", false);
  entry.loading().rely_on(law.source, law.verified, entry.place("source"));
  return law;
}

Reveals read_reveals(Entry& entry) {
  Reveals reveals;
  reveals.service_class = entry.flag("service_class", false);
  reveals.count = entry.flag("count", false);
  reveals.dates = entry.flag("dates", false);
  reveals.contact = entry.flag("contact", false);
  reveals.sensitive = entry.choice("sensitive", kSensitive);
  reveals.other_parts = entry.flag("other_parts", false);
  return reveals;
}

NoticeRule read_notice(Entry& entry) {
  NoticeRule notice;
  notice.holders = entry.flag("holders", true);
  notice.person = entry.choice("person", kPersonTold);
  notice.source = entry.text("source");
  notice.verified = entry.flag("verified", false);
  notice.note = entry.text_or("note", "");
  entry.loading().rely_on(notice.source, notice.verified, entry.place("source"));
  return notice;
}

LawfulBasis read_basis(Entry& entry) {
  LawfulBasis basis;
  basis.code = entry.code();
  basis.label = entry.text("label");
  basis.help = entry.text_or("help", "");
  basis.purposes = entry.refer_all("purposes", "purpose");
  if (basis.purposes.empty()) entry.report("purposes", "a basis serves at least one purpose; name its codes");
  entry.each("law", [&](Entry& inner) { basis.law.push_back(read_legal_text(inner)); });
  if (basis.law.empty()) entry.report("law", "a basis stands on some law; add [[basis.law]] with text and source");
  basis.reason_required = entry.flag("reason_required", false);
  basis.consent_required = entry.flag("consent_required", false);
  entry.within("reveals", [&](Entry& inner) { basis.reveals = read_reveals(inner); });
  entry.within("notice", [&](Entry& inner) { basis.notice = read_notice(inner); });
  return basis;
}

}  // namespace

void read_lawful_bases(Loading& loading, Pack& pack) {
  std::vector<Purpose> purposes;
  std::vector<LawfulBasis> bases;
  loading.read("lawful_bases.toml", [&](Entry& root) {
    read_each(root, "purpose", "purpose", purposes, read_purpose);
    read_each(root, "basis", "lawful basis", bases, read_basis);
  });
  pack.purposes = Editions(std::move(purposes));
  pack.lawful_bases = Editions(std::move(bases));
}

}  // namespace waymark::pack
