// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/cataloguereader.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<CatalogueRows> CatalogueReader::run(const QString &sql,
                                           const QList<CatalogueColumn> &columns,
                                           const QList<Value> &values)
{
    CatalogueRows rows(columns);
    const QueryRecord draft { .load = m_load, .kind = QueryRecord::Kind::Schema };
    const Result<Ran> ran = m_connection.run({ sql, values, sql }, draft, rows.columns(),
                                             m_options);
    if (!ran)
        return ran.error();
    if (ran->wasStopped)
        return stoppedEarly();
    return rows;
}

Result<CatalogueRows> CatalogueReader::select(const QList<CatalogueColumn> &columns,
                                              const QString &rest, const QList<Value> &values,
                                              const QString &with)
{
    QStringList list;
    for (const CatalogueColumn &column : columns)
        list << column.expression;
    return run(with + u"SELECT "_s + list.join(u", "_s) + rest, columns, values);
}

Result<qint64> CatalogueReader::number(const QString &sql)
{
    const Result<CatalogueRows> rows = run(sql, { { u"number"_s, {} } }, {});
    if (!rows)
        return rows.error();
    return rows->size() > 0 ? rows->number(0, u"number") : 0;
}

QString CatalogueReader::freeName(const QString &name, const QSet<QString> &taken)
{
    QString free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + u'_' + QString::number(number);
    return free;
}

} // namespace roundtrip
