#pragma once
/// Pages of memory: had all at once, and given back before their owner goes.

#include <cstddef>

namespace wayside
{

/// Asks the kernel for all pages of a region in one go (MADV_POPULATE_WRITE): four to seven times
/// faster than touching one after the other. Contents stay. A kernel before 5.14 does nothing, and
/// the pages come one by one.
void populate(void* memory, std::size_t bytes);

/// Gives the pages that lie wholly in a region of our own memory back to the kernel: they read as 0
/// until they are written again.
void give_back(void* memory, std::size_t bytes);

} // namespace wayside
