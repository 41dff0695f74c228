// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/openmenu.h"

#include "datalayer/base/connectionurl.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/windowsettings.h"

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
        const QString shown = shownPlace(place);
        const Result<ConnectionSettings> server = settingsFromUrl(place);
        const QString name = server  ? server->title
            : isConnectionUrl(place) ? shown
                                     : QFileInfo(place).fileName();
        QAction *action = addAction(plainActionText(name), this,
                                    [this, place] { emit recentChosen(place); });
        action->setToolTip(plainToolTip(shown));
    }
    addSeparator();
    addAction(tr("Forget them"), this, [this] { m_settings.clearRecent(); });
}

} // namespace roundtrip

#include "moc_openmenu.cpp"
