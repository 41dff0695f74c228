// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/toolbar.h"

#include "ui/parts/icons/icons.h"
#include "ui/parts/plaintext.h"
#include "ui/records/loadswitch.h"
#include "ui/records/pathbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

ToolBar::ToolBar(QMenu *openMenu, QMenu *viewMenu, QWidget *parent)
    : QFrame(parent)
    , m_line(new QHBoxLayout(this))
    , m_load(plainLabel(this, tr("Load")))
    , m_path(new PathBar(this))
    , m_switch(new LoadSwitch(this))
{
    setObjectName("toolbar"_L1);
    m_line->setContentsMargins(8, 7, 8, 7);
    m_line->setSpacing(8);

    m_sidebar = addButton({}, tr("Tables (Ctrl+Shift+T)"), true);
    m_sidebar->setObjectName("sidebarButton"_L1);
    m_sidebar->setAccessibleName(tr("Tables"));
    m_sidebar->setCheckable(true);
    setOwnIcon(m_sidebar, u"sidebar"_s);
    connect(m_sidebar, &QToolButton::clicked, this, &ToolBar::sidebarToggled);
    QToolButton *open = addButton(tr("Open"), tr("Open a SQLite file (Ctrl+O)"), false);
    open->setObjectName("open"_L1);
    open->setPopupMode(QToolButton::MenuButtonPopup);
    open->setMenu(openMenu);
    setOwnIcon(open, u"open"_s);
    connect(open, &QToolButton::clicked, this, &ToolBar::openRequested);
    m_line->addSpacing(8);
    m_line->addWidget(m_path, 1);
    m_line->addStretch(0); // takes the path's place where that is hidden
    m_load->setObjectName("muted"_L1);
    m_line->addWidget(m_load);
    m_line->addWidget(m_switch);

    m_stop = addButton({}, tr("Stop: end the load; what has come stays (Esc)"), true);
    m_stop->setObjectName("stop"_L1);
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setEnabled(false);
    setOwnIcon(m_stop, u"stop"_s);
    connect(m_stop, &QToolButton::clicked, this, &ToolBar::stopRequested);
    QToolButton *view = addButton({}, tr("Appearance and log"), true);
    view->setObjectName("view"_L1);
    view->setAccessibleName(tr("View"));
    view->setPopupMode(QToolButton::InstantPopup);
    view->setMenu(viewMenu);
    setOwnIcon(view, u"menu"_s);
}

QToolButton *ToolBar::addButton(const QString &text, const QString &toolTip, bool isFlat)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setProperty("flat", isFlat);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    return button;
}

void ToolBar::setNavigation(QWidget *buttons)
{
    m_navigation = buttons;
    m_line->insertWidget(m_line->indexOf(m_path), buttons);
}

void ToolBar::setSidebarShown(bool isShown)
{
    m_sidebar->setChecked(isShown);
}

void ToolBar::setBusy(bool isBusy)
{
    m_stop->setEnabled(isBusy);
    m_stop->setVisible(m_isBrowsing || isBusy);
}

void ToolBar::setBrowsing(bool isBrowsing)
{
    m_isBrowsing = isBrowsing;
    for (QWidget *part :
         { static_cast<QWidget *>(m_sidebar), m_navigation, static_cast<QWidget *>(m_path),
           static_cast<QWidget *>(m_load), static_cast<QWidget *>(m_switch) }) {
        if (part)
            part->setVisible(isBrowsing);
    }
    m_stop->setVisible(isBrowsing || m_stop->isEnabled());
}

} // namespace roundtrip

#include "moc_toolbar.cpp"
