// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/finding.h"

#include "ui/counted.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

const QString pathArrow = u" › "_s; // NOLINT(cert-err58-cpp): a literal does not allocate

QString rootOf(const LoadSummary &summary)
{
    return summary.title.section(pathArrow, 0, 0);
}

/// `author › books › publisher`
QString placeOf(const LoadSummary &summary, QString path)
{
    if (path.isEmpty())
        return summary.title;
    return rootOf(summary) + pathArrow + path.replace("__"_L1, pathArrow);
}

} // namespace

Finding::Finding(const LoadSummary &summary)
{
    if (summary.load == 0)
        m_words = tr("Nothing loaded yet.");
    else if (summary.repeated > 0)
        sayRepeated(summary);
    else if (summary.batches.queries > 0)
        sayBatches(summary);
    else if (summary.joins.queries > 0)
        sayJoins(summary);
    else if (summary.errors > 0) {
        m_mark = QueryLogModel::Mark::Error;
        m_title = counted(summary.errors, tr("1 error"), tr("%1 errors"));
    } else {
        m_words = tr("Nothing repeated.");
    }
}

void Finding::sayRepeated(const LoadSummary &summary)
{
    const QString number = QLocale().toString(summary.repeated);
    m_mark = QueryLogModel::Mark::Repeated;
    m_title = tr("Repeated × %1").arg(number);
    const QString place = placeOf(summary, summary.repeatedPath);
    // The records that the keys are of: the root's, or those of the step before.
    const bool isFromRoot = place.count(pathArrow) <= 1;
    m_words = (isFromRoot ? tr("1 + %1 on %2: one query per %3")
                          : tr("%1 on %2: one for each of %3"))
                  .arg(number, place,
                       isFromRoot ? rootOf(summary) : place.section(pathArrow, -2, -2));
    if (summary.repeatedKeysFrom > 0)
        m_words += tr(", keys from #%1").arg(summary.repeatedKeysFrom);
    if (summary.repeatedInAll > summary.repeated)
        m_words += tr(" · %1 in all").arg(QLocale().toString(summary.repeatedInAll));
}

void Finding::sayBatches(const LoadSummary &summary)
{
    const LoadSummary::Gathered &batches = summary.batches;
    m_mark = QueryLogModel::Mark::Batch;
    if (batches.queries > 1)
        m_title = tr("%1 batches, one per level").arg(batches.queries);
    else if (batches.keys > 0)
        m_title = tr("1 batch of %1").arg(counted(batches.keys, tr("1 key"), tr("%1 keys")));
    else
        m_title = tr("1 batch"); // its keys stay in the database
    m_words = tr("on %1").arg(batches.queries > 1 ? summary.title : placeOf(summary, batches.path));
    if (batches.keysFrom > 0 && batches.queries == 1)
        m_words += tr(", keys from #%1").arg(batches.keysFrom);
    if (!batches.plan.isEmpty())
        m_words += u" · "_s + batches.plan;
}

void Finding::sayJoins(const LoadSummary &summary)
{
    m_mark = QueryLogModel::Mark::Batch;
    m_title = counted(summary.joins.queries, tr("1 join"), tr("%1 joins"));
    m_words = tr("on %1").arg(summary.title);
    if (!summary.joins.plan.isEmpty())
        m_words += u" · "_s + summary.joins.plan;
}

} // namespace roundtrip
