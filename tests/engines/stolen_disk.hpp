#pragma once
// Every byte of a world that a thief of its disks would hold.
#include <libpq-fe.h>

#include <fstream>
#include <map>
#include <set>

#include "engines/planted.hpp"

namespace waymark {

class StolenDisk {
 public:
  StolenDisk(const world::World& world, world::Engine engine)
      : folder_(world.folder()), server_(engine == world::Engine::sqlite ? "" : server_folder()) {}

  // Looks for the planted texts, and for `marks`, which are no secret and must be there.
  void look(const PlantSearch& search, const std::vector<std::string>& marks) {
    look_into(folder_, search, marks);
    if (server_.empty()) return;
    // The log first: once the tables are written out, the server may throw the older part of it away.
    EXPECT_TRUE(run(owner(), "SET synchronous_commit = on; SELECT pg_logical_emit_message(true, 'test', 'on disk')"))
        << "the server writes its log out";
    look_into(server_ / "data" / "pg_wal", search, marks);
    EXPECT_TRUE(checkpoint()) << "neither the owner nor the superuser of scripts/with_postgresql may CHECKPOINT";
    look_into(server_, search, marks);
  }

  // In which parts of the disk: "base" and "pg_wal" of PostgreSQL, else the file, with what SQLite keeps beside it.
  std::set<std::string> parts_with(const std::string& mark) const {
    const auto found = marked_.find(mark);
    return found == marked_.end() ? std::set<std::string>() : found->second;
  }
  const std::map<std::string, std::set<std::string>>& planted() const { return planted_; }

 private:
  void look_into(const std::filesystem::path& place, const PlantSearch& search, const std::vector<std::string>& marks) {
    std::error_code error;
    std::filesystem::recursive_directory_iterator file(place, error);
    for (; !error && file != std::filesystem::recursive_directory_iterator(); file.increment(error))
      if (std::error_code gone; file->is_regular_file(gone)) look_at(file->path(), search, marks);
    EXPECT_FALSE(error) << place << ": " << error.message();
  }

  void look_at(const std::filesystem::path& path, const PlantSearch& search, const std::vector<std::string>& marks) {
    const auto bytes = bytes_of(path);
    for (const auto& text : search.found_in(bytes)) planted_[part_of(path)].insert(text);
    for (const auto& mark : marks)
      if (bytes.find(mark) != std::string::npos) marked_[mark].insert(part_of(path));
  }

  static std::string part_of(const std::filesystem::path& path) {
    for (const auto& folder : path.parent_path())
      if (folder == "base" || folder == "pg_wal") return folder.string();
    const auto name = path.filename().string();
    return name.substr(0, name.find('-'));
  }

  static std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const std::streamoff size = file.tellg();
    if (size <= 0) return "";
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    file.read(bytes.data(), size);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
  }

  static std::string owner() {
    const char* url = std::getenv("WAYMARK_TEST_POSTGRESQL");
    return url == nullptr ? "" : url;
  }

  // PostgreSQL 15 lets nobody but a superuser or a member of pg_checkpoint do it.
  static bool checkpoint() {
    auto superuser = owner();
    constexpr std::string_view kOwner = "waymark_owner@";
    if (const auto at = superuser.find(kOwner); at != std::string::npos)
      superuser.replace(at, kOwner.size(), "superuser@");
    return run(owner(), "CHECKPOINT") || run(superuser, "CHECKPOINT");
  }
  static bool run(const std::string& url, const char* command) {
    PGconn* connection = PQconnectdb(url.c_str());
    PGresult* result = PQexec(connection, command);
    const auto status = PQresultStatus(result);
    PQclear(result);
    PQfinish(connection);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
  }

  // The folder in which scripts/with_postgresql keeps socket, data and log of its server.
  static std::filesystem::path server_folder() {
    const auto url = owner();
    const auto host = url.find("host=");
    if (host == std::string::npos) return "the folder of a server that is on another machine";
    auto folder = url.substr(host + 5, url.find('&', host) - host - 5);
    for (std::size_t at = 0; (at = folder.find("%2F")) != std::string::npos;) folder.replace(at, 3, "/");
    return folder;
  }

  std::filesystem::path folder_;
  std::filesystem::path server_;                          // "" on SQLite
  std::map<std::string, std::set<std::string>> planted_;  // by part
  std::map<std::string, std::set<std::string>> marked_;   // by mark
};

}  // namespace waymark
