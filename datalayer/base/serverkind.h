// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

namespace roundtrip {

/// A driver of Qt's.
struct SqlDriver
{
    QString name; ///< "QPSQL"
    QString package; ///< Debian's, "libqt6sql6-psql"
    QString database; ///< what it reads, "PostgreSQL"
};

/// An option of a server's URL that goes to the driver.
struct UrlOption
{
    enum class Values { Text, Number, Listed };

    QString name; ///< in the URL
    QString driverName; ///< in ServerAddress::options
    Values values = Values::Text;
    QStringList listed {};
};

/// How a kind of server is found and asked for, before there is a connection: what its URLs and the
/// connect dialog need to know. A plain value.
struct ServerKind
{
    DatabaseKind kind;
    SqlDriver driver;
    QStringList schemes; ///< of URLs; the first is the one that is written
    int port; ///< where it listens if nothing else is said
    /// Options of its URLs that say a part of the address, `user`, `dbname`, `host`, beside those
    /// that all have.
    QList<std::pair<QString, QString>> places;
    QString socketOption; ///< that of a URL for a Unix socket: `host`, `socket`
    QString socketExample; ///< a path that ServerAddress::host may be
    QStringList passwordSources; ///< where the driver itself looks for one
    QString caOption; ///< the driver's, for the certificate of an authority
    /// What its `sslmode` may be, from the least safe to the safest; empty where it has none, and
    /// the certificate of an authority is all that asks for TLS.
    QStringList sslModes;
    /// What Qt 6.4's driver takes, without what would write, carry a password or change what the
    /// connection itself sets.
    QList<UrlOption> options;
};

/// Those that there are.
[[nodiscard]] const QList<ServerKind> &serverKinds();

/// That of a server; \a kind must not be SQLite.
[[nodiscard]] const ServerKind &serverKind(DatabaseKind kind);

/// The error names the values that there are, and does not repeat \a value, which may be a part of
/// a password.
[[nodiscard]] Result<> checkValue(const UrlOption &option, const QString &value);

} // namespace roundtrip
