#include "app/command_line.hpp"

int main(int count, char** arguments) { return waymark::app::run(count, arguments); }
