// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <memory>
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
    /// Reason says why, so that a program can say it in words of its own, for example in another
    /// language. What the text is made of stands in brackets here, and in this order in
    /// DbError::facts.
    enum class Reason {
        InText, ///< only the text says it
        NoSuchFile, ///< (path, which may be empty)
        Folder, ///< in place of a file
        EmptyFile,
        NotSqlite,
        Damaged, ///< (words of the database)

        // Of a condition; texts are cut off.
        NoConditionName, ///< nothing stands where a name should (table, the names that there are)
        LeadsNoFurther, ///< (column, table)
        NoOperator, ///< (what stands before it, the operators that there are)
        NoSuchOperator, ///< (word, what stands before it, the operators that there are)
        NoComparedValue, ///< (what stands before it)
        NullCompared, ///< (operator)
        NoNumber, ///< (text, column, its type)
        NoQuotedText, ///< (text)
        NoList, ///< (text)
        OpenList, ///< a quote or a brace is not closed (text)
        EmptyInList, ///< (text)
        LongPath, ///< (how many relations it may have, text)

        // Of a URL; no fact is a part of one that may be a password.
        UrlScheme, ///< (nothing, scheme, the closest one or nothing, the schemes that there are)
        UrlSlashes, ///< (scheme)
        UrlPercent, ///< (the part of the URL)
        UrlNotUtf8, ///< (the part of the URL)
        UrlTwice, ///< (the part of the URL)
        UrlNoFile, ///< of SQLite (the URL, or nothing)
        UrlOfFileOptions,
        UrlOfFileHost,
        UrlOfFileVfs,
        UrlOfNoFile,
        UrlAt,
        UrlNoDatabase, ///< (scheme)
        UrlPorts, ///< (how many ports, how many hosts)
        UrlDatabaseSlash,
        UrlPlace, ///< host and port cannot be told apart (the usual port)
        UrlPort,
        UrlTimeout,
        UrlNoSslMode, ///< (database)
        UrlOptionAlone, ///< (its number)
        UrlNoSuchOption, ///< (nothing, its number, the closest one or nothing, those there are)
        UrlNoValue, ///< (option)
        UrlNoNumber, ///< (option)
        UrlNoSuchValue, ///< (nothing, option, the closest one or nothing, those that there are)
        HeldByWriter, ///< another program writes to the file
        WrittenMeanwhile, ///< another program wrote to the file while it was read
        NoSuchTable, ///< (name, nothing, the closest name or nothing, the names that there are)
        NoSuchColumn, ///< (name, table, and as above)
        NoSuchRelation, ///< (name, table, and as above)
        NoDriver, ///< (database, driver, Debian's package)
        NotReached, ///< (words of the driver)
        NoTls, ///< (words of the driver)
        NotLetIn, ///< (words of the server)
        ServerFull, ///< no connection is free (words of the server)
        ConnectionLost, ///< (words of the driver)
        HeldByTransaction, ///< another transaction of the server (words of the server)
        TimeLimit, ///< of the connection
        TooLongUnasked, ///< for what nobody has asked for
        Cancelled, ///< the server has ended the statement
        Stopped,
        NoMemory,
        NotWritten, ///< (path, words of the system or of the cause)
        InPlaceOfFile, ///< a folder is
        NoRegularFile,

        // Of a load file.
        NotALoad,
        EmptyLoad,
        LaterLoad, ///< (its format, the format that is read)
        LargeLoad, ///< (how many MiB it may have)
        UnreadableLoad, ///< (words of the system or of the cause)
        /// (place or nothing, byte, what is wrong there, as JsonReader::fail() is told, and what
        /// stands in that, or words of the cause)
        DamagedLoad,
        KeptTooMany, ///< records to keep
        KeptTooLarge, ///< (how many MiB a load file may have)
        KeptLoad, ///< in place of a database (the day when it was saved, as in ISO 8601, database)
    };

    Kind kind = Kind::Statement;
    QString text; ///< for people, in English, without a full stop at the end
    QString sql; ///< the statement that failed, empty where there was none
    Reason reason = Reason::InText;
    QStringList facts; ///< what Reason says of them
    /// The error that is the reason for this one; its text is part of this one's.
    std::shared_ptr<const DbError> cause {};
};

/// Returns the error for an action that was stopped before its end; \a sql is the statement that it
/// was about, if any.
[[nodiscard]] inline DbError stoppedEarly(const QString &sql = {})
{
    return { DbError::Kind::Stopped, QStringLiteral("stopped"), sql, DbError::Reason::Stopped, {} };
}

/// Returns the error for an action that needed more memory than there is; \a sql is the statement
/// that it was about, if any.
[[nodiscard]] inline DbError outOfMemory(const QString &sql = {})
{
    return { DbError::Kind::Memory,
             QStringLiteral("there is not enough memory for it; ask for fewer records or columns"),
             sql,
             DbError::Reason::NoMemory,
             {} };
}

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
