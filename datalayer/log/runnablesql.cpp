// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/runnablesql.h"

#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/placeholders.h"

namespace roundtrip {

QString runnableSql(const QueryRecord &record)
{
    if (record.sql.isEmpty())
        return {};
    const Dialect &dialect = record.dialect ? *record.dialect : sqliteDialect();
    const auto literal = [&](qsizetype position) {
        return position < record.values.size() ? dialect.boundLiteral(record.values[position])
                                               : QStringLiteral("?");
    };
    return replacedPlaceholders(record.sql, literal) + u';';
}

QString runnableSql(const QList<QueryRecord> &records)
{
    QStringList statements;
    for (const QueryRecord &record : records) {
        if (const QString sql = runnableSql(record); !sql.isEmpty())
            statements << sql;
    }
    return statements.join(u'\n');
}

} // namespace roundtrip
