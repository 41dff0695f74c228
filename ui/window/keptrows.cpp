// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/keptrows.h"

#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/records/recordtreeview.h"
#include "ui/window/browseddatabase.h"

#include <algorithm>

namespace roundtrip {

namespace {

/// So many are seen at a glance, and opened in no time; the others open as any row does.
constexpr qsizetype mostOpened = 200;
/// Among so many rows those that were opened are looked for.
constexpr int mostRows = 10'000;

} // namespace

KeptRows::KeptRows(const BrowsedDatabase &browsed, const RecordTreeModel &records,
                   RecordTreeView &view, QObject *parent)
    : QObject(parent)
    , m_browsed(browsed)
    , m_records(records)
    , m_view(view)
{
    connect(&browsed, &BrowsedDatabase::loadFinished, this, &KeptRows::open);
    connect(&records, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &above) {
        if (above.isValid())
            openBelow(above);
    });
}

void KeptRows::open()
{
    m_opened.clear();
    if (!m_browsed.isKept())
        return;
    const QList<KeptOrigin::Opened> &all = m_browsed.info().kept->opened;
    m_opened = all.first(std::min(all.size(), mostOpened));
    m_rows = 0;
    openBelow({});
}

/// What a row that is opened leads to comes later, and is looked through then.
void KeptRows::openBelow(const QModelIndex &parent)
{
    for (int row = 0; row < m_records.rowCount(parent); ++row) {
        if (m_opened.isEmpty() || ++m_rows > mostRows)
            return;
        const QModelIndex index = m_records.index(row, 0, parent);
        openAgain(index);
        if (!m_records.canFetchMore(index))
            openBelow(index);
    }
}

/// Opens the row \a index, with the rows that it is below, if it was open.
void KeptRows::openAgain(const QModelIndex &index)
{
    const RecordPlace place = m_records.placeOf(index);
    if (!place.set)
        return;
    const QList<StepId> steps = place.lookup().children;
    m_opened.removeIf([&](const KeptOrigin::Opened &opened) {
        const auto step = static_cast<int>(steps.indexOf(opened.step));
        if (step < 0 || opened.in != place.records || opened.row != place.row)
            return false;
        for (QModelIndex above = index; above.isValid(); above = above.parent())
            m_view.expand(above);
        if (steps.size() > 1) // each of which has a row for its name
            m_view.expand(m_records.index(step, 0, index));
        return true;
    });
}

} // namespace roundtrip

#include "moc_keptrows.cpp"
