// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/async/keptdatabase.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/loadedrecords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

std::shared_ptr<const KeptAnswers> KeptAnswers::of(const KeptDatabase &kept, QueryLog &log)
{
    QList<QueryLog::Section> sections { { kept.load, kept.queries } };
    for (const KeptOpening &opening : kept.openings)
        sections << QueryLog::Section { opening.load, opening.queries };
    const QueryLog::Adopted adopted = log.adopt(sections);
    kept.records->renumberQueries(adopted.added);
    auto answers = std::make_shared<KeptAnswers>(
        kept.origin, Loaded { .records = kept.records, .load = adopted.load });
    int load = static_cast<int>(adopted.load);
    for (size_t i = 0; i < kept.opened.size(); ++i) {
        kept.opened[i]->renumberQueries(adopted.added);
        answers->add(kept.openings[i], { .records = kept.opened[i], .load = LoadId { ++load } });
    }
    return answers;
}

/// Whoever shows records asks for a page of its own length.
bool KeptAnswers::isKept(const QuerySet &query) const
{
    const std::optional<qint64> limit = m_origin.query.limitCount();
    return query.limit(limit) == m_origin.query;
}

Loaded KeptAnswers::load(const QuerySet &query, FetchStrategy strategy) const
{
    if (strategy == m_origin.strategy && isKept(query))
        return m_loaded;
    return { .error = refusal() };
}

void KeptAnswers::add(const KeptOpening &opening, Loaded loaded)
{
    const Loaded &in = opening.in == 0 ? m_loaded
                                       : m_opened[static_cast<size_t>(opening.in - 1)].loaded;
    m_opened.push_back({ in.records.get(), opening.step, opening.row, std::move(loaded) });
}

Loaded KeptAnswers::loadRelated(const RecordPlace &place, StepId step) const
{
    const auto found = std::ranges::find_if(m_opened, [&](const Opened &opened) {
        return opened.in == place.records.get() && opened.step == step && opened.row == place.row;
    });
    return found == m_opened.end() ? Loaded { .error = refusal() } : found->loaded;
}

Result<qint64> KeptAnswers::count(const QuerySet &query) const
{
    if (!isKept(query))
        return refusal();
    return m_origin.query.offsetCount() + m_loaded.records->root().rowCount();
}

DbError KeptAnswers::refusal() const
{
    const QString saved = m_origin.saved.date().toString(Qt::ISODate);
    return errorSaying(DbError::Kind::Misuse,
                       { QT_TRANSLATE_NOOP("ErrorText",
                                           "this is a load that was saved on %1 from %2; open the "
                                           "database to load again"),
                         { saved, m_origin.database } });
}

} // namespace roundtrip
