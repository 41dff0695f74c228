// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/serverbackend.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/engine/servers/servererror.h"
#include "datalayer/sql/placeholders.h"

#include <QMap>
#include <QSqlDriver>
#include <QSqlField>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

ServerBackend::ServerBackend(ConnectionSettings settings, qsizetype mostValues)
    : m_settings(std::move(settings))
    , m_maxBoundValues(mostValues)
{
    if (m_settings.maxBoundValues > 0)
        m_maxBoundValues = std::min<qsizetype>(mostValues, m_settings.maxBoundValues);
}

Result<DriverTarget> ServerBackend::targetOf(const ServerAddress &server, const Options &defaults,
                                             QString (*quoted)(QString)) const
{
    QMap<QString, QString> byName;
    for (const auto &[name, value] : defaults + server.options) {
        if (value.contains(u';')) {
            return errorSaying(
                DbError::Kind::Name,
                { QT_TRANSLATE_NOOP("ErrorText", R"(%1 cannot have a semicolon in it: "%2")"),
                  { name, value } });
        }
        byName.insert(name, value);
    }
    QStringList joined;
    for (auto option = byName.cbegin(); option != byName.cend(); ++option)
        joined << option.key() + u'=' + quoted(option.value());
    return DriverTarget { .driver = serverKind(m_settings.kind).driver,
                          .databaseName = server.database,
                          .host = server.host,
                          .port = server.port > 0 ? server.port : -1,
                          .user = server.user,
                          .password = server.password,
                          .options = joined.join(u';') };
}

Statement ServerBackend::explained(const Statement &statement, const QSqlDriver &driver) const
{
    const auto written = [&](qsizetype position) {
        if (QString text = writtenValue(statement.values.value(position)); !text.isEmpty())
            return text;
        const QVariant value = boundValue(statement.values.value(position));
        QSqlField field({}, value.metaType());
        field.setValue(value);
        return driver.formatValue(field);
    };
    const QString sql = dialect().explain(replacedPlaceholders(statement.sql, written));
    return { sql, {}, sql };
}

DbError ServerBackend::lostError(const DbError &error) const
{
    return error.kind == DbError::Kind::Connection ? error
                                                   : lostConnection(wordsOf(error), error.sql);
}

Result<> ServerBackend::setUp(const Setup &setup, const QStringList &statements,
                              const QString &sessionSql)
{
    for (const QString &statement : statements) {
        if (const auto done = setup(statement, false); !done)
            return done.error();
    }
    const auto session = setup(sessionSql, true);
    if (!session)
        return session.error();
    m_session = session->value(0).toLongLong();
    return {};
}

} // namespace roundtrip
