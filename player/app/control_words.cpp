#include "app/control_words.hpp"

#include "app/json_keys.hpp"
#include "base/limits.hpp"
#include "base/overload.hpp"
#include "schedule/explain.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace wayside
{

namespace
{

const char* to_text(ChangeOver change)
{
    return change == ChangeOver::Now ? "now" : "after_item";
}

Tier read_tier(JsonKeys& keys, bool is_required = true)
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

std::optional<ChangeOver> read_change(JsonKeys& keys, bool is_required)
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

HandTakeover read_takeover(JsonKeys& keys)
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

PlayerStatus read_status(JsonKeys& keys)
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
        JsonKeys its(*takeover);
        status.takeover = read_takeover(its);
        keys.note(its.error());
    }
    status.clock = keys.text("clock") == "trusted" ? ClockTrust::Trusted : ClockTrust::Untrusted;
    return status;
}

Result<ControlQuestion> read_start(JsonKeys& keys)
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

template <typename Question> Result<ControlQuestion> plain(JsonKeys& keys)
{
    const auto& error = keys.finish({"format", "command"});
    return error.empty() ? Result<ControlQuestion>(Question{}) : tl::unexpected(Error{error});
}

} // namespace

std::string to_line(const ControlQuestion& question)
{
    const Json json = std::visit(
        Overload{[](const TakeoverStart& start) {
                     Json said{{"format", JsonKeys::format},
                               {"command", "takeover-start"},
                               {"playlist", start.playlist},
                               {"tier", to_text(start.tier)}};
                     if (start.change) {
                         said["change"] = to_text(*start.change);
                     }
                     if (start.length) {
                         said["seconds"] = std::chrono::duration<double>(*start.length).count();
                     } else {
                         said["until"] = start.until;
                     }
                     return said;
                 },
                 [](const TakeoverStop&) {
                     return Json{{"format", JsonKeys::format}, {"command", "takeover-stop"}};
                 },
                 [](const StatusQuestion&) {
                     return Json{{"format", JsonKeys::format}, {"command", "status"}};
                 }},
        question);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ControlQuestion> parse_question(const std::string& line)
{
    JsonKeys keys(line);
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
    Json json{{"format", JsonKeys::format}, {"done", answer.done}, {"message", answer.message}};
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
    JsonKeys keys(line);
    ControlAnswer answer;
    answer.done = keys.flag("done");
    answer.message = keys.text("message");
    answer.warning = keys.text("warning", false);
    if (const auto status = keys.object("status")) {
        JsonKeys its(*status);
        answer.status = read_status(its);
        keys.note(its.error());
    }
    return keys.error().empty() ? Result<ControlAnswer>(std::move(answer)) : failure(keys.error());
}

std::string to_json_text(const HandTakeover& takeover)
{
    Json json = to_json(takeover);
    json["format"] = JsonKeys::format;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<HandTakeover> parse_takeover(const std::string& text)
{
    JsonKeys keys(text);
    HandTakeover takeover = read_takeover(keys);
    return keys.error().empty() ? Result<HandTakeover>(std::move(takeover)) : failure(keys.error());
}

} // namespace wayside
