// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sessionlog.h"

#include "datalayer/base/logging.h"
#include "datalayer/engine/backend.h"
#include "datalayer/log/querylog.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

QueryRecord SessionLog::append(QueryRecord draft)
{
    qCDebug(sqlLog).noquote() << draft.sql << draft.rows << "rows" << draft.duration.count()
                              << "ns";
    draft.dialect = &m_backend.dialect();
    return m_log->append(std::move(draft));
}

void SessionLog::connect(QueryRecord draft)
{
    const QList<Addition> sent = m_backend.additions().connect;
    if (sent.isEmpty())
        return;
    draft.summary = u"connect"_s;
    for (const Addition &addition : sent)
        draft.add(addition);
    draft.duration = m_log->elapsed(draft.load) - draft.start;
    append(std::move(draft));
}

void SessionLog::disconnect(QueryRecord draft)
{
    draft.summary = u"disconnect"_s;
    if (const std::optional<Addition> addition = m_backend.additions().disconnect)
        draft.add(*addition);
    append(std::move(draft));
}

void SessionLog::cancellations(const QList<Canceller::Sent> &list)
{
    for (const Canceller::Sent &sent : list) {
        const LoadId load = m_log->beginLoad({ .purpose = LoadRecord::Purpose::Cancel });
        const QueryRecord draft { .load = load, .kind = QueryRecord::Kind::Setup };
        QueryRecord connecting = draft;
        if (sent.connectError.isValid())
            connecting.error = m_backend.error(sent.connectError, {});
        connect(std::move(connecting));
        if (!sent.sql.isEmpty()) {
            QueryRecord cancelling = draft;
            cancelling.sql = cancelling.summary = sent.sql;
            if (sent.error.isValid())
                cancelling.error = m_backend.error(sent.error, sent.sql);
            cancelling.roundTrips = 1;
            append(std::move(cancelling));
        }
        if (!sent.connectError.isValid())
            disconnect(draft);
        m_log->endLoad(load, 0, false);
    }
}

} // namespace roundtrip
