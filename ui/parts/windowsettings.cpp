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
#include <QSettings>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <new>
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

/// A value as a text, the same before it was written and after it was read: a file keeps texts and
/// lists of texts.
QString textOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u'\n')
                                                    : value.toString();
}

} // namespace

/// The databases that were opened, the last one first. Each has a key of its own, so that processes
/// that open databases at the same time keep each other's.
QList<WindowSettings::Opened> WindowSettings::allOpened() const
{
    m_settings.sync(); // another process may have opened some
    m_settings.beginGroup(openedGroup);
    const QStringList keys = m_settings.childKeys();
    m_settings.endGroup();
    QList<Opened> opened;
    for (const QString &name : keys.first(std::min(keys.size(), mostKept))) {
        const QString key = QString(openedGroup) + u'/' + name;
        const QStringList entry = list(key);
        if (entry.size() == 2 && !entry.first().isEmpty()
            && keyOf(openedGroup, entry.first()) == key)
            opened << Opened { entry.first(), entry.last().toLongLong() };
    }
    std::ranges::stable_sort(opened, std::ranges::greater(), &Opened::time);
    // What earlier versions have kept, in their order.
    const QStringList older = value(u"recentFiles"_s).toStringList();
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
    write(keyOf(openedGroup, whole), QStringList { whole, QString::number(now) });
    for (const Opened &opened : before.sliced(std::min(before.size(), maxRecent))) {
        if (opened.place != whole)
            remove(keyOf(openedGroup, opened.place));
    }
}

void WindowSettings::removeRecent(const QString &place)
{
    remove(keyOf(openedGroup, place));
    QStringList older = value(u"recentFiles"_s).toStringList();
    if (older.removeAll(place) > 0)
        write(u"recentFiles"_s, older);
}

void WindowSettings::clearRecent()
{
    for (const Opened &opened : allOpened())
        remove(keyOf(openedGroup, opened.place));
    remove(u"recentFiles"_s);
}

QDateTime WindowSettings::lastOpened(const QString &place) const
{
    const QStringList entry = list(keyOf(openedGroup, place));
    const qint64 time = entry.size() == 2 ? entry.last().toLongLong() : 0;
    return time > 0 ? QDateTime::fromMSecsSinceEpoch(time) : QDateTime();
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
    write(keyOf(u"locations"_s, database), argumentsOf(location, schema));
}

bool WindowSettings::usesGuesses(const QString &database) const
{
    return value(keyOf(u"guesses"_s, database)).toBool();
}

void WindowSettings::setUsesGuesses(const QString &database, bool usesThem)
{
    if (usesThem)
        write(keyOf(u"guesses"_s, database), true);
    else
        remove(keyOf(u"guesses"_s, database));
}

QByteArray WindowSettings::relations(const QString &database) const
{
    const QByteArray json = value(keyOf(u"relations"_s, database)).toByteArray();
    return json.size() > maxRelations ? QByteArray() : json;
}

void WindowSettings::setRelations(const QString &database, const QByteArray &json)
{
    if (json.isEmpty())
        remove(keyOf(u"relations"_s, database));
    else
        write(keyOf(u"relations"_s, database), json);
}

QList<ShownColumn> WindowSettings::columns(const QString &database, const QString &table) const
{
    QList<ShownColumn> columns;
    const QStringList stored = value(columnsKey(database, table)).toStringList();
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
    write(columnsKey(database, table), texts);
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
    write(u"latencyMs"_s, latencyMs);
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
    write(u"memoryMb"_s, megabytes);
}

const QList<int> &WindowSettings::searchSecondsChoices()
{
    static const QList<int> choices { 10, 30, 60, 300, 0 };
    return choices;
}

int WindowSettings::searchSeconds() const
{
    bool isNumber = false;
    const int stored = value(u"searchSeconds"_s).toInt(&isNumber);
    return isNumber && stored >= 0 && stored <= maxSearchSeconds ? stored : defaultSearchSeconds;
}

void WindowSettings::setSearchSeconds(int seconds)
{
    write(u"searchSeconds"_s, seconds);
}

int WindowSettings::textSize() const
{
    const int stored = value(u"textSize"_s).toInt();
    return textSizes().contains(stored) ? stored : defaultTextSize;
}

void WindowSettings::setTextSize(int percent)
{
    if (percent == defaultTextSize)
        remove(u"textSize"_s);
    else
        write(u"textSize"_s, percent);
}

bool WindowSettings::isTourSeen() const
{
    return value(u"tourSeen"_s).toBool();
}

void WindowSettings::setTourSeen()
{
    write(u"tourSeen"_s, true);
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
        remove(u"appearance"_s);
    else
        write(u"appearance"_s, QString(nameOf(appearanceNames, appearance)));
}

QString WindowSettings::language() const
{
    const QString code = value(u"language"_s).toString();
    const bool isKnown = std::ranges::find(windowLanguages(), code, &WindowLanguage::code)
        != windowLanguages().end();
    return isKnown ? code : QString();
}

void WindowSettings::setLanguage(const QString &code)
{
    if (code.isEmpty())
        remove(u"language"_s);
    else
        write(u"language"_s, code);
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
    write(u"window/"_s + part, words.join(u' '));
}

/// A value may be of any type, and a type may claim any size: QSettings makes it only now.
QVariant WindowSettings::value(const QString &key) const
{
    try {
        QVariant value = m_settings.value(key);
        m_known.insert(key, textOf(value));
        return value;
    } catch (const std::bad_alloc &) {
        return {};
    }
}

void WindowSettings::write(const QString &key, const QVariant &value)
{
    const QString text = textOf(value);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend() && *known == text)
        return;
    m_settings.setValue(key, value);
    m_known.insert(key, text);
}

void WindowSettings::remove(const QString &key)
{
    m_settings.remove(key);
    m_known.remove(key);
}

} // namespace roundtrip
