// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/recentplace.h"

#include "datalayer/base/connectionurl.h"
#include "datalayer/base/visibletext.h"
#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"
#include "ui/parts/windowsettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The folder of \a file, with `~` for the user's own.
QString folderOf(const QString &file)
{
    const QString folder = QFileInfo(file).path();
    const QString home = QDir::homePath();
    if (folder == home)
        return u"~"_s;
    return folder.startsWith(home + u'/') ? u'~' + folder.sliced(home.size()) : folder;
}

/// Names may have any characters in them; what a list shows of them is one line.
RecentPlace placeNamed(const QString &place)
{
    RecentPlace recent;
    recent.place = place;
    if (!isConnectionUrl(place)) {
        recent.file = place;
    } else if (const Result<ConnectionSettings> settings = settingsFromUrl(place); !settings) {
        // Whoever chooses it is told what is wrong with it.
        recent.name = recent.title = visibleText(shownPlace(place));
        return recent;
    } else if (settings->kind == DatabaseKind::Sqlite) {
        recent.file = settings->path;
    } else {
        recent.title = visibleText(settings->title);
        recent.name = settings->server.database.isEmpty() ? recent.title
                                                          : visibleText(settings->server.database);
        recent.where = visibleText(displayUrl(*settings));
        return recent;
    }
    recent.name = recent.title = visibleText(QFileInfo(recent.file).fileName());
    recent.where = visibleText(folderOf(recent.file));
    return recent;
}

} // namespace

QList<RecentPlace> recentPlaces(const WindowSettings &settings)
{
    QList<RecentPlace> places;
    for (const QString &place : settings.recent()) {
        RecentPlace recent = placeNamed(place);
        recent.path = visibleText(pathText(settings.location(place).query));
        recent.opened = settings.lastOpened(place);
        places << recent;
    }
    return places;
}

QString pathText(const QuerySet &query)
{
    QStringList paths;
    for (const QString &lookup : query.lookups())
        paths << QString(lookup).replace(pathSeparator, u" › "_s);
    return paths.isEmpty() ? query.root() : query.root() + u" › "_s + paths.join(u" + "_s);
}

QString dayText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const qint64 days = time.date().daysTo(now.date());
    if (days == 0) {
        QString format = locale.timeFormat(QLocale::ShortFormat);
        format.remove(":ss"_L1); // the C locale has them
        return QCoreApplication::translate("recent", "today %1")
            .arg(locale.toString(time.time(), format));
    }
    if (days == 1)
        return QCoreApplication::translate("recent", "yesterday");
    return locale.toString(time.date(),
                           time.date().year() == now.date().year()
                               //: How a day is written, for QLocale::toString()
                               ? QCoreApplication::translate("recent", "d MMM")
                               : QCoreApplication::translate("recent", "d MMM yyyy"));
}

} // namespace roundtrip
