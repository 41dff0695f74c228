// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/loadswitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

LoadSwitch::LoadSwitch(QWidget *parent)
    : QWidget(parent)
    , m_naive(new QToolButton(this))
    , m_prefetch(new QToolButton(this))
{
    auto *group = new QButtonGroup(this);
    m_naive->setText(tr("Naive"));
    m_naive->setObjectName("segmentLeft"_L1);
    m_naive->setToolTip(tr("One query each time a relation is followed from a record (Ctrl+1)"));
    m_prefetch->setText(tr("Prefetch"));
    m_prefetch->setObjectName("segmentRight"_L1);
    m_prefetch->setToolTip(tr("One query per level, for all records at once (Ctrl+2)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QToolButton *button : { m_naive, m_prefetch }) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        layout->addWidget(button);
    }
    m_prefetch->setChecked(true);
    connect(group, &QButtonGroup::buttonClicked, this, [this] { emit chosen(strategy()); });
}

FetchStrategy LoadSwitch::strategy() const
{
    return m_naive->isChecked() ? FetchStrategy::Naive : FetchStrategy::Prefetch;
}

void LoadSwitch::setStrategy(FetchStrategy strategy)
{
    (strategy == FetchStrategy::Naive ? m_naive : m_prefetch)->setChecked(true);
}

} // namespace roundtrip

#include "moc_loadswitch.cpp"
