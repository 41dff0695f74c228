// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/fromwriter.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

Source FromWriter::from(const Query &query, bool isQualified)
{
    Source source;
    source.table = query.table;
    source.rowNumber = query.table->rowid;
    const QString name = table(*query.table);
    if (query.keys && query.keys->form == KeyCondition::Form::Range)
        m_text.sql(m_text.dialect().traits().noIndex);
    // A name that the statement made up must be used; so must one where several tables are read.
    if (isQualified || name != m_text.dialect().tableName(*query.table))
        source.name = name;
    if (!query.through)
        return source;
    source.through = query.through;
    const QString through = m_text.dialect().tableRows(*query.through);
    QString throughName = StatementText::ownName(*query.through);
    if (throughName == StatementText::ownName(*query.table))
        throughName += u"_junction"_s;
    source.throughName = m_text.newName(throughName);
    m_text.both(u" JOIN "_s + through);
    if (source.throughName != through)
        m_text.both(u" AS "_s + source.throughName);
    m_text.sql(u" ON "_s + m_columns.junctionEquality(*query.manyToMany, source));
    return source;
}

QString FromWriter::table(const Table &table)
{
    const QString rows = m_text.dialect().tableRows(table);
    QString name = m_text.newName(table);
    m_text.both(name == rows ? rows : rows + u" AS "_s + name);
    return name;
}

} // namespace roundtrip
