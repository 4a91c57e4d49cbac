#pragma once
/// What a machine needs for reading aloud.

#include "cli/machine_report.hpp"

#include <string>

namespace wayside
{

/// Opens the audio device, and has the engine say a word in each language of the programme; in each
/// that is spoken at all when `programme` is empty. What is missing is a note: all else works.
void examine_speech(MachineReport& report, const std::string& programme);

} // namespace wayside
