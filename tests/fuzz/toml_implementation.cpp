/// toml++ itself, compiled for the fuzzer.

// CMake drops definitions with parameters, so it stands here.
#define TOML_ASSERT(x) static_cast<void>(0)
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
