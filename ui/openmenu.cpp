// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/openmenu.h"

#include "datalayer/base/connectionurl.h"
#include "ui/windowsettings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace roundtrip {

OpenMenu::OpenMenu(WindowSettings &settings, QWidget *parent)
    : QMenu(parent)
    , m_settings(settings)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &OpenMenu::fill);
}

void OpenMenu::fill()
{
    clear();
    addAction(tr("Open file…"), this, &OpenMenu::browseRequested);
    addAction(tr("Connect to a server…"), this, &OpenMenu::connectRequested);
    addAction(tr("Sample library"), this, &OpenMenu::sampleRequested);
    const QStringList recent = m_settings.recent();
    if (recent.isEmpty())
        return;
    addSection(tr("Recent"));
    for (const QString &place : recent) {
        const Result<ConnectionSettings> server = settingsFromUrl(place);
        QString name = server ? server->title : QFileInfo(place).fileName();
        QAction *action = addAction(name.replace(u'&', u"&&"_s), this,
                                    [this, place] { emit recentChosen(place); });
        action->setToolTip(place);
    }
    addSeparator();
    addAction(tr("Forget them"), this, [this] { m_settings.clearRecent(); });
}

} // namespace roundtrip

#include "moc_openmenu.cpp"
