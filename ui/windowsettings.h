// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"

#include <QList>
#include <QStringList>
#include <QVariant>

class QSettings;

namespace roundtrip {

/// What the window remembers from one start to the next, in QSettings. The file may hold anything:
/// somebody has edited it, another version has written it, a disk has lost a part of it. What does
/// not fit counts as not there.
class WindowSettings
{
public:
    /// Whether light or dark follows the desktop or is fixed.
    enum class Appearance { Desktop, Light, Dark };

    explicit WindowSettings(QSettings &settings)
        : m_settings(settings)
    { }

    /// Files, and servers' databases as URLs without passwords; the last opened first, ten at most.
    [[nodiscard]] QStringList recent() const;
    /// \a place is a path or a URL, as displayUrl() writes it.
    void addRecent(const QString &place);
    void clearRecent();

    /// The root and lookups last browsed in a database; an empty root where it is new. \a database
    /// is a file's path, a server's URL, or empty for the sample.
    [[nodiscard]] QuerySet path(const QString &database) const;
    void setPath(const QString &database, const QuerySet &query);

    [[nodiscard]] double latencyMs() const;
    void setLatencyMs(double latencyMs);
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Sizes and places of a part of the window; empty where there are none, or where what is
    /// stored is anything else. No number is beyond what a screen has, and there are never many.
    [[nodiscard]] QList<int> numbers(const QString &part) const;
    void setNumbers(const QString &part, const QList<int> &numbers);

private:
    [[nodiscard]] QVariant value(const QString &key) const;

    QSettings &m_settings;
};

} // namespace roundtrip
