// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/async/queryrunner.h"

namespace roundtrip {

/// BackgroundLoader loads whole records on a thread of its own, over a connection that it opens for
/// the first load. An opening that fails is tried again for the next load. It is used on one
/// thread, which never waits for it; the end of it cancels the loads that have no answer yet.
class BackgroundLoader
{
public:
    /// \a log must outlive the BackgroundLoader.
    BackgroundLoader(ConnectionSettings settings, QueryLog &log);

    /// Loads \a query. Loaded::error says why the database could not be opened, too.
    QFuture<Loaded> load(const QuerySet &query, FetchStrategy strategy);

private:
    ConnectionSettings m_settings;
    QFuture<Result<DatabaseInfo>> m_opening;
    QueryRunner m_runner;
};

} // namespace roundtrip
