/// toml++ itself, compiled for the fuzzer.

#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
