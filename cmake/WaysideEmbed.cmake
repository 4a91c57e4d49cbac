# Files that are part of the program: wayside_embed(TARGET NAME=PATH ...) adds them to a target; at run time
# `embedded(NAME)` (media/embedded.hpp) gives their bytes.
enable_language(ASM)

function(wayside_embed target)
  set(assembly ".section .rodata\n")
  set(declarations "")
  set(table "")
  set(number 0)
  set(inputs "")
  foreach(entry ${ARGN})
    string(REGEX MATCH "^([^=]+)=(.+)$" matched "${entry}")
    set(name "${CMAKE_MATCH_1}")
    set(path "${CMAKE_MATCH_2}")
    if(NOT EXISTS "${path}")
      message(FATAL_ERROR "${path} is missing (fonts: apt-get install fonts-inter)")
    endif()
    list(APPEND inputs "${path}")
    set(symbol "wayside_embedded_${number}")
    string(APPEND assembly ".balign 16\n.global ${symbol}\n.global ${symbol}_end\n"
                           "${symbol}:\n.incbin \"${path}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND declarations "extern const std::byte ${symbol};\nextern const std::byte ${symbol}_end;\n")
    string(APPEND table "    {\"${name}\", &${symbol}, &${symbol}_end},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded")
  file(CONFIGURE OUTPUT "${folder}/files.S" CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT "${folder}/files.cpp" @ONLY CONTENT
"#include \"media/embedded.hpp\"

#include <array>

extern \"C\" {
${declarations}}

namespace wayside {

namespace {

struct File {
    std::string_view name;
    const std::byte* begin;
    const std::byte* end;
};

const std::array<File, ${number}> files{{
${table}}};

} // namespace

std::span<const std::byte> embedded(std::string_view name)
{
    for (const File& file : files) {
        if (file.name == name) {
            return {file.begin, file.end};
        }
    }
    return {};
}

} // namespace wayside
")
  set_source_files_properties("${folder}/files.S" PROPERTIES OBJECT_DEPENDS "${inputs}")
  set_source_files_properties("${folder}/files.cpp" PROPERTIES SKIP_LINTING ON)
  target_sources(${target} PRIVATE "${folder}/files.S" "${folder}/files.cpp")
endfunction()
