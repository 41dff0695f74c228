// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/startswitch.h"

#include "ui/queries/summarystrip.h"
#include "ui/records/recordpane.h"
#include "ui/start/startpage.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/statusline.h"
#include "ui/window/toolbar.h"

namespace roundtrip {

StartSwitch::StartSwitch(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.page.hide();
    connect(&m_parts.page, &StartPage::backRequested, this, [this] { setShown(false); });
    connect(&m_parts.browsed, &BrowsedDatabase::unopened, this, [this] {
        if (!m_parts.browsed.info().schema)
            show();
    });
}

void StartSwitch::show()
{
    const bool isOpen = m_parts.browsed.info().schema != nullptr;
    m_parts.page.refresh(isOpen ? m_parts.browsed.info().title : QString());
    setShown(true);
    if (isOpen)
        return;
    m_parts.status.showNothingOpen();
    emit nothingShown();
}

void StartSwitch::leave()
{
    if (!m_parts.page.isHidden())
        setShown(false);
}

bool StartSwitch::goBack()
{
    if (!m_parts.page.isVisible() || !m_parts.browsed.info().schema)
        return false;
    setShown(false);
    return true;
}

void StartSwitch::setShown(bool isShown)
{
    m_parts.page.setVisible(isShown);
    m_parts.strip.setVisible(!isShown);
    m_parts.browsing.setVisible(!isShown);
    m_parts.toolBar.setBrowsing(!isShown);
    if (isShown)
        m_parts.page.focusFirst();
    else
        m_parts.records.focusView();
}

} // namespace roundtrip

#include "moc_startswitch.cpp"
