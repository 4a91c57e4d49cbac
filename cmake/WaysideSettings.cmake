# Language, warnings and the sanitizers of the presets.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# Asserts stay in every build (a broken invariant must end in a restart, not in a wrong picture): no NDEBUG.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -ftree-vectorize" CACHE STRING "" FORCE)
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -ftree-vectorize -g1" CACHE STRING "" FORCE)

option(WAYSIDE_WERROR "Warnings are errors" OFF)
set(WAYSIDE_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them: address,undefined or thread")
option(WAYSIDE_COVERAGE "Measure coverage with gcov" OFF)
# Quicker, but a header's missing #include goes unseen: the clang and tidy presets build without.
option(WAYSIDE_PCH "Precompile the headers of libraries" OFF)
if(WAYSIDE_PCH AND CCACHE_PROGRAM)
  # What ccache asks for before it keeps what was compiled with a precompiled header (its manual, "Precompiled headers").
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
# wayside_precompile(TARGET header...): the library headers that most of a target's files read.
function(wayside_precompile target)
  if(WAYSIDE_PCH)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# Everything of ours links this; third-party headers are SYSTEM and stay silent.
add_library(wayside_options INTERFACE)
target_include_directories(wayside_options INTERFACE ${CMAKE_SOURCE_DIR}/player)
target_compile_options(
  wayside_options
  INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast
            -Wnon-virtual-dtor -Woverloaded-virtual -Wmissing-declarations -Wswitch-enum
            # Tests are compiled several files as one: a name of one may be a local name in the next.
            $<$<NOT:$<BOOL:$<TARGET_PROPERTY:WAYSIDE_IS_TEST>>>:-Wshadow>
            # GCC 12 sees null dereferences inside libstdc++ itself at -O2: clang-tidy looks for ours.
            $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast -Wduplicated-cond -Wlogical-op>
            $<$<BOOL:${WAYSIDE_WERROR}>:-Werror>)
if(WAYSIDE_SANITIZE)
  add_compile_options(-fsanitize=${WAYSIDE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${WAYSIDE_SANITIZE})
  # GCC's manual, "Instrumentation Options": what sanitizers add makes for false alarms of this warning.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(WAYSIDE_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
