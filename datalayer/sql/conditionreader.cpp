// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/conditionreader.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/errorwords.h"
#include "datalayer/base/valueliteral.h"
#include "datalayer/schema/columncontent.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/comparisonsigns.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// No path has more relations: each is a SELECT within the one before.
constexpr qsizetype maxRelations = 100;

DbError wrongCondition(Words words)
{
    return errorSaying(DbError::Kind::Name, std::move(words));
}

/// What is wrong can be a whole book.
QString shortText(const QString &text)
{
    constexpr qsizetype longest = 60;
    return text.size() > longest ? text.first(longest) + u'…' : text;
}

bool isQuoted(const QString &text, QChar mark)
{
    return text.size() > 1 && text.startsWith(mark) && text.endsWith(mark);
}

/// The parts of a list that commas separate, none of which stands in quotes or braces; nothing
/// where a quote or a brace stays open.
std::optional<QStringList> listParts(const QString &text)
{
    QStringList parts;
    qsizetype start = 0;
    qsizetype depth = 0;
    QChar quote;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (!quote.isNull()) {
            if (quote == u'"' && c == u'\\')
                ++at;
            else if (c == quote)
                quote = QChar();
        } else if ((c == u'"' || c == u'\'')
                   && QStringView(text).sliced(start, at - start).trimmed().isEmpty()) {
            quote = c;
        } else if (c == u'{' || c == u'}') {
            depth += c == u'{' ? 1 : -1;
        } else if (c == u',' && depth == 0) {
            parts << text.sliced(start, at - start).trimmed();
            start = at + 1;
        }
    }
    if (!quote.isNull() || depth != 0)
        return {};
    const QString last = text.sliced(start).trimmed();
    if (!last.isEmpty() || !parts.isEmpty())
        parts << last;
    return parts;
}

} // namespace

ConditionReader::ConditionReader(const Schema &schema, int table, const QString &text)
    : m_schema(schema)
    , m_text(text)
    , m_table(table)
{
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    findPaths({ table, start }, {});
    std::ranges::stable_sort(m_paths, std::ranges::greater(), &Path::end);
    std::ranges::stable_sort(m_places, {}, &Place::start);
}

/// The position behind \a name, bare or in quotes, if the text has it at \a from; else -1.
qsizetype ConditionReader::nameEnd(qsizetype from, const QString &name) const
{
    const QStringView rest = QStringView(m_text).sliced(from);
    if (!name.isEmpty() && rest.startsWith(name))
        return from + name.size();
    if (!rest.startsWith(u'"'))
        return -1;
    const QString quoted = u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
    return rest.startsWith(quoted) ? from + quoted.size() : -1;
}

void ConditionReader::findPaths(const Place &place, const QStringList &names)
{
    const auto isThere = [&place](const Place &other) {
        return other.table == place.table && other.start == place.start;
    };
    m_isTooLong = m_isTooLong || names.size() > maxRelations;
    if (names.size() > maxRelations || std::ranges::any_of(m_places, isThere))
        return;
    m_places << place;
    const QList<Column> &columns = m_schema.table(place.table).columns;
    for (int column = 0; column < columns.size(); ++column) {
        const QString &name = columns[column].name;
        if (const qsizetype end = nameEnd(place.start, name); end >= 0)
            m_paths << Path { names + QStringList { name }, place.table, column, end };
    }
    findRelations(place, names);
}

void ConditionReader::findRelations(const Place &place, const QStringList &names)
{
    for (const Relation &relation : m_schema.relations(place.table)) {
        for (const QString &name : { relation.name, relation.declaredName }) {
            const qsizetype end = name.isEmpty() ? -1 : nameEnd(place.start, name);
            if (end < 0)
                continue;
            const QStringList followed = names + QStringList { name };
            m_paths << Path { followed, relation.target, -1, end };
            const QStringView rest = QStringView(m_text).sliced(end);
            if (rest.startsWith(u'.'))
                findPaths({ relation.target, end + 1 }, followed);
            if (rest.startsWith(pathSeparator))
                findPaths({ relation.target, end + pathSeparator.size() }, followed);
        }
    }
}

std::optional<ConditionReader::Operator> ConditionReader::operatorAt(qsizetype from) const
{
    qsizetype start = from;
    while (start < m_text.size() && m_text[start].isSpace())
        ++start;
    const QStringView rest = QStringView(m_text).sliced(start);
    for (const auto &sign : comparisonSigns) {
        if (rest.startsWith(sign.name))
            return Operator { sign.name, sign.value, false, start + sign.name.size() };
    }
    // A word is one by itself: "Admin" is no "Adm in".
    const bool isApart = start > from || (from > 0 && m_text[from - 1] == u'"');
    return isApart ? wordAt(start) : std::nullopt;
}

