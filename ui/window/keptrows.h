// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/keptdatabase.h"

#include <QList>
#include <QObject>

class QModelIndex;

namespace roundtrip {

class BrowsedDatabase;
class RecordTreeModel;
class RecordTreeView;

/// KeptRows opens again, once a kept load is shown, the records that had been opened by themselves
/// when it was saved, also those below others. So they are in memory, as all that is kept is, for
/// whatever opens, counts or copies what is.
class KeptRows final : public QObject
{
    Q_OBJECT

public:
    /// \a view shows \a records, which are \a browsed's; all of them must outlive the KeptRows.
    KeptRows(const BrowsedDatabase &browsed, const RecordTreeModel &records, RecordTreeView &view,
             QObject *parent = nullptr);

private:
    void open();
    void openBelow(const QModelIndex &parent);
    void openAgain(const QModelIndex &index);

    const BrowsedDatabase &m_browsed;
    const RecordTreeModel &m_records;
    RecordTreeView &m_view;
    QList<KeptOrigin::Opened> m_opened; ///< those that are not open yet
    int m_rows = 0; ///< those that were looked at
};

} // namespace roundtrip
