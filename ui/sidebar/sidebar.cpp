// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/sidebar.h"

#include "datalayer/schema/schema.h"
#include "ui/parts/textsize.h"
#include "ui/parts/windowsettings.h"
#include "ui/sidebar/schemalist.h"
#include "ui/sidebar/schemapopup.h"
#include "ui/sidebar/schemaview.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int usualWidth = 210;
constexpr int leastWidth = 140;
constexpr int mostWidth = 2000;
/// A window that is narrower, with texts of the usual size, has no room for it beside the records.
constexpr int leastWindow = 760;

} // namespace

Sidebar::Sidebar(QueryRunner &runner, QWidget *parent)
    : QFrame(parent)
    , m_counts(runner)
    , m_list(new SchemaList(m_counts, this))
    , m_popup(new SchemaPopup(m_counts, this))
    , m_settled(new QTimer(this))
    , m_width(usualWidth)
{
    setObjectName("sidebar"_L1);
    setMinimumWidth(leastWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_settled->setSingleShot(true);
    m_settled->setInterval(100);
    connect(m_settled, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_counts.ask(m_list->view()->tablesInSight());
    });
    connect(m_list->view(), &SchemaView::sightChanged, m_settled, qOverload<>(&QTimer::start));
    for (const SchemaList *list : { m_list, m_popup->list() }) {
        connect(list, &SchemaList::tableChosen, this, &Sidebar::tableChosen);
        connect(list, &SchemaList::relationChosen, this, &Sidebar::relationChosen);
    }
    hide();
}

void Sidebar::setSchema(std::shared_ptr<const Schema> schema, bool countsByItself)
{
    const auto names = schema ? std::make_shared<const SchemaNames>(*schema) : nullptr;
    m_counts.setSchema(schema, countsByItself);
    m_list->setSchema(schema, names);
    m_popup->list()->setSchema(std::move(schema), names);
}

void Sidebar::setRoot(const QString &table)
{
    m_list->setRoot(table);
    m_popup->list()->setRoot(table);
}

void Sidebar::setSample(bool isSample)
{
    m_isSample = isSample;
    const Wish wish = isSample ? m_forSample : m_forOthers;
    const bool isRoomy = window()->width() >= scaledTo(font(), leastWindow);
    showIf(wish == Shown || (wish == WhereRoomy && isRoomy));
}

void Sidebar::toggle(bool isShown)
{
    (m_isSample ? m_forSample : m_forOthers) = isShown ? Shown : Hidden;
    showIf(isShown);
    if (isShown)
        m_list->focusField();
}

void Sidebar::showIf(bool isShown)
{
    if (isShown == !isHidden())
        return;
    setVisible(isShown);
    emit shownChanged(isShown);
}

void Sidebar::focusTables()
{
    m_list->view()->setFocus(Qt::ShortcutFocusReason);
}

void Sidebar::popUp(const QWidget *button)
{
    m_popup->popUp(button);
}

void Sidebar::countMore()
{
    m_settled->start();
}

void Sidebar::recount()
{
    m_counts.forget();
    m_list->view()->viewport()->update();
    countMore();
}

void Sidebar::restore(const WindowSettings &settings)
{
    const QList<int> stored = settings.numbers(u"sidebar"_s);
    if (stored.size() != 3)
        return;
    m_width = std::clamp(stored[0], leastWidth, mostWidth);
    m_forSample = static_cast<Wish>(std::clamp<int>(stored[1], Hidden, Shown));
    m_forOthers = static_cast<Wish>(std::clamp<int>(stored[2], Hidden, Shown));
}

void Sidebar::save(WindowSettings &settings) const
{
    const int width = isVisible() ? this->width() : m_width;
    settings.setNumbers(u"sidebar"_s, { width, m_forSample, m_forOthers });
}

QSize Sidebar::sizeHint() const
{
    return { m_width, 400 };
}

void Sidebar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    countMore();
}

void Sidebar::hideEvent(QHideEvent *event)
{
    m_width = width();
    m_counts.ask({});
    QFrame::hideEvent(event);
}

} // namespace roundtrip

#include "moc_sidebar.cpp"
