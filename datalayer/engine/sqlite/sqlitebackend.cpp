// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/errorwords.h"
#include "datalayer/engine/backend.h"
#include "datalayer/engine/cataloguereader.h"
#include "datalayer/engine/sqlite/sqlitecatalogue.h"
#include "datalayer/engine/sqlite/sqlitedefinition.h"
#include "datalayer/engine/sqlite/sqliteerror.h"
#include "datalayer/engine/sqlite/sqlitefile.h"
#include "datalayer/engine/sqlite/sqliteinterrupt.h"
#include "datalayer/engine/sqlite/sqlitelimits.h"
#include "datalayer/engine/sqlite/sqliterowreader.h"
#include "datalayer/engine/sqlite/sqlitewall.h"
#include "datalayer/engine/sqlite/standincollations.h"
#include "datalayer/engine/sqlite/viewinspector.h"

#include <QSqlDatabase>
#include <QSqlDriver>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

class SqliteBackend final : public Backend
{
public:
    SqliteBackend(const ConnectionSettings &settings, bool prefersFastReader)
        : m_path(settings.path)
        , m_script(settings.script)
        , m_boundValuesWanted(settings.maxBoundValues)
        , m_prefersFastReader(prefersFastReader)
        , m_isImmutable(settings.isImmutable)
    { }

    const Dialect &dialect() const override { return sqliteDialect(); }
    bool isServer() const override { return false; }

    Result<DriverTarget> target() override
    {
        DriverTarget target { .driver = { u"QSQLITE"_s, u"libqt6sql6-sqlite"_s, u"SQLite"_s } };
        const Result<QString> wall = sqliteWall();
        if (!wall)
            return wall.error();
        if (m_script.isEmpty()) {
            m_wall = *wall;
            Result<SqliteFile> file = inspectFile();
            if (!file)
                return file.error();
            m_file = *std::move(file);
            target.databaseName = m_file->uri(m_wall);
            // A writer that is busy for longer than this is worth a message.
            target.options = u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1500"_s;
        } else {
            const Result<QStringList> statements = splitSqliteScript(m_script);
            if (!statements)
                return statements.error();
            m_statements = *statements;
            target.databaseName = u":memory:"_s;
            // For its temporary files.
            if (!wall->isEmpty()) {
                target.databaseName = u"file::memory:?vfs="_s + *wall;
                target.options = u"QSQLITE_OPEN_URI"_s;
            }
        }
        m_proof.emplace();
        return target;
    }

