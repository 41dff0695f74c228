// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/toolbar.h"

#include "ui/parts/icons/icons.h"
#include "ui/parts/plaintext.h"
#include "ui/records/loadswitch.h"
#include "ui/records/pathbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTimer>
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
    m_open = addButton(tr("Open"), tr("Open a SQLite file (Ctrl+O)"), false);
    m_open->setObjectName("open"_L1);
    m_open->setPopupMode(QToolButton::MenuButtonPopup);
    m_open->setMenu(openMenu);
    setOwnIcon(m_open, u"open"_s);
    connect(m_open, &QToolButton::clicked, this, &ToolBar::openRequested);
    m_line->addSpacing(8);
    m_line->addWidget(m_path, 1);
    m_line->addStretch(0); // takes the path's place where that is hidden
    m_load->setObjectName("muted"_L1);
    m_line->addWidget(m_load);
    m_line->addWidget(m_switch);

    m_race = addButton(tr("Race"), tr("Race all strategies over the page that is shown (Ctrl+R)"),
                       true);
    m_race->setObjectName("race"_L1);
    m_race->setCheckable(true);
    setOwnIcon(m_race, u"race"_s);
    connect(m_race, &QToolButton::clicked, this, &ToolBar::raceToggled);
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

void ToolBar::setCompact(bool isCompact)
{
    const int margin = isCompact ? 3 : 7;
    m_line->setContentsMargins(8, margin, 8, margin);
}

void ToolBar::setSidebarShown(bool isShown)
{
    m_sidebar->setChecked(isShown);
}

void ToolBar::setRaceShown(bool isShown)
{
    m_race->setChecked(isShown);
}

void ToolBar::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_stop->setEnabled(isBusy);
    m_refits = 0;
    fit();
}

void ToolBar::setBrowsing(bool isBrowsing)
{
    m_isBrowsing = isBrowsing;
    for (QWidget *part :
         { static_cast<QWidget *>(m_sidebar), m_navigation, static_cast<QWidget *>(m_path),
           static_cast<QWidget *>(m_switch), static_cast<QWidget *>(m_race) }) {
        if (part)
            part->setVisible(isBrowsing);
    }
    fit();
}

/// What the line needs when all is left out that can be: the window may be as narrow as that.
QSize ToolBar::minimumSizeHint() const
{
    constexpr int least = 400;
    return { least, QFrame::minimumSizeHint().height() };
}

/// A part has become wider or narrower, perhaps.
bool ToolBar::event(QEvent *event)
{
    const bool isTaken = QFrame::event(event);
    constexpr int mostRefits = 3; // fitting asks for a layout itself
    if (event->type() == QEvent::LayoutRequest && wantedWidth() != m_wanted
        && m_refits < mostRefits) {
        ++m_refits;
        fit();
    }
    return isTaken;
}

int ToolBar::wantedWidth() const
{
    // The path can be scrolled, but is better whole.
    const int hidden = m_isBrowsing ? m_path->sizeHint().width() - m_path->minimumSizeHint().width()
                                    : 0;
    return m_line->minimumSize().width() + hidden;
}

/// What a part does when it is changed may ask for the same, halfway through.
void ToolBar::fit()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    for (const Spared spared :
         { Nothing, LoadWord, Margins, OpenWord, IdleStop, Words, Navigation }) {
        // A path that has to be scrolled anyway is no reason to hide a button, nor to move the
        // others when it comes back.
        if (spared >= IdleStop && m_line->minimumSize().width() <= width())
            return;
        spare(spared);
        m_line->invalidate();
        m_wanted = wantedWidth();
        if (m_wanted <= width())
            return;
    }
}

void ToolBar::spare(Spared spared)
{
    m_load->setVisible(m_isBrowsing && spared < LoadWord);
    m_switch->setNarrow(spared >= Margins);
    m_race->setToolButtonStyle(spared >= Margins ? Qt::ToolButtonIconOnly
                                                 : Qt::ToolButtonTextBesideIcon);
    m_open->setToolButtonStyle(spared >= OpenWord ? Qt::ToolButtonIconOnly
                                                  : Qt::ToolButtonTextBesideIcon);
    m_switch->setWordless(spared >= Words);
    m_stop->setVisible(m_isBusy || (m_isBrowsing && spared < IdleStop));
    if (m_navigation) // keys and buttons of the mouse go back and forward as well
        m_navigation->setVisible(m_isBrowsing && spared < Navigation);
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_refits = 0;
    fit();
}

void ToolBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    m_refits = 0;
    if (event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &ToolBar::fit); // its parts have the font by then
}

} // namespace roundtrip

#include "moc_toolbar.cpp"
