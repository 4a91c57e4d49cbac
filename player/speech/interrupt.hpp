#pragma once
/// A flag that poll(2) can wait for.

#include "base/result.hpp"
#include "posix/descriptor.hpp"

namespace wayside
{

/// *Thread safety:* any thread may raise and lower it.
class Interrupt
{
public:
    /// Errors: the system's.
    [[nodiscard]] static Result<Interrupt> create();

    void raise() const; ///< the descriptor is readable from now on
    void lower() const;

    [[nodiscard]] int descriptor() const { return event_.get(); }

private:
    explicit Interrupt(Descriptor event) : event_(std::move(event)) {}

    Descriptor event_; ///< an eventfd
};

} // namespace wayside
