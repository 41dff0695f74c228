// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/records/loading/loaded.h"
#include "datalayer/records/queryset.h"
#include "datalayer/records/recordplace.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace roundtrip {

class QueryLog;

/// KeptOpening says of a kept load which of its records was opened by itself, see
/// QueryRunner::loadRelated(), and how what it leads to was loaded. It is a plain value.
struct KeptOpening
{
    /// The number of the records that the opened one is among: 0 for those of the load itself, and
    /// from 1 those that an earlier opening has brought.
    int in = 0;
    StepId step = StepId::None; ///< the lookup step that was followed
    qint64 row = 0; ///< of the opened record in the set that the step starts from
    LoadRecord load; ///< the section of the log; its id means nothing
    QList<QueryRecord> queries; ///< its statements
};

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
    qint64 leftQueries = 0; ///< how many of its queries were not kept, see KeptLoad::leftQueries
    /// Opened is a record that was opened by itself, and along which step of the lookups.
    struct Opened
    {
        std::shared_ptr<const LoadedRecords> in {}; ///< the records that it is among
        qint64 row = 0; ///< as in KeptOpening
        StepId step = StepId::None;
    };
    QList<Opened> opened {};
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
    /// The records that were opened by themselves, whose statements have the ids that follow, and
    /// what each of them led to.
    std::vector<KeptOpening> openings {};
    std::vector<std::shared_ptr<LoadedRecords>> opened {};
};

/// Reads a KeptDatabase; called on the database thread.
using KeptSource = std::function<Result<KeptDatabase>()>;

/// KeptAnswers is what the database thread answers with while a kept load is open: the load to
/// whoever asks for the very same, what a record led to where it was opened then, and a refusal to
/// everyone else.
class KeptAnswers
{
public:
    /// Puts \a kept into \a log, from where its records have their statements from then on, and
    /// returns what it answers.
    [[nodiscard]] static std::shared_ptr<const KeptAnswers> of(const KeptDatabase &kept,
                                                               QueryLog &log);
    KeptAnswers(KeptOrigin origin, Loaded loaded)
        : m_origin(std::move(origin))
        , m_loaded(std::move(loaded))
    { }
    /// Adds \a opening, which has brought \a loaded; those before it were added before.
    void add(const KeptOpening &opening, Loaded loaded);

    [[nodiscard]] Loaded load(const QuerySet &query, FetchStrategy strategy) const;
    [[nodiscard]] Loaded loadRelated(const RecordPlace &place, StepId step) const;
    [[nodiscard]] Result<qint64> count(const QuerySet &query) const;
    /// Returns the error for everything that takes a database.
    [[nodiscard]] DbError refusal() const;

private:
    [[nodiscard]] bool isKept(const QuerySet &query) const;

    struct Opened
    {
        const LoadedRecords *in = nullptr;
        StepId step = StepId::None;
        qint64 row = 0;
        Loaded loaded;
    };

    KeptOrigin m_origin;
    Loaded m_loaded;
    std::vector<Opened> m_opened;
};

} // namespace roundtrip