std::optional<ConditionReader::Operator> ConditionReader::wordAt(qsizetype from) const
{
    static const QRegularExpression in(u"\\Gin(?=[\\s(\\[]|$)"_s,
                                       QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression null(u"\\Gis\\s+(not\\s+)?null\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto found = in.match(m_text, from); found.hasMatch())
        return Operator { u"in"_s, Comparison::In, false, found.capturedEnd() };
    if (const auto found = null.match(m_text, from); found.hasMatch()) {
        const bool isNull = found.captured(1).isEmpty();
        return Operator { isNull ? u"is null"_s : u"is not null"_s, Comparison::IsNull, isNull,
                          found.capturedEnd() };
    }
    return {};
}

/// `COLUMN=VALUE` as it is taken to the letter.
std::optional<Condition> ConditionReader::plain() const
{
    const qsizetype split = m_text.indexOf(u'=');
    if (split < 0)
        return {};
    const Field field(m_text.first(split));
    // Whether there is such a path; the value is checked by others.
    if (!field.isNull().resolve(m_schema, m_table))
        return {};
    const Result<Value> value = valueFromLiteral(m_text.sliced(split + 1));
    return value ? std::optional(field.exact(*value)) : std::nullopt;
}

Result<Condition> ConditionReader::read(ConditionForm form) const
{
    if (form == ConditionForm::Argument) {
        if (const std::optional<Condition> condition = plain())
            return *condition;
    }
    for (const Path &path : m_paths) {
        if (const std::optional<Operator> by = operatorAt(path.end))
            return compare(path, *by);
    }
    if (m_isTooLong) {
        return wrongCondition(
            { QT_TRANSLATE_NOOP("ErrorText", "a path of more than %1 relations is refused: \"%2\""),
              { QString::number(maxRelations), shortText(m_text) } });
    }
    const bool isNameWhole = !m_paths.isEmpty() && m_paths.first().end >= m_places.last().start
        && (m_paths.first().end == m_text.size() || m_text[m_paths.first().end].isSpace());
    return isNameWhole ? unknownOperator(m_paths.first()) : unknownName();
}

const Column *ConditionReader::columnOf(const Path &path) const
{
    return path.column < 0 ? nullptr : &m_schema.table(path.table).columns[path.column];
}

Result<Condition> ConditionReader::compare(const Path &path, const Operator &by) const
{
    const QString name = path.names.join(pathSeparator);
    const QString text = m_text.sliced(by.end).trimmed();
    if (by.comparison == Comparison::IsNull)
        return Field(name).isNull(by.isNull);
    if (text.isEmpty()) {
        return wrongCondition(
            { QT_TRANSLATE_NOOP("ErrorText",
                                "a value is missing behind \"%1\"; \"\" is the empty text"),
              { shortText(m_text.first(by.end).trimmed()) } });
    }
    if (by.comparison == Comparison::In) {
        const Result<QList<Value>> values = listOf(text, path, by);
        if (!values)
            return values.error();
        return Field(name).in(*values);
    }
    const Result<Value> value = valueOf(text, path, by);
    if (!value)
        return value.error();
    if (value->type == ValueType::Null && by.comparison != Comparison::Exact) {
        return wrongCondition(
            { QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "\"%1\" cannot take null, which compares with nothing; there are \"is null\" "
                  "and \"is not null\""),
              { by.text } });
    }
    return Condition::compare(name, by.comparison, { *value });
}

Result<Value> ConditionReader::valueOf(const QString &text, const Path &path,
                                       const Operator &by) const
{
    if (isQuoted(text, u'\''))
        return Value::ofText(text.sliced(1, text.size() - 2).replace(u"''"_s, u"'"_s));
    const bool hasQuote = text.startsWith(u'"');
    Result<Value> value = hasQuote || !hasPatternSign(by.comparison) ? valueFromLiteral(text)
                                                                     : Value::ofText(text);
    if (!value)
        return wrongCondition({ QT_TRANSLATE_NOOP("ErrorText", "%1: %2"),
                                { path.names.last() },
                                { wordsOf(value.error()) } });
    if (hasQuote && *value == Value::ofText(text)) {
        return wrongCondition(
            { QT_TRANSLATE_NOOP(
                  "ErrorText",
                  "%1 is no text in double quotes: one ends with \", and has \\\" and \\\\ for "
                  "these characters themselves"),
              { shortText(text) } });
    }
    const Column *column = columnOf(path);
    if (hasQuote || hasPatternSign(by.comparison) || value->type != ValueType::Text || !column
        || contentOf(*column) != ColumnContent::Number)
        return value;
    bool isNumber = false; // digits that no other value holds are text
    QByteArray(value->bytes).toDouble(&isNumber);
    if (isNumber)
        return value;
    return wrongCondition(
        { QT_TRANSLATE_NOOP(
              "ErrorText",
              "\"%1\" is no number, and %2 is declared %3; in quotes it is compared as text"),
          { shortText(text), column->name, column->type } });
}

Result<QList<Value>> ConditionReader::listOf(const QString &text, const Path &path,
                                             const Operator &by) const
{
    const bool isInBrackets = (text.startsWith(u'(') && text.endsWith(u')'))
        || (text.startsWith(u'[') && text.endsWith(u']'));
    if (text.size() < 2 || !isInBrackets) {
        return wrongCondition(
            { QT_TRANSLATE_NOOP("ErrorText",
                                "\"in\" takes a list in brackets, as in (1, 2, 3), not %1"),
              { shortText(text) } });
    }
    const std::optional<QStringList> parts = listParts(text.sliced(1, text.size() - 2));
    if (!parts) {
        return wrongCondition(
            { QT_TRANSLATE_NOOP("ErrorText",
                                "in the list %1 a quote or a brace is opened and not closed"),
              { shortText(text) } });
    }
    QList<Value> values;
    for (const QString &part : *parts) {
        if (part.isEmpty()) {
            return wrongCondition(
                { QT_TRANSLATE_NOOP(
                      "ErrorText",
                      "the list %1 has nothing between two commas; \"\" is the empty text"),
                  { shortText(text) } });
        }
        const Result<Value> value = valueOf(part, path, by);
        if (!value)
            return value.error();
        values << *value;
    }
    return values;
}

DbError ConditionReader::unknownName() const
{
    const Place &place = m_places.last();
    const Table &owner = m_schema.table(place.table);
    const QString rest = m_text.sliced(place.start);
    if (rest.trimmed().isEmpty()) {
        const QStringList names = owner.columnNames() + m_schema.relationNames(place.table);
        return wrongCondition(
            { QT_TRANSLATE_NOOP("ErrorText", "a condition begins with a column of %1: %2"),
              { owner.name, names.join(u", "_s) } });
    }
    static const QRegularExpression name(u"^\"(?:[^\"]|\"\")*\"|^[^=!<>~^.]*"_s);
    QString written = name.match(rest).captured();
    // Without a sign the operator is a word, of which nobody knows where the name ends.
    if (written.size() == rest.size() && !written.startsWith(u'"'))
        written = written.section(u' ', 0, 0);
    written = written.trimmed().section(pathSeparator, 0, 0);
    if (isQuoted(written, u'"'))
        written = written.sliced(1, written.size() - 2).replace(u"\"\""_s, u"\""_s);
    if (owner.columnIndex(written) >= 0) {
        return wrongCondition(
            { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is a column of %2 and leads no further"),
              { shortText(written), owner.name } });
    }
    return noSuchName({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a column of %2"),
                        { shortText(written), owner.name } },
                      shortText(written),
                      owner.columnNames() + m_schema.relationNames(place.table));
}

DbError ConditionReader::unknownOperator(const Path &path) const
{
    const QString name = m_text.first(path.end).trimmed();
    const QString rest = m_text.sliced(path.end).trimmed();
    const QString operators = conditionOperators().join(u"  "_s);
    if (rest.isEmpty())
        return wrongCondition(
            { QT_TRANSLATE_NOOP("ErrorText", "an operator is missing behind \"%1\": %2"),
              { shortText(name), operators } });
    const QString word = rest.section(u' ', 0, 0);
    return wrongCondition(
        { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not an operator; behind \"%2\" can stand: %3"),
          { shortText(word), shortText(name), operators } });
}

ConditionEnd ConditionReader::end() const
{
    const auto behindSpace = [this](qsizetype from) {
        while (from < m_text.size() && m_text[from].isSpace())
            ++from;
        return from;
    };
    for (const Path &path : m_paths) {
        const std::optional<Operator> by = operatorAt(path.end);
        if (!by)
            continue;
        ConditionEnd value { ConditionEnd::Part::Value, behindSpace(by->end), path.table,
                             path.column };
        if (by->comparison == Comparison::In) {
            static const QRegularExpression separator(u"[(\\[,]"_s);
            const qsizetype last = m_text.lastIndexOf(separator);
            value.start = last < by->end ? m_text.size() : behindSpace(last + 1);
        }
        return value;
    }
    const Place &place = m_places.last();
    if (!m_paths.isEmpty() && m_paths.first().end >= place.start
        && m_paths.first().end < m_text.size() && m_text[m_paths.first().end].isSpace()) {
        return { ConditionEnd::Part::Operator, behindSpace(m_paths.first().end),
                 m_paths.first().table, m_paths.first().column };
    }
    return { ConditionEnd::Part::Name, place.start, place.table, -1 };
}

} // namespace roundtrip
