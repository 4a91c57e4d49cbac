#pragma once
/// A laid out paragraph as an item of a frame, and the roles that text has on a slide.

#include "base/result.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <string>
#include <string_view>

namespace wayside
{

/// What a piece of text is for; its name goes into the Scene's JSON.
enum class Role { Headline, Text, Source, Number, Label, Strip };

[[nodiscard]] std::string_view name_of(Role role);

/// One piece of text before it is laid out.
struct TextSpec {
    std::string text;
    Role role = Role::Text;
    Colour colour;
    int font_px = 0;
    FontVoice voice = FontVoice::Text;
    Wrap wrap = Wrap::Ragged;
    Align align = Align::Start;
    double line_height = 1.35;
};

/// The style of a spec on this stage; emphasis is the theme's accent.
[[nodiscard]] TextStyle style_of(const TextSpec& spec, const Stage& stage);

/// Lays out and wraps as an item whose rectangle starts at `at`. Errors: those of lay_out.
[[nodiscard]] Result<Item> text_item(const TextSpec& spec, const Stage& stage, Point at, int width);

/// An item around a paragraph that is laid out already.
[[nodiscard]] Item as_item(Paragraph paragraph, Role role, const Stage& stage, Point at);

/// Pixels between the top of the paragraph's box and the top of a capital on its first line.
[[nodiscard]] int cap_offset(const Paragraph& paragraph);

/// Height from the first line's capitals to the last baseline: what the eye aligns.
[[nodiscard]] int optical_height(const Paragraph& paragraph);

/// px of air that a block of text needs above its first capitals and below its last baseline beyond
/// what Latin letters need: for marks and tails of other scripts.
[[nodiscard]] int ink_above(const Paragraph& paragraph);
[[nodiscard]] int ink_below(const Paragraph& paragraph);

/// Width of the widest line.
[[nodiscard]] int widest_line(const Paragraph& paragraph);

/// Brings a paragraph that was set on an endless line back to its own width: right-to-left text
/// stands at that line's far end.
void narrow(Paragraph& paragraph);

} // namespace wayside
