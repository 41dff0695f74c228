// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/viewswitch.h"

#include "ui/parts/icons/icons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

ViewSwitch::ViewSwitch(QWidget *parent)
    : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_tree = addButton(tr("Tree"), "showTree", "left", RecordView::Tree);
    m_table = addButton(tr("Table"), "showTable", "right", RecordView::Table);
    m_tree->setToolTip(tr("Records, and below each what it leads to (F7)"));
    m_table->setToolTip(tr("Records side by side, with a column for each of theirs (F7)"));
    auto *group = new QButtonGroup(this);
    group->addButton(m_tree);
    group->addButton(m_table);
    setOwnIcon(m_tree, u"tree"_s, IconPlace::Switch);
    setOwnIcon(m_table, u"table"_s, IconPlace::Switch);
    setView(RecordView::Tree);
}

QToolButton *ViewSwitch::addButton(const QString &text, const char *name, const char *place,
                                   RecordView view)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(tr("Show as %1").arg(text));
    button->setProperty("segment", QLatin1StringView(place));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, view] {
        m_current = view;
        emit chosen(view);
    });
    return button;
}

void ViewSwitch::setView(RecordView view)
{
    m_current = view;
    (view == RecordView::Tree ? m_tree : m_table)->setChecked(true);
}

} // namespace roundtrip

#include "moc_viewswitch.cpp"
