// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QStringList>
#include <QVariant>

class QSettings;

namespace roundtrip {

/// SettingsFile reads and writes single values of a QSettings that several windows and several
/// processes share. It writes only what has changed since it has read or written that value itself,
/// so that what another one has changed meanwhile stays. The file may hold anything: a value that
/// cannot be read counts as missing.
class SettingsFile
{
public:
    /// mostEntries is how many texts a list may have at most.
    static constexpr qsizetype mostEntries = 200;
    /// longestEntry is how many characters one of them may have: a path, a URL, a condition.
    static constexpr qsizetype longestEntry = 4096;

    /// \a settings must outlive this object.
    explicit SettingsFile(QSettings &settings)
        : m_settings(settings)
    { }

    /// Returns the names in \a group, also those that another process has just written.
    [[nodiscard]] QStringList keysOf(QAnyStringView group) const;
    /// Returns the value of \a key; an invalid one where nothing is stored.
    [[nodiscard]] QVariant value(const QString &key) const;
    /// Returns the list of \a key; none where it is longer than anything that is stored.
    [[nodiscard]] QStringList list(const QString &key) const;
    void write(const QString &key, const QVariant &value);
    void remove(const QString &key);

private:
    QSettings &m_settings;
    /// The values that this object has read or written last, as texts by key.
    mutable QHash<QString, QString> m_known;
};

} // namespace roundtrip
