// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/queries/finding.h"

#include "datalayer/models/logtext.h"
#include "ui/parts/counted.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// `author › books › publisher`, or what was loaded in all where there is no lookup.
QString placeOf(const LoadSummary &summary, const LookupNames &lookups)
{
    return lookups.isEmpty() ? loadText(summary.load)
                             : recordsText(loadRootText(summary.load), lookups);
}

} // namespace

Finding::Finding(const LoadSummary &summary)
{
    if (summary.load.id == LoadId::None)
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
    const QString place = placeOf(summary, summary.repeatedLookups);
    // The records that the keys are of: the root's, or those of the step before.
    const QStringList steps = summary.repeatedLookups.value(0);
    if (steps.size() <= 1) {
        m_words = tr("%1 + %2 on %3: one query per %4")
                      .arg(QLocale().toString(summary.pages), number, place,
                           loadRootText(summary.load));
    } else {
        m_words = tr("%1 on %2: one for each of %3").arg(number, place, steps[steps.size() - 2]);
    }
    if (summary.repeatedKeysFrom > 0)
        m_words += tr(", keys from #%1").arg(summary.repeatedKeysFrom);
    if (summary.repeatedInAll > summary.repeated)
        m_words += tr(" · %1 in all").arg(QLocale().toString(summary.repeatedInAll));
}

void Finding::sayBatches(const LoadSummary &summary)
{
    const LoadSummary::Gathered &batches = summary.batches;
    m_mark = QueryLogModel::Mark::Batch;
    if (summary.pages > 1)
        m_title = tr("%1 batches on %2 pages")
                      .arg(QLocale().toString(batches.queries), QLocale().toString(summary.pages));
    else if (batches.queries > 1)
        m_title = tr("%1 batches, one per level").arg(QLocale().toString(batches.queries));
    else if (batches.keys > 0)
        m_title = tr("1 batch of %1").arg(counted(batches.keys, tr("1 key"), tr("%1 keys")));
    else
        m_title = tr("1 batch"); // its keys stay in the database
    m_words = tr("on %1").arg(batches.queries > 1 ? loadText(summary.load)
                                                  : placeOf(summary, batches.lookups));
    if (batches.keysFrom > 0 && batches.queries == 1 && summary.pages == 1)
        m_words += tr(", keys from #%1").arg(batches.keysFrom);
    if (!batches.notes.isEmpty())
        m_words += u" · "_s + notesText(batches.notes);
}

void Finding::sayJoins(const LoadSummary &summary)
{
    m_mark = QueryLogModel::Mark::Batch;
    m_title = counted(summary.joins.queries, tr("1 join"), tr("%1 joins"));
    m_words = tr("on %1").arg(loadText(summary.load));
    if (!summary.joins.notes.isEmpty())
        m_words += u" · "_s + notesText(summary.joins.notes);
}

} // namespace roundtrip
