// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QList>
#include <QString>

#include <optional>

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
    /// Stores \a connections, without passwords, in place of the stored ones. An entry whose URL
    /// cannot be understood, perhaps that of another version, stays behind them; so does an entry
    /// that another process has added since the last call of all() or setAll(), and one that it has
    /// removed since does not come back.
    void setAll(const QList<SavedConnection> &connections);

private:
    struct Entry
    {
        QString name;
        QString url;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    [[nodiscard]] QList<Entry> entries() const;

    QSettings &m_settings;
    mutable std::optional<QList<Entry>> m_known; ///< what was read or written last
};

} // namespace roundtrip
