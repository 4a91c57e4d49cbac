#pragma once

/// Characters that typesetting gives a meaning, by name.

namespace wayside
{

inline constexpr char16_t no_break_space = 0x00A0;
inline constexpr char16_t left_to_right_mark = 0x200E;
inline constexpr char16_t no_break_hyphen = 0x2011;
inline constexpr char16_t figure_space = 0x2007; ///< never broken at (UAX 14, class GL)
inline constexpr char16_t narrow_no_break_space = 0x202F;

} // namespace wayside
