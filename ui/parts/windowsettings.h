// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/location.h"
#include "ui/parts/settingsfile.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

class QSettings;

namespace roundtrip {

/// ShownColumn is how the table of records shows one column.
struct ShownColumn
{
    QString id; ///< see RecordTableModel::columnId()
    int width = 0; ///< in pixels
    bool isHidden = false;

    friend bool operator==(const ShownColumn &, const ShownColumn &) = default;
};

/// WindowSettings keeps in QSettings what the window remembers from one start to the next. The file
/// may hold anything: somebody has edited it, another version has written it, a disk has lost a
/// part of it. A value that does not fit counts as missing. Several windows and several processes
/// keep theirs in one file, see SettingsFile.
class WindowSettings
{
public:
    /// Whether light or dark follows the desktop or is fixed.
    enum class Appearance { Desktop, Light, Dark };

    /// \a settings must outlive this object.
    explicit WindowSettings(QSettings &settings)
        : m_file(settings)
    { }

    /// Returns the databases opened last, files by their paths and servers' databases as URLs
    /// without passwords: the last one first, ten at most.
    [[nodiscard]] QStringList recent() const;
    /// Puts \a place, a file's path or a URL as displayUrl() writes it, in front of recent().
    void addRecent(const QString &place);
    /// Takes \a place out of recent(). What else is kept of the database stays.
    void removeRecent(const QString &place);
    void clearRecent();
    /// Returns when \a place, one of recent(), was opened last; an invalid time where an earlier
    /// version has not kept it.
    [[nodiscard]] QDateTime lastOpened(const QString &place) const;

    /// Returns what was last browsed in \a database, which is a file's path, a server's URL, or
    /// empty for the sample library. The root is null where nothing is known of the database.
    [[nodiscard]] Location location(const QString &database) const;
    /// Remembers \a location for \a database, see location(). \a schema is the database's.
    void setLocation(const QString &database, const Location &location, const Schema &schema);

    /// Returns whether the user takes the relations of \a database, see path(), that can be
    /// guessed.
    [[nodiscard]] bool usesGuesses(const QString &database) const;
    void setUsesGuesses(const QString &database, bool usesThem);
    /// Returns the text of the relation file that the user has chosen for \a database; empty where
    /// there is none.
    [[nodiscard]] QByteArray relations(const QString &database) const;
    void setRelations(const QString &database, const QByteArray &json);

    /// Returns how the table of records shows the columns of \a table in \a database, see
    /// location(), from the left; empty where nothing is stored.
    [[nodiscard]] QList<ShownColumn> columns(const QString &database, const QString &table) const;
    void setColumns(const QString &database, const QString &table,
                    const QList<ShownColumn> &columns);

    /// Returns the round-trip time for estimates, in milliseconds; 5 where none is stored.
    [[nodiscard]] double latencyMs() const;
    void setLatencyMs(double latencyMs);
    /// Returns how much memory the pages of records may take, in megabytes: one of memoryChoices(),
    /// 256 where none is stored.
    [[nodiscard]] int memoryMb() const;
    void setMemoryMb(int megabytes);
    [[nodiscard]] static const QList<int> &memoryChoices();
    /// Returns how many seconds a search on a server may take that no index serves, 0 for any: 30
    /// where nothing fitting is stored.
    [[nodiscard]] int searchSeconds() const;
    void setSearchSeconds(int seconds);
    /// Returns the numbers of seconds to choose from, 0 for no limit.
    [[nodiscard]] static const QList<int> &searchSecondsChoices();
    /// Returns the size of all texts in per cent of the desktop's: one of textSizes(), 100 where
    /// none is stored.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    /// Returns true if the user has taken the tour or skipped it.
    [[nodiscard]] bool isTourSeen() const;
    void setTourSeen();
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    /// Returns the code of the language that the user has chosen, one of windowLanguages(); empty
    /// where the desktop's is wanted, or nothing fitting is stored.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    /// Returns the sizes and places stored for \a part, a part of the window; empty where there are
    /// none, or where something else is stored. Each number is from -32767 to 32767, and there are
    /// at most 200.
    [[nodiscard]] QList<int> numbers(const QString &part) const;
    /// Stores \a numbers for \a part, see numbers().
    void setNumbers(const QString &part, const QList<int> &numbers);

private:
    /// Opened is a database that was opened, and when: milliseconds since 1970, or 0.
    struct Opened
    {
        QString place;
        qint64 time = 0;
    };

    [[nodiscard]] QList<Opened> allOpened() const;

    SettingsFile m_file;
};

} // namespace roundtrip
