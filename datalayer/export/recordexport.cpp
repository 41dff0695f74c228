// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/recordexport.h"

#include "datalayer/base/whenanswered.h"
#include "datalayer/export/exportfile.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/records/loading/recordstream.h"

#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

bool isOfDatabase(const QString &path, const QString &database)
{
    if (database.isEmpty())
        return false;
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s }) {
        const QFileInfo own(database + suffix);
        // Two files that are not there are equal to QFileInfo.
        if ((own.exists() && QFileInfo(path) == own)
            || QFileInfo(path).absoluteFilePath() == own.absoluteFilePath())
            return true;
    }
    return false;
}

RecordExport::RecordExport(QueryLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    constexpr std::chrono::milliseconds pace { 200 };
    m_clock.setInterval(pace);
    connect(&m_clock, &QTimer::timeout, this, [this] { emit progressed(m_file->recordCount()); });
}

/// The runner ends first: its replies ask for this object.
RecordExport::~RecordExport()
{
    m_runner.reset();
}

void RecordExport::start(const ConnectionSettings &settings, const QuerySet &query, RecordForm form,
                         const QString &path)
{
    m_clock.stop();
    m_runner.reset();
    const quint64 ticket = ++m_ticket;
    m_path = path;
    m_file = std::make_shared<ExportFile>(path, form,
                                          RecordWriter::Options { .database = settings.kind });
    if (isOfDatabase(path, settings.path)) {
        const DbError error { DbError::Kind::Refused,
                              u"%1 is the database itself, which is only read"_s.arg(path),
                              {} };
        return finish({ .path = path, .error = error });
    }
    m_runner = std::make_unique<QueryRunner>(m_log);
    // The requests of a runner are answered in order: by then it is known whether it has opened.
    const QFuture<Result<DatabaseInfo>> opening = m_runner->open(settings);
    m_clock.start();
    whenAnswered(
        m_runner->stream(query, m_file), this,
        [this, ticket, opening](const Streamed &streamed) {
            const Result<DatabaseInfo> opened = opening.result();
            deliver(ticket, streamed, opened ? std::optional<DbError>() : opened.error());
        },
        [this, ticket] { deliver(ticket, { .wasStopped = true }, {}); });
}

void RecordExport::stop()
{
    if (!m_runner)
        return;
    m_runner->stop();
    m_runner->stopOpening();
}

void RecordExport::deliver(quint64 ticket, const Streamed &streamed,
                           const std::optional<DbError> &openError)
{
    if (ticket != m_ticket)
        return; // another export has begun since
    Exported exported { .path = m_path,
                        .records = m_file->recordCount(),
                        .changed = m_file->changedCount(),
                        .error = openError ? openError : streamed.error,
                        .wasStopped = streamed.wasStopped };
    if (exported.error && exported.error->kind == DbError::Kind::Stopped) {
        exported.wasStopped = true;
        exported.error.reset();
    }
    finish(exported);
}

void RecordExport::finish(const Exported &exported)
{
    m_clock.stop();
    m_file.reset();
    m_runner.reset();
    emit finished(exported);
}

} // namespace roundtrip

#include "moc_recordexport.cpp"
