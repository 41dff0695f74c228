// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/loadsummary.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace roundtrip {

class LatencyBox;

/// SummaryStrip shows what a load has cost: the number of queries in large type, records, time, an
/// estimate at a chosen latency, the queries that another strategy needed, and the Finding in
/// words, with buttons that show the repeated statements, load with prefetch and copy the query.
/// While a load runs it counts the queries that have come.
class SummaryStrip : public QFrame
{
    Q_OBJECT

public:
    explicit SummaryStrip(QWidget *parent = nullptr);

    /// Shows \a summary. \a otherStrategy is the name of the strategy to compare with,
    /// \a otherQueries the number of queries that it last needed for the same path and page; 0
    /// where that is not known.
    void show(const LoadSummary &summary, const QString &otherStrategy, qint64 otherQueries);
    /// Shows, until the next show(), that \a done of \a total queries of a load have run; \a total
    /// is 0 where it is not known.
    void showProgress(qint64 done, qint64 total);
    /// Makes the strip lower, for a window that has few lines.
    void setCompact(bool isCompact);
    /// Returns in one sentence what is shown: how many queries there were, and the finding.
    [[nodiscard]] QString spoken() const;
    /// Returns the menu for the forms in which the query is copied, which is empty at first.
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }
    /// Sets the round-trip time of the estimate and emits latencyChanged().
    void setLatencyMs(double latencyMs);

signals:
    void showRepeatedRequested();
    void prefetchRequested();
    void latencyChanged(double latencyMs);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QLayout *buildFigures();
    [[nodiscard]] QLayout *buildWords();
    void update();
    void updateMark(QueryMark mark);
    void sayFigures();
    void fit();
    void fitFinding();
    void takeFont();

    LoadSummary m_summary;
    QString m_otherStrategy;
    qint64 m_otherQueries = 0;
    QLabel *m_count;
    QLabel *m_unit;
    QLabel *m_records;
    QLabel *m_measured;
    QLabel *m_at;
    LatencyBox *m_latency;
    QLabel *m_estimate;
    QLabel *m_other;
    QLabel *m_mark;
    QLabel *m_finding;
    QPushButton *m_showThem;
    QPushButton *m_prefetch;
    QToolButton *m_copyAs;
    QMenu *m_copyMenu;
    QHBoxLayout *m_figures;
    QHBoxLayout *m_wordsLine;
    bool m_isCompact = false;
    bool m_isLoading = false; ///< showProgress() was called since the last show()
    qint64 m_done = 0; ///< of showProgress()
    qint64 m_total = 0;
};

} // namespace roundtrip
