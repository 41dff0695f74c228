// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/insertwriter.h"

#include "datalayer/sql/dialects/dialect.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

InsertWriter::InsertWriter(QIODevice &device, const Options &options)
    : RowWriter(device, { options.database, options.hasNames, false })
    , m_dialect(dialectFor(options.database))
{ }

void InsertWriter::writeNames(const QStringList &names, const RecordPlace &like, bool /*isFirst*/)
{
    const QString table = m_dialect.tableName(like.table());
    if (names.isEmpty()) {
        m_beginning = u"INSERT INTO %1 DEFAULT VALUES"_s.arg(table).toUtf8();
        m_end = ";\n";
        return;
    }
    QStringList quoted;
    for (const QString &name : names)
        quoted << m_dialect.quote(name);
    m_beginning = u"INSERT INTO "_s.append(table)
                      .append(u" ("_s + quoted.join(u", "_s) + u") VALUES ("_s)
                      .toUtf8();
    m_end = ");\n";
}

void InsertWriter::writeCell(const CellView &cell, qsizetype position)
{
    if (position > 0)
        put(", ");
    put(m_dialect.literalFor(Value::of(cell), *columnAt(position)).toUtf8());
}

} // namespace roundtrip
