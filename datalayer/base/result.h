// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace roundtrip {

/// What went wrong, in words for the person who asked, and where. A plain value.
struct DbError
{
    enum class Kind {
        Name, ///< a table, column, relation or option that does not exist or does not fit
        NotFound, ///< the file is missing, a folder, or may not be read
        NotADatabase, ///< the file is empty, truncated, encrypted or something else
        Locked, ///< another program holds the database
        Refused, ///< opening it read-only is not possible as it stands
        Unsupported, ///< a kind of database or a driver that is not there
        Login, ///< the server does not let this user in, or wants a password
        Connection, ///< the server cannot be reached, or the connection was lost
        Timeout, ///< a statement took longer than the server may spend on it
        Statement, ///< the database failed while it ran a statement
        Memory, ///< there is not enough of it
        Stopped, ///< the load was stopped before it had anything to show
        Misuse, ///< a mistake of the program: a statement on the wrong thread
    };

    Kind kind = Kind::Statement;
    QString text; ///< one sentence without a full stop
    QString sql; ///< the statement that failed, empty where there was none
};

/// The error of whatever needed more memory than there is.
[[nodiscard]] inline DbError outOfMemory(const QString &sql = {})
{
    return { DbError::Kind::Memory,
             QStringLiteral("there is not enough memory for it; ask for fewer records or columns"),
             sql };
}

/// A value, or the DbError that took its place. `Result<>` is for functions that only succeed or
/// fail. Test it before `*` and `->`; both are undefined on a failure, as with std::optional.
template <typename T = std::monostate>
class [[nodiscard]] Result
{
public:
    Result() requires std::is_same_v<T, std::monostate>
    = default;
    // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is the point
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    { }
    // NOLINTNEXTLINE(google-explicit-constructor): `return error;` too
    Result(DbError error)
        : m_content(std::in_place_index<1>, std::move(error))
    { }

    [[nodiscard]] bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    T &operator*() & { return *std::get_if<0>(&m_content); }
    const T &operator*() const & { return *std::get_if<0>(&m_content); }
    T &&operator*() && { return std::move(*std::get_if<0>(&m_content)); }
    T *operator->() { return std::get_if<0>(&m_content); }
    const T *operator->() const { return std::get_if<0>(&m_content); }

    /// The error; only on a failure.
    [[nodiscard]] const DbError &error() const { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, DbError> m_content;
};

} // namespace roundtrip
