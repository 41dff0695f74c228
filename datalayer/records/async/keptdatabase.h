// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/records/loading/loaded.h"
#include "datalayer/records/queryset.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace roundtrip {

/// KeptOrigin says where the one load came from that is shown without a database. It is a plain
/// value.
struct KeptOrigin
{
    QDateTime saved;
    QString database; ///< the title of the database that was loaded from
    DatabaseKind kind = DatabaseKind::Sqlite; ///< of that database
    QuerySet query; ///< what was loaded, with its offset and its limit
    FetchStrategy strategy {};
    qint64 total = -1; ///< how many root records there were; -1 if nobody counted
};

/// KeptDatabase is what a QueryRunner can open in place of a database: one load that was kept, with
/// its section of the log. The statements have the ids 1, 2, 3, ..., by which the records refer to
/// them; the log gives them others.
struct KeptDatabase
{
    QString title;
    QString path; ///< of the file that the load is kept in
    QString serverVersion;
    QString encoding;
    KeptOrigin origin;
    LoadRecord load;
    QList<QueryRecord> queries;
    std::shared_ptr<LoadedRecords> records;
};

/// Reads a KeptDatabase; called on the database thread.
using KeptSource = std::function<Result<KeptDatabase>()>;

/// KeptAnswers is what the database thread answers with while a kept load is open: the load to
/// whoever asks for the very same, and a refusal to everyone else.
class KeptAnswers
{
public:
    KeptAnswers(KeptOrigin origin, Loaded loaded)
        : m_origin(std::move(origin))
        , m_loaded(std::move(loaded))
    { }

    [[nodiscard]] Loaded load(const QuerySet &query, FetchStrategy strategy) const;
    [[nodiscard]] Result<qint64> count(const QuerySet &query) const;
    /// Returns the error for everything that takes a database.
    [[nodiscard]] DbError refusal() const;

private:
    [[nodiscard]] bool isKept(const QuerySet &query) const;

    KeptOrigin m_origin;
    Loaded m_loaded;
};

} // namespace roundtrip
