// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"

#include <QByteArray>
#include <QStringList>

class QSettings;

namespace roundtrip {

/// What the window remembers from one start to the next, in QSettings.
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

    [[nodiscard]] QByteArray state(const QString &part) const;
    void setState(const QString &part, const QByteArray &state);

private:
    QSettings &m_settings;
};

} // namespace roundtrip
