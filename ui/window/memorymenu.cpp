// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/memorymenu.h"

#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordpages.h"
#include "ui/parts/windowsettings.h"

#include <QActionGroup>
#include <QLocale>

namespace roundtrip {

namespace {

constexpr qint64 bytesPerMb = 1024LL * 1024;

} // namespace

MemoryMenu::MemoryMenu(WindowSettings &settings, RecordPages &pages, QueryLogModel &log,
                       QWidget *parent)
    : QMenu(tr("Memory for records"), parent)
    , m_settings(settings)
    , m_pages(pages)
    , m_log(log)
{
    auto *group = new QActionGroup(this);
    for (const int megabytes : WindowSettings::memoryChoices()) {
        QAction *action = addAction(tr("%1 MB").arg(QLocale().toString(megabytes)), this,
                                    [this, megabytes] {
                                        m_settings.setMemoryMb(megabytes);
                                        apply();
                                    });
        action->setCheckable(true);
        action->setChecked(settings.memoryMb() == megabytes);
        group->addAction(action);
    }
    connect(&log, &QueryLogModel::updated, this, &MemoryMenu::apply);
    apply();
}

void MemoryMenu::apply()
{
    m_pages.setMemoryLimit(m_settings.memoryMb() * bytesPerMb - m_log.byteCount());
}

} // namespace roundtrip

#include "moc_memorymenu.cpp"