    Result<> opened(QSqlDatabase &database, const Setup &setup) override
    {
        const QVariant handle = database.driver()->handle();
        const bool isProved = m_proof->isSameLibrary(handle);
        const bool canTell = m_proof->canTell();
        m_proof.reset();
        if (!canTell)
            return outOfMemory();
        if (!m_wall.isEmpty() && !(isProved && isBehindSqliteWall(handle))) {
            return errorSaying(
                DbError::Kind::Unsupported,
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "Qt's driver has not opened it as it was told to, so it could "
                                    "be written to") });
        }
        if (isProved)
            m_maxColumns = sqliteMaxColumns(handle);
        if (isProved)
            m_maxBoundValues = limitSqliteBoundValues(handle, m_boundValuesWanted);
        m_isFast = isProved && m_prefersFastReader;
        m_interrupt.reset();
        m_standIns.reset();
        if (isProved) {
            m_interrupt.emplace(handle);
            m_standIns.emplace(handle);
        }
        if (!m_statements.isEmpty()) {
            for (const QString &statement :
                 m_statements + QStringList { u"PRAGMA query_only = ON"_s }) {
                if (const auto done = setup(statement, false); !done)
                    return done.error();
            }
        }
        return readProperties(setup);
    }

    Result<bool> isOutdated() override
    {
        if (!m_file)
            return false;
        if (std::exchange(m_isDoubtful, false) || m_file->path != SqliteFile::wholePath(m_path))
            return true;
        // Only the folder's entries are looked at while nothing has changed.
        if (SqliteFile::stampOf(m_file->path) == m_file->stamp)
            return false;
        const Result<SqliteFile> file = inspectFile();
        if (!file)
            return file.error();
        // SQLite itself sees what a writer has put into the log. It takes another file, or what was
        // copied over this one, for the old one where both have counted to the same number.
        if (file->access != m_file->access || file->access == SqliteFile::Access::Immutable
            || !file->stamp.isSameFile(m_file->stamp))
            return true;
        m_file->stamp = file->stamp;
        return false;
    }

    Result<> checkUnchanged() const override
    {
        if (!m_file || m_file->access != SqliteFile::Access::Immutable)
            return {};
        // A log that has appeared beside it was not read; the file itself is as it was.
        if (SqliteFile::stampOf(m_file->path).isSameFile(m_file->stamp))
            return {};
        return errorSaying(
            DbError::Kind::Locked,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "another program wrote to it while it was read; load it again") });
    }

    bool canReopen() const override { return m_file.has_value(); }

    DbError error(const QSqlError &error, const QString &sql) const override
    {
        m_isDoubtful = m_isDoubtful || isOfLogIndex(error);
        return statementError(error, sql);
    }

    QVariant boundValue(const Value &value) const override
    {
        // The dialect wrote CAST(? AS TEXT) for such text.
        return value.isLostInQString() ? value.bytes : Backend::boundValue(value);
    }

    std::unique_ptr<RowReader> reader(QSqlQuery &query, qsizetype maxCellBytes) const override
    {
        std::unique_ptr<RowReader> reader;
        if (m_isFast)
            reader = makeSqliteRowReader(query, maxCellBytes);
        return reader ? std::move(reader) : Backend::reader(query, maxCellBytes);
    }

    bool hasFastReader() const override { return m_isFast; }
    qsizetype maxBoundValues() const override { return m_maxBoundValues; }
    qsizetype maxResultColumns() const override
    {
        return m_maxColumns > 0 ? m_maxColumns : Backend::maxResultColumns();
    }
    QString version() const override { return u"SQLite "_s + sqliteVersion(); }
    QString encoding() const override { return m_encoding; }

    std::function<void()> interrupt() override
    {
        if (!m_interrupt)
            return {};
        return [this] { m_interrupt->interrupt(); };
    }
    void watch(const std::atomic_bool *stop,
               std::optional<std::chrono::steady_clock::time_point> deadline) override
    {
        if (m_interrupt)
            m_interrupt->watch(stop, deadline);
        if (m_standIns)
            m_standIns->forget();
    }
    bool isLate() const override { return m_interrupt && m_interrupt->isLate(); }

    Result<> checkAnswer(const QString &sql) const override
    {
        const QString missing = m_standIns ? m_standIns->used() : QString();
        if (missing.isEmpty())
            return {};
        // As SQLite says it.
        return DbError { DbError::Kind::Statement, u"no such collation sequence: "_s + missing,
                         sql };
    }

    Result<QList<Table>> inspect(Connection &connection, LoadId load) override
    {
        return inspectSchema(connection, load);
    }

    Result<QString> definition(Connection &connection, LoadId load, const Table &table) override
    {
        return sqliteDefinition(connection, load, table);
    }

    Result<qint64> schemaVersion(Connection &connection, LoadId load) override
    {
        return CatalogueReader(connection, load).number(u"PRAGMA main.schema_version"_s);
    }

    Result<> readView(Connection &connection, LoadId load, Table &view,
                      const std::atomic_bool *stop) override
    {
        return roundtrip::readView(connection, load, view, stop);
    }

    void inspectView(Connection &connection, LoadId load, Table &view) override
    {
        roundtrip::inspectView(connection, load, view);
    }

private:
    [[nodiscard]] Result<SqliteFile> inspectFile() const
    {
        using enum SqliteFile::Protection;
        Result<SqliteFile> file = SqliteFile::inspect(m_path, m_wall.isEmpty() ? Parameters : Wall);
        if (file && m_isImmutable)
            file->access = SqliteFile::Access::Immutable;
        return file;
    }

    Result<> readProperties(const Setup &setup)
    {
        // The first statement that touches the file: what is wrong with it shows here.
        const Result<QStringList> encoding = setup(u"PRAGMA encoding"_s, true);
        if (!encoding)
            return encoding.error();
        m_encoding = encoding->value(0);
        if (m_isFast)
            return {};
        // Where the library itself cannot be asked.
        const Result<QStringList> options = setup(u"PRAGMA compile_options"_s, true);
        if (!options)
            return options.error();
        const Result<QStringList> version = setup(u"SELECT sqlite_version()"_s, true);
        if (!version)
            return version.error();
        m_maxBoundValues = sqliteMaxBoundValues(*options, version->value(0));
        if (m_boundValuesWanted > 0)
            m_maxBoundValues = std::min<qsizetype>(m_maxBoundValues, m_boundValuesWanted);
        return {};
    }

    QString m_path; ///< as it was given: a link in it may come to lead elsewhere
    QString m_script;
    QStringList m_statements; ///< of the script
    int m_boundValuesWanted; ///< ConnectionSettings::maxBoundValues
    bool m_prefersFastReader;
    bool m_isImmutable; ///< ConnectionSettings::isImmutable
    QString m_wall; ///< the name of what stands beneath the connection; empty without
    mutable bool m_isDoubtful = false; ///< isOfLogIndex() of a statement
    std::optional<SqliteFile> m_file;
    std::optional<SqliteLibraryProof> m_proof; ///< while it opens
    std::optional<SqliteInterrupt> m_interrupt; ///< of what is open, after a proof
    std::optional<StandInCollations> m_standIns; ///< the same
    bool m_isFast = false;
    qsizetype m_maxBoundValues = 0;
    qsizetype m_maxColumns = 0; ///< 0: the library could not be asked
    QString m_encoding;
};

} // namespace

std::unique_ptr<Backend> makeSqliteBackend(const ConnectionSettings &settings,
                                           bool prefersFastReader)
{
    return std::make_unique<SqliteBackend>(settings, prefersFastReader);
}

} // namespace roundtrip
