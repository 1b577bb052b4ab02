#pragma once
// A founded partnership in files, opened to be filled quickly: with a clock that can be turned, an audit chain of its
// own, and many transactions in one. Only for a demonstration, which is thrown away unless it is finished.
#include "app/demo.hpp"
#include "app/demo_group.hpp"
#include "app/locations.hpp"
#include "core/key_store.hpp"
#include "core/matcher.hpp"

namespace waymark::app {

class DemoSite {
 public:
  // Throws InfrastructureError, as Runtime does. Nobody else may write to either database meanwhile.
  DemoSite(const Locations& locations, const std::string& partnership_code);

  const DemoPlace& place() const { return place_; }
  // Signs what was written, for `waymark audit verify`. Once, at the end.
  void sign_head();

 private:
  sql::Scope scope() const { return {partnership_.code, "migration"}; }
  void take_stock();

  Locations locations_;
  base::FixedClock clock_;
  base::SystemRandomness randomness_;
  std::unique_ptr<sql::Database> database_;
  std::unique_ptr<sql::Database> key_database_;
  GroupedDatabase grouped_;
  GroupedDatabase grouped_keys_;
  core::SqlKeyStore key_store_;
  crypto::KeyRing keys_;
  core::AuditLog audit_;
  core::PackShelf packs_;
  core::IndexSize index_size_;
  core::Partnership partnership_;
  DemoPlace place_;
};

}  // namespace waymark::app
