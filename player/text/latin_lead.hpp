#pragma once
/// Numbers that begin a Latin phrase ("22 U.S.C. 7102") in right-to-left text.

#include "text/markup.hpp"

namespace wayside
{

/// Puts a left-to-right mark (U+200E) before each number that is tied by a no-break space to a
/// Latin word behind it. Without one the Unicode rules (UAX 9, W2 and N1) take the number for a
/// part of the right-to-left sentence and draw it at the phrase's other end: "U.S.C. 7102 22",
/// another law. A mark, not an isolate: a long phrase may still be broken at its spaces.
void lead_latin_phrases(MarkedText& marked);

} // namespace wayside
