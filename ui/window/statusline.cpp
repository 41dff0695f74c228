// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/statusline.h"

#include "datalayer/base/visibletext.h"
#include "datalayer/models/recordpages.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/isolated.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_count(new ElidedLabel(this))
    , m_countAll(new QToolButton(this))
    , m_unseen(new ElidedLabel(this))
    , m_database(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_patience(new QTimer(this))
{
    m_count->setObjectName("recordCount"_L1);
    m_database->setObjectName("database"_L1);
    m_progress->setMinimumWidth(scaledTo(font(), 180));
    m_progress->setAccessibleName(tr("Progress of the load"));
    m_progress->hide();
    m_count->setContentsMargins(6, 0, 6, 0); // whichever of them is at the window's edge
    m_countAll->setObjectName("countAll"_L1);
    m_countAll->setText(tr("Count them"));
    m_countAll->hide();
    connect(m_countAll, &QToolButton::clicked, this, &StatusLine::countRequested);
    addWidget(m_count);
    addWidget(m_countAll);
    m_unseen->setObjectName("unseenRecords"_L1);
    m_unseen->setContentsMargins(6, 0, 6, 0);
    m_unseen->hide();
    addWidget(m_unseen);
    addWidget(m_progress);
    addPermanentWidget(m_database);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, m_progress, &QWidget::show);
}

void StatusLine::showCount(const RecordPages &pages)
{
    m_countAll->setVisible(pages.isCountCut() && pages.hasMore());
    if (pages.query().root().isNull()) {
        m_count->clear();
        return;
    }
    const QLocale locale;
    const QString where = pages.query().selection().filters.isEmpty()
        ? pages.query().root()
        : tr("%1 · filtered", "the records of a table").arg(pages.query().root());
    const qint64 estimate = pages.estimatedCount();
    m_countAll->setToolTip(pages.counting() == RecordPages::Counting::OnRequest
                               ? tr("The server counts all records only if you ask for it.")
                               : tr("Counting takes longer than %1 seconds and was left off.")
                                     .arg(QueryRunner::countPatience.count()));
    if (estimate >= pages.count()) {
        m_count->setText(
            isolated(tr("%1 of ~%2 in %3", "about so many, by the server's statistics")
                         .arg(locale.toString(pages.count()), locale.toString(estimate), where)));
        return;
    }
    const qint64 total = std::max(pages.totalCount(), pages.count());
    if (total == 0 && !pages.hasMore()) {
        m_count->setText(isolated(tr("no records in %1").arg(where)));
        return;
    }
    const bool isCounted = pages.totalCount() >= 0 && total < RecordPages::countLimit;
    const QString more = !isCounted && pages.hasMore() ? u"+"_s : QString();
    m_count->setText(
        isolated(tr("%1 of %2 in %3")
                     .arg(locale.toString(pages.count()), locale.toString(total) + more, where)));
}

void StatusLine::showUnseen(qint64 unseen, qint64 total)
{
    m_unseen->setVisible(total > 0);
    const QLocale locale;
    if (total == 1) {
        m_unseen->setText(unseen == 0 ? tr("1 prefetched record looked at")
                                      : tr("1 prefetched record not looked at yet"));
        return;
    }
    m_unseen->setText(
        isolated(unseen == 0 ? tr("all %1 prefetched records looked at").arg(locale.toString(total))
                             : tr("%1 of %2 prefetched records not looked at yet")
                                   .arg(locale.toString(unseen), locale.toString(total))));
}

void StatusLine::showNothingOpen()
{
    m_unseen->hide();
    m_countAll->hide();
    m_count->setText(tr("Nothing is open"));
    m_database->setText(tr("Roundtrip %1").arg(QCoreApplication::applicationVersion()));
}

void StatusLine::setDatabase(const QString &text)
{
    m_database->setText(visibleText(text));
}

void StatusLine::setBusy(bool isBusy)
{
    if (isBusy) {
        setProgress(0, 0);
        m_patience->start();
    } else {
        m_patience->stop();
        m_progress->hide();
    }
}

void StatusLine::setProgress(qint64 done, qint64 total)
{
    constexpr qint64 most = std::numeric_limits<int>::max(); // a bar's own; its text has them all
    // One whose end is not known moves to and fro, unless nothing is to move.
    const qint64 end = total == 0 && isMotionReduced(*this) ? 1 : total;
    m_progress->setRange(0, static_cast<int>(std::min(end, most)));
    m_progress->setValue(static_cast<int>(std::min(done, most)));
    m_progress->setFormat(
        total > 0 ? tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total))
                  : tr("Loading…"));
    m_progress->setFixedHeight(fontMetrics().height() + 4);
}

} // namespace roundtrip

#include "moc_statusline.cpp"
