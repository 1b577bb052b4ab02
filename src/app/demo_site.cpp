#include "app/demo_site.hpp"

#include "core/audit_heads.hpp"

namespace waymark::app {

using base::Done;
using base::Result;
using sql::operator""_sql;

namespace {

// Every record has two keys, and whoever is compared is opened: with the usual number of keys in memory most would be
// read and unwrapped again each time.
constexpr std::size_t kKeysInMemory = 3'000'000;

// The more at once, the fewer times is a page of an index written that changes again and again.
constexpr std::size_t kMostTogether = 10'000;

const sql::Options kFilling{.filling = true};

}  // namespace

DemoSite::DemoSite(const Locations& locations, const std::string& partnership_code)
    : locations_(locations),
      clock_(base::SystemClock().now()),
      database_(sql::open(locations.database, kFilling)),
      key_database_(sql::open(locations.keys, kFilling)),
      grouped_(*database_),
      grouped_keys_(*key_database_),
      key_store_(grouped_keys_, partnership_code, clock_),
      keys_(crypto::load_master_key(locations.master_key.string()), partnership_code, key_store_, randomness_,
            kKeysInMemory),
      audit_(grouped_, keys_, clock_, randomness_),
      packs_(grouped_, partnership_code),
      partnership_{partnership_code, grouped_, keys_, audit_, packs_, clock_, randomness_, index_size_},
      place_{partnership_, [this](base::Instant to) { clock_.set(to); },
             [this](const std::function<void()>& body) {
               // Keys are durable before anything that is sealed under them.
               grouped_.together(scope(), [&] { grouped_keys_.together(scope(), body); });
             },
             kMostTogether, [this] { take_stock(); }} {}

void DemoSite::take_stock() {
  for (auto* counted : {database_.get(), key_database_.get()}) {
    const auto done = counted->write(scope(), [](sql::Transaction& transaction) -> Result<Done> {
      transaction.execute("ANALYZE"_sql, {});
      return Done{};
    });
    base::expects(done.ok(), "counting has no expected failure");
  }
}

void DemoSite::sign_head() {
  core::HeadFile(locations_.audit_heads, keys_).append(audit_.head(), base::SystemClock().now());
}

}  // namespace waymark::app
