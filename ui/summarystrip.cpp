// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/summarystrip.h"

#include "ui/counted.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr std::array latencies = { 0.0, 1.0, 5.0, 20.0, 100.0 };
constexpr int otherIndex = static_cast<int>(latencies.size());

QString pathText(QString path)
{
    return path.replace("__"_L1, u" › "_s);
}

QString emphasised(const QString &text, const QColor &color)
{
    return u"<b style='color:%1'>%2</b>"_s.arg(color.name(), text.toHtmlEscaped());
}

} // namespace

SummaryStrip::SummaryStrip(QWidget *parent)
    : QFrame(parent)
    , m_count(new QLabel(this))
    , m_unit(new QLabel(this))
    , m_records(new QLabel(this))
    , m_measured(new QLabel(this))
    , m_latency(new QComboBox(this))
    , m_estimate(new QLabel(this))
    , m_other(new QLabel(this))
    , m_mark(new QLabel(this))
    , m_finding(new QLabel(this))
    , m_showThem(new QPushButton(tr("Show them"), this))
    , m_prefetch(new QPushButton(this))
{
    setObjectName("strip"_L1);
    setFixedHeight(84);
    QFont large = font();
    // The font may come in points or in pixels.
    large.setPixelSize(QFontInfo(font()).pixelSize() * 12 / 5);
    large.setBold(true);
    m_count->setFont(large);
    m_count->setObjectName("queryCount"_L1);
    m_finding->setObjectName("finding"_L1);
    m_finding->setTextFormat(Qt::RichText);
    m_finding->setMinimumWidth(40);
    m_other->setObjectName("otherStrategy"_L1);
    m_estimate->setObjectName("estimate"_L1);
    m_showThem->setObjectName("showThem"_L1);
    m_prefetch->setObjectName("loadWithPrefetch"_L1);
    m_latency->setAccessibleName(tr("Latency of a round trip"));
    for (const double latency : latencies)
        m_latency->addItem(tr("%1 ms").arg(latency));
    m_latency->addItem(tr("Other…"));
    m_latency->setCurrentIndex(2);

    auto *figures = new QHBoxLayout;
    figures->setSpacing(8);
    figures->addWidget(m_count);
    figures->addWidget(m_unit, 0, Qt::AlignVCenter);
    figures->addSpacing(12);
    figures->addWidget(m_records);
    figures->addSpacing(12);
    figures->addWidget(m_measured);
    figures->addSpacing(12);
    auto *at = new QLabel(tr("at a latency of"), this);
    at->setObjectName("muted"_L1);
    at->setBuddy(m_latency);
    figures->addWidget(at);
    figures->addWidget(m_latency);
    figures->addWidget(m_estimate);
    figures->addStretch(1);
    figures->addWidget(m_other);

    auto *words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_mark);
    words->addWidget(m_finding, 1);
    words->addWidget(m_showThem);
    words->addWidget(m_prefetch);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 6);
    layout->setSpacing(0);
    layout->addLayout(figures, 1);
    layout->addLayout(words, 1);

    connect(m_showThem, &QPushButton::clicked, this, &SummaryStrip::showRepeatedRequested);
    connect(m_prefetch, &QPushButton::clicked, this, &SummaryStrip::prefetchRequested);
    connect(m_latency, &QComboBox::activated, this, &SummaryStrip::chooseLatency);
    update();
}

