// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/windowsettings.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/base/namedvalue.h"
#include "datalayer/log/logstatistics.h"
#include "ui/parts/textsize.h"
#include "ui/parts/translations.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype maxRecent = 10;
constexpr qsizetype mostKept = 1000; ///< more than any version writes
constexpr QLatin1StringView openedGroup("opened");
constexpr double defaultLatencyMs = 5;
constexpr int defaultTextSize = 100;
constexpr int defaultMemoryMb = 256;
constexpr int defaultSearchSeconds = 30;
constexpr int maxSearchSeconds = 24 * 60 * 60;
constexpr qsizetype maxPlaceLength = SettingsFile::longestEntry;
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
QString keyOf(QAnyStringView group, const QString &database)
{
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha1);
    return group.toString() + u'/'
        + (database.isEmpty() ? u"sample"_s : QString::fromLatin1(hash.toHex().first(16)));
}

/// The columns of one table, by the table's own name.
QString columnsKey(const QString &database, const QString &table)
{
    const QByteArray hash = QCryptographicHash::hash(table.toUtf8(), QCryptographicHash::Sha1);
    return keyOf(u"columns"_s, database) + u'/' + QString::fromLatin1(hash.toHex().first(16));
}

} // namespace

/// The databases that were opened, the last one first. Each has a key of its own, so that processes
/// that open databases at the same time keep each other's.
QList<WindowSettings::Opened> WindowSettings::allOpened() const
{
    const QStringList keys = m_file.keysOf(openedGroup);
    QList<Opened> opened;
    for (const QString &name : keys.first(std::min(keys.size(), mostKept))) {
        const QString key = QString(openedGroup) + u'/' + name;
        const QStringList entry = m_file.list(key);
        if (entry.size() == 2 && !entry.first().isEmpty()
            && keyOf(openedGroup, entry.first()) == key)
            opened << Opened { entry.first(), entry.last().toLongLong() };
    }
    std::ranges::stable_sort(opened, std::ranges::greater(), &Opened::time);
    // What earlier versions have kept, in their order.
    const QStringList older = m_file.value(u"recentFiles"_s).toStringList();
    for (const QString &place : older.first(std::min(older.size(), maxRecent))) {
        const bool isKnown = std::ranges::find(opened, place, &Opened::place) != opened.end();
        if (!place.isEmpty() && place.size() <= maxPlaceLength && !isKnown)
            opened << Opened { place };
    }
    return opened;
}

QStringList WindowSettings::recent() const
{
    QStringList places;
    for (const Opened &opened : allOpened()) {
        if (places.size() < maxRecent)
            places << opened.place;
    }
    return places;
}

void WindowSettings::addRecent(const QString &place)
{
    const QString whole = isConnectionUrl(place) ? place : QFileInfo(place).absoluteFilePath();
    const QList<Opened> before = allOpened();
    // Strictly behind all others, whatever the clock says.
    const qint64 last = before.isEmpty() ? 0 : before.first().time;
    const qint64 now = std::max(QDateTime::currentMSecsSinceEpoch(), last + 1);
    m_file.write(keyOf(openedGroup, whole), QStringList { whole, QString::number(now) });
    for (const Opened &opened : before.sliced(std::min(before.size(), maxRecent))) {
        if (opened.place != whole)
            m_file.remove(keyOf(openedGroup, opened.place));
    }
}

void WindowSettings::removeRecent(const QString &place)
{
    m_file.remove(keyOf(openedGroup, place));
    QStringList older = m_file.value(u"recentFiles"_s).toStringList();
    if (older.removeAll(place) > 0)
        m_file.write(u"recentFiles"_s, older);
}

void WindowSettings::clearRecent()
{
    for (const Opened &opened : allOpened())
        m_file.remove(keyOf(openedGroup, opened.place));
    m_file.remove(u"recentFiles"_s);
}

QDateTime WindowSettings::lastOpened(const QString &place) const
{
    const QStringList entry = m_file.list(keyOf(openedGroup, place));
    const qint64 time = entry.size() == 2 ? entry.last().toLongLong() : 0;
    return time > 0 ? QDateTime::fromMSecsSinceEpoch(time) : QDateTime();
}

Location WindowSettings::location(const QString &database) const
{
    if (const auto location = locationFrom(m_file.list(keyOf(u"locations"_s, database))))
        return *location;
    // Earlier versions kept a root and its lookups.
    const QStringList path = m_file.list(keyOf(u"paths"_s, database));
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
    m_file.write(keyOf(u"locations"_s, database), argumentsOf(location, schema));
}

bool WindowSettings::usesGuesses(const QString &database) const
{
    return m_file.value(keyOf(u"guesses"_s, database)).toBool();
}

