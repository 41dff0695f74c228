// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/summarystrip.h"

#include "datalayer/base/milliseconds.h"
#include "ui/parts/counted.h"
#include "ui/parts/durationtext.h"
#include "ui/parts/isolated.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"
#include "ui/queries/finding.h"
#include "ui/queries/latencybox.h"

#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

// In pixels, for texts of the usual size.
constexpr int figuresHeight = 42;
constexpr int wordsHeight = 32;
constexpr int compactFiguresHeight = 30;
constexpr int compactWordsHeight = 28;
/// What the latency stands behind: it stays where it is while the figures change.
constexpr int figuresWidth = 372;

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
    , m_copyAs(new QToolButton(this))
    , m_copyMenu(new QMenu(tr("Copy query as"), this))
    , m_figures(new QHBoxLayout)
    , m_wordsLine(new QHBoxLayout)
{
    setObjectName("strip"_L1);
    setMinimumWidth(400); // and not what all words together take, see fit()
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
    m_records->setObjectName("loadedRecords"_L1);
    m_measured->setObjectName("measured"_L1);
    m_latency->setObjectName("latency"_L1);
    m_copyAs->setObjectName("copyAs"_L1);
    m_copyAs->setText(tr("Copy as ▾"));
    m_copyAs->setAccessibleName(tr("Copy query as"));
    m_copyAs->setProperty("dropdown", true);
    m_copyAs->setPopupMode(QToolButton::InstantPopup);
    m_copyAs->setFocusPolicy(Qt::StrongFocus);
    m_copyAs->setMenu(m_copyMenu);

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
    takeFont();
    update();
}

QLayout *SummaryStrip::buildFigures()
{
    m_figures->setSpacing(8);
    m_figures->addWidget(m_count);
    m_figures->addWidget(m_unit, 0, Qt::AlignVCenter);
    m_figures->addSpacing(12);
    m_figures->addWidget(m_records);
    m_figures->addSpacing(12);
    m_figures->addWidget(m_measured);
    m_figures->addSpacing(12);
    m_figures->addSpacing(0); // see fit()
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
    m_wordsLine->setSpacing(8);
    m_wordsLine->addWidget(m_mark);
    m_wordsLine->addWidget(m_finding, 1);
    m_wordsLine->addWidget(m_showThem);
    m_wordsLine->addWidget(m_prefetch);
    m_wordsLine->addWidget(m_copyAs);
    return m_wordsLine;
}

/// The lines have heights of their own: they stay where they are while buttons come and go.
void SummaryStrip::takeFont()
{
    QFont large = font();
    // The font may come in points or in pixels.
    large.setPixelSize(QFontInfo(font()).pixelSize() * (m_isCompact ? 7 : 12) / 5);
    large.setBold(true);
    m_count->setFont(large);
    int figures = scaledTo(font(), figuresHeight);
    int words = scaledTo(font(), wordsHeight);
    if (m_isCompact) {
        // Large texts need less around them.
        const int text = fontMetrics().height();
        figures = std::min(scaledTo(font(), compactFiguresHeight), text + 14);
        words = std::min(scaledTo(font(), compactWordsHeight), text + 12);
    }
    m_count->setFixedHeight(figures);
    m_mark->setFixedHeight(words);
    const int below = m_isCompact ? 2 : 6;
    layout()->setContentsMargins(14, m_isCompact ? 2 : 4, 14, below);
    setFixedHeight(figures + words + layout()->contentsMargins().top() + below);
}

void SummaryStrip::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) == isCompact)
        return;
    takeFont();
    fit();
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
    m_isLoading = false;
    update();
}

void SummaryStrip::showProgress(qint64 done, qint64 total)
{
    m_isLoading = true;
    m_done = done;
    m_total = total;
    update();
}

void SummaryStrip::update()
{
    const Finding finding(m_summary);
    sayFigures();
    updateMark(m_isLoading ? QueryLogModel::Mark::Neutral : finding.mark());
    m_finding->setToolTip(m_isLoading ? QString() : plainToolTip(finding.words()));
    m_showThem->setVisible(!m_isLoading && m_summary.repeated > 0);
    m_prefetch->setVisible(!m_isLoading && m_summary.repeated > 0 && m_summary.prefetchQueries > 0);
    m_copyAs->setVisible(m_summary.load.id != LoadId::None);
    m_prefetch->setText(
        tr("Load it with %1 queries").arg(QLocale().toString(m_summary.prefetchQueries)));
    fit();
}

void SummaryStrip::sayFigures()
{
    const QLocale locale;
    const LoadStatistics &statistics = m_summary.statistics;
    const qint64 queries = m_isLoading ? m_done : statistics.queries;
    m_count->setText(locale.toString(queries));
    QString unit = u"<b>%1</b>"_s.arg(queries == 1 ? tr("query") : tr("queries"));
    // A server's, with what the driver and the transaction add: the estimate counts by them.
    if (!m_isLoading && statistics.roundTrips != statistics.statements)
        unit += u" · "_s + counted(statistics.roundTrips, tr("1 round trip"), tr("%1 round trips"));
    m_unit->setText(isolated(unit));
    const bool isLoad = !m_isLoading && m_summary.load.id != LoadId::None;
    const double estimate = milliseconds(
        statistics.estimate(m_summary.measured, fromMilliseconds(m_latency->latencyMs())));
    m_records->setText(
        isLoad ? isolated(counted(m_summary.load.records, tr("1 record"), tr("%1 records")))
               : QString());
    m_measured->setText(
        isLoad ? isolated(tr("%1 measured").arg(durationText(milliseconds(m_summary.measured))))
               : QString());
    m_estimate->setText(isLoad ? isolated(tr("<b>%1</b> estimated").arg(durationText(estimate)))
                               : QString());
    m_count->setToolTip(isLoad ? m_records->text() + u'\n' + m_measured->text() : QString());
}

