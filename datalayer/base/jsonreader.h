// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <QString>

#include <initializer_list>
#include <limits>
#include <optional>
#include <vector>

namespace roundtrip {

/// mostComplaintCharacters is how many characters an error of a JsonReader shows of each thing that
/// somebody else has written.
inline constexpr qsizetype mostComplaintCharacters = 600;

/// JsonReader reads JSON that nobody vouches for, value by value in the order of the text, and
/// without a document in memory. Whoever reads says which kind of value is expected. The first
/// thing that is otherwise ends the reading: from then on every value is empty and every loop over
/// members or elements ends, so that the reader looks for an error() once, at the end.
///
/// It is used instead of QJsonDocument, whose values take many times the memory of their text, and
/// which forgets where in the text a value stood.
class JsonReader
{
public:
    enum class Kind : std::uint8_t { Object, Array, String, Integer, Real, Boolean, Null, None };

    /// Reads \a json, which must live as long as the reader.
    explicit JsonReader(QByteArrayView json);

    /// Returns the kind of the value that comes next; None after an error.
    [[nodiscard]] Kind next();

    /// Reads an object and calls \a member with the name of each of its members, which reads the
    /// member's value or leaves it, to be passed over. It is an error if a name comes twice, or one
    /// of \a required does not come.
    template <typename Member>
    void object(const Member &member, std::initializer_list<const char *> required = {})
    {
        if (!begin('{'))
            return;
        while (nextName()) {
            m_isValueDue = true;
            member(QString(m_levels.back().name));
            if (m_isValueDue)
                skip();
        }
        end(required);
    }
    /// Reads an array and calls \a element for each of its elements, which reads or leaves it.
    template <typename Element>
    void array(const Element &element)
    {
        if (!begin('['))
            return;
        while (nextElement()) {
            m_isValueDue = true;
            element();
            if (m_isValueDue)
                skip();
        }
        end({});
    }

    [[nodiscard]] QByteArray utf8();
    /// Reads a string of \a longest characters at most.
    [[nodiscard]] QString string(qsizetype longest = std::numeric_limits<int>::max());
    /// Reads a whole number from \a least to \a most.
    [[nodiscard]] qint64 integer(qint64 least = std::numeric_limits<qint64>::min(),
                                 qint64 most = std::numeric_limits<qint64>::max());
    /// Reads a number of any kind.
    [[nodiscard]] double real();
    [[nodiscard]] bool boolean();
    void null();
    /// Passes over a value of any kind.
    void skip();
    /// Has it be an error if an object or a list goes on behind the byte \a end, since a text that
    /// is short can stand for values that take much memory.
    void setEnd(qsizetype end) { m_end = end; }
    /// Says that nothing must follow.
    void finish();

    /// Ends the reading with an error that says \a what is wrong with the value that was read last,
    /// and where it stands. What is wrong is a text that translators find in the context
    /// "ErrorText", by QT_TRANSLATE_NOOP, and in which \a facts stand in place of %1, %2 and %3.
    /// Does nothing after an error.
    template <typename... Facts>
    void fail(const char *what, const Facts &...facts)
    {
        complain({ what, { factText(facts)... } });
    }
    /// Ends the reading as fail() does, with \a cause for what is wrong.
    void failFor(const DbError &cause);
    /// Ends the reading with \a error as it is. Does nothing after an error.
    void fail(const DbError &error);
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    /// Returns what was wrong first; the kind is DbError::Kind::NotADatabase unless fail() said
    /// another.
    [[nodiscard]] const std::optional<DbError> &error() const { return m_error; }

private:
    /// Level is an object or array that is being read.
    struct Level
    {
        QString name; ///< of the member that is being read, in an object
        qsizetype index = -1; ///< of the element that is being read, in an array
        bool isObject = false;
        bool isFirst = true;
        QSet<QString> names {}; ///< so far
    };

    [[nodiscard]] bool begin(char bracket);
    void end(std::initializer_list<const char *> required);
    [[nodiscard]] bool nextName();
    [[nodiscard]] bool nextElement();
    [[nodiscard]] bool comma(char closing);
    void skipSpace();
    [[nodiscard]] char peek();
    [[nodiscard]] bool take(QByteArrayView word);
    /// Ends the reading with what is wrong, whose facts may come from anybody.
    void complain(const Words &what);
    [[nodiscard]] static QString factText(const QString &text) { return text; }
    [[nodiscard]] static QString factText(qint64 number) { return QString::number(number); }
    void expected(const char *what);
    [[nodiscard]] QByteArrayView numberToken();
    [[nodiscard]] QByteArray stringToken();
    void appendEscape(QByteArray &text);
    [[nodiscard]] char32_t hexDigits();
    [[nodiscard]] QString place() const;

    QByteArrayView m_json;
    qsizetype m_at = 0;
    qsizetype m_end; ///< see setEnd()
    bool m_isValueDue = true; ///< the value of the present member or element was not read yet
    std::vector<Level> m_levels;
    std::optional<DbError> m_error;
};

} // namespace roundtrip
