#pragma once
/// What an operation that can fail gives back. One spelling for the whole program: `Result<T>`.

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace wayside
{

/// Why an operation failed: a sentence for an operator, context outermost first
/// ("loading playlist riverside.toml: cannot read contacts.toml: no such file").
struct Error {
    std::string message;

    bool operator==(const Error&) const = default;
};

/// A value, or the Error that prevented it.
template <typename T> using Result = tl::expected<T, Error>;

/// An Error ready to be returned from a function whose result is a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(std::string message)
{
    return tl::unexpected<Error>(Error{std::move(message)});
}

/// The same error with one more piece of context in front.
[[nodiscard]] inline tl::unexpected<Error> failure(std::string_view context, const Error& cause)
{
    return failure(std::string(context) + ": " + cause.message);
}

} // namespace wayside
