// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/async/backgroundloader.h"

#include "datalayer/records/loading/loaded.h"

namespace roundtrip {

BackgroundLoader::BackgroundLoader(ConnectionSettings settings, QueryLog &log)
    : m_settings(std::move(settings))
    , m_runner(log)
{
    m_opening = m_runner.open(m_settings);
}

QFuture<Loaded> BackgroundLoader::load(const QuerySet &query, FetchStrategy strategy)
{
    if (m_opening.isFinished() && !m_opening.result())
        m_opening = m_runner.open(m_settings);
    // The requests of a runner are answered in order: the database is open by then, or will not be.
    return m_runner.load(query, strategy, 0)
        .then([opening = m_opening](const Loaded &loaded) -> Loaded {
            const Result<DatabaseInfo> opened = opening.result();
            return opened ? loaded : Loaded { .error = opened.error() };
        });
}

} // namespace roundtrip
