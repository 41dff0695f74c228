// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/memorymenu.h"

#include "datalayer/models/recordpages.h"
#include "ui/parts/windowsettings.h"

#include <QActionGroup>
#include <QLocale>

namespace roundtrip {

namespace {

constexpr qint64 bytesPerMb = 1024LL * 1024;

} // namespace

MemoryMenu::MemoryMenu(WindowSettings &settings, RecordPages &pages, QWidget *parent)
    : QMenu(tr("Memory for records"), parent)
{
    pages.setMemoryLimit(settings.memoryMb() * bytesPerMb);
    auto *group = new QActionGroup(this);
    for (const int megabytes : WindowSettings::memoryChoices()) {
        QAction *action = addAction(tr("%1 MB").arg(QLocale().toString(megabytes)), this,
                                    [&settings, &pages, megabytes] {
                                        settings.setMemoryMb(megabytes);
                                        pages.setMemoryLimit(megabytes * bytesPerMb);
                                    });
        action->setCheckable(true);
        action->setChecked(settings.memoryMb() == megabytes);
        group->addAction(action);
    }
}

} // namespace roundtrip

#include "moc_memorymenu.cpp"
