// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/records/async/keptdatabase.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace roundtrip {

/// KeptLoad is all that a load file says of one load, but for its records: which database it was
/// from, what was asked for and how, and each statement that ran. It is a plain value. It holds no
/// password, no address and no path.
struct KeptLoad
{
    QString programVersion; ///< of the program that wrote the file
    QDateTime saved;
    QString title; ///< the name of the database
    DatabaseKind kind = DatabaseKind::Sqlite;
    QString serverVersion;
    QString encoding;
    qint64 total = -1; ///< how many root records there were in the database; -1 if nobody counted
    QuerySet query; ///< with the offset and the limit of the page that the load brought
    FetchStrategy strategy = FetchStrategy::Prefetch;
    LoadRecord load; ///< the load's section of the log; its id means nothing
    /// The statements of the load in the order of their ids, by which statements and records refer
    /// to them. In a load that was read from a file the ids are 1, 2, 3, ...
    QList<QueryRecord> queries;
    /// How many older queries of the load had left the log before it was kept, and are not here.
    qint64 leftQueries = 0;
    /// The records that were opened by themselves, in that order; the ids of their statements, too,
    /// go on from one to the next.
    std::vector<KeptOpening> openings {};
};

/// ReadLoad is what a load file brings: the load, its records and those that each of its openings
/// has brought. The records refer to the statements by the ids that these have in the load.
struct ReadLoad
{
    KeptLoad load;
    std::shared_ptr<LoadedRecords> records;
    std::vector<std::shared_ptr<LoadedRecords>> opened {};
};

} // namespace roundtrip
