// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/drivertarget.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace roundtrip {

Result<DriverTarget> driverTarget(const ServerAddress &server, const QString &driver,
                                  const QString &package,
                                  const QList<std::pair<QString, QString>> &options,
                                  QString (*quoted)(QString))
{
    QMap<QString, QString> byName;
    for (const auto &[name, value] : options) {
        if (value.contains(u';')) {
            return DbError { DbError::Kind::Name,
                             u"%1 cannot have a semicolon in it: \"%2\""_s.arg(name, value),
                             {} };
        }
        byName.insert(name, value);
    }
    QStringList joined;
    for (auto option = byName.cbegin(); option != byName.cend(); ++option)
        joined << option.key() + u'=' + quoted(option.value());
    return DriverTarget { .driver = driver,
                          .package = package,
                          .databaseName = server.database,
                          .host = server.host,
                          .port = server.port > 0 ? server.port : -1,
                          .user = server.user,
                          .password = server.password,
                          .options = joined.join(u';') };
}

} // namespace roundtrip
