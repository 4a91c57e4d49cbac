#include "cli/scene_json.hpp"

#include "base/overload.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace wayside
{

namespace
{

using Json = nlohmann::ordered_json;

Json rect_json(Rect rect)
{
    return Json::array({rect.x, rect.y, rect.width, rect.height});
}

/// Millimetres to a hundredth: more would be noise.
double rounded(double value)
{
    return std::round(value * 100) / 100;
}

Json text_json(const TextItem& text, Rect rect)
{
    const Paragraph& paragraph = text.paragraph;
    Json lines = Json::array();
    for (const TextLine& line : paragraph.lines) {
        Json drawn = Json::array();
        for (const PositionedRun& run : line.runs) {
            drawn.push_back({{"text", run.text},
                             {"x", rect.x + run.x},
                             {"baseline", rect.y + run.baseline},
                             {"width", run.width}});
        }
        lines.push_back(std::move(drawn));
    }
    return {{"kind", "text"},
            {"role", text.role},
            {"rect", rect_json(rect)},
            {"text", paragraph.text},
            {"language", paragraph.language},
            {"direction", paragraph.direction == Direction::RightToLeft ? "rtl" : "ltr"},
            {"font_px", paragraph.style.font_px},
            {"cap_mm", rounded(text.cap_mm)},
            {"colour", to_hex(paragraph.style.colour)},
            {"spoken", text.spoken.empty() ? paragraph.text : text.spoken},
            {"lines", std::move(lines)}};
}

Json item_json(const Item& item)
{
    return std::visit(Overload{
                          [&](const BoxItem& box) -> Json {
                              return {{"kind", "box"},
                                      {"rect", rect_json(item.rect)},
                                      {"colour", to_hex(box.colour)}};
                          },
                          [&](const GlowItem& glow) -> Json {
                              return {{"kind", "glow"},
                                      {"rect", rect_json(item.rect)},
                                      {"inner", to_hex(glow.inner)},
                                      {"outer", to_hex(glow.outer)}};
                          },
                          [&](const TextItem& text) -> Json { return text_json(text, item.rect); },
                          [&](const PictureItem& picture) -> Json {
                              return {{"kind", "picture"},
                                      {"rect", rect_json(item.rect)},
                                      {"source", picture.id},
                                      {"fit", picture.fit == Fit::Cover ? "cover" : "contain"},
                                      {"opacity", rounded(picture.opacity)},
                                      {"alternative", picture.alternative}};
                          },
                          [&](const VectorItem& drawing) -> Json {
                              return {{"kind", "drawing"},
                                      {"rect", rect_json(item.rect)},
                                      {"alternative", drawing.alternative}};
                          },
                      },
                      item.what);
}

} // namespace

Json to_json(const Frame& frame)
{
    Json items = Json::array();
    for (const Item& item : frame.items) {
        items.push_back(item_json(item));
    }
    Json hotspots = Json::array();
    for (std::size_t i = 0; i < frame.hotspots.size(); ++i) {
        const Hotspot& spot = frame.hotspots[i];
        hotspots.push_back({{"id", spot.id},
                            {"rect", rect_json(spot.rect)},
                            {"label", plain_text(spot.label)},
                            {"action", name_of(spot.action)},
                            {"focus", i + 1}});
    }
    return {{"canvas", {frame.canvas.width, frame.canvas.height}},
            {"mm_per_px", std::round(frame.mm_per_px * 10000) / 10000},
            {"slide", frame.slide},
            {"page", frame.page.empty() ? Json(nullptr) : Json(frame.page)},
            {"language", frame.language},
            {"beat", frame.beat},
            {"beats", frame.beats},
            {"items", std::move(items)},
            {"hotspots", std::move(hotspots)}};
}

} // namespace wayside
