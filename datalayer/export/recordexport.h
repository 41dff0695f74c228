// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/export/recordform.h"
#include "datalayer/records/queryset.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace roundtrip {

class ExportFile;
class QueryLog;
class QueryRunner;
struct Streamed;

/// Exported is what became of an export.
struct Exported
{
    QString path; ///< of the file, which is there only after a whole export
    qint64 records = 0; ///< how many were written, with those that stand within others
    qint64 changed = 0; ///< values that the form could not write exactly
    std::optional<DbError> error;
    bool wasStopped = false;
};

/// RecordExport writes all records of a query to a file, whatever is shown of them. It loads them
/// over a connection of its own, part by part, so that nobody waits for it and memory holds one
/// part. It is used on the GUI thread; one export runs at a time.
class RecordExport : public QObject
{
    Q_OBJECT

public:
    /// \a log, in which the statements are logged, must outlive the export.
    explicit RecordExport(QueryLog &log, QObject *parent = nullptr);
    /// Ends the export that runs within moments, and removes what it has written.
    ~RecordExport() override;

    /// Begins to write the records of \a query, from the database that \a settings describe, to the
    /// file \a path; finished() tells the end, also where it fails at once. An export that still
    /// runs is ended, and finished() does not tell of that. A file that is the open database is
    /// refused.
    void start(const ConnectionSettings &settings, const QuerySet &query, RecordForm form,
               const QString &path);
    /// Ends the export that runs; finished() follows.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_file != nullptr; }

signals:
    /// \a records have been written so far; emitted a few times a second.
    void progressed(qint64 records);
    void finished(const roundtrip::Exported &exported);

private:
    void deliver(quint64 ticket, const Streamed &streamed, const std::optional<DbError> &openError);
    void finish(const Exported &exported);

    QueryLog &m_log;
    QString m_path;
    std::shared_ptr<ExportFile> m_file; ///< null while nothing runs
    std::unique_ptr<QueryRunner> m_runner; ///< null while nothing runs
    QTimer m_clock; ///< tells of the progress
    quint64 m_ticket = 0; ///< of the latest export; replies to others are dropped
};

/// Returns true if a file at \a path would take the place of the database file \a database, or of a
/// file that belongs to it. \a database is empty where there is no file.
[[nodiscard]] bool isOfDatabase(const QString &path, const QString &database);

} // namespace roundtrip
