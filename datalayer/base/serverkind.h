// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"

namespace roundtrip {

/// SqlDriver names one of Qt's database drivers.
struct SqlDriver
{
    QString name; ///< as Qt calls it, "QPSQL"
    QString package; ///< the package of Debian that has it, "libqt6sql6-psql"
    QString database; ///< what it connects to, "PostgreSQL"
};

/// UrlOption is an option that the URL of a server may have and that is handed on to the driver.
struct UrlOption
{
    /// What the option takes: any text, a whole number from 0, or one of the texts in listed.
    enum class Values { Text, Number, Listed };

    QString name; ///< its name in the URL
    QString driverName; ///< its name in ServerAddress::options
    Values values = Values::Text;
    QStringList listed {};
};

/// ServerKind describes a kind of server before there is a connection: what its URLs look like and
/// what the connect dialog asks for. A plain value.
struct ServerKind
{
    DatabaseKind kind;
    SqlDriver driver;
    QStringList schemes; ///< of its URLs, the first being the one that is written
    int port; ///< the one that it usually listens at
    /// Options of its URLs that say a part of the address and are not common to all kinds, as all
    /// have `host`, `port`, `user` and `password`. A pair is the option's name and the part that it
    /// says: `dbname`, or `host` for the socket of MySQL.
    QList<std::pair<QString, QString>> places;
    QString socketOption; ///< the URL's option for the path of a Unix socket: `host`, `socket`
    QString socketExample; ///< a path of a Unix socket, as an example for ServerAddress::host
    QStringList passwordSources; ///< where the driver itself looks for a password
    QString caOption; ///< the driver's option for the file of a certificate authority
    /// The values of its option `sslmode`, from the least safe to the safest. Empty where it has no
    /// such option: then naming the certificate of an authority is the only way to ask for TLS.
    QStringList sslModes;
    /// The options that Qt 6.4's driver takes, without those that would write, carry a password or
    /// change what the connection itself sets.
    QList<UrlOption> options;
};

/// Returns all kinds of server that can be opened. The list lives as long as the program.
[[nodiscard]] const QList<ServerKind> &serverKinds();

/// Returns the description of \a kind, which must not be SQLite. It lives as long as the program.
[[nodiscard]] const ServerKind &serverKind(DatabaseKind kind);

/// Checks whether \a option takes \a value, which must not be empty. The error, of the kind Name,
/// names the values that a listed option takes and does not repeat \a value, which may be a part of
/// a password.
[[nodiscard]] Result<> checkValue(const UrlOption &option, const QString &value);

} // namespace roundtrip