void SummaryStrip::chooseLatency(int index)
{
    if (index < otherIndex) {
        setLatencyMs(latencies[static_cast<size_t>(index)]);
        return;
    }
    // Not exec(): nothing may wait within the event loop.
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setLabelText(tr("Time of one round trip, in milliseconds:"));
    dialog->setDoubleRange(0, 100'000);
    dialog->setDoubleDecimals(2);
    dialog->setDoubleValue(m_latencyMs);
    connect(dialog, &QInputDialog::doubleValueSelected, this, &SummaryStrip::setLatencyMs);
    connect(dialog, &QInputDialog::rejected, this, [this] { setLatencyMs(m_latencyMs); });
    dialog->open();
}

void SummaryStrip::setLatencyMs(double latencyMs)
{
    m_latencyMs = latencyMs;
    const auto found = std::ranges::find(latencies, latencyMs);
    const auto index = static_cast<int>(found - latencies.begin());
    m_latency->setItemText(otherIndex,
                           index == otherIndex ? tr("%1 ms").arg(latencyMs) : tr("Other…"));
    m_latency->setCurrentIndex(index);
    update();
    emit latencyChanged(latencyMs);
}

void SummaryStrip::show(const LoadSummary &summary, const QString &otherStrategy,
                        qint64 otherQueries)
{
    m_summary = summary;
    m_otherStrategy = otherStrategy;
    m_otherQueries = otherQueries;
    update();
}

QString SummaryStrip::finding() const
{
    const Theme theme(palette());
    const QString muted = u"<span style='color:%1'>%2</span>"_s.arg(theme.muted().name());
    if (m_summary.load == 0)
        return muted.arg(tr("Nothing loaded yet.").toHtmlEscaped());
    if (m_summary.repeated > 0) {
        QString words = tr("1 + %1 on %2: one query per record")
                            .arg(m_summary.repeated)
                            .arg(pathText(m_summary.repeatedPath));
        if (m_summary.repeatedKeysFrom > 0)
            words += tr(", keys from #%1").arg(m_summary.repeatedKeysFrom);
        return emphasised(tr("Repeated × %1").arg(m_summary.repeated),
                          theme.mark(QueryLogModel::Mark::Repeated))
            + u" &nbsp;"_s + muted.arg(words.toHtmlEscaped());
    }
    if (m_summary.batches > 0) {
        QString words = tr("on %1").arg(pathText(m_summary.batchPath));
        if (m_summary.batchKeysFrom > 0)
            words += tr(", keys from #%1").arg(m_summary.batchKeysFrom);
        if (!m_summary.plan.isEmpty())
            words += u" · "_s + m_summary.plan;
        const QString batches = m_summary.batches == 1
            ? tr("1 batch of %1").arg(counted(m_summary.batchKeys, tr("1 key"), tr("%1 keys")))
            : tr("%1 batches, one per level").arg(m_summary.batches);
        return emphasised(batches, theme.mark(QueryLogModel::Mark::Batch)) + u" &nbsp;"_s
            + muted.arg(words.toHtmlEscaped());
    }
    if (m_summary.errors > 0) {
        return emphasised(counted(m_summary.errors, tr("1 error"), tr("%1 errors")),
                          theme.mark(QueryLogModel::Mark::Error));
    }
    return muted.arg(tr("Nothing repeated.").toHtmlEscaped());
}

void SummaryStrip::update()
{
    const Theme theme(palette());
    const QLocale locale;
    auto mark = QueryLogModel::Mark::Neutral;
    if (m_summary.repeated > 0)
        mark = QueryLogModel::Mark::Repeated;
    else if (m_summary.batches > 0)
        mark = QueryLogModel::Mark::Batch;
    else if (m_summary.errors > 0)
        mark = QueryLogModel::Mark::Error;

    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, theme.mark(mark));
    m_count->setPalette(colored);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.muted());
    m_other->setPalette(muted);
    if (auto *label = findChild<QLabel *>("muted"_L1))
        label->setPalette(muted);

    m_count->setText(locale.toString(m_summary.queries));
    m_unit->setText(u"<b>%1</b>"_s.arg(m_summary.queries == 1 ? tr("query") : tr("queries")));
    m_records->setText(m_summary.isFinished
                           ? counted(m_summary.records, tr("1 record"), tr("%1 records"))
                           : tr("loading…"));
    m_measured->setText(tr("%1 ms measured").arg(locale.toString(m_summary.measuredMs, 'f', 1)));
    const double estimate = m_summary.estimatedMs(m_latencyMs);
    m_estimate->setText(
        tr("<b>%1 ms</b> estimated").arg(locale.toString(estimate, 'f', estimate < 100 ? 1 : 0)));
    m_other->setText(
        m_otherQueries > 0
            ? tr("%1, last time: <b>%2</b>")
                  .arg(m_otherStrategy, counted(m_otherQueries, tr("1 query"), tr("%1 queries")))
            : QString());
    m_finding->setText(finding());

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
}

void SummaryStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QFrame::changeEvent(event);
}

} // namespace roundtrip

#include "moc_summarystrip.cpp"
