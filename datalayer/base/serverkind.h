// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

namespace roundtrip {

/// An option of a server's URL that goes to the driver.
struct UrlOption
{
    enum class Values { Text, Number, Listed };

    QString name; ///< in the URL
    QString driverName; ///< in ServerAddress::options
    Values values = Values::Text;
    QStringList listed {};
};

/// What Qt 6.4's QPSQL (libpq) and QMYSQL take, without what would write, carry a password or
/// change what the connection itself sets. None for SQLite.
[[nodiscard]] const QList<UrlOption> &urlOptions(DatabaseKind kind);

/// What PostgreSQL's `sslmode` may be, from the least safe to the safest.
[[nodiscard]] QStringList postgreSqlSslModes();

/// The error names the values that there are.
[[nodiscard]] Result<> checkValue(const UrlOption &option, const QString &value);

} // namespace roundtrip
