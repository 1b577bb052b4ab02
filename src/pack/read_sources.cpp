#include <fmt/format.h>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array kKinds = {
    Named<SourceKind>{"published", SourceKind::published},
    Named<SourceKind>{"strategy", SourceKind::strategy},
    Named<SourceKind>{"general", SourceKind::general},
    Named<SourceKind>{"ours", SourceKind::ours},
};

void check_claims(Entry& entry, const Source& source) {
  if (source.kind == SourceKind::general && source.verified)
    entry.report("verified", "general knowledge that nobody has checked cannot be verified; write verified = false");
  const bool can_be_opened = source.kind == SourceKind::published || source.kind == SourceKind::strategy;
  if (can_be_opened && source.address.empty())
    entry.report("address", "“address” is missing; say where a reader finds this source");
}

Source read_source(Entry& entry) {
  Source source;
  source.id = entry.text("id");
  source.kind = entry.choice("kind", kKinds);
  source.title = entry.text("title");
  source.address = entry.text_or("address", "");
  source.supports = entry.text("supports");
  source.verified = entry.flag("verified", false);
  source.checked = entry.text_or("checked", "");
  check_claims(entry, source);
  return source;
}

}  // namespace

void read_sources(Loading& loading, Pack& pack) {
  loading.read("sources.toml", [&](Entry& root) {
    root.each("source", [&](Entry& entry) {
      Source source = read_source(entry);
      if (pack.source(source.id)) entry.report("id", fmt::format("the source “{}” is already there", source.id));
      loading.know_source(source);
      pack.sources.push_back(std::move(source));
    });
  });
}

}  // namespace waymark::pack
