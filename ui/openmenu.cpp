// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/openmenu.h"

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
    addAction(tr("Sample library"), this, &OpenMenu::sampleRequested);
    const QStringList recent = m_settings.recentFiles();
    if (recent.isEmpty())
        return;
    addSection(tr("Recent"));
    for (const QString &path : recent) {
        QString name = QFileInfo(path).fileName();
        QAction *action = addAction(name.replace(u'&', u"&&"_s), this,
                                    [this, path] { emit fileChosen(path); });
        action->setToolTip(path);
    }
    addSeparator();
    addAction(tr("Forget them"), this, [this] { m_settings.clearRecentFiles(); });
}

} // namespace roundtrip

#include "moc_openmenu.cpp"
