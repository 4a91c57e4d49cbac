#include "posix/give_way.hpp"

#include <sys/resource.h>

namespace wayside
{

void give_way(int id)
{
    constexpr int steps = 10;
    // On Linux what setpriority(2) calls a process is a thread.
    const auto who = static_cast<id_t>(id);
    static_cast<void>(::setpriority(PRIO_PROCESS, who, ::getpriority(PRIO_PROCESS, who) + steps));
}

} // namespace wayside
