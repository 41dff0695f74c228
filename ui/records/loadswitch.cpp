// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/loadswitch.h"

#include "datalayer/models/strategytext.h"
#include "ui/parts/icons/icons.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool hasButton(FetchStrategy strategy)
{
    return strategy == FetchStrategy::Naive || strategy == FetchStrategy::Prefetch;
}

QList<LoadSwitch::Choice> allChoices()
{
    QList<LoadSwitch::Choice> choices;
    for (const FetchStrategy strategy : allFetchStrategies())
        choices.append({ strategy, strategyTitle(strategy) });
    return choices;
}

QString otherText(const QAction *action)
{
    return action->text() + u" ▾"_s;
}

} // namespace

LoadSwitch::LoadSwitch(QWidget *parent)
    : LoadSwitch(allChoices(), parent)
{ }

LoadSwitch::LoadSwitch(const QList<Choice> &choices, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_line(new QHBoxLayout(this))
    , m_naive(addButton("loadNaive", "left"))
    , m_prefetch(addButton("loadPrefetch", "right"))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(0);
    m_naive->setToolTip(tr("One query each time a relation is followed from a record (Ctrl+1)"));
    m_prefetch->setToolTip(tr("One query per level, for all records at once (Ctrl+2)"));
    for (const Choice &choice : choices) {
        if (hasButton(choice.strategy))
            (choice.strategy == FetchStrategy::Naive ? m_naive : m_prefetch)->setText(choice.title);
    }
    setOwnIcon(m_naive, u"naive"_s, IconPlace::Switch);
    setOwnIcon(m_prefetch, u"prefetch"_s, IconPlace::Switch);
    connect(m_naive, &QToolButton::clicked, this, [this] { choose(FetchStrategy::Naive); });
    connect(m_prefetch, &QToolButton::clicked, this, [this] { choose(FetchStrategy::Prefetch); });
    if (!std::ranges::all_of(choices, hasButton, &Choice::strategy))
        buildMenu(choices);
    setStrategy(m_strategy);
}

QToolButton *LoadSwitch::addButton(const char *name, const char *place)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setProperty("segment", QLatin1StringView(place));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button);
    m_line->addWidget(button);
    return button;
}

void LoadSwitch::buildMenu(const QList<Choice> &choices)
{
    m_prefetch->setProperty("segment", "middle"_L1);
    m_others = addButton("loadOthers", "right");
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setToolTip(tr("Other ways to load"));
    auto *menu = new QMenu(m_others);
    auto *group = new QActionGroup(menu);
    for (const Choice &choice : choices) {
        if (hasButton(choice.strategy))
            continue;
        QAction *action = menu->addAction(choice.title, this,
                                          [this, strategy = choice.strategy] { choose(strategy); });
        action->setCheckable(true);
        group->addAction(action);
        m_actions.insert(choice.strategy, action);
    }
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    m_others->setMenu(menu);
    reserve();
}

/// The widest of its texts: a click on Naive must not hit Prefetch since another way was chosen.
void LoadSwitch::reserve()
{
    if (!m_others)
        return;
    int widest = 0;
    for (const QAction *action : std::as_const(m_actions)) {
        m_others->setText(m_isNarrow ? u"▾"_s : otherText(action));
        widest = std::max(widest, m_others->sizeHint().width());
    }
    m_others->setFixedWidth(widest);
    nameOthers();
    // Whoever asks next is told the new widths.
    m_line->invalidate();
    updateGeometry();
}

void LoadSwitch::nameOthers()
{
    const QAction *other = m_actions.value(m_strategy);
    m_others->setText(m_isNarrow ? u"▾"_s : other ? otherText(other) : tr("Others ▾"));
    m_others->setAccessibleName(other ? other->text() : m_others->toolTip());
}

void LoadSwitch::setNarrow(bool isNarrow)
{
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    for (QToolButton *button : { m_naive, m_prefetch, m_others }) {
        if (!button)
            continue;
        button->setProperty("tight", isNarrow);
        button->style()->unpolish(button); // has the style sheet looked at again
        button->style()->polish(button);
        QEvent change(QEvent::StyleChange); // it remembers how large it wanted to be
        QCoreApplication::sendEvent(button, &change);
    }
    reserve();
}

void LoadSwitch::setWordless(bool isWordless)
{
    for (QToolButton *button : { m_naive, m_prefetch }) {
        button->setToolButtonStyle(isWordless ? Qt::ToolButtonIconOnly
                                              : Qt::ToolButtonTextBesideIcon);
    }
    m_line->invalidate();
    updateGeometry();
}

void LoadSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        reserve();
}

void LoadSwitch::choose(FetchStrategy strategy)
{
    setStrategy(strategy);
    emit chosen(strategy);
}

void LoadSwitch::setStrategy(FetchStrategy strategy)
{
    QAction *other = m_actions.value(strategy);
    if (!other && !hasButton(strategy))
        return; // not on offer
    m_strategy = strategy;
    for (QAction *action : std::as_const(m_actions))
        action->setChecked(action == other);
    if (m_others)
        nameOthers();
    QToolButton *button = m_others;
    if (!other)
        button = strategy == FetchStrategy::Naive ? m_naive : m_prefetch;
    button->setChecked(true);
}

} // namespace roundtrip

#include "moc_loadswitch.cpp"