void WindowSettings::setUsesGuesses(const QString &database, bool usesThem)
{
    if (usesThem)
        m_file.write(keyOf(u"guesses"_s, database), true);
    else
        m_file.remove(keyOf(u"guesses"_s, database));
}

QByteArray WindowSettings::relations(const QString &database) const
{
    const QByteArray json = m_file.value(keyOf(u"relations"_s, database)).toByteArray();
    return json.size() > maxRelations ? QByteArray() : json;
}

void WindowSettings::setRelations(const QString &database, const QByteArray &json)
{
    if (json.isEmpty())
        m_file.remove(keyOf(u"relations"_s, database));
    else
        m_file.write(keyOf(u"relations"_s, database), json);
}

QList<ShownColumn> WindowSettings::columns(const QString &database, const QString &table) const
{
    QList<ShownColumn> columns;
    const QStringList stored = m_file.value(columnsKey(database, table)).toStringList();
    for (const QString &text : stored.mid(0, maxColumns)) {
        // "120 h cName": a width, whether it is hidden or shown, an id.
        const qsizetype space = text.indexOf(u' ');
        bool isNumber = false;
        const int width = QStringView(text).left(space).toInt(&isNumber);
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
    m_file.write(columnsKey(database, table), texts);
}

double WindowSettings::latencyMs() const
{
    bool isNumber = false;
    const double latency = m_file.value(u"latencyMs"_s).toDouble(&isNumber);
    // Also not a number, which compares with nothing.
    return isNumber && latency >= 0 && latency <= maxLatencyMs ? latency : defaultLatencyMs;
}

void WindowSettings::setLatencyMs(double latencyMs)
{
    m_file.write(u"latencyMs"_s, latencyMs);
}

const QList<int> &WindowSettings::memoryChoices()
{
    static const QList<int> choices { 64, 128, 256, 512, 1024, 2048 };
    return choices;
}

int WindowSettings::memoryMb() const
{
    const int stored = m_file.value(u"memoryMb"_s).toInt();
    return memoryChoices().contains(stored) ? stored : defaultMemoryMb;
}

void WindowSettings::setMemoryMb(int megabytes)
{
    m_file.write(u"memoryMb"_s, megabytes);
}

const QList<int> &WindowSettings::searchSecondsChoices()
{
    static const QList<int> choices { 10, 30, 60, 300, 0 };
    return choices;
}

int WindowSettings::searchSeconds() const
{
    bool isNumber = false;
    const int stored = m_file.value(u"searchSeconds"_s).toInt(&isNumber);
    return isNumber && stored >= 0 && stored <= maxSearchSeconds ? stored : defaultSearchSeconds;
}

void WindowSettings::setSearchSeconds(int seconds)
{
    m_file.write(u"searchSeconds"_s, seconds);
}

int WindowSettings::textSize() const
{
    const int stored = m_file.value(u"textSize"_s).toInt();
    return textSizes().contains(stored) ? stored : defaultTextSize;
}

void WindowSettings::setTextSize(int percent)
{
    if (percent == defaultTextSize)
        m_file.remove(u"textSize"_s);
    else
        m_file.write(u"textSize"_s, percent);
}

bool WindowSettings::isTourSeen() const
{
    return m_file.value(u"tourSeen"_s).toBool();
}

void WindowSettings::setTourSeen()
{
    m_file.write(u"tourSeen"_s, true);
}

WindowSettings::Appearance WindowSettings::appearance() const
{
    const QString name = m_file.value(u"appearance"_s).toString();
    const auto *entry = entryNamed(appearanceNames, name);
    return entry ? entry->value : Appearance::Desktop;
}

void WindowSettings::setAppearance(Appearance appearance)
{
    if (appearance == Appearance::Desktop)
        m_file.remove(u"appearance"_s);
    else
        m_file.write(u"appearance"_s, QString(nameOf(appearanceNames, appearance)));
}

QString WindowSettings::language() const
{
    const QString code = m_file.value(u"language"_s).toString();
    const bool isKnown = std::ranges::find(windowLanguages(), code, &WindowLanguage::code)
        != windowLanguages().end();
    return isKnown ? code : QString();
}

void WindowSettings::setLanguage(const QString &code)
{
    if (code.isEmpty())
        m_file.remove(u"language"_s);
    else
        m_file.write(u"language"_s, code);
}

QList<int> WindowSettings::numbers(const QString &part) const
{
    const QString text = m_file.value(u"window/"_s + part).toString();
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
    m_file.write(u"window/"_s + part, words.join(u' '));
}

} // namespace roundtrip
