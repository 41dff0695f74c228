// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/shownload.h"

#include "datalayer/models/lookedat.h"
#include "datalayer/models/querylogmodel.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/models/strategytext.h"
#include "datalayer/records/async/queryrunner.h"
#include "ui/parts/spoken.h"
#include "ui/queries/querylogpane.h"
#include "ui/queries/summarystrip.h"
#include "ui/records/recordpane.h"
#include "ui/window/browseddatabase.h"
#include "ui/window/statusline.h"

#include <QTimer>

namespace roundtrip {

ShownLoad::ShownLoad(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(StatusLine::patience);
    connect(m_patience, &QTimer::timeout, this, &ShownLoad::showProgress);
    connect(&m_parts.runner, &QueryRunner::busyChanged, this, &ShownLoad::setBusy);
    connect(&m_parts.log, &QueryLogModel::updated, this, &ShownLoad::showProgress);
    connect(&m_parts.records, &RecordTreeModel::counted, this,
            [this] { m_parts.status.showCount(m_parts.records.pages()); });
    connect(&m_parts.status, &StatusLine::countRequested, this,
            [this] { m_parts.records.countAll(); });
    connect(&m_parts.browsed, &BrowsedDatabase::pageLoaded, this, &ShownLoad::show);
    const LookedAt *looked = m_parts.pane.lookedAt();
    connect(looked, &LookedAt::changed, this,
            [this, looked] { m_parts.status.showUnseen(looked->unseen(), looked->total()); });
    connect(&m_parts.browsed, &BrowsedDatabase::loadFinished, this, [this] {
        show();
        announce(&m_parts.strip, m_parts.strip.spoken());
    });
}

void ShownLoad::show()
{
    m_isProgressShown = false;
    const RecordPages &shown = m_parts.records.pages();
    const FetchStrategy other = NeededQueries::comparedWith(shown.strategy());
    m_parts.strip.show(m_parts.browsed.summary(), strategyText(other),
                       m_parts.browsed.needed().last(shown.query(), shown.loadedCount(), other));
    m_parts.logPane.setLoad(m_parts.browsed.shownLoad());
    m_parts.status.showCount(shown);
}

void ShownLoad::setBusy(bool isBusy)
{
    m_parts.status.setBusy(isBusy);
    if (isBusy)
        m_patience->start();
    else
        m_patience->stop();
    // A page that is no longer wanted ends without a word.
    if (!isBusy && m_isProgressShown)
        show();
}

void ShownLoad::showProgress()
{
    if (!m_parts.records.pages().isLoading())
        return;
    const LoadProgress progress = m_parts.log.progress();
    m_parts.status.setProgress(progress.statements, progress.expected);
    if (m_patience->isActive())
        return;
    m_isProgressShown = true;
    m_parts.strip.showProgress(progress.statements, progress.expected);
}

} // namespace roundtrip

#include "moc_shownload.cpp"
