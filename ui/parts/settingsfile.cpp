// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/settingsfile.h"

#include <QSettings>

#include <algorithm>
#include <new>

namespace roundtrip {

namespace {

/// A value as a text, the same before it was written and after it was read: a file keeps texts and
/// lists of texts.
QString textOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u'\n')
                                                    : value.toString();
}

} // namespace

QStringList SettingsFile::keysOf(QAnyStringView group) const
{
    m_settings.sync();
    m_settings.beginGroup(group);
    QStringList keys = m_settings.childKeys();
    m_settings.endGroup();
    return keys;
}

QStringList SettingsFile::list(const QString &key) const
{
    const QStringList stored = value(key).toStringList();
    const auto isTooLong = [](const QString &entry) { return entry.size() > longestEntry; };
    return stored.size() > mostEntries || std::ranges::any_of(stored, isTooLong) ? QStringList()
                                                                                 : stored;
}

/// A value may be of any type, and a type may claim any size: QSettings makes it only now.
QVariant SettingsFile::value(const QString &key) const
{
    try {
        QVariant value = m_settings.value(key);
        m_known.insert(key, textOf(value));
        return value;
    } catch (const std::bad_alloc &) {
        return {};
    }
}

void SettingsFile::write(const QString &key, const QVariant &value)
{
    const QString text = textOf(value);
    const auto known = m_known.constFind(key);
    if (known != m_known.cend() && *known == text)
        return;
    m_settings.setValue(key, value);
    m_known.insert(key, text);
}

void SettingsFile::remove(const QString &key)
{
    m_settings.remove(key);
    m_known.remove(key);
}

} // namespace roundtrip
