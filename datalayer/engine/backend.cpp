// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/backend.h"

#include "datalayer/engine/preparedstatements.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

QVariant Backend::boundValue(const Value &value) const
{
    switch (value.type) {
    case ValueType::Null:
        break;
    case ValueType::Integer:
        return value.integer;
    case ValueType::Real:
        return value.real;
    case ValueType::Text: {
        const QString text = textFromUtf8(value.bytes);
        // A null QString would be bound as NULL.
        return text.isNull() ? u""_s : text;
    }
    case ValueType::Blob:
        return value.bytes.isEmpty() ? QByteArray("") : value.bytes;
    }
    return {};
}

std::unique_ptr<StatementSender> Backend::sender() const
{
    return std::make_unique<PreparedStatements>(*this);
}

Statement Backend::explained(const Statement &statement, const QSqlDriver &) const
{
    const QString sql = dialect().explain(statement.sql);
    return { sql, statement.values, sql };
}

std::unique_ptr<RowReader> Backend::reader(QSqlQuery &query, qsizetype maxCellBytes) const
{
    return makeGeneralRowReader(
        query, maxCellBytes,
        [this](const QSqlError &error, const QString &sql) { return this->error(error, sql); },
        isServer(), textLengths(query));
}

std::unique_ptr<Backend> makeBackend(const ConnectionSettings &settings, bool prefersFastReader)
{
    switch (settings.kind) {
    case DatabaseKind::PostgreSql:
        return makePostgreSqlBackend(settings, prefersFastReader);
    case DatabaseKind::MySql:
        return makeMySqlBackend(settings, prefersFastReader);
    case DatabaseKind::Sqlite:
        break;
    }
    return makeSqliteBackend(settings, prefersFastReader);
}

} // namespace roundtrip
