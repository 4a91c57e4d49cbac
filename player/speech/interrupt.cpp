#include "speech/interrupt.hpp"

#include "posix/system_error.hpp"

#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace wayside
{

Result<Interrupt> Interrupt::create()
{
    Descriptor event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!event.open()) {
        return system_error("an eventfd");
    }
    return Interrupt(std::move(event));
}

void Interrupt::raise() const
{
    const std::uint64_t one = 1;
    // It fails only when it is raised already, 2^64 - 1 times.
    static_cast<void>(::write(event_.get(), &one, sizeof one));
}

void Interrupt::lower() const
{
    std::uint64_t raised = 0;
    static_cast<void>(::read(event_.get(), &raised, sizeof raised)); // fails when it is lowered
}

} // namespace wayside
