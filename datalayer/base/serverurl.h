// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/base/serverkind.h"

#include <QStringList>

#include <utility>

namespace roundtrip {

/// ServerUrl reads the URL of a server's database part by part, see settingsFromUrl(): the user,
/// the hosts and the database, and the options of the server's kind. It is used for one URL.
class ServerUrl
{
public:
    /// \a scheme is one of those of \a kind, which must outlive this object.
    ServerUrl(const ServerKind &kind, QString scheme)
        : m_kind(kind)
        , m_scheme(std::move(scheme))
    {
        m_settings.kind = kind.kind;
    }

    /// Reads \a rest, which is the URL behind `://`.
    [[nodiscard]] Result<ConnectionSettings> read(const QString &rest);

private:
    using Place = std::pair<QString, QString>; ///< an option, and the part of the address it says

    Result<> readAuthority(const QString &authority);
    [[nodiscard]] static QString joined(const QStringList &parts);
    Result<> joinPlaces(ServerAddress &server) const;
    [[nodiscard]] bool namesDatabaseElsewhere() const;
    Result<> readPath(const QString &path);
    Result<> readParameters(const QString &query);
    Result<> takeParameter(const QString &name, const QString &encoded);
    Result<> take(const QString &name, const QString &encoded);
    /// Takes note of \a name, an option or a part of the address that is called \a what.
    Result<> once(const QString &name, const Words &what);
    [[nodiscard]] QList<Place> allPlaces() const;
    [[nodiscard]] DbError unknown(const QString &name) const;

    const ServerKind &m_kind;
    QString m_scheme;
    ConnectionSettings m_settings;
    QStringList m_hosts;
    QList<int> m_ports; ///< 0 for a port that is not said
    QStringList m_seen; ///< the parts and options that were read
    int m_options = 0; ///< how many options were read
};

} // namespace roundtrip
