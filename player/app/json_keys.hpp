#pragma once
/// One JSON object that somebody else wrote, read key by key.

#include "base/time.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace wayside
{

using Json = nlohmann::ordered_json;

/// Reads the keys of one object; the first thing that is wrong is kept.
class JsonKeys
{
public:
    static constexpr int format = 1; ///< of all that is said and kept

    explicit JsonKeys(const std::string& line) : json_(Json::parse(line, nullptr, false))
    {
        if (!json_.is_object()) {
            error_ = "this is not one JSON object";
        } else if (json_.value("format", Json()) != format) {
            error_ = fmt::format("`format` must be {}", format);
        }
    }

    explicit JsonKeys(Json json) : json_(std::move(json)) {}

    [[nodiscard]] std::string text(const char* key, bool is_required = true)
    {
        const Json* value = find(key, is_required);
        if (value == nullptr) {
            return {};
        }
        if (!value->is_string()) {
            note(fmt::format("`{}` must be a text", key));
            return {};
        }
        return value->get<std::string>();
    }

    [[nodiscard]] bool flag(const char* key)
    {
        const Json* value = find(key, true);
        if (value != nullptr && !value->is_boolean()) {
            note(fmt::format("`{}` must be true or false", key));
            return false;
        }
        return value != nullptr && value->get<bool>();
    }

    [[nodiscard]] std::optional<double> number(const char* key)
    {
        const Json* value = find(key, false);
        if (value == nullptr) {
            return std::nullopt;
        }
        if (!value->is_number()) {
            note(fmt::format("`{}` must be a number", key));
            return std::nullopt;
        }
        return value->get<double>();
    }

    [[nodiscard]] std::optional<Json> object(const char* key)
    {
        const Json* value = find(key, false);
        return value != nullptr && value->is_object() ? std::optional(*value) : std::nullopt;
    }

    [[nodiscard]] Instant instant(const char* key)
    {
        const std::string written = text(key);
        const auto instant = parse_instant(written);
        if (!instant) {
            note(fmt::format("`{}` must be a time such as 2026-12-01T13:00:00Z", key));
        }
        return instant.value_or(Instant());
    }

    /// One of `choices` by the name that it has.
    template <typename Value>
    [[nodiscard]] std::optional<Value> choice(
        const char* key,
        std::initializer_list<std::pair<const char*, Value>> choices,
        bool is_required)
    {
        const std::string written = text(key, is_required);
        for (const auto& [name, value] : choices) {
            if (written == name) {
                return value;
            }
        }
        if (is_required || !written.empty()) {
            note(fmt::format("`{}` cannot be `{}`", key, written));
        }
        return std::nullopt;
    }

    /// What is not known may have been meant to matter.
    [[nodiscard]] const std::string& finish(std::initializer_list<std::string_view> known)
    {
        for (const auto& item : json_.items()) {
            if (std::find(known.begin(), known.end(), item.key()) == known.end()) {
                note(fmt::format("unknown key `{}`", item.key()));
            }
        }
        return error_;
    }

    void note(std::string error)
    {
        if (error_.empty()) {
            error_ = std::move(error);
        }
    }

    [[nodiscard]] const std::string& error() const { return error_; }

private:
    const Json* find(const char* key, bool is_required)
    {
        const auto value = json_.is_object() ? json_.find(key) : json_.end();
        if (!json_.is_object() || value == json_.end() || value->is_null()) {
            if (is_required) {
                note(fmt::format("missing `{}`", key));
            }
            return nullptr;
        }
        return &*value;
    }

    Json json_;
    std::string error_;
};

} // namespace wayside
