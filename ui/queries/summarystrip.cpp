// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/summarystrip.h"

#include "datalayer/base/milliseconds.h"
#include "ui/parts/counted.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/theme.h"
#include "ui/queries/finding.h"
#include "ui/queries/latencybox.h"

#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int figuresHeight = 42;
constexpr int wordsHeight = 32;

} // namespace

SummaryStrip::SummaryStrip(QWidget *parent)
    : QFrame(parent)
    , m_count(plainLabel(this))
    , m_unit(new QLabel(this))
    , m_records(plainLabel(this))
    , m_measured(plainLabel(this))
    , m_at(plainLabel(this, tr("at a latency of")))
    , m_latency(new LatencyBox(this))
    , m_estimate(new QLabel(this))
    , m_other(new QLabel(this))
    , m_mark(plainLabel(this))
    , m_finding(new QLabel(this))
    , m_showThem(new QPushButton(tr("Show them"), this))
    , m_prefetch(new QPushButton(this))
    , m_figures(new QHBoxLayout)
{
    setObjectName("strip"_L1);
    setFixedHeight(figuresHeight + wordsHeight + 10);
    setMinimumWidth(400); // and not what all words together take, see fit()
    QFont large = font();
    // The font may come in points or in pixels.
    large.setPixelSize(QFontInfo(font()).pixelSize() * 12 / 5);
    large.setBold(true);
    m_count->setFont(large);
    m_count->setObjectName("queryCount"_L1);
    m_finding->setObjectName("finding"_L1);
    // These alone have words in bold and in colour.
    for (QLabel *rich : { m_unit, m_estimate, m_other, m_finding })
        rich->setTextFormat(Qt::RichText);
    m_finding->setMinimumWidth(40);
    m_other->setObjectName("otherStrategy"_L1);
    m_unit->setObjectName("queryUnit"_L1);
    m_estimate->setObjectName("estimate"_L1);
    m_showThem->setObjectName("showThem"_L1);
    m_prefetch->setObjectName("loadWithPrefetch"_L1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 6);
    layout->setSpacing(0);
    layout->addLayout(buildFigures());
    layout->addLayout(buildWords());

    connect(m_showThem, &QPushButton::clicked, this, &SummaryStrip::showRepeatedRequested);
    connect(m_prefetch, &QPushButton::clicked, this, &SummaryStrip::prefetchRequested);
    connect(m_latency, &LatencyBox::latencyChanged, this, [this](double latency) {
        update();
        emit latencyChanged(latency);
    });
    update();
}

QLayout *SummaryStrip::buildFigures()
{
    m_figures->setSpacing(8);
    m_figures->addStrut(figuresHeight);
    m_figures->addWidget(m_count);
    m_figures->addWidget(m_unit, 0, Qt::AlignVCenter);
    m_figures->addSpacing(12);
    m_figures->addWidget(m_records);
    m_figures->addSpacing(12);
    m_figures->addWidget(m_measured);
    m_figures->addSpacing(12);
    m_at->setObjectName("muted"_L1);
    m_at->setBuddy(m_latency);
    m_figures->addWidget(m_at);
    m_figures->addWidget(m_latency);
    m_figures->addWidget(m_estimate);
    m_figures->addStretch(1);
    m_figures->addWidget(m_other);
    return m_figures;
}

QLayout *SummaryStrip::buildWords()
{
    auto *words = new QHBoxLayout;
    words->setSpacing(8);
    words->addStrut(wordsHeight); // the line stays where it is while buttons come and go
    words->addWidget(m_mark);
    words->addWidget(m_finding, 1);
    words->addWidget(m_showThem);
    words->addWidget(m_prefetch);
    return words;
}

void SummaryStrip::setLatencyMs(double latencyMs)
{
    m_latency->setLatencyMs(latencyMs);
}

void SummaryStrip::show(const LoadSummary &summary, const QString &otherStrategy,
                        qint64 otherQueries)
{
    m_summary = summary;
    m_otherStrategy = otherStrategy;
    m_otherQueries = otherQueries;
    update();
}

void SummaryStrip::update()
{
    const Theme theme(palette());
    const QLocale locale;
    const LoadStatistics &statistics = m_summary.statistics;
    const Finding finding(m_summary);
    const QueryLogModel::Mark mark = finding.mark();

    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, theme.mark(mark));
    m_count->setPalette(colored);
    m_count->setText(locale.toString(statistics.queries));
    QString unit = u"<b>%1</b>"_s.arg(statistics.queries == 1 ? tr("query") : tr("queries"));
    // A server's, with what the driver and the transaction add: the estimate counts by them.
    if (statistics.roundTrips != statistics.statements)
        unit += u" · "_s + counted(statistics.roundTrips, tr("1 round trip"), tr("%1 round trips"));
    m_unit->setText(unit);
    const bool isLoad = m_summary.load.id != LoadId::None;
    m_records->setText(isLoad ? counted(m_summary.load.records, tr("1 record"), tr("%1 records"))
                              : QString());
    m_measured->setText(
        isLoad ? tr("%1 ms measured").arg(locale.toString(milliseconds(m_summary.measured), 'f', 1))
               : QString());
    const double estimate = milliseconds(
        statistics.estimate(m_summary.measured, fromMilliseconds(m_latency->latencyMs())));
    m_estimate->setText(isLoad ? tr("<b>%1 ms</b> estimated")
                                     .arg(locale.toString(estimate, 'f', estimate < 100 ? 1 : 0))
                               : QString());
    const QString &words = finding.words();
    const QString title = finding.title().isEmpty()
        ? QString()
        : u"<b style='color:%1'>%2</b> &nbsp;"_s.arg(theme.mark(mark).name(),
                                                     finding.title().toHtmlEscaped());
    m_finding->setText(
        title
        + u"<span style='color:%1'>%2</span>"_s.arg(theme.muted().name(), words.toHtmlEscaped()));
    m_finding->setToolTip(plainToolTip(words)); // it may be longer than the line

    constexpr int side = 12;
    const qreal scale = devicePixelRatioF();
    QPixmap pixmap(QSize(side, side) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        paintMark(painter, QRectF(0, 0, side, side), mark, theme.mark(mark));
    }
    m_mark->setPixmap(pixmap);
    m_showThem->setVisible(m_summary.repeated > 0);
    m_prefetch->setVisible(m_summary.repeated > 0 && m_summary.prefetchQueries > 0);
    m_prefetch->setText(tr("Load it with %1 queries").arg(m_summary.prefetchQueries));
    fit();
}

/// Leaves out what can be spared, word by word, until the figures have room.
void SummaryStrip::fit()
{
    const QString queries = counted(m_otherQueries, tr("1 query"), tr("%1 queries"));
    const auto sayOther = [&](const QString &text) {
        m_other->setText(m_otherQueries > 0 ? text.arg(m_otherStrategy, queries) : QString());
    };
    const QMargins margins = layout()->contentsMargins();
    const auto fits = [&] {
        m_figures->invalidate(); // only the outer one knows of new texts at once
        return m_figures->minimumSize().width() <= width() - margins.left() - margins.right();
    };
    m_at->show();
    sayOther(tr("%1, last time: <b>%2</b>"));
    if (!fits())
        sayOther(tr("%1: <b>%2</b>"));
    if (!fits())
        m_at->hide();
    if (!fits())
        sayOther(QString());
}

void SummaryStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void SummaryStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QFrame::changeEvent(event);
}

} // namespace roundtrip

#include "moc_summarystrip.cpp"
