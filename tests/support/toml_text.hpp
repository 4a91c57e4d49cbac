#pragma once
/// A parsed piece of TOML with a report, for tests of one reader.

#include "programme/toml_document.hpp"

#include <gtest/gtest.h>

#include <string>

namespace wayside::test
{

/// Inline TOML under the name "test.toml"; it must be well-formed.
class TomlText
{
public:
    explicit TomlText(const std::string& text)
        : document_(TomlDocument::parse(text, "test.toml", report_))
    {
        EXPECT_TRUE(document_) << text;
    }

    [[nodiscard]] TomlValue root() const { return document_->root(); }

    [[nodiscard]] TomlValue at(const std::string& key) const
    {
        return *document_->root().find(key);
    }

    [[nodiscard]] Report& report() { return report_; }

    /// All findings, one on each line.
    [[nodiscard]] std::string findings()
    {
        std::string all;
        for (const Diagnostic& diagnostic : report_.take({})) {
            all += to_text(diagnostic) + "\n";
        }
        return all;
    }

private:
    Report report_;
    std::optional<TomlDocument> document_;
};

} // namespace wayside::test
