// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"

#include <map>
#include <vector>

namespace roundtrip {

class QueryLog;

/// ReadQueries is what is shown of the statements that have read the records of RecordPages, by
/// their ids. A naive load has as many as it has records, so it follows the log while they run: at
/// the end of the load it would take long to go through them all.
class ReadQueries
{
public:
    /// Query is one of the statements.
    struct Query
    {
        QueryId id = QueryId::None;
        int number = 0; ///< within the log
        QueryMark mark = QueryMark::Neutral;
    };

    /// Takes loads from \a log, which must live as long; from null it takes none.
    explicit ReadQueries(const QueryLog *log)
        : m_log(log)
    { }

    /// Takes in what the log has got since the last time.
    void follow();
    /// Adds what the log has of the statements of a load so far.
    void addLoad(LoadId load);
    /// Notes that \a load has ended, as those before it have: one that is added all the same, such
    /// as a load that was kept, is looked for in the log.
    void endLoad(LoadId load);
    /// Forgets what it has followed and not added, since the log was cleared.
    void clearFollowed() { m_coming.clear(); }
    /// Adds a statement, or replaces what is known of it. It is quick where the ids ascend.
    void insert(const Query &query);
    /// Forgets the statements that were added.
    void clear();
    /// Returns the statement with this id, or null.
    [[nodiscard]] const Query *find(QueryId id) const;
    /// Returns whether any statement has read the related records of many records at once.
    [[nodiscard]] bool hasBatches() const { return m_hasBatches; }

private:
    /// Coming is the statements of a load that may be added.
    struct Coming
    {
        std::vector<Query> queries; ///< by id
        RepetitionFinder repetitions;

        void take(const QueryRecord &record);
    };

    const QueryLog *m_log;
    QueryId m_followed = QueryId::None; ///< the last statement taken in
    bool m_hasMissed = false; ///< statements have left the log before they were taken in
    std::map<LoadId, Coming> m_coming;
    std::vector<Query> m_queries; ///< by id
    bool m_hasBatches = false;
};

} // namespace roundtrip
