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

/// So many are seen at a glance, and opened in no time; the others open when they are clicked.
constexpr qsizetype mostRows = 200;

} // namespace

KeptRows::KeptRows(const BrowsedDatabase &browsed, const RecordTreeModel &records,
                   RecordTreeView &view, QObject *parent)
    : QObject(parent)
    , m_browsed(browsed)
    , m_records(records)
    , m_view(view)
{
    connect(&browsed, &BrowsedDatabase::loadFinished, this, &KeptRows::open);
}

void KeptRows::open()
{
    if (!m_browsed.isKept())
        return;
    const QList<KeptOrigin::Opened> all = m_browsed.info().kept->opened;
    for (qsizetype i = 0; i < std::min(all.size(), mostRows); ++i) {
        const KeptOrigin::Opened &opened = all[i];
        const QModelIndex record = m_records.index(static_cast<int>(opened.row), 0);
        if (!record.isValid())
            continue;
        m_view.expand(record);
        const QList<StepId> steps = m_records.placeOf(record).lookup().children;
        if (steps.size() > 1) // each of which has a row for its name
            m_view.expand(m_records.index(static_cast<int>(steps.indexOf(opened.step)), 0, record));
    }
}

} // namespace roundtrip

#include "moc_keptrows.cpp"
