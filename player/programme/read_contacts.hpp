#pragma once
/// contacts.toml, and which contact is "help" in the country of the display.

#include "programme/reading_context.hpp"

namespace wayside
{

/// Reads the contacts from the root of their file into the context.
void read_contacts(const TomlValue& root, ReadingContext& context);

/// Reads [help.COUNTRY] from the programme's own table; `country` is the one in force, known to be
/// a code.
void read_help_roles(TableReader& programme, ReadingContext& context);

} // namespace wayside
