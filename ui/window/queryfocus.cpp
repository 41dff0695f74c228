// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/queryfocus.h"

#include "datalayer/models/recordlineage.h"
#include "datalayer/models/recordtreemodel.h"
#include "ui/queries/querylogpane.h"
#include "ui/records/detailpane.h"
#include "ui/records/recordpane.h"
#include "ui/window/windowactions.h"

#include <QScopedValueRollback>

namespace roundtrip {

QueryFocus::QueryFocus(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.logPane, &QueryLogPane::querySelected, this,
            [this](QueryId query, const QList<QueryId> &all) {
                m_parts.detail.showQuery(
                    query, RecordLineage(m_parts.records).ownerOf(query).data().toString());
                m_parts.recordPane.showQueries(all);
                if (query != QueryId::None && !m_isFollowing)
                    m_parts.detail.bringQuery();
            });
    connect(&m_parts.logPane, &QueryLogPane::queriesHovered, &m_parts.recordPane,
            &RecordPane::hoverQueries);
    connect(&m_parts.recordPane, &RecordPane::recordSelected, this,
            [this](const RecordPlace &place, QueryId query) {
                const QScopedValueRollback following(m_isFollowing, true);
                m_parts.detail.showRecord(place);
                m_parts.logPane.selectQuery(query);
            });
}

void QueryFocus::addActions(WindowActions &actions)
{
    actions.add(WindowActions::Group::Queries, tr("Explain the query"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_P, &m_parts.detail,
                [this] { m_parts.detail.explain(); });
}

} // namespace roundtrip

#include "moc_queryfocus.cpp"