void SummaryStrip::updateMark(QueryMark mark)
{
    const Theme theme(palette());
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, theme.mark(mark));
    m_count->setPalette(colored);
    const int side = scaledTo(font(), 12);
    const qreal scale = devicePixelRatioF();
    QPixmap pixmap(QSize(side, side) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        paintMark(painter, QRectF(0, 0, side, side), mark, theme.mark(mark));
    }
    m_mark->setPixmap(pixmap);
    m_mark->setAccessibleName(markText(mark));
}

QString SummaryStrip::spoken() const
{
    if (m_summary.load.id == LoadId::None)
        return {};
    const Finding finding(m_summary);
    const QString queries = counted(m_summary.statistics.queries, tr("1 query"), tr("%1 queries"));
    const QString records = counted(m_summary.load.records, tr("1 record"), tr("%1 records"));
    QStringList words { finding.title(), finding.words() };
    words.removeAll(QString());
    QString said = words.join(u", "_s);
    if (said.endsWith(u'.')) // a finding that is a sentence
        said.chop(1);
    return tr("Loaded: %1, %2. %3.").arg(queries, records, said);
}

/// Leaves out what can be spared, word by word, until the figures have room.
void SummaryStrip::fit()
{
    const QString queries = counted(m_otherQueries, tr("1 query"), tr("%1 queries"));
    const auto sayOther = [&](const QString &text) {
        const bool isSaid = m_otherQueries > 0 && !m_isLoading && !text.isEmpty();
        m_other->setText(isSaid ? isolated(text.arg(m_otherStrategy, queries)) : QString());
    };
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    QSpacerItem *spare = m_figures->itemAt(m_figures->indexOf(m_at) - 1)->spacerItem();
    const auto fits = [&] {
        m_figures->invalidate(); // only the outer one knows of new texts at once
        return m_figures->minimumSize().width() <= room;
    };
    spare->changeSize(0, 0);
    for (QWidget *figure :
         { static_cast<QWidget *>(m_at), static_cast<QWidget *>(m_records),
           static_cast<QWidget *>(m_measured), static_cast<QWidget *>(m_estimate) })
        figure->show();
    sayOther(tr("%1, last time: <b>%2</b>"));
    if (!fits())
        sayOther(tr("%1: <b>%2</b>"));
    if (!fits())
        m_at->hide();
    if (!fits())
        sayOther(QString());
    for (QWidget *figure : { m_records, m_measured, m_estimate }) {
        if (!fits())
            figure->hide();
    }
    // Where there is room, the latency keeps its place while the figures before it change.
    std::ignore = fits();
    const int before = m_count->sizeHint().width() + m_unit->sizeHint().width()
        + m_records->sizeHint().width() + m_measured->sizeHint().width();
    const int left = room - m_figures->minimumSize().width();
    spare->changeSize(std::clamp(scaledTo(font(), figuresWidth) - before, 0, std::max(left, 0)), 0);
    m_figures->invalidate();
    fitFinding();
}

/// The end of a finding that is too long is left out, and said so.
void SummaryStrip::fitFinding()
{
    const Theme theme(palette());
    const Finding finding(m_summary);
    QString words = finding.words();
    QString title = finding.title();
    if (m_isLoading) {
        title = tr("Loading…");
        words = m_total > 0
            ? tr("%1 of %2").arg(QLocale().toString(m_done), QLocale().toString(m_total))
            : QString();
    }
    if (isVisible()) {
        QFont bold = font();
        bold.setBold(true);
        const QMargins margins = layout()->contentsMargins();
        int room = width() - margins.left() - margins.right() - m_mark->sizeHint().width()
            - m_wordsLine->spacing();
        for (const QWidget *button :
             { static_cast<QWidget *>(m_showThem), static_cast<QWidget *>(m_prefetch),
               static_cast<QWidget *>(m_copyAs) }) {
            if (!button->isHidden())
                room -= button->sizeHint().width() + m_wordsLine->spacing();
        }
        const QString gap = title.isEmpty() ? QString() : u"   "_s;
        room -= QFontMetrics(bold).horizontalAdvance(title + gap) + 4;
        words = fontMetrics().elidedText(words, Qt::ElideRight, std::max(room, 0));
    }
    const QueryLogModel::Mark mark = m_isLoading ? QueryLogModel::Mark::Neutral : finding.mark();
    const QString shownTitle = title.isEmpty()
        ? QString()
        : u"<b style='color:%1'>%2</b> &nbsp;"_s.arg(theme.mark(mark).name(),
                                                     isolated(title).toHtmlEscaped());
    // Its end, and not its beginning, is where the window's lines end.
    const QString direction = isRightToLeft() ? u"<div dir='rtl'>"_s : QString();
    m_finding->setText(direction + shownTitle
                       + u"<span style='color:%1'>%2</span>"_s.arg(
                           theme.muted().name(), isolated(words).toHtmlEscaped()));
}

void SummaryStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

/// Nothing was left out for want of room while the window was not arranged yet.
void SummaryStrip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    fit();
}

void SummaryStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        takeFont();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace roundtrip

#include "moc_summarystrip.cpp"
