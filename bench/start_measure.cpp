#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/visitor.hpp"

namespace waymark::bench {

Times measure_start(const Command& serve, std::size_t starts) {
  Times times;
  for (std::size_t i = 0; i < starts; ++i) {
    const auto from = Clock::now();
    const Process server(serve.words, serve.log);
    Visitor(server.port()).get("/sign-in");
    times.milliseconds.push_back(milliseconds_since(from));
  }
  return times;
}

}  // namespace waymark::bench
