// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace roundtrip {

class RecordPages;

/// The window's lowest line: how many records are shown, how far a slow load is, and what is open.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// "100 of 412 in author"; a plus where the end is not known, with a way to find it out where
    /// that takes long.
    void showCount(const RecordPages &pages);
    void setDatabase(const QString &text);
    /// A load begins or ends. Shows nothing in the first 150 ms.
    void setBusy(bool isBusy);
    /// How many of how many statements have run; \a total 0 where that is not known.
    void setProgress(int done, int total);

signals:
    /// The records are to be counted, however long it takes.
    void countRequested();

private:
    QLabel *m_count;
    QToolButton *m_countAll;
    QLabel *m_database;
    QProgressBar *m_progress;
    QTimer *m_patience;
};

} // namespace roundtrip
