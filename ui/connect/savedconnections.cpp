// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/savedconnections.h"

#include "datalayer/base/connectionurl.h"

#include <QSettings>

#include <algorithm>
#include <new>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// More than a list can show.
constexpr qsizetype maxEntries = 1000;

} // namespace

QString SavedConnection::title() const
{
    if (!name.isEmpty())
        return name;
    return settings.server.database.isEmpty() ? settings.server.host : serverTitle(settings.server);
}

QList<SavedConnections::Entry> SavedConnections::entries() const
{
    QList<Entry> entries;
    m_settings.beginGroup("connections"_L1);
    // Those that are there: the number that the file gives for them may be any.
    QList<int> numbers;
    for (const QString &group : m_settings.childGroups()) {
        bool isNumber = false;
        const int number = group.toInt(&isNumber);
        if (isNumber && number > 0)
            numbers << number;
    }
    std::ranges::sort(numbers);
    for (const int number : std::as_const(numbers).first(std::min(numbers.size(), maxEntries))) {
        const QString key = QString::number(number) + u'/';
        try {
            entries << Entry { m_settings.value(key + u"name"_s).toString(),
                               m_settings.value(key + u"url"_s).toString() };
        } catch (const std::bad_alloc &) {
            continue; // a value that claims to be larger than memory
        }
    }
    m_settings.endGroup();
    return entries;
}

QList<SavedConnection> SavedConnections::all() const
{
    QList<SavedConnection> connections;
    m_known = entries();
    for (const Entry &entry : *m_known) {
        Result<ConnectionSettings> settings = settingsFromUrl(entry.url);
        if (!settings || settings->kind == DatabaseKind::Sqlite)
            continue; // setAll() keeps it
        settings->server.password.clear(); // somebody may have written one there by hand
        connections << SavedConnection { entry.name, *std::move(settings) };
    }
    return connections;
}

void SavedConnections::setAll(const QList<SavedConnection> &connections)
{
    m_settings.sync(); // what another process has written
    const QList<Entry> present = entries();
    const QList<Entry> known = m_known.value_or(present);
    QList<Entry> written;
    for (const SavedConnection &connection : connections) {
        // The URL to show is the one without a password.
        const Entry entry { connection.name, displayUrl(connection.settings) };
        if (present.contains(entry) || !known.contains(entry))
            written << entry;
    }
    for (const Entry &entry : present) {
        // What another process has added, and what another version has written, perhaps.
        const bool isForeign = !known.contains(entry) || !settingsFromUrl(entry.url);
        if (isForeign && !written.contains(entry))
            written << entry;
    }
    m_known = written;
    m_settings.remove("connections"_L1);
    m_settings.beginWriteArray("connections"_L1, static_cast<int>(written.size()));
    for (int i = 0; i < written.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue("name"_L1, written.at(i).name);
        m_settings.setValue("url"_L1, written.at(i).url);
    }
    m_settings.endArray();
}

} // namespace roundtrip
