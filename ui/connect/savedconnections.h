// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

class QSettings;

namespace roundtrip {

/// SavedConnection is a server's database that the user wants to find again, under a name of their
/// own.
struct SavedConnection
{
    QString name;
    ConnectionSettings settings;

    /// Returns the name; where it is empty, what the server's database is called, or, without
    /// a database, the host.
    [[nodiscard]] QString title() const;
};

/// SavedConnections keeps the connections that the window remembers in QSettings: where each server
/// is, which user connects and how; never a password.
class SavedConnections
{
public:
    /// \a settings must outlive this object.
    explicit SavedConnections(QSettings &settings)
        : m_settings(settings)
    { }

    /// Returns the stored connections in their order, without passwords. An entry that cannot be
    /// understood is left out.
    [[nodiscard]] QList<SavedConnection> all() const;
    /// Stores \a connections, without passwords, in place of those before. An entry whose URL
    /// cannot be understood, perhaps that of another version, stays behind them.
    void setAll(const QList<SavedConnection> &connections);

private:
    struct Entry
    {
        QString name;
        QString url;
    };

    [[nodiscard]] QList<Entry> entries() const;

    QSettings &m_settings;
};

} // namespace roundtrip
