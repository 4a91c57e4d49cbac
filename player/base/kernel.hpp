#pragma once
/// WAYSIDE_KERNEL marks the few inner loops over pixels: they are compiled for several processors
/// and the best is chosen when the program is loaded, in builds that optimise for size or debugging
/// too. Plain loops only: no intrinsics, no call of a function that is not inlined.

// clang 14 has no target_clones; the sanitizers' start-up cannot run the choice (ifunc).
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) &&                             \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// No FMA among the targets: a fused product rounds otherwise, and the pictures would differ by
// machine.
#define WAYSIDE_KERNEL __attribute__((optimize("O3"), target_clones("avx2", "sse4.2", "default")))
#elif defined(__GNUC__) && !defined(__clang__)
#define WAYSIDE_KERNEL __attribute__((optimize("O3")))
#else
#define WAYSIDE_KERNEL
#endif
