#include "platform/window_manager.hpp"

#include <X11/Xlib.h>
#include <memory>

namespace wayside
{

namespace
{

struct Close {
    void operator()(Display* server) const noexcept { XCloseDisplay(server); }

    void operator()(unsigned char* property) const noexcept { XFree(property); }
};

} // namespace

bool has_x_server()
{
    return std::unique_ptr<Display, Close>(XOpenDisplay(nullptr)) != nullptr;
}

bool has_window_manager()
{
    const std::unique_ptr<Display, Close> server(XOpenDisplay(nullptr));
    if (!server) {
        return false;
    }
    constexpr auto existing_only = 1;
    const Atom check = XInternAtom(server.get(), "_NET_SUPPORTING_WM_CHECK", existing_only);
    if (check == 0) {
        return false;
    }
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* value = nullptr;
    XGetWindowProperty(server.get(),
                       XDefaultRootWindow(server.get()),
                       check,
                       0,
                       1,
                       0,
                       AnyPropertyType,
                       &type,
                       &format,
                       &count,
                       &left,
                       &value);
    const std::unique_ptr<unsigned char, Close> property(value);
    return count > 0;
}

} // namespace wayside
