// How often a request reads and opens the draft that it is about: once, and once more where it is changed.
#include "engines/correcting.hpp"

namespace waymark {
namespace {

class DraftReads : public EachEngine {};

// Counts the statements that look for one draft.
class Counting final : public sql::Database {
 public:
  explicit Counting(sql::Database& behind) : behind_(behind) {}
  sql::Engine engine() const override { return behind_.engine(); }
  int taken() { return std::exchange(count_, 0); }

 private:
  class Counted final : public sql::Transaction {
   public:
    Counted(sql::Snapshot& reads, sql::Transaction* writes, int& count)
        : reads_(reads), writes_(writes), count_(count) {}
    using sql::Snapshot::query;
    using sql::Transaction::execute;
    sql::Rows query(sql::Text sql, sql::Values values) override {
      const auto text = sql.view();
      if (text.find("FROM draft d") != std::string_view::npos && text.find("AND d.id = $4") != std::string_view::npos &&
          text.find("<> 'thrown_'") != std::string_view::npos)
        ++count_;
      return reads_.query(sql, values);
    }
    std::int64_t execute(sql::Text sql, sql::Values values) override { return writes_->execute(sql, values); }

   private:
    sql::Snapshot& reads_;
    sql::Transaction* writes_;
    int& count_;
  };

  void run_read(const sql::Scope& scope, const std::function<void(sql::Snapshot&)>& body) override {
    behind_.read(scope, [&](sql::Snapshot& snapshot) {
      Counted counted(snapshot, nullptr, count_);
      body(counted);
      return true;
    });
  }
  void run_write(const sql::Scope& scope, const std::function<bool(sql::Transaction&)>& body,
                 const RolledBack& rolled_back) override {
    static_cast<void>(behind_.write(
        scope,
        [&](sql::Transaction& transaction) -> base::Result<base::Done> {
          Counted counted(transaction, &transaction, count_);
          if (body(counted)) return base::Done{};
          return base::refused("not kept");
        },
        rolled_back));
  }

  sql::Database& behind_;
  int count_ = 0;
};

struct Watched {
  explicit Watched(const world::WorldOptions& options)
      : world(options),
        database(world.partnership().database),
        partnership{world.partnership().code,       database,
                    world.partnership().keys,       world.partnership().audit,
                    world.partnership().packs,      world.partnership().clock,
                    world.partnership().randomness, world.partnership().index_size},
        service(partnership, app::all_routes({.demonstration = true}), {.demonstration = true}),
        browser(world, service) {
    browser.sign_in("olive_examplar");
  }

  int reads_of(const std::string& page) {
    static_cast<void>(database.taken());
    browser.get(page);
    EXPECT_EQ(browser.page().status, 200) << page;
    return database.taken();
  }

  world::World world;
  Counting database;
  core::Partnership partnership;
  app::Service service;
  world::Browser browser;
};

constexpr const char* kPages[] = {"/now",   "/who",    "/what",     "/quick", "/others",  "/family",
                                  "/about", "/reason", "/reaching", "/check", "/removal", "/list"};

TEST_P(DraftReads, APageReadsItsDraftOnce) {
  Watched at(options());
  const auto draft = type_contact(at.browser);
  for (const auto* page : kPages) EXPECT_EQ(at.reads_of(draft + page), 1) << page;
}

TEST_P(DraftReads, APageOfACorrectionReadsItsDraftOnce) {
  Watched at(options());
  const auto draft = begin_correction(at.browser, tell(at.browser));
  for (const auto* page : kPages) EXPECT_EQ(at.reads_of(draft + page), 1) << page;
}

TEST_P(DraftReads, APageThatIsSentReadsItOnceMoreWhereItIsKept) {
  Watched at(options());
  const auto draft = type_contact(at.browser);
  for (const auto* page : {"/what", "/quick"}) {
    at.browser.get(draft + page);
    static_cast<void>(at.database.taken());
    at.browser.post(draft + page, {});
    EXPECT_EQ(at.browser.page().status, 422) << "the page is shown again, with what is missing";
    EXPECT_EQ(at.database.taken(), 2) << page;
  }
}

WAYMARK_ON_EACH_ENGINE(DraftReads);

}  // namespace
}  // namespace waymark
