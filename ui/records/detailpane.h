// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"
#include "datalayer/records/async/queryrunner.h"

#include <QTabWidget>

class QLabel;
class QPlainTextEdit;

namespace roundtrip {

class PlanPane;
class RecordDetail;
class SqlCopy;
class SqlHighlighter;

/// DetailPane has three tabs. One shows the selected query: the records it was for, its SQL and its
/// bound values. One shows the selected record, see RecordDetail, and one the plan of the selected
/// query, see PlanPane.
class DetailPane : public QTabWidget
{
    Q_OBJECT

public:
    /// \a log and \a runner must outlive the pane.
    DetailPane(QueryLogModel &log, QueryRunner &runner, QWidget *parent = nullptr);

    /// Shows the statement with the id \a query of the log; 0 shows none. \a owner is the label of
    /// the record whose related records the statement read, or empty where that is not known.
    void showQuery(QueryId query, const QString &owner = {});
    /// Shows every column of the record at \a place; a hint where \a place has no record set.
    void showRecord(const RecordPlace &place);
    /// Shows neither a statement nor a record, and forgets the plans: another database is open.
    void clear();
    /// Brings the selected query into sight where its record was: the user has chosen a query.
    void bringQuery();
    /// Brings the record into sight, or gives it the focus where it is so already.
    void bringRecord();
    /// Asks the database for the plan of the selected query, and brings it into sight.
    void explain();
    [[nodiscard]] RecordDetail *record() const { return m_record; }

signals:
    /// The user has followed a link of the record: \a query is for the records at its end.
    void queryRequested(const roundtrip::QuerySet &query);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString purpose(const QueryRecord &record) const;
    [[nodiscard]] QString describe(const QueryRecord &record) const;
    void updateColors();

    QueryLogModel &m_log;
    QLabel *m_heading;
    QPlainTextEdit *m_sql;
    SqlHighlighter *m_highlighter;
    SqlCopy *m_copying;
    RecordDetail *m_record;
    PlanPane *m_plan;
    QString m_owner;
};

} // namespace roundtrip
