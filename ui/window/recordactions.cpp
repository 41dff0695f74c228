// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/recordactions.h"

#include "ui/records/detailpane.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtools.h"
#include "ui/records/tablecolumns.h"
#include "ui/window/messagebar.h"
#include "ui/window/windowactions.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

RecordActions::RecordActions(RecordPane &records, DetailPane &detail, MessageBar &message,
                             QObject *parent)
    : QObject(parent)
    , m_records(records)
    , m_detail(detail)
{
    connect(&m_records, &RecordPane::expansionCutOff, this, [&message] {
        message.showMessage(tr("So many rows are open now that the others stay closed."));
    });
    connect(m_records.table()->columns(), &TableColumns::said, this,
            [&message](const QString &text) { message.showMessage(text); });
}

void RecordActions::addTo(WindowActions &actions)
{
    using Group = WindowActions::Group;
    actions.add(Group::Records, u"table"_s, tr("Tree or table"), Qt::Key_F7, &m_records,
                [this] { m_records.switchView(); });
    actions.add(Group::Records, tr("Expand all"), Qt::ALT | Qt::SHIFT | Qt::Key_Down, &m_records,
                [this] { m_records.expandAll(); });
    actions.add(Group::Records, tr("Collapse all"), Qt::ALT | Qt::SHIFT | Qt::Key_Up, &m_records,
                [this] { m_records.collapseAll(); });
    actions.add(Group::Records, tr("Record"), Qt::Key_F4, &m_detail,
                [this] { m_detail.bringRecord(); });
    actions.add(Group::Records, tr("Sort the records"), Qt::ALT | Qt::Key_S, &m_records,
                [this] { m_records.tools()->openSortMenu(m_records.currentOrder()); });
}

} // namespace roundtrip

#include "moc_recordactions.cpp"
