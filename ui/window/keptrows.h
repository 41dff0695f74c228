// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace roundtrip {

class BrowsedDatabase;
class RecordTreeModel;
class RecordTreeView;

/// KeptRows opens again, once a kept load is shown, the root records that had been opened by
/// themselves when it was saved.
class KeptRows final : public QObject
{
    Q_OBJECT

public:
    /// \a view shows \a records, which are \a browsed's; all of them must outlive the KeptRows.
    KeptRows(const BrowsedDatabase &browsed, const RecordTreeModel &records, RecordTreeView &view,
             QObject *parent = nullptr);

private:
    void open();

    const BrowsedDatabase &m_browsed;
    const RecordTreeModel &m_records;
    RecordTreeView &m_view;
};

} // namespace roundtrip
