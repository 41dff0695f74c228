// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/location.h"

#include "datalayer/base/namedvalue.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/conditiontext.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr std::array viewNames {
    NamedValue { RecordView::Tree, "tree"_L1 },
    NamedValue { RecordView::Table, "table"_L1 },
};

/// What --where takes for \a condition; nothing if there is none. The command line takes what
/// stands behind `COLUMN=` to the letter, so that each form is tried.
std::optional<QString> whereArgument(const Condition &condition, const Schema &schema, int table)
{
    const std::optional<QString> text = conditionText(condition, schema, table);
    if (!text)
        return {};
    static const QRegularExpression spaces(u"^([^\\s\"]+) ([=!<>~^]+) "_s);
    const Condition wanted = condition.toldApart(schema, table);
    for (const QString &form : { QString(*text).replace(spaces, u"\\1\\2"_s), *text }) {
        if (Condition::written(form).toldApart(schema, table) == wanted)
            return form;
    }
    // NULL as a value has another form, and means the same.
    return Condition::written(*text).resolve(schema, table) ? text : std::nullopt;
}

/// One option of argumentsOf() with its value, read into \a location.
bool readOption(const QString &name, const QString &value, Selection &selection,
                QList<Condition> &conditions, Location &location)
{
    bool isNumber = true;
    if (name == "--with"_L1) {
        selection.lookups.emplace_back(value);
    } else if (name == "--where"_L1) {
        conditions << Condition::written(value);
    } else if (name == "--search"_L1) {
        conditions << Condition::search(value);
    } else if (name == "--order-by"_L1) {
        selection.order << value;
    } else if (name == "--limit"_L1) {
        selection.limit = value.toLongLong(&isNumber);
    } else if (name == "--offset"_L1) {
        selection.offset = value.toLongLong(&isNumber);
    } else if (name == "--strategy"_L1) {
        const Result<FetchStrategy> strategy = fetchStrategyFromName(value);
        if (!strategy)
            return false;
        location.strategy = *strategy;
    } else if (name == "--view"_L1) {
        const Result<RecordView> view = recordViewFromName(value);
        if (!view)
            return false;
        location.view = *view;
    } else if (name == "--columns"_L1) {
        location.columns = columnsFromText(value);
    } else {
        return false;
    }
    return isNumber;
}

} // namespace

Result<RecordView> recordViewFromName(const QString &name)
{
    return valueNamed(viewNames, name, u"\"%1\" is not a view"_s.arg(name));
}

QStringList recordViewNames()
{
    return namesOf(viewNames);
}

QStringList columnsFromText(const QString &text)
{
    QStringList columns;
    QString column;
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isQuoted && c == u'"' && text.sliced(at + 1).startsWith(u'"')) {
            column += c;
            ++at;
        } else if (c == u'"' && (isQuoted || column.isEmpty())) {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            columns << std::exchange(column, {});
        } else {
            column += c;
        }
    }
    return text.isEmpty() ? QStringList() : columns << column;
}

QString textOfColumns(const QStringList &columns)
{
    QStringList words;
    for (const QString &column : columns) {
        words << (column.contains(u',') || column.contains(u'"')
                      ? u'"' + QString(column).replace(u'"', u"\"\""_s) + u'"'
                      : column);
    }
    return words.join(u',');
}

QStringList argumentsOf(const Location &location, const Schema &schema)
{
    const QuerySet &query = location.query;
    const Selection &selection = query.selection();
    const int table = schema.tableIndex(query.root());
    QStringList arguments { u"--root"_s, query.root() };
    for (const QString &lookup : query.lookups())
        arguments << u"--with"_s << lookup;
    for (const Condition &condition : Condition::allOf(selection.filters).requirements()) {
        if (condition.kind() == Condition::Kind::Search) {
            arguments << u"--search"_s << textFromUtf8(condition.values().first().bytes);
        } else if (const auto text = table < 0 ? std::nullopt
                                               : whereArgument(condition, schema, table)) {
            arguments << u"--where"_s << *text;
        }
    }
    for (const QString &term : selection.order)
        arguments << u"--order-by"_s << term;
    if (selection.limit)
        arguments << u"--limit"_s << QString::number(*selection.limit);
    if (selection.offset > 0)
        arguments << u"--offset"_s << QString::number(selection.offset);
    arguments << u"--strategy"_s << fetchStrategyName(location.strategy);
    if (location.view != RecordView::Tree)
        arguments << u"--view"_s << nameOf(viewNames, location.view);
    if (!location.columns.isEmpty())
        arguments << u"--columns"_s << textOfColumns(location.columns);
    return arguments;
}

std::optional<Location> locationFrom(const QStringList &arguments)
{
    if (arguments.size() < 2 || arguments.size() % 2 != 0 || arguments.first() != "--root"_L1)
        return {};
    Location location;
    Selection selection;
    QList<Condition> conditions;
    for (qsizetype at = 2; at < arguments.size(); at += 2) {
        if (!readOption(arguments[at], arguments[at + 1], selection, conditions, location))
            return {};
    }
    // Conditions along one relation are about one related record.
    if (const Condition all = Condition::allOf(conditions); all.kind() != Condition::Kind::Always)
        selection.filters << all;
    location.query = QuerySet(arguments[1], std::move(selection));
    return location;
}

QString shellLine(const QStringList &arguments)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
    QStringList words;
    for (const QString &argument : arguments) {
        words << (plain.match(argument).hasMatch()
                      ? argument
                      : u'\'' + QString(argument).replace(u'\'', u"'\\''"_s) + u'\'');
    }
    return words.join(u' ');
}

} // namespace roundtrip
