// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/queryrunner.h"
#include "ui/records/recorddocument.h"
#include "ui/records/relatedcounts.h"
#include "ui/records/shownrecord.h"

#include <QWidget>

class QLabel;
class QTextBrowser;
class QToolButton;
class QUrl;

namespace roundtrip {

class RecordCopy;

/// RecordDetail shows one record: each column with its type and value, links along its foreign
/// keys, and how many records lead to it, each number a link to these. It asks the QueryRunner for
/// whole values and counts; pictures are decoded on a thread of their own.
class RecordDetail : public QWidget
{
    Q_OBJECT

public:
    /// \a runner must outlive the widget, and be shut down before that ends.
    explicit RecordDetail(QueryRunner &runner, QWidget *parent = nullptr);

    /// Shows the record at \a place, and a hint where \a place has no record set. \a loadedBy is
    /// the number in the log of the query that read the record, 0 where it is not known.
    void showRecord(const RecordPlace &place, int loadedBy);
    /// Returns what copies the record.
    [[nodiscard]] RecordCopy *copying() const { return m_copying; }

signals:
    /// The user has followed a link: \a query is for the records at its end.
    void queryRequested(const roundtrip::QuerySet &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void showHeading(int loadedBy);
    void render();
    void decodePictures();
    void follow(const QUrl &address);
    void showWhole(int column);
    void copyWhole(int column) const;
    void updateColors();

    QueryRunner &m_runner;
    QLabel *m_title;
    QLabel *m_facts;
    QToolButton *m_open;
    QToolButton *m_copyButton;
    RecordCopy *m_copying;
    QTextBrowser *m_view;
    RelatedCounts *m_counts;
    ShownRecord m_record;
    RecordDocument m_document;
    quint64 m_ticket = 0; ///< of the present record: replies for others are dropped
};

} // namespace roundtrip
