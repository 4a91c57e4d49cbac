#include "scene/qr_code.hpp"

#include "scene/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace wayside
{

namespace
{

constexpr int quiet_modules = 4;
constexpr int least_module_px = 2;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

using Code = std::unique_ptr<QRcode, FreeCode>;

bool is_dark(const QRcode& code, int column, int row)
{
    // The lowest bit of each byte, row by row (qrencode.h).
    return (code.data[row * code.width + column] & 1U) != 0;
}

/// Rows of neighbouring dark modules as one box each: fewer shapes, and no seam between them.
void draw_row(SvgDrawing& drawing, const QRcode& code, int row, int module_px)
{
    const Colour black{0, 0, 0, 255};
    for (int column = 0; column < code.width; ++column) {
        const int from = column;
        while (column < code.width && is_dark(code, column, row)) {
            ++column;
        }
        if (column > from) {
            drawing.box((from + quiet_modules) * module_px,
                        (row + quiet_modules) * module_px,
                        (column - from) * module_px,
                        module_px,
                        0,
                        black);
        }
    }
}

} // namespace

std::string scanned_address(const Stage& stage, const Contact& contact)
{
    return stage.canvas.qr_codes && !contact.web.empty() ? "https://" + contact.web : std::string();
}

Result<Item> qr_item(const std::string& address, Rect box)
{
    const Code code(QRcode_encodeString8bit(address.c_str(), 0, QR_ECLEVEL_Q));
    if (code == nullptr) {
        return failure(fmt::format("\"{}\" is too long for a QR code", address));
    }
    const int modules = code->width + 2 * quiet_modules;
    const int module_px = std::min(box.width, box.height) / modules;
    if (module_px < least_module_px) {
        return failure(fmt::format("a QR code of \"{}\" needs {} x {} px at least",
                                   address,
                                   modules * least_module_px,
                                   modules * least_module_px));
    }
    const int side = modules * module_px;
    SvgDrawing drawing({side, side});
    drawing.box(0, 0, side, side, 0, {255, 255, 255, 255});
    for (int row = 0; row < code->width; ++row) {
        draw_row(drawing, *code, row, module_px);
    }
    return Item{
        .rect = {box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side},
        .what = VectorItem{.svg = drawing.text(), .alternative = {}},
        .entrance = std::nullopt};
}

} // namespace wayside
