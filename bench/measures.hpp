#pragma once
// What is measured, one function each. Those with a port ask a server that runs elsewhere.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/process.hpp"
#include "bench/report.hpp"
#include "bench/sample.hpp"

namespace waymark::bench {

// How a server is run: the command and where its log goes.
struct Command {
  std::vector<std::string> words;
  std::filesystem::path log;
};

// kSelect and kHello with each number of clients, kWrite with one. `hello` is run for it.
void measure_bare(const app::Locations& locations, const std::string& partnership, const Sample& sample,
                  const Command& hello, std::size_t runs, Report& report);

// A known-to question from the index to the answer, in one read transaction and without the audit's commit: kFirstAsked
// begins with hardly a key in memory, kAskedAgain with those of every candidate. Returns the share of people who were
// found to be known, so that nobody takes the speed of finding nobody for that of an answer.
double measure_known_to(const app::Locations& locations, const Sample& sample, std::size_t runs, Report& report);

// kHome, kPerson and kSearch with each number of clients.
void measure_pages(std::uint16_t port, const Sample& sample, std::size_t runs, Report& report);

// kSent and kSentAndRead with each number of clients. Each run leaves a contact behind.
void measure_sending(std::uint16_t port, const Sample& sample, std::size_t runs, Report& report);

// From the call that runs the program to the first page with status 200, again and again; files are in the system's
// memory from the second time on.
Times measure_start(const Command& serve, std::size_t starts);

}  // namespace waymark::bench
