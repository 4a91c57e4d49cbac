#pragma once
/// The help card that is compiled into the program: what stands when there is nothing else.

#include "base/result.hpp"
#include "programme/programme.hpp"

#include <memory>
#include <string>

namespace wayside
{

/// The built-in programme for a country ("" or an unknown one: the card's own). Its words, contacts
/// and theme come from the binary, no file is read. Error: the binary was built from a broken card
/// (a test forbids it).
[[nodiscard]] Result<std::shared_ptr<const Programme>> builtin_programme(
    const std::string& country);

} // namespace wayside
