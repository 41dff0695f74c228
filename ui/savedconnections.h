// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

class QSettings;

namespace roundtrip {

/// A server's database that somebody wants to find again, under a name of theirs.
struct SavedConnection
{
    QString name;
    ConnectionSettings settings;

    /// The name, or what the server's database is called; empty where nothing is known of it.
    [[nodiscard]] QString title() const;
};

/// The connections that the window remembers, in QSettings: where the servers are, who asks, how it
/// connects; never a password.
class SavedConnections
{
public:
    explicit SavedConnections(QSettings &settings)
        : m_settings(settings)
    { }

    /// In the order in which they were stored, without passwords. What cannot be understood is left
    /// out.
    [[nodiscard]] QList<SavedConnection> all() const;
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
