// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/loadsummary.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLayout;
class QPushButton;

namespace roundtrip {

class LatencyBox;

/// SummaryStrip shows what a load has cost: the number of queries in large type, records, time, an
/// estimate at a chosen latency, the queries that another strategy needed, and the Finding in
/// words, with buttons that show the repeated statements and load with prefetch.
class SummaryStrip : public QFrame
{
    Q_OBJECT

public:
    explicit SummaryStrip(QWidget *parent = nullptr);

    /// Shows \a summary. \a otherStrategy is the name of the strategy to compare with,
    /// \a otherQueries the number of queries that it last needed for the same path and page; 0
    /// where that is not known.
    void show(const LoadSummary &summary, const QString &otherStrategy, qint64 otherQueries);
    /// Sets the round-trip time of the estimate and emits latencyChanged().
    void setLatencyMs(double latencyMs);

signals:
    void showRepeatedRequested();
    void prefetchRequested();
    void latencyChanged(double latencyMs);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *buildFigures();
    [[nodiscard]] QLayout *buildWords();
    void update();
    void fit();

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
    QHBoxLayout *m_figures;
};

} // namespace roundtrip
