// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/cataloguereader.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<std::vector<ColumnData>> CatalogueReader::read(const QString &sql, size_t columns,
                                                      const QList<Value> &values)
{
    std::vector<ColumnData> rows(columns);
    const QueryRecord draft { .load = m_load, .kind = QueryRecord::Kind::Schema };
    const Result<Ran> ran = m_connection.run({ sql, values, sql }, draft, rows, m_options);
    if (!ran)
        return ran.error();
    if (ran->wasStopped)
        return stoppedEarly();
    return rows;
}

QString CatalogueReader::freeName(const QString &name, const QSet<QString> &taken)
{
    QString free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + u'_' + QString::number(number);
    return free;
}

} // namespace roundtrip
