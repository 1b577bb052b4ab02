#pragma once
// Only for the fuzz preset: clang 14 lacks the builtin from which libstdc++ makes std::source_location. Included
// before every file there (Toolchain.cmake); with clang 15 or later it is empty.
#if defined(__clang__) && __clang_major__ < 15
namespace std {
struct source_location {
  static constexpr source_location current(const char* file = __builtin_FILE(), unsigned line = __builtin_LINE()) {
    source_location here;
    here.file_ = file;
    here.line_ = line;
    return here;
  }
  constexpr const char* file_name() const { return file_; }
  constexpr unsigned line() const { return line_; }

 private:
  const char* file_ = "";
  unsigned line_ = 0;
};
}  // namespace std
#endif
