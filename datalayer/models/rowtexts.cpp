// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/rowtexts.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Whether what is below a row was neither loaded nor is there nothing to load.
bool isAwaited(RecordNode::State state)
{
    return state == RecordNode::State::Unfetched || state == RecordNode::State::Fetching;
}

} // namespace

void RowTexts::setLabel(const QString &table, const QString &column)
{
    m_labels.insert(table, column);
    m_texts.clear();
}

const RecordText &RowTexts::of(const RecordRow &row)
{
    const LoadedRecords &records = *row.place.records;
    const auto known = m_texts.find(&records);
    return known != m_texts.end()
        ? known->second
        : m_texts.emplace(&records, RecordText(records, m_labels)).first->second;
}

QString RowTexts::label(const RecordRow &row)
{
    return of(row).label(*row.place.set, row.place.row);
}

bool RowTexts::isLabelNull(const RecordRow &row)
{
    return of(row).isLabelNull(*row.place.set, row.place.row);
}

QString RowTexts::namedLabel(const RecordRow &row)
{
    return of(row).namedLabel(*row.place.set, row.place.row);
}

QString RowTexts::namedDetails(const RecordRow &row)
{
    return of(row).namedDetails(*row.place.set, row.place.row, row.place.step);
}

QString RowTexts::details(const RecordRow &row, const RecordNode *opened)
{
    QStringList parts;
    const QList<StepId> &steps = row.steps();
    for (int child = 0; child < steps.size(); ++child) {
        const LookupStep &lookup = row.place.records->lookups().step(steps[child]);
        if (!lookup.relation->isToMany() || row.place.related(steps[child]))
            continue;
        // What was loaded for one row alone, or has failed there, stands below the row or its
        // group.
        const RecordNode *below = opened && steps.size() > 1 ? opened->openedAt(child) : opened;
        if (!below || isAwaited(below->state()))
            parts << u"… "_s + pluralName(lookup.name);
    }
    const QString known = of(row).details(*row.place.set, row.place.row, row.place.step);
    if (!known.isEmpty())
        parts << known;
    return parts.join(u" · "_s);
}

QString RowTexts::groupCount(const RecordRow &row, RecordNode::State state)
{
    const RelatedRows *related = row.loadedRows();
    if (!related)
        return isAwaited(state) ? u"…"_s : QString();
    return QLocale().toString(std::ssize(related->rows(row.place.row)));
}

} // namespace roundtrip
