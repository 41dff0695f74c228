// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/words.h"

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace roundtrip {

/// DbError says what went wrong, in words for the person who asked, and with which statement. It is
/// a plain value.
///
/// \snippet tst_recordexamples.cpp Result
struct DbError
{
    enum class Kind {
        Name, ///< a table, column, relation or option that does not exist or does not fit
        NotFound, ///< the file is missing, a folder or unreadable; or a record is no longer there
        NotADatabase, ///< the file is empty, truncated, damaged, encrypted or something else
        Locked, ///< another program holds the database, or wrote to it meanwhile
        Refused, ///< as the file stands, reading all of it would change files
        Unsupported, ///< a driver that is missing, or not fit to open the database read-only
        Login, ///< the server does not let this user in, or wants a password
        Connection, ///< the server cannot be reached, or the connection was lost
        Timeout, ///< a statement took longer than it was allowed to
        Statement, ///< the database failed while it ran a statement
        Memory, ///< there is not enough memory
        File, ///< a file could not be written
        Stopped, ///< the load or the statement was stopped before its end
        Misuse, ///< a mistake of the calling code, such as using a relation that was not loaded
    };
    Kind kind = Kind::Statement;
    QString text; ///< for people, in English, without a full stop at the end
    QString sql; ///< the statement that failed, empty where there was none
    /// What the text was made of; without Words::marked and facts where the text alone says it, as
    /// that of a server does. See wordsOf().
    Words words {};

    friend bool operator==(const DbError &a, const DbError &b) = default;
};

/// Returns what \a error says, so that a program can say it in another language, or as a part of
/// other words.
[[nodiscard]] Words wordsOf(const DbError &error);

/// Returns the error for an action that was stopped before its end; \a sql is the statement that it
/// was about, if any.
[[nodiscard]] DbError stoppedEarly(const QString &sql = {});
/// Returns the error for an action that needed more memory than there is; \a sql is the statement
/// that it was about, if any.
[[nodiscard]] DbError outOfMemory(const QString &sql = {});

/// Result holds a value, or the DbError that says why there is none. `Result<>` is for functions
/// that only succeed or fail. Test a Result before `*` and `->`: both are undefined on a failure,
/// as with std::optional. It is a value that any thread can be handed.
///
/// \snippet tst_recordexamples.cpp Result
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
    /// Returns a value, not a reference, so that `for (... : *db.objects(...).fetch())` goes
    /// through something that lives as long as the loop.
    T operator*() && { return std::move(*std::get_if<0>(&m_content)); }
    T *operator->() { return std::get_if<0>(&m_content); }
    const T *operator->() const { return std::get_if<0>(&m_content); }

    /// Returns the error. It may be called only on a failure.
    [[nodiscard]] const DbError &error() const { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, DbError> m_content;
};

} // namespace roundtrip
