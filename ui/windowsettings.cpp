// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/windowsettings.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/engine/logstatistics.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype maxRecent = 10;
constexpr double defaultLatencyMs = 5;

/// A path as a key: QSettings gives slashes a meaning of its own.
QString pathKey(const QString &database)
{
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha1);
    return u"paths/"_s
        + (database.isEmpty() ? u"sample"_s : QString::fromLatin1(hash.toHex().first(16)));
}

} // namespace

QStringList WindowSettings::recent() const
{
    return m_settings.value("recentFiles"_L1).toStringList();
}

void WindowSettings::addRecent(const QString &place)
{
    QStringList places = recent();
    const QString whole = isConnectionUrl(place) ? place : QFileInfo(place).absoluteFilePath();
    places.removeAll(whole);
    places.prepend(whole);
    m_settings.setValue("recentFiles"_L1, places.first(std::min(places.size(), maxRecent)));
}

void WindowSettings::clearRecent()
{
    m_settings.remove("recentFiles"_L1);
}

QuerySet WindowSettings::path(const QString &database) const
{
    const QStringList stored = m_settings.value(pathKey(database)).toStringList();
    if (stored.isEmpty())
        return {};
    QuerySet query(stored.first());
    for (const QString &lookup : stored.sliced(1))
        query = query.prefetchRelated(lookup);
    return query;
}

void WindowSettings::setPath(const QString &database, const QuerySet &query)
{
    m_settings.setValue(pathKey(database), QStringList { query.root() } + query.lookups());
}

double WindowSettings::latencyMs() const
{
    bool isNumber = false;
    const double latency = m_settings.value("latencyMs"_L1).toDouble(&isNumber);
    return isNumber && latency >= 0 && latency <= maxLatencyMs ? latency : defaultLatencyMs;
}

void WindowSettings::setLatencyMs(double latencyMs)
{
    m_settings.setValue("latencyMs"_L1, latencyMs);
}

WindowSettings::Appearance WindowSettings::appearance() const
{
    const QString name = m_settings.value("appearance"_L1).toString();
    if (name == "light"_L1)
        return Appearance::Light;
    return name == "dark"_L1 ? Appearance::Dark : Appearance::Desktop;
}

void WindowSettings::setAppearance(Appearance appearance)
{
    if (appearance == Appearance::Desktop)
        m_settings.remove("appearance"_L1);
    else
        m_settings.setValue("appearance"_L1,
                            appearance == Appearance::Light ? u"light"_s : u"dark"_s);
}

QByteArray WindowSettings::state(const QString &part) const
{
    return m_settings.value(u"window/"_s + part).toByteArray();
}

void WindowSettings::setState(const QString &part, const QByteArray &state)
{
    m_settings.setValue(u"window/"_s + part, state);
}

} // namespace roundtrip
