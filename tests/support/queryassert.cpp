// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/queryassert.h"

#include "datalayer/engine/logstatistics.h"
#include "datalayer/engine/querylog.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

/// A statement as one recognises it: without its list of columns and of placeholders.
QString shortened(const QString &sql)
{
    static const QRegularExpression selectList(u"^SELECT .*? FROM "_s);
    static const QRegularExpression placeholders(u"\\?(, \\?){2,}"_s);
    static const QRegularExpression keys(u"\\(\\?(, \\?)+\\)(, \\(\\?(, \\?)+\\)){2,}"_s);
    QString text = sql;
    text.replace(selectList, u"SELECT ... FROM "_s);
    text.replace(keys, u"(?, ?), ..."_s);
    text.replace(placeholders, u"?, ..."_s);
    return text;
}

QString plural(qint64 count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

} // namespace

QueryCapture::QueryCapture(const QueryLog &log)
    : m_log(log)
    , m_first(log.records().size())
{ }

QList<QueryRecord> QueryCapture::records() const
{
    return m_log.records(m_first);
}

QString queryCountFailure(const QList<QueryRecord> &records, qint64 expected)
{
    const LoadStatistics statistics = statisticsOf(records);
    if (statistics.queries == expected)
        return {};
    QStringList order;
    QHash<QString, qint64> counts;
    for (const QueryRecord &record : records) {
        if (!record.isCounted())
            continue;
        QString text = shortened(record.sql);
        if (record.error)
            text += u" (failed: %1)"_s.arg(record.error->text);
        if (++counts[text] == 1)
            order << text;
    }
    QStringList groups;
    for (const QString &text : order)
        groups << u"%1 x %2"_s.arg(counts[text]).arg(text);
    QString failure = u"expected %1, "_s.arg(plural(expected, u"query"_s, u"queries"_s));
    failure += statistics.queries == 0 ? u"none"_s : QString::number(statistics.queries);
    failure += u" ran"_s;
    if (statistics.statements != statistics.queries)
        failure += u" in %1"_s.arg(plural(statistics.statements, u"statement"_s, u"statements"_s));
    return groups.isEmpty() ? failure : failure + u": "_s + groups.join(u", "_s);
}

} // namespace roundtrip::test
