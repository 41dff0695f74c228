// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/jsonreader.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/value.h"
#include "datalayer/base/visibletext.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The most objects and arrays that may stand within one another.
constexpr qsizetype mostLevels = 64;
/// The most characters that an error shows of a name.
constexpr qsizetype shownCharacters = 60;

QString shownName(const QString &name)
{
    return name.size() > shownCharacters ? visibleText(name.first(shownCharacters)) + u'…'
                                         : visibleText(name);
}

/// \a words with what may be shown of their facts.
Words shownWords(const Words &words)
{
    Words shown { words.marked };
    for (const QString &fact : words.facts)
        shown.facts << visibleText(fact).left(mostComplaintCharacters);
    for (const Words &part : words.parts)
        shown.parts.push_back(shownWords(part));
    return shown;
}

void appendUtf8(QByteArray &text, char32_t c)
{
    text += QStringView(QChar::fromUcs4(c)).toUtf8(); // which keeps a byte order mark
}

} // namespace

JsonReader::JsonReader(QByteArrayView json)
    : m_json(json)
    , m_end(json.size())
{
    if (!json.isValidUtf8())
        fail(QT_TRANSLATE_NOOP("ErrorText", "it is not UTF-8"));
}

//--- Errors

QString JsonReader::place() const
{
    QString place;
    for (const Level &level : m_levels) {
        if (level.isObject && !level.name.isNull())
            place += (place.isEmpty() ? QString() : u"."_s) + shownName(level.name);
        else if (!level.isObject && level.index >= 0)
            place += u"[%1]"_s.arg(level.index);
    }
    return place;
}

void JsonReader::complain(const Words &what)
{
    if (m_error)
        return;
    const QString byte = QString::number(m_at);
    const QString path = place();
    const Words shown = shownWords(what);
    m_error = errorSaying(
        DbError::Kind::NotADatabase,
        path.isEmpty()
            ? Words { QT_TRANSLATE_NOOP("ErrorText", "it is damaged at byte %1: %2"),
                      { byte },
                      { shown } }
            : Words { QT_TRANSLATE_NOOP("ErrorText", "it is damaged at %1 (byte %2): %3"),
                      { path, byte },
                      { shown } });
}

void JsonReader::failFor(const DbError &cause)
{
    complain(wordsOf(cause));
}

void JsonReader::fail(const DbError &error)
{
    if (!m_error)
        m_error = error;
}

void JsonReader::expected(const char *what)
{
    fail(m_at < m_json.size() ? what : QT_TRANSLATE_NOOP("ErrorText", "it ends here, too early"));
}

//--- Characters

void JsonReader::skipSpace()
{
    while (m_at < m_json.size()
           && (m_json[m_at] == ' ' || m_json[m_at] == '\n' || m_json[m_at] == '\r'
               || m_json[m_at] == '\t'))
        ++m_at;
}

/// The character that comes next, blanks left out; 0 at the end and after an error.
char JsonReader::peek()
{
    if (m_error)
        return 0;
    skipSpace();
    return m_at < m_json.size() ? m_json[m_at] : '\0';
}

