// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"
#include "datalayer/records/explanation.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace roundtrip {

class PlanTree;
class QueryRunner;

/// PlanPane shows how the database runs the selected query, as a PlanTree, and names an index that
/// the query lacks, with the statement that would make it. The database is asked only when the user
/// wants it, and never runs the query for that.
class PlanPane final : public QWidget
{
    Q_OBJECT

public:
    /// \a log and \a runner must outlive the pane.
    PlanPane(QueryLogModel &log, QueryRunner &runner, QWidget *parent = nullptr);

    /// Shows the plan of the statement \a query of the log if the database was asked for it, and
    /// else offers to ask; QueryId::None shows no statement.
    void showQuery(QueryId query);
    /// Asks the database for the plan of the statement that is shown, unless that has none or an
    /// answer is on its way.
    void explain();
    /// Forgets all plans: another database is open.
    void forget();

private:
    void take(QueryId query, const Result<Explanation> &answer);
    void render();
    void renderPlan(const Explanation &explanation, const QueryRecord &record);
    [[nodiscard]] static QString missingText(const MissingIndex &index);
    void addMissing(const MissingIndex &index);
    void clearMissing();
    [[nodiscard]] QString reasonOf(const DbError &error) const;

    QueryLogModel &m_log;
    QueryRunner &m_runner;
    QLabel *m_said;
    QToolButton *m_explain;
    QVBoxLayout *m_missing; ///< a row for each index that is missing
    QStackedWidget *m_shown; ///< nothing, the tree, the text
    PlanTree *m_tree;
    QPlainTextEdit *m_text;
    QueryId m_query = QueryId::None;
    QHash<QueryId, Explanation> m_plans;
    QHash<QueryId, QString> m_failures; ///< why there is no plan
    QSet<QueryId> m_asked; ///< the answer is on its way
    int m_database = 0; ///< grows with each forget()
};

} // namespace roundtrip
