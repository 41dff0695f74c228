// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStatusBar>

#include <chrono>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace roundtrip {

class RecordPages;

/// StatusLine is the window's lowest line: it says how many records are shown, how far a slow load
/// is, and what is open.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    /// What takes no longer shows no progress.
    static constexpr std::chrono::milliseconds patience { 150 };

    explicit StatusLine(QWidget *parent = nullptr);

    /// Shows how many root records \a pages holds, and of how many: "100 of 412 in author". A plus
    /// behind the total says that there are more. Where counting was given up since it takes long,
    /// a button offers to count.
    void showCount(const RecordPages &pages);
    /// Shows that \a unseen of the \a total records that were loaded beforehand have not been
    /// looked at yet; nothing where \a total is 0.
    void showUnseen(qint64 unseen, qint64 total);
    /// Says that no database is open.
    void showNothingOpen();
    /// Shows \a text, which says what is open.
    void setDatabase(const QString &text);
    /// Says that a load begins or ends. The progress bar of a load appears after patience.
    void setBusy(bool isBusy);
    /// Shows that \a done of \a total statements have run; \a total is 0 where it is not known.
    void setProgress(qint64 done, qint64 total);

signals:
    /// The user wants the records counted, however long it takes.
    void countRequested();

private:
    QLabel *m_count;
    QToolButton *m_countAll;
    QLabel *m_unseen;
    QLabel *m_database;
    QProgressBar *m_progress;
    QTimer *m_patience; ///< shows the progress bar when it times out
};

} // namespace roundtrip