bool JsonReader::take(QByteArrayView word)
{
    skipSpace();
    if (m_error || !m_json.sliced(m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

QByteArrayView JsonReader::numberToken()
{
    const QByteArrayView rest = m_json.sliced(m_at);
    const auto *end = std::ranges::find_if_not(rest, [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    });
    return rest.first(end - rest.begin());
}

char32_t JsonReader::hexDigits()
{
    constexpr qsizetype digits = 4;
    quint32 number = 0;
    const QByteArrayView text = m_json.sliced(m_at, std::min(digits, m_json.size() - m_at));
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    if (text.size() < digits || problem != std::errc() || end != text.data() + text.size())
        expected(
            QT_TRANSLATE_NOOP("ErrorText", "a number of four hexadecimal digits was expected"));
    m_at += text.size();
    return number;
}

/// What stands behind a backslash.
void JsonReader::appendEscape(QByteArray &text)
{
    static constexpr std::pair<char, char> shortForms[] = {
        { '"', '"' },  { '\\', '\\' }, { '/', '/' },  { 'b', '\b' },
        { 'f', '\f' }, { 'n', '\n' },  { 'r', '\r' }, { 't', '\t' },
    };
    const char c = m_at < m_json.size() ? m_json[m_at] : '\0';
    ++m_at;
    if (const auto *found = std::ranges::find(shortForms, c, &std::pair<char, char>::first);
        found != std::end(shortForms)) {
        text += found->second;
        return;
    }
    if (c != 'u') {
        --m_at;
        return expected(
            QT_TRANSLATE_NOOP("ErrorText", "a character that can be escaped was expected"));
    }
    char32_t character = hexDigits();
    if (QChar::isHighSurrogate(character) && m_json.sliced(m_at).startsWith("\\u")) {
        m_at += 2;
        const char32_t low = hexDigits();
        if (!QChar::isLowSurrogate(low))
            return fail(QT_TRANSLATE_NOOP("ErrorText", "half a character stands alone"));
        character = QChar::surrogateToUcs4(static_cast<char16_t>(character),
                                           static_cast<char16_t>(low));
    }
    if (QChar::isSurrogate(character))
        return fail(QT_TRANSLATE_NOOP("ErrorText", "half a character stands alone"));
    if (!m_error)
        appendUtf8(text, character);
}

QByteArray JsonReader::stringToken()
{
    if (!take("\"")) {
        expected(QT_TRANSLATE_NOOP("ErrorText", "a text was expected"));
        return {};
    }
    QByteArray text;
    while (!m_error) {
        const QByteArrayView rest = m_json.sliced(m_at);
        const auto *end = std::ranges::find_if(rest, [](char c) {
            return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ';
        });
        text += rest.first(end - rest.begin());
        m_at += end - rest.begin();
        if (end == rest.end())
            expected(QT_TRANSLATE_NOOP("ErrorText", "the end of a text was expected"));
        else if (static_cast<unsigned char>(*end) < ' ')
            fail(QT_TRANSLATE_NOOP("ErrorText", "a text has a control character in it"));
        else if (++m_at; *end == '"')
            return text.isNull() ? QByteArray("") : text;
        else
            appendEscape(text);
    }
    return {};
}

//--- Objects and arrays

bool JsonReader::begin(char bracket)
{
    const bool isObject = bracket == '{';
    m_isValueDue = false;
    if (m_error)
        return false;
    if (peek() != bracket) {
        expected(isObject ? QT_TRANSLATE_NOOP("ErrorText", "an object was expected")
                          : QT_TRANSLATE_NOOP("ErrorText", "a list was expected"));
        return false;
    }
    if (static_cast<qsizetype>(m_levels.size()) >= mostLevels) {
        fail(QT_TRANSLATE_NOOP("ErrorText",
                               "more than %1 objects and lists stand within one another"),
             mostLevels);
        return false;
    }
    ++m_at;
    m_levels.push_back({ .isObject = isObject });
    return true;
}

/// Goes to the next member or element, if there is one before \a closing.
bool JsonReader::comma(char closing)
{
    Level &level = m_levels.back();
    if (m_error)
        return false;
    const char c = peek();
    if (c == closing) {
        ++m_at;
        return false;
    }
    if (m_at > m_end) {
        fail(QT_TRANSLATE_NOOP("ErrorText", "there is too much of it"));
        return false;
    }
    if (std::exchange(level.isFirst, false))
        return true;
    if (c != ',') {
        expected(closing == '}' ? QT_TRANSLATE_NOOP("ErrorText", "a comma or } was expected")
                                : QT_TRANSLATE_NOOP("ErrorText", "a comma or ] was expected"));
        return false;
    }
    ++m_at;
    return true;
}

bool JsonReader::nextName()
{
    if (!comma('}'))
        return false;
    const QString name = textFromUtf8(stringToken());
    if (!m_error && !take(":"))
        expected(QT_TRANSLATE_NOOP("ErrorText", "a colon was expected"));
    if (m_error)
        return false;
    Level &level = m_levels.back();
    level.name = name;
    if (level.names.contains(name))
        fail(QT_TRANSLATE_NOOP("ErrorText", "the name comes twice"));
    level.names.insert(name);
    return !m_error;
}

bool JsonReader::nextElement()
{
    ++m_levels.back().index;
    return comma(']') && !m_error;
}

void JsonReader::end(std::initializer_list<const char *> required)
{
    m_isValueDue = false;
    if (!m_error) {
        m_levels.back().name = QString();
        m_levels.back().index = -1;
        for (const char *const name : required) {
            if (!m_levels.back().names.contains(QLatin1StringView(name)))
                fail(QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is missing"),
                     QString(QLatin1StringView(name)));
        }
    }
    if (!m_error)
        m_levels.pop_back();
}

//--- Values

JsonReader::Kind JsonReader::next()
{
    switch (peek()) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::String;
    case 't':
    case 'f':
        return Kind::Boolean;
    case 'n':
        return Kind::Null;
    default:
        break;
    }
    const QByteArrayView number = m_error ? QByteArrayView() : numberToken();
    if (number.isEmpty())
        return Kind::None;
    return std::ranges::any_of(number, [](char c) { return c == '.' || c == 'e' || c == 'E'; })
        ? Kind::Real
        : Kind::Integer;
}

QByteArray JsonReader::utf8()
{
    m_isValueDue = false;
    return m_error ? QByteArray() : stringToken();
}

QString JsonReader::string(qsizetype longest)
{
    const QString text = textFromUtf8(utf8());
    if (text.size() <= longest)
        return m_error ? QString() : text;
    fail(QT_TRANSLATE_NOOP("ErrorText", "a text is longer than %1 characters"), longest);
    return {};
}

qint64 JsonReader::integer(qint64 least, qint64 most)
{
    const Kind kind = next();
    m_isValueDue = false;
    qint64 number = 0;
    if (kind != Kind::Integer) {
        expected(QT_TRANSLATE_NOOP("ErrorText", "a whole number was expected"));
        return 0;
    }
    const QByteArrayView token = numberToken();
    const auto [end, problem] = std::from_chars(token.begin(), token.end(), number);
    if (problem != std::errc() || end != token.end() || number < least || number > most) {
        fail(QT_TRANSLATE_NOOP("ErrorText", "%1 is no whole number from %2 to %3"),
             QString::fromLatin1(token).left(shownCharacters), QString::number(least),
             QString::number(most));
        return 0;
    }
    m_at += token.size();
    return number;
}

double JsonReader::real()
{
    const Kind kind = next();
    m_isValueDue = false;
    double number = 0;
    if (kind != Kind::Real && kind != Kind::Integer) {
        expected(QT_TRANSLATE_NOOP("ErrorText", "a number was expected"));
        return 0;
    }
    const QByteArrayView token = numberToken();
    const auto [end, problem] = std::from_chars(token.begin(), token.end(), number);
    if (problem != std::errc() || end != token.end()) {
        fail(QT_TRANSLATE_NOOP("ErrorText", "%1 is no number"),
             QString::fromLatin1(token).left(shownCharacters));
        return 0;
    }
    m_at += token.size();
    return number;
}

bool JsonReader::boolean()
{
    m_isValueDue = false;
    const bool isTrue = take("true");
    if (!isTrue && !take("false"))
        expected(QT_TRANSLATE_NOOP("ErrorText", "true or false was expected"));
    return isTrue;
}

void JsonReader::null()
{
    m_isValueDue = false;
    if (!take("null"))
        expected(QT_TRANSLATE_NOOP("ErrorText", "null was expected"));
}

void JsonReader::skip()
{
    switch (next()) {
    case Kind::Object:
        return object([](const QString &) {});
    case Kind::Array:
        return array([] {});
    case Kind::String:
        std::ignore = utf8();
        return;
    case Kind::Integer:
    case Kind::Real:
        std::ignore = real();
        return;
    case Kind::Boolean:
        std::ignore = boolean();
        return;
    case Kind::Null:
        return null();
    case Kind::None:
        expected(QT_TRANSLATE_NOOP("ErrorText", "a value was expected"));
    }
}

void JsonReader::finish()
{
    skipSpace();
    if (m_at < m_json.size())
        fail(QT_TRANSLATE_NOOP("ErrorText", "something follows the end"));
}

} // namespace roundtrip
