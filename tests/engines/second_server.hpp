#pragma once
// A second server on the database of a world, with connections, an audit and packs of its own.
#include "core/matcher.hpp"
#include "engines/each_engine.hpp"

namespace waymark {

class SecondServer {
 public:
  SecondServer(world::World& world, const std::string& location, const sql::Options& options)
      : database_(sql::open(location, options)),
        audit_(*database_, world.keys(), world.clock(), apart(world)),
        packs_(*database_, world.partnership().code),
        partnership_{world.partnership().code, *database_, world.keys(), audit_, packs_, world.clock(),
                     world.randomness(),       index_size_},
        service_(partnership_, app::all_routes({.demonstration = true}), {.demonstration = true}) {}

  const core::Partnership& partnership() const { return partnership_; }
  const app::Service& service() const { return service_; }

 private:
  // So that its chain is another one than the world's.
  static base::SeededRandomness& apart(world::World& world) {
    world.randomness().begin_scope("second server");
    return world.randomness();
  }

  std::unique_ptr<sql::Database> database_;
  core::AuditLog audit_;
  core::PackShelf packs_;
  core::IndexSize index_size_;
  core::Partnership partnership_;
  app::Service service_;
};

}  // namespace waymark
