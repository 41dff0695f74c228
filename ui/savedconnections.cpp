// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/savedconnections.h"

#include "datalayer/base/connectionurl.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace roundtrip {

QString SavedConnection::title() const
{
    if (!name.isEmpty())
        return name;
    return settings.server.database.isEmpty() ? settings.server.host : serverTitle(settings.server);
}

QList<SavedConnection> SavedConnections::all() const
{
    QList<SavedConnection> connections;
    const int count = m_settings.beginReadArray("connections"_L1);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        Result<ConnectionSettings> settings = settingsFromUrl(
            m_settings.value("url"_L1).toString());
        if (!settings || settings->kind == DatabaseKind::Sqlite)
            continue; // setAll() keeps it
        settings->server.password.clear(); // somebody may have written one there by hand
        connections << SavedConnection { m_settings.value("name"_L1).toString(),
                                         *std::move(settings) };
    }
    m_settings.endArray();
    return connections;
}

void SavedConnections::setAll(const QList<SavedConnection> &connections)
{
    struct Entry
    {
        QString name;
        QString url;
    };
    QList<Entry> entries;
    for (const SavedConnection &connection : connections) {
        // The URL to show is the one without a password.
        entries << Entry { connection.name, displayUrl(connection.settings) };
    }
    // What another version has written, perhaps.
    const int count = m_settings.beginReadArray("connections"_L1);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const Entry entry { m_settings.value("name"_L1).toString(),
                            m_settings.value("url"_L1).toString() };
        if (!settingsFromUrl(entry.url))
            entries << entry;
    }
    m_settings.endArray();
    m_settings.remove("connections"_L1);
    m_settings.beginWriteArray("connections"_L1, static_cast<int>(entries.size()));
    for (int i = 0; i < entries.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue("name"_L1, entries.at(i).name);
        m_settings.setValue("url"_L1, entries.at(i).url);
    }
    m_settings.endArray();
}

} // namespace roundtrip
