// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/windowsettings.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/base/namedvalue.h"
#include "datalayer/log/logstatistics.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <new>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype maxRecent = 10;
constexpr double defaultLatencyMs = 5;
constexpr int defaultMemoryMb = 256;
constexpr qsizetype maxPlaceLength = 4096; ///< of a path, a URL, a lookup, a condition
constexpr qsizetype maxArguments = 200; ///< of a location
constexpr qsizetype maxRelations = 1 << 20; ///< bytes of a file of relations
constexpr qsizetype maxColumns = 5000; ///< of one table
constexpr int leastColumnWidth = 20;
constexpr int mostColumnWidth = 4000;
constexpr qsizetype maxNumbersLength = 400;
constexpr int maxNumber = 32767;

/// What the settings say; Desktop is said by nothing.
constexpr std::array appearanceNames {
    NamedValue { WindowSettings::Appearance::Light, "light"_L1 },
    NamedValue { WindowSettings::Appearance::Dark, "dark"_L1 },
};

/// A database as a key: QSettings gives slashes a meaning of its own.
QString keyOf(const QString &group, const QString &database)
{
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha1);
    return group + u'/'
        + (database.isEmpty() ? u"sample"_s : QString::fromLatin1(hash.toHex().first(16)));
}

/// The columns of one table, by the table's own name.
QString columnsKey(const QString &database, const QString &table)
{
    const QByteArray hash = QCryptographicHash::hash(table.toUtf8(), QCryptographicHash::Sha1);
    return keyOf(u"columns"_s, database) + u'/' + QString::fromLatin1(hash.toHex().first(16));
}

} // namespace

QStringList WindowSettings::recent() const
{
    QStringList places = value(u"recentFiles"_s).toStringList();
    places.removeIf(
        [](const QString &place) { return place.isEmpty() || place.size() > maxPlaceLength; });
    return places.first(std::min(places.size(), maxRecent));
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

/// Empty where it is longer than anything that the window has stored.
QStringList WindowSettings::list(const QString &key) const
{
    const QStringList stored = value(key).toStringList();
    const auto isTooLong = [](const QString &entry) { return entry.size() > maxPlaceLength; };
    return stored.size() > maxArguments || std::ranges::any_of(stored, isTooLong) ? QStringList()
                                                                                  : stored;
}

Location WindowSettings::location(const QString &database) const
{
    if (const auto location = locationFrom(list(keyOf(u"locations"_s, database))))
        return *location;
    // Earlier versions kept a root and its lookups.
    const QStringList path = list(keyOf(u"paths"_s, database));
    if (path.isEmpty())
        return {};
    QuerySet query(path.first());
    for (const QString &lookup : path.sliced(1))
        query = query.prefetchRelated(lookup);
    return { query };
}

void WindowSettings::setLocation(const QString &database, const Location &location,
                                 const Schema &schema)
{
    m_settings.setValue(keyOf(u"locations"_s, database), argumentsOf(location, schema));
}

bool WindowSettings::usesGuesses(const QString &database) const
{
    return value(keyOf(u"guesses"_s, database)).toBool();
}

void WindowSettings::setUsesGuesses(const QString &database, bool usesThem)
{
    if (usesThem)
        m_settings.setValue(keyOf(u"guesses"_s, database), true);
    else
        m_settings.remove(keyOf(u"guesses"_s, database));
}

QByteArray WindowSettings::relations(const QString &database) const
{
    const QByteArray json = value(keyOf(u"relations"_s, database)).toByteArray();
    return json.size() > maxRelations ? QByteArray() : json;
}

void WindowSettings::setRelations(const QString &database, const QByteArray &json)
{
    if (json.isEmpty())
        m_settings.remove(keyOf(u"relations"_s, database));
    else
        m_settings.setValue(keyOf(u"relations"_s, database), json);
}

QList<ShownColumn> WindowSettings::columns(const QString &database, const QString &table) const
{
    QList<ShownColumn> columns;
    const QStringList stored = value(columnsKey(database, table)).toStringList();
    for (const QString &text : stored.mid(0, maxColumns)) {
        // "120 h cName": a width, whether it is hidden or shown, an id.
        const qsizetype space = text.indexOf(u' ');
        bool isNumber = false;
        const int width = text.left(space).toInt(&isNumber);
        if (space < 0 || text.size() < space + 4 || !isNumber || width < leastColumnWidth
            || width > mostColumnWidth)
            continue;
        columns << ShownColumn { text.sliced(space + 3), width, text[space + 1] == u'h' };
    }
    return columns;
}

void WindowSettings::setColumns(const QString &database, const QString &table,
                                const QList<ShownColumn> &columns)
{
    QStringList texts;
    for (const ShownColumn &column : columns) {
        texts << QString::number(std::clamp(column.width, leastColumnWidth, mostColumnWidth))
                + (column.isHidden ? u" h "_s : u" s "_s) + column.id;
    }
    m_settings.setValue(columnsKey(database, table), texts);
}

double WindowSettings::latencyMs() const
{
    bool isNumber = false;
    const double latency = value(u"latencyMs"_s).toDouble(&isNumber);
    // Also not a number, which compares with nothing.
    return isNumber && latency >= 0 && latency <= maxLatencyMs ? latency : defaultLatencyMs;
}

void WindowSettings::setLatencyMs(double latencyMs)
{
    m_settings.setValue("latencyMs"_L1, latencyMs);
}

const QList<int> &WindowSettings::memoryChoices()
{
    static const QList<int> choices { 64, 128, 256, 512, 1024, 2048 };
    return choices;
}

int WindowSettings::memoryMb() const
{
    const int stored = value(u"memoryMb"_s).toInt();
    return memoryChoices().contains(stored) ? stored : defaultMemoryMb;
}

void WindowSettings::setMemoryMb(int megabytes)
{
    m_settings.setValue("memoryMb"_L1, megabytes);
}

WindowSettings::Appearance WindowSettings::appearance() const
{
    const QString name = value(u"appearance"_s).toString();
    const auto *entry = entryNamed(appearanceNames, name);
    return entry ? entry->value : Appearance::Desktop;
}

void WindowSettings::setAppearance(Appearance appearance)
{
    if (appearance == Appearance::Desktop)
        m_settings.remove("appearance"_L1);
    else
        m_settings.setValue("appearance"_L1, QString(nameOf(appearanceNames, appearance)));
}

QList<int> WindowSettings::numbers(const QString &part) const
{
    const QString text = value(u"window/"_s + part).toString();
    QList<int> numbers;
    for (const QStringView word : QStringView(text.left(maxNumbersLength)).split(u' ')) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (!isNumber || std::abs(number) > maxNumber)
            return {};
        numbers << number;
    }
    return numbers;
}

void WindowSettings::setNumbers(const QString &part, const QList<int> &numbers)
{
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    m_settings.setValue(u"window/"_s + part, words.join(u' '));
}

/// A value may be of any type, and a type may claim any size: QSettings makes it only now.
QVariant WindowSettings::value(const QString &key) const
{
    try {
        return m_settings.value(key);
    } catch (const std::bad_alloc &) {
        return {};
    }
}

} // namespace roundtrip
