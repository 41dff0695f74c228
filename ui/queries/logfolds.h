// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logids.h"

#include <QObject>
#include <QSet>
#include <QString>

class QAbstractItemModel;
class QModelIndex;
class QTreeView;

namespace roundtrip {

/// LogFolds keeps in mind which sections and groups of the log are unfolded, which statement is the
/// current one and how far the view is scrolled, while the view's model is reset or replaced by
/// another one of the same log.
class LogFolds final : public QObject
{
    Q_OBJECT

public:
    /// \a view becomes the owner.
    explicit LogFolds(QTreeView *view);

    /// Calls note() before each reset of \a model, which is the view's model, and restore() behind
    /// it.
    void watch(QAbstractItemModel *model);
    /// Keeps in mind what is unfolded and selected now.
    void note();
    /// Makes the view show what was noted, as far as it is still there.
    void restore();

private:
    [[nodiscard]] QModelIndex indexOf(const QModelIndex &parent, QueryId query) const;
    void noteGroups(const QModelIndex &section);

    QTreeView *m_view;
    QSet<int> m_sections; ///< the first loads of those that are unfolded
    QSet<std::pair<int, QString>> m_groups; ///< those that are unfolded, by section and key
    QueryId m_current = QueryId::None;
    bool m_isMember = false; ///< the current row is a statement within a group
    int m_scrolled = 0;
};

} // namespace roundtrip
