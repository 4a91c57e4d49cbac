#pragma once
/// A shell script in the place of espeak-ng.

#include "platform/temporary_folder.hpp"
#include "speech/engine.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace wayside::test
{

/// `$here` is its folder; `$here/wav` is what espeak-ng would write to say sound().
class ScriptedEngine
{
public:
    explicit ScriptedEngine(const std::string& script)
    {
        folder_.write("engine",
                      "#!/bin/sh\nhere=" + folder_.path().string() + "\n" + script + "\n");
        std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
        folder_.write("wav", wav());
    }

    [[nodiscard]] static Sound sound() { return {.samples = {257, 514, 771, 0}}; }

    /// Patient enough for any machine.
    [[nodiscard]] SpeechEngine engine(std::chrono::milliseconds patience = std::chrono::seconds{
                                          20}) const
    {
        return SpeechEngine::find(program(), patience).value();
    }

    /// What the script has written into a file of its folder.
    [[nodiscard]] std::string written(const std::string& name) const
    {
        std::ifstream file(folder_.path() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

private:
    [[nodiscard]] std::string program() const { return (folder_.path() / "engine").string(); }

    /// The header of espeak-ng 1.51, and sound() in bytes.
    [[nodiscard]] static std::string wav()
    {
        std::string bytes("RIFF\x24\xF0\xFF\x7FWAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0", 28);
        bytes += std::string("\x44\xAC\0\0\x02\0\x10\0data\0\xF0\xFF\x7F", 16);
        return bytes + std::string("\x01\x01\x02\x02\x03\x03\0\0", 8);
    }

    wayside::testing::TemporaryFolder folder_;
};

} // namespace wayside::test
