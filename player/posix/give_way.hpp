#pragma once

/// Work that may take longer, beside work that somebody waits for.

namespace wayside
{

/// From now on a thread or a process of ours gives way to the others, by ten steps of nice(2), so
/// that a busy machine answers a hand before it decodes or speaks. `id`: of the system; 0: the
/// calling thread. Nothing fails: what cannot be had is done without.
void give_way(int id = 0);

} // namespace wayside
