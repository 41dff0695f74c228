// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/namedstatements.h"

#include "datalayer/engine/backend.h"
#include "datalayer/sql/placeholders.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

const Addition prepared { u"PREPARE"_s, false };
const Addition released { u"DEALLOCATE"_s, false };

/// Sends \a statements in one message, and goes on to the answer to the last. \return how many have
/// run; an error of \a query's is that of the next
qsizetype sendTogether(QSqlQuery &query, const QStringList &statements)
{
    query.setForwardOnly(true);
    bool isFine = query.exec(statements.join("; "_L1));
    qsizetype done = 0;
    while (isFine && ++done < statements.size())
        isFine = query.nextResult();
    return done;
}

} // namespace

NamedStatements::NamedStatements(const Backend &backend)
    : m_backend(backend)
    , m_prefix(u"roundtrip_%1_"_s.arg(QRandomGenerator::system()->generate64(), 16, 16,
                                      QLatin1Char('0')))
{ }

Result<> NamedStatements::run(const QSqlDatabase &database, const QStringList &ahead,
                              const Statement &statement, QueryRecord &draft)
{
    QStringList message = ahead;
    bool isPreparing = false;
    if (!statement.values.isEmpty()) {
        isPreparing = add(statement, message, draft);
    } else {
        message << statement.sql;
        // After the end, not before: a transaction that has failed takes nothing else.
        if (draft.kind == QueryRecord::Kind::Transaction)
            addReleases(message, draft);
    }
    ++draft.roundTrips;
    m_query.emplace(database);
    const qsizetype done = sendTogether(*m_query, message);
    if (done == message.size())
        return {};
    if (isPreparing && done < message.size() - 1)
        m_named.takeLast(); // it is the preparation that has failed, or what came before
    return m_backend.error(m_query->lastError(), statement.sql);
}

std::unique_ptr<RowReader> NamedStatements::reader(qsizetype maxCellBytes)
{
    return m_backend.reader(*m_query, maxCellBytes);
}

bool NamedStatements::add(const Statement &statement, QStringList &message, QueryRecord &draft)
{
    const QString *name = m_named.find(statement.sql);
    const bool isNew = !name;
    if (isNew) {
        if (m_named.isFull()) {
            message << u"DEALLOCATE "_s + m_named.takeOldest();
            draft.add(released);
        }
        name = &m_named.add(statement.sql, m_prefix + QString::number(++m_count));
        const QString numbered = replacedPlaceholders(
            statement.sql, [](qsizetype position) { return u"$%1"_s.arg(position + 1); });
        message << u"PREPARE %1 AS "_s.arg(*name) + numbered;
        draft.add(prepared);
    }
    message << execution(*name, statement);
    return isNew;
}

QString NamedStatements::execution(const QString &name, const Statement &statement) const
{
    QStringList values;
    values.reserve(statement.values.size());
    for (const Value &value : statement.values)
        values << m_backend.writtenValue(value);
    return u"EXECUTE "_s + name + u" ("_s + values.join(u", "_s) + u')';
}

void NamedStatements::addReleases(QStringList &message, QueryRecord &draft)
{
    while (!m_named.isEmpty()) {
        message << u"DEALLOCATE "_s + m_named.takeLast();
        draft.add(released);
    }
}

void NamedStatements::clear()
{
    m_named.clear();
    m_query.reset();
}

} // namespace roundtrip
