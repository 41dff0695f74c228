// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

#include <QList>
#include <QObject>

class QModelIndex;
class QTreeView;

namespace roundtrip {

/// LogCopy copies statements of the log as SQL that runs as it stands, see runnableSql(). It takes
/// the view's Ctrl+C, which copies the selected statements; a group stands for all of its
/// statements, and a section for all that are listed of it.
class LogCopy final : public QObject
{
    Q_OBJECT

public:
    /// \a view shows a QueryLogModel, or a model above one, and becomes the owner.
    explicit LogCopy(QTreeView *view);

    /// Copies the selected statements or, where none is selected, the statements of the current
    /// section.
    void copy() const;
    /// Returns the statements that copy() copies, in the order in which they ran.
    [[nodiscard]] QList<QueryRecord> chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QModelIndex &row, QList<QueryRecord> &records) const;

    QTreeView *m_view;
};

} // namespace roundtrip
