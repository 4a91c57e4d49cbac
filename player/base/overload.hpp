#pragma once

/// Builds a visitor for std::visit out of lambdas, one for each alternative; no default arm, so
/// that a new alternative is a compile error wherever it matters.

namespace wayside
{

template <typename... Arms> struct Overload : Arms... {
    using Arms::operator()...;
};

// clang 14 does not deduce the aggregate by itself.
template <typename... Arms> Overload(Arms...) -> Overload<Arms...>;

} // namespace wayside
