// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/statementtext.h"

#include "datalayer/sql/summarytext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

StatementText::Select::Select(StatementText &text, Names names)
    : m_text(text)
    , m_outerNames(text.m_names)
{
    ++text.m_depth;
    if (names == Names::Own)
        text.m_names.clear();
}

StatementText::Select::~Select()
{
    --m_text.m_depth;
    m_text.m_names = m_outerNames;
}

void StatementText::bind(const Value &value, const Column *compared)
{
    const Value bound = m_dialect.boundAs(value, compared);
    bindTo(m_dialect.placeholder(bound, compared), bound);
}

void StatementText::bindTo(const QString &placeholder, const Value &value)
{
    sql(placeholder);
    summary(summaryValueMark);
    m_statement.values << value;
}

void StatementText::insert(const Place &place, const QString &sql, const QString &summary)
{
    m_statement.sql.insert(place.sql, sql);
    m_statement.summary.insert(place.summary, summary);
}

QString StatementText::newName(const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; m_names.contains(name.toLower()); ++number)
        name = wanted + u'_' + QString::number(number);
    m_names.insert(name.toLower());
    return m_dialect.quote(name);
}

const QString &StatementText::ownName(const Table &table)
{
    return table.path.isEmpty() ? table.name : table.path.constLast();
}

} // namespace roundtrip
