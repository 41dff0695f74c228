// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/conditiontext.h"

#include "datalayer/base/valueliteral.h"
#include "datalayer/schema/columncontent.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/comparisonsigns.h"
#include "datalayer/sql/conditionreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The names that a path goes by, and the column that it ends in, if it is one.
struct PathNames
{
    QStringList names;
    const Column *column = nullptr;

    [[nodiscard]] QString text() const
    {
        QStringList quoted;
        for (const QString &name : names)
            quoted << conditionName(name);
        return quoted.join(u'.');
    }
};

/// As Condition::resolve() finds them; the path itself if it does not lead anywhere.
PathNames namesIn(const QString &path, const Schema &schema, int table)
{
    PathNames found;
    QString rest = path;
    int column = -1;
    while ((column = schema.table(table).columnIndex(rest)) < 0) {
        const auto [relation, length] = schema.firstRelation(table, rest);
        if (!relation)
            return { { path } };
        found.names << relation->displayName();
        if (rest.size() == length)
            return found;
        rest = rest.sliced(length + pathSeparator.size());
        table = relation->target;
    }
    found.names << rest;
    found.column = &schema.table(table).columns[column];
    return found;
}

/// The sign of \a comparison; empty for a comparison without one.
QString signOf(Comparison comparison)
{
    for (const auto &sign : comparisonSigns) {
        if (sign.value == comparison)
            return sign.name;
    }
    return {};
}

/// \a value so that it is read again as it is. A bare text is refused where numbers are expected.
QString writtenLiteral(const Value &value, bool mayBeBare)
{
    static const QRegularExpression bare(
        u"^[\\p{L}_][\\p{L}\\p{N}_@/:+-]*(?:[ .][\\p{L}\\p{N}_@/:+-]+)*$"_s);
    QString text = textFromUtf8(value.bytes);
    if (mayBeBare && value.type == ValueType::Text && !value.isLostInQString()
        && bare.match(text).hasMatch()) {
        const Result<Value> read = valueFromLiteral(text);
        if (read && *read == value)
            return text;
    }
    return literalOf(value);
}

/// What a text is looked for in is always taken for a text.
QString writtenPattern(const Value &value)
{
    const bool isNumber = value.type == ValueType::Integer || value.type == ValueType::Real;
    return isNumber ? literalOf(Value::ofText(literalOf(value))) : writtenLiteral(value, true);
}

QString writtenList(const QList<Value> &values, bool mayBeBare)
{
    QStringList texts;
    for (const Value &value : values)
        texts << writtenLiteral(value, mayBeBare);
    return u'(' + texts.join(u", "_s) + u')';
}

} // namespace

Result<Condition> readCondition(const QString &text, const Schema &schema, int table,
                                ConditionForm form)
{
    return ConditionReader(schema, table, text).read(form);
}

std::optional<QString> conditionText(const Condition &condition, const Schema &schema, int table)
{
    const Condition apart = condition.kind() == Condition::Kind::Compare
        ? condition.toldApart(schema, table)
        : condition;
    if (apart.kind() != Condition::Kind::Compare)
        return {};
    const PathNames names = namesIn(apart.path(), schema, table);
    const QString name = names.text();
    const bool mayBeBare = !names.column || contentOf(*names.column) != ColumnContent::Number;
    const Value value = apart.values().value(0);
    const bool isNull = apart.comparison() == Comparison::Exact && value.type == ValueType::Null;
    if (apart.comparison() == Comparison::IsNull || isNull)
        return name + (isNull || value.integer ? u" is null"_s : u" is not null"_s);
    if (apart.comparison() == Comparison::In)
        return name + u" in "_s + writtenList(apart.values(), mayBeBare);
    const QString sign = signOf(apart.comparison());
    if (sign.isEmpty())
        return {};
    return name + u' ' + sign + u' '
        + (hasPatternSign(apart.comparison()) ? writtenPattern(value)
                                              : writtenLiteral(value, mayBeBare));
}

QStringList conditionOperators()
{
    return { u"="_s, u"!="_s, u"<"_s,  u"<="_s,      u">"_s,          u">="_s,
             u"~"_s, u"^"_s,  u"in"_s, u"is null"_s, u"is not null"_s };
}

QString conditionName(const QString &name)
{
    static const QRegularExpression plain(u"^[\\p{L}_][\\p{L}\\p{N}_]*$"_s);
    return plain.match(name).hasMatch() ? name
                                        : u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QString conditionValue(const Value &value, const Column &column)
{
    return writtenLiteral(value, contentOf(column) != ColumnContent::Number);
}

ConditionEnd endOfCondition(const QString &text, const Schema &schema, int table)
{
    return ConditionReader(schema, table, text).end();
}

} // namespace roundtrip
