// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/start/startpage.h"

#include "ui/connect/recentplace.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/textsize.h"
#include "ui/parts/windowsettings.h"
#include "ui/start/recentlist.h"
#include "ui/start/startcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int contentWidth = 694;

QKeySequence keysOf(Qt::Key key)
{
    return QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, key);
}

} // namespace

StartPage::StartPage(WindowSettings &settings, QWidget *parent)
    : QScrollArea(parent)
    , m_settings(settings)
    , m_offerText(plainLabel(this))
    , m_connectAgain(new QPushButton(tr("Connect")))
    , m_back(new QPushButton(this))
    , m_file(new StartCard(tr("Open a SQLite file…"), tr("or drop it anywhere here"),
                           QKeySequence::Open))
    , m_server(new StartCard(tr("Connect to a server…"), tr("PostgreSQL, MariaDB, MySQL"),
                             keysOf(Qt::Key_O)))
    , m_sample(new StartCard(tr("Try the sample library"), tr("authors and their books"),
                             keysOf(Qt::Key_L)))
    , m_heading(plainLabel(this, tr("Recent")))
    , m_recent(new RecentList)
{
    setObjectName("startPage"_L1);
    setAccessibleName(tr("Start page"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its buttons and its list have it
    build();
    connect(m_file, &QPushButton::clicked, this, &StartPage::browseRequested);
    connect(m_server, &QPushButton::clicked, this, &StartPage::connectRequested);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(m_back, &QPushButton::clicked, this, &StartPage::backRequested);
    connect(m_connectAgain, &QPushButton::clicked, this, &StartPage::connectAgainRequested);
    connect(m_recent, &RecentList::chosen, this, &StartPage::placeChosen);
    connect(m_recent, &RecentList::currentItemChanged, this, &StartPage::showItem);
    connect(m_recent, &RecentList::removeRequested, this, &StartPage::remove);
}

void StartPage::build()
{
    auto *page = new QWidget;
    page->setObjectName("startContent"_L1);
    auto *content = new QWidget(page);
    m_content = content;
    auto *across = new QHBoxLayout(page);
    across->setContentsMargins(24, 0, 24, 0);
    across->addStretch(1);
    across->addWidget(content, 1000);
    across->addStretch(1);

    QLabel *title = plainLabel(content, tr("See what loading related records costs"));
    title->setObjectName("startTitle"_L1);
    title->setWordWrap(true);
    QLabel *about = plainLabel(
        content,
        tr("Open a database. Every record is one row, every query one line. Nothing is ever "
           "written."));
    about->setObjectName("startAbout"_L1);
    about->setWordWrap(true);
    m_heading->setObjectName("startHeading"_L1);
    m_back->setObjectName("startBack"_L1);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(14);
    for (StartCard *card : { m_file, m_server, m_sample })
        m_cards->addWidget(card, 1);
    m_offer = buildOffer();

    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 16);
    lines->setSpacing(0);
    lines->addSpacerItem(new QSpacerItem(0, 64, QSizePolicy::Minimum, QSizePolicy::Preferred));
    lines->addWidget(m_back, 0, Qt::AlignLeft);
    lines->addWidget(title);
    lines->addSpacing(6);
    lines->addWidget(about);
    lines->addSpacerItem(new QSpacerItem(0, 40, QSizePolicy::Minimum, QSizePolicy::Preferred));
    lines->addWidget(m_offer);
    lines->addLayout(m_cards);
    lines->addSpacing(34);
    lines->addWidget(m_heading);
    lines->addSpacing(8);
    lines->addWidget(m_recent);
    lines->addStretch(1);
    setWidget(page);
    fit();
}

void StartPage::fit()
{
    constexpr int margins = 48;
    int cards = 2 * m_cards->spacing();
    for (const StartCard *card : { m_file, m_server, m_sample })
        cards += card->minimumSizeHint().width();
    m_content->setMaximumWidth(std::max(scaledTo(font(), contentWidth), cards));
    const bool isBelow = isVisible() && cards + margins > viewport()->width();
    m_cards->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// The cards have become wider or narrower, perhaps.
bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTaken = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return isTaken;
}

void StartPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_cards)
        QTimer::singleShot(0, this, &StartPage::fit); // the cards have the font by then
}

QWidget *StartPage::buildOffer()
{
    auto *offer = new QFrame;
    offer->setObjectName("startOffer"_L1);
    m_offerText->setObjectName("startOfferText"_L1);
    m_offerText->setWordWrap(true);
    m_connectAgain->setObjectName("connectAgain"_L1);
    m_connectAgain->setAutoDefault(true);
    auto *line = new QHBoxLayout(offer);
    line->setContentsMargins(16, 10, 12, 10);
    line->addWidget(m_offerText, 1);
    line->addWidget(m_connectAgain);
    offer->hide();
    return offer;
}

void StartPage::refresh(const QString &open)
{
    m_open = open;
    m_back->setVisible(!open.isEmpty());
    m_back->setText(tr("‹ Back to %1").arg(plainActionText(open)));
    const QList<RecentPlace> places = recentPlaces(m_settings);
    m_recent->setPlaces(places);
    m_recent->setVisible(!places.isEmpty());
    m_heading->setVisible(!places.isEmpty());
    m_sample->setRecommended(places.isEmpty());
}

void StartPage::offerConnection(const QString &title, const QString &path)
{
    m_offer->setVisible(!title.isEmpty());
    m_offerText->setText(path.isEmpty() ? tr("%1 was open here.").arg(title)
                                        : tr("%1 was open here, at %2.").arg(title, path));
    m_connectAgain->setAccessibleName(tr("Connect to %1").arg(title));
}

void StartPage::focusFirst()
{
    if (!m_offer->isHidden())
        m_connectAgain->setFocus();
    else if (!m_recent->isHidden())
        m_recent->setFocus();
    else
        m_sample->setFocus();
}

/// Where the whole page is scrolled and not only the list.
void StartPage::showItem(const QTreeWidgetItem *item)
{
    if (!item || !m_recent->isVisible())
        return;
    const QRect row = m_recent->visualItemRect(item);
    const QPoint center = m_recent->viewport()->mapTo(widget(), row.center());
    ensureVisible(0, center.y(), 0, row.height());
}

void StartPage::remove(const QString &place)
{
    m_settings.removeRecent(place);
    const bool hadFocus = m_recent->hasFocus();
    refresh(m_open);
    if (hadFocus)
        focusFirst();
}

} // namespace roundtrip

#include "moc_startpage.cpp"
