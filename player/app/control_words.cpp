#include "app/control_words.hpp"

#include "base/limits.hpp"
#include "base/overload.hpp"
#include "schedule/explain.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace wayside
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int format = 1;

const char* to_text(ChangeOver change)
{
    return change == ChangeOver::Now ? "now" : "after_item";
}

/// Reads the keys of one object; the first thing that is wrong is kept.
class Keys
{
public:
    explicit Keys(const std::string& line) : json_(Json::parse(line, nullptr, false))
    {
        if (!json_.is_object()) {
            error_ = "this is not one JSON object";
        } else if (json_.value("format", Json()) != format) {
            error_ = fmt::format("`format` must be {}", format);
        }
    }

    explicit Keys(Json json) : json_(std::move(json)) {}

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

Tier read_tier(Keys& keys, bool is_required = true)
{
    return keys
        .choice<Tier>("tier",
                      {{"filler", Tier::Filler},
                       {"normal", Tier::Normal},
                       {"takeover", Tier::Takeover},
                       {"emergency", Tier::Emergency}},
                      is_required)
        .value_or(Tier::Takeover);
}

std::optional<ChangeOver> read_change(Keys& keys, bool is_required)
{
    return keys.choice<ChangeOver>(
        "change", {{"after_item", ChangeOver::AfterItem}, {"now", ChangeOver::Now}}, is_required);
}

Json to_json(const HandTakeover& takeover)
{
    return {{"playlist", takeover.playlist},
            {"tier", to_text(takeover.tier)},
            {"change", to_text(takeover.change)},
            {"from", to_rfc3339(takeover.from)},
            {"until", to_rfc3339(takeover.until)}};
}

HandTakeover read_takeover(Keys& keys)
{
    HandTakeover takeover;
    takeover.playlist = keys.text("playlist");
    takeover.tier = read_tier(keys);
    takeover.change = read_change(keys, true).value_or(ChangeOver::AfterItem);
    takeover.from = keys.instant("from");
    takeover.until = keys.instant("until");
    const bool is_by_hand = takeover.tier == Tier::Takeover || takeover.tier == Tier::Emergency;
    if (!is_by_hand || takeover.from >= takeover.until) {
        keys.note("this takeover cannot be");
    }
    return takeover;
}

Json to_json(const PlayerStatus& status)
{
    return {{"programme", status.programme},
            {"slide", status.slide},
            {"language", status.language},
            {"playlist", status.playlist},
            {"schedule", status.schedule},
            {"tier", to_text(status.tier)},
            {"from", to_rfc3339(status.from)},
            {"until", to_rfc3339(status.until)},
            {"takeover", status.takeover ? to_json(*status.takeover) : Json()},
            {"clock", status.clock == ClockTrust::Trusted ? "trusted" : "untrusted"}};
}

PlayerStatus read_status(Keys& keys)
{
    PlayerStatus status;
    status.programme = keys.text("programme");
    status.slide = keys.text("slide");
    status.language = keys.text("language");
    status.playlist = keys.text("playlist");
    status.schedule = keys.text("schedule");
    status.tier = read_tier(keys);
    status.from = keys.instant("from");
    status.until = keys.instant("until");
    if (const auto takeover = keys.object("takeover")) {
        Keys its(*takeover);
        status.takeover = read_takeover(its);
        keys.note(its.error());
    }
    status.clock = keys.text("clock") == "trusted" ? ClockTrust::Trusted : ClockTrust::Untrusted;
    return status;
}

Result<ControlQuestion> read_start(Keys& keys)
{
    TakeoverStart start;
    start.playlist = keys.text("playlist");
    start.tier = read_tier(keys, false);
    start.change = read_change(keys, false);
    if (const auto seconds = keys.number("seconds")) {
        const double most = std::chrono::duration<double>(limits::longest_takeover).count();
        start.length =
            Milliseconds(static_cast<std::int64_t>(std::clamp(*seconds, 0.0, most + 1) * 1000));
    }
    start.until = keys.text("until", false);
    if (start.length.has_value() != start.until.empty()) {
        keys.note("a takeover needs an end: `seconds` or `until`, and not both");
    }
    if (start.tier != Tier::Takeover && start.tier != Tier::Emergency) {
        keys.note("`tier` must be `takeover` or `emergency`");
    }
    const auto& error =
        keys.finish({"format", "command", "playlist", "tier", "change", "seconds", "until"});
    return error.empty() ? Result<ControlQuestion>(std::move(start)) : tl::unexpected(Error{error});
}

template <typename Question> Result<ControlQuestion> plain(Keys& keys)
{
    const auto& error = keys.finish({"format", "command"});
    return error.empty() ? Result<ControlQuestion>(Question{}) : tl::unexpected(Error{error});
}

} // namespace

std::string to_line(const ControlQuestion& question)
{
    const Json json =
        std::visit(Overload{[](const TakeoverStart& start) {
                                Json said{{"format", format},
                                          {"command", "takeover-start"},
                                          {"playlist", start.playlist},
                                          {"tier", to_text(start.tier)}};
                                if (start.change) {
                                    said["change"] = to_text(*start.change);
                                }
                                if (start.length) {
                                    said["seconds"] =
                                        std::chrono::duration<double>(*start.length).count();
                                } else {
                                    said["until"] = start.until;
                                }
                                return said;
                            },
                            [](const TakeoverStop&) {
                                return Json{{"format", format}, {"command", "takeover-stop"}};
                            },
                            [](const StatusQuestion&) {
                                return Json{{"format", format}, {"command", "status"}};
                            }},
                   question);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ControlQuestion> parse_question(const std::string& line)
{
    Keys keys(line);
    if (!keys.error().empty()) {
        return failure(keys.error());
    }
    const std::string command = keys.text("command");
    if (command == "takeover-start") {
        return read_start(keys);
    }
    if (command == "takeover-stop") {
        return plain<TakeoverStop>(keys);
    }
    if (command == "status") {
        return plain<StatusQuestion>(keys);
    }
    return failure(fmt::format(
        "`command` is `takeover-start`, `takeover-stop` or `status`, not `{}`", command));
}

std::string to_line(const ControlAnswer& answer)
{
    Json json{{"format", format}, {"done", answer.done}, {"message", answer.message}};
    if (!answer.warning.empty()) {
        json["warning"] = answer.warning;
    }
    if (answer.status) {
        json["status"] = to_json(*answer.status);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ControlAnswer> parse_answer(const std::string& line)
{
    Keys keys(line);
    ControlAnswer answer;
    answer.done = keys.flag("done");
    answer.message = keys.text("message");
    answer.warning = keys.text("warning", false);
    if (const auto status = keys.object("status")) {
        Keys its(*status);
        answer.status = read_status(its);
        keys.note(its.error());
    }
    return keys.error().empty() ? Result<ControlAnswer>(std::move(answer)) : failure(keys.error());
}

std::string to_json_text(const HandTakeover& takeover)
{
    Json json = to_json(takeover);
    json["format"] = format;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<HandTakeover> parse_takeover(const std::string& text)
{
    Keys keys(text);
    HandTakeover takeover = read_takeover(keys);
    return keys.error().empty() ? Result<HandTakeover>(std::move(takeover)) : failure(keys.error());
}

} // namespace wayside
