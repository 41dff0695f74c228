// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/settingsplace.h"

#include "datalayer/base/readablefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Far more than anyone's settings: a list in them has a few hundred entries.
constexpr qint64 mostBytes = 64 * 1024 * 1024;

/// Whether reading \a path as a whole may take for ever.
bool mayNeverEnd(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isDir())
        return false;
    if (!info.isFile() || info.size() > mostBytes)
        return true;
    QFile file(path);
    if (!openToRead(file) || file.size() > 0)
        return false; // what cannot be opened, QSettings does not open either
    // A file that only says that it is empty is the system's: it may wait for what comes.
    return !file.read(1).isEmpty() || file.error() != QFileDevice::NoError;
}

/// What QSettings reads in a folder of settings, and Qt's own dialogs.
QStringList settingsIn(const QString &folder)
{
    const QString ours = folder + u'/' + QCoreApplication::organizationName();
    const QString file = ours + u'/' + QCoreApplication::applicationName() + u".conf"_s;
    // The lock is looked into before anything is written.
    return { file, file + u".lock"_s, ours + u".conf"_s, folder + u"/QtProject.conf"_s };
}

} // namespace

SettingsPlace::SettingsPlace()
{
    const QStringList folders = QStandardPaths::standardLocations(
        QStandardPaths::GenericConfigLocation);
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    for (const QString &folder : folders) {
        const bool isOwn = folder == own;
        const QStringList files = settingsIn(folder);
        for (const QString &file : files) {
            if (!mayNeverEnd(file))
                continue;
            if (!m_replacement)
                m_replacement.emplace();
            QSettings::setPath(QSettings::NativeFormat,
                               isOwn ? QSettings::UserScope : QSettings::SystemScope,
                               m_replacement->path() + (isOwn ? u"/own"_s : u"/system"_s));
            const QString what = isOwn ? u"without settings, and keeps none"_s
                                       : u"without the system's settings"_s;
            m_complaints << u"%1 is no file that can be read to its end; the window starts %2"_s
                                .arg(file, what);
            break;
        }
    }
}

} // namespace roundtrip
