#pragma once
/// A help line's web address to be scanned: the bare address, without anything that tells who asks.

#include "base/result.hpp"
#include "programme/contact.hpp"
#include "scene/scene.hpp"
#include "scene/stage.hpp"

#include <string>

namespace wayside
{

/// "https://" and the line's host name; empty where the line has none, or the display shows no
/// codes.
[[nodiscard]] std::string scanned_address(const Stage& stage, const Contact& contact);

/// The address as a QR code of error correction Q (a quarter of it may be lost), dark on light
/// whatever the theme, four modules of quiet around it (ISO/IEC 18004). In the middle of `box`, as
/// large as it can be with whole pixels to a module. Errors: an address that is too long, a box in
/// which a module would be less than two pixels.
[[nodiscard]] Result<Item> qr_item(const std::string& address, Rect box);

} // namespace wayside
