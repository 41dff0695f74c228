// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/querygroup.h"

#include "datalayer/log/logstatistics.h"
#include "datalayer/sql/summarytext.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Where the FROM of a statement begins that is no part of a quoted name, or -1.
qsizetype fromPosition(const QString &sql)
{
    const QString from = u" FROM "_s;
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'' || c == u'`')
            quote = c;
        else if (QStringView(sql).sliced(i).startsWith(from))
            return i;
    }
    return -1;
}

/// Equal for equal values only, unlike their short text.
QByteArray identityOf(const QList<Value> &values)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const Value &value : values)
        stream << static_cast<int>(value.type) << value.integer << value.real << value.bytes;
    return bytes;
}

QString exampleOf(const QList<Value> &values)
{
    QStringList parts;
    for (const Value &value : values)
        parts << literalText(value, 24);
    return parts.size() == 1 ? parts.first() : u'(' + parts.join(u", "_s) + u')';
}

class Grouping
{
public:
    void add(const QueryRecord &record)
    {
        const bool isChunk = record.isCounted() && m_groupOfLevel.contains(record.level);
        const qsizetype position = isChunk ? m_groupOfLevel[record.level] : find(record);
        QueryGroup &group = m_groups[position];
        group.queries += isChunk ? 0 : 1;
        ++group.statements;
        group.loads.insert(record.load);
        if (record.isCounted())
            m_groupOfLevel.insert(record.level, position);
        if (record.error && ++group.failures == 1)
            group.error = record.error->text.simplified();
        const auto seen = std::pair(position, identityOf(record.values));
        if (record.values.isEmpty() || m_seen.contains(seen))
            return;
        m_seen.insert(seen);
        if (++group.differentValues <= 3)
            group.examples << exampleOf(record.values);
    }

    [[nodiscard]] const QList<QueryGroup> &groups() const { return m_groups; }

private:
    qsizetype find(const QueryRecord &record)
    {
        const QString text = shortStatement(record.sql);
        const auto sort = std::pair(static_cast<int>(record.kind), std::pair(record.lookups, text));
        const qsizetype position = m_positions.value(sort, m_groups.size());
        if (position == m_groups.size()) {
            m_positions.insert(sort, position);
            m_groups << QueryGroup { .first = record, .text = text };
        }
        return position;
    }

    QList<QueryGroup> m_groups;
    QHash<std::pair<int, std::pair<LookupNames, QString>>, qsizetype> m_positions;
    QHash<QueryId, qsizetype> m_groupOfLevel;
    QSet<std::pair<qsizetype, QByteArray>> m_seen;
};

} // namespace

bool QueryGroup::isLike(const QueryGroup &other) const
{
    if (first.kind != other.first.kind || first.lookups != other.first.lookups)
        return false;
    return text == other.text || first.kind == QueryRecord::Kind::Batch;
}

QueryCount countOf(const CapturedQueries &captured)
{
    const LoadStatistics statistics = statisticsOf(captured.records);
    const qint64 others = captured.counted == Counted::Everything
        ? captured.records.size() - statistics.statements
        : 0;
    return { statistics.queries + others, statistics.statements + others };
}

QList<QueryGroup> groupsOf(const CapturedQueries &captured)
{
    Grouping grouping;
    for (const QueryRecord &record : captured.records) {
        if (record.isCounted() || captured.counted == Counted::Everything)
            grouping.add(record);
    }
    return grouping.groups();
}

QString shortStatement(const QString &sql)
{
    static const QRegularExpression placeholders(u"\\?(, \\?){2,}"_s);
    static const QRegularExpression keys(u"\\(\\?(, \\?)+\\)(, \\(\\?(, \\?)+\\)){2,}"_s);
    constexpr qsizetype maxLength = 200;
    QString text = sql.simplified();
    const qsizetype from = text.startsWith(u"SELECT "_s) ? fromPosition(text) : -1;
    if (from > 0)
        text = u"SELECT ..."_s + text.sliced(from);
    text.replace(keys, u"(?, ?), ..."_s);
    text.replace(placeholders, u"?, ..."_s);
    return text.size() <= maxLength ? text : text.first(maxLength - 3) + u"..."_s;
}

} // namespace roundtrip
