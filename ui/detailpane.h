// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"
#include "datalayer/records/queryrunner.h"

#include <QTabWidget>

class QLabel;
class QPlainTextEdit;
class QTextBrowser;
class QUrl;

namespace roundtrip {

class SqlHighlighter;

/// What there is to know of the selected query (for which records, its SQL and bound values) and of
/// the selected record (every column, whole values on request).
class DetailPane : public QTabWidget
{
    Q_OBJECT

public:
    DetailPane(QueryLogModel &log, QueryRunner &runner, QWidget *parent = nullptr);

    /// Shows a statement of the log; 0 for none. \a owner is the record whose related records it
    /// read, or empty where that is not known.
    void showQuery(int query, const QString &owner = {});
    /// Shows every column of a record.
    void showRecord(const RecordPlace &place);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString describe(const QueryRecord &record) const;
    void showWholeValue(const QUrl &link);
    void render();
    void updateColors();

    QueryLogModel &m_log;
    QueryRunner &m_runner;
    QLabel *m_heading;
    QPlainTextEdit *m_sql;
    SqlHighlighter *m_highlighter;
    QTextBrowser *m_record;
    RecordPlace m_place;
    QString m_owner;
    int m_wholeColumn = -1; ///< the column whose whole value is shown
    QString m_wholeText;
};

} // namespace roundtrip
