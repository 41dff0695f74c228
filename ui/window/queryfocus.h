// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace roundtrip {

class DetailPane;
class QueryLogPane;
class RecordPane;
class RecordTreeModel;
class WindowActions;

/// QueryFocus has the panes agree on the query and the record that are selected, both ways: a query
/// shows its rows, a row its query. It asks no database; only its action Explain does.
class QueryFocus final : public QObject
{
    Q_OBJECT

public:
    /// Parts are the panes, and the records that they show; all of it must outlive the QueryFocus.
    struct Parts
    {
        const RecordTreeModel &records;
        RecordPane &recordPane;
        QueryLogPane &logPane;
        DetailPane &detail;
    };

    explicit QueryFocus(const Parts &parts, QObject *parent = nullptr);

    /// Adds the action that asks for the plan of the selected query.
    void addActions(WindowActions &actions);

private:
    Parts m_parts;
    bool m_isFollowing = false; ///< a record was selected, and the log follows
};

} // namespace roundtrip
