// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/loadfile.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/outputfile.h"
#include "datalayer/base/readablefile.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/loadfile/jsonvalues.h"
#include "datalayer/loadfile/keptquery.h"
#include "datalayer/loadfile/keptrecords.h"
#include "datalayer/loadfile/keptrecordsreader.h"
#include "datalayer/loadfile/keptschema.h"
#include "datalayer/loadfile/keptstatements.h"
#include "datalayer/loadfile/treesize.h"
#include "datalayer/schema/schemafacts.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// What every load file begins with.
constexpr QByteArrayView magic("{\"roundtrip_load\":");
constexpr qint64 mebibyte = 1024 * 1024;

DbError notALoadFile(Words what)
{
    return errorSaying(DbError::Kind::NotADatabase, std::move(what));
}

void writeDatabase(JsonWriter &json, const KeptLoad &load)
{
    json.name("program");
    json.string(load.programVersion);
    json.name("saved");
    json.string(load.saved.toUTC().toString(Qt::ISODate));
    json.name("database");
    json.beginObject();
    json.name("title");
    json.string(load.title);
    json.name("kind");
    json.string(QString(nameOf(databaseKindNames, load.kind)));
    writeText(json, "version", load.serverVersion);
    writeText(json, "encoding", load.encoding);
    if (load.total >= 0) {
        json.name("total");
        json.integer(load.total);
    }
    json.endObject();
}

/// Reads the members of a load file, which come in the order in which they are written: what is
/// read is checked against what was read before.
class LoadFileReader
{
public:
    explicit LoadFileReader(QByteArrayView text)
        : m_json(text)
    {
        m_json.setEnd(static_cast<qsizetype>(mostLoadFactBytes));
    }

    [[nodiscard]] Result<ReadLoad> read()
    {
        m_json.object([this](const QString &name) { readMember(name); },
                      { "saved", "database", "schema", "query", "load", "queries", "records" });
        if (m_openings && !m_openings->isAtEnd())
            m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "what the opened records lead to is missing"));
        m_json.finish();
        if (m_json.hasFailed())
            return *m_json.error();
        LoadRecord &load = m_read.load.load;
        const Selection &selection = m_read.load.query.selection();
        load.table = m_read.load.query.root();
        load.lookups = m_read.records->lookups().leafNames();
        load.offset = selection.offset;
        load.limit = selection.limit;
        return std::move(m_read);
    }

private:
    void readMember(const QString &name)
    {
        KeptLoad &load = m_read.load;
        if (name == "roundtrip_load"_L1) {
            checkFormat(m_json.integer(1));
        } else if (name == "program"_L1) {
            load.programVersion = readName(m_json);
        } else if (name == "saved"_L1) {
            load.saved = QDateTime::fromString(readName(m_json), Qt::ISODate).toLocalTime();
            if (!load.saved.isValid())
                m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "it is no date with a time"));
        } else if (name == "database"_L1) {
            readDatabase(load);
        } else if (name == "schema"_L1) {
            m_schema = readKeptSchema(m_json);
        } else if (name == "query"_L1) {
            load.query = readKeptQuery(m_json);
            resolve();
        } else if (name == "load"_L1) {
            load.load = readKeptSection(m_json);
            load.strategy = load.load.strategy.value_or(FetchStrategy::Prefetch);
        } else if (name == "queries"_L1) {
            load.queries = readKeptStatements(m_json, load.leftQueries);
            m_statements = load.queries.size();
        } else if (name == "opened"_L1) {
            readOpenings();
        } else if (name == "records"_L1) {
            readRecords();
        } else if (name == "opened_records"_L1) {
            readOpenedRecords();
        }
    }

    void checkFormat(qint64 format)
    {
        if (format <= loadFileFormat)
            return;
        m_json.fail(errorSaying(
            DbError::Kind::Unsupported,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "it was written by a later version of Roundtrip (format %1); this "
                                "one reads format %2"),
              { QString::number(format), QString::number(loadFileFormat) } }));
    }

    void readDatabase(KeptLoad &load)
    {
        m_json.object(
            [&](const QString &name) {
                if (name == "title"_L1)
                    load.title = readName(m_json);
                else if (name == "kind"_L1)
                    load.kind = readNamed(m_json, databaseKindNames);
                else if (name == "version"_L1)
                    load.serverVersion = readName(m_json);
                else if (name == "encoding"_L1)
                    load.encoding = readName(m_json);
                else if (name == "total"_L1)
                    load.total = m_json.integer(0, mostCounted);
            },
            { "title", "kind" });
    }

    void resolve()
    {
        if (!m_schema || m_json.hasFailed())
            return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "\"schema\" comes before it"));
        Result<ResolvedQuery> resolved = m_read.load.query.resolve(*m_schema);
        if (resolved)
            m_query = *std::move(resolved);
        else
            m_json.failFor(resolved.error());
    }

    void readOpenings()
    {
        if (m_statements < 0 || m_read.records)
            return m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "it stands between \"queries\" and \"records\""));
        m_read.load.openings = readKeptOpenings(m_json, m_read.load.queries);
    }

    void readRecords()
    {
        if (!m_query || m_statements < 0)
            return m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "\"query\" and \"queries\" come before it"));
        m_json.setEnd(static_cast<qsizetype>(mostLoadFileBytes));
        m_read.records = std::make_shared<LoadedRecords>(m_schema,
                                                         *std::exchange(m_query, std::nullopt));
        KeptRecordsReader(m_json, *m_read.records, m_read.load.queries.size(), m_sizes).read();
        m_openings.emplace(m_json, m_read.load, m_read.records);
    }

    void readOpenedRecords()
    {
        if (!m_openings)
            return m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "\"records\" come before it"));
        m_json.array([this] {
            if (const std::shared_ptr<LoadedRecords> records = m_openings->makeNext()) {
                KeptRecordsReader(m_json, *records, m_statements, m_sizes).read();
                m_read.opened.push_back(records);
            }
        });
    }

    JsonReader m_json;
    ReadLoad m_read;
    std::shared_ptr<const Schema> m_schema;
    std::optional<ResolvedQuery> m_query;
    qsizetype m_statements = -1; ///< of the load and of all openings; -1 before they were read
    std::optional<KeptOpeningsReader> m_openings; ///< once the load's own records were read
    ReadSizes m_sizes;
};

DbError unreadable(const DbError &cause)
{
    return errorSaying(
        DbError::Kind::NotFound,
        { QT_TRANSLATE_NOOP("ErrorText", "it cannot be read: %1"), {}, { wordsOf(cause) } });
}

DbError inWordsOfTheSystem(const QString &words)
{
    return { DbError::Kind::File, words, {} };
}

/// Writes all that comes before the records.
void writeFacts(JsonWriter &json, const KeptLoad &load, const LoadedRecords &records,
                const QList<QueryRecord> &statements, const StatementNumbers &numbers)
{
    const Schema &schema = records.schema();
    json.name("roundtrip_load");
    json.integer(loadFileFormat);
    writeDatabase(json, load);
    json.name("schema");
    writeKeptSchema(json, schema, concernedTables(schema, records.query()));
    json.name("query");
    writeKeptQuery(json, load.query, schema);
    json.name("load");
    LoadRecord section = load.load;
    section.strategy = load.strategy;
    writeKeptSection(json, section);
    json.name("queries");
    writeKeptStatements(json, statements, numbers, load.leftQueries);
    if (!load.openings.empty()) {
        json.name("opened");
        writeKeptOpenings(json, load.openings);
    }
}

bool areTooManyRecords(const LoadedRecords &records, const OpenedRecords &opened)
{
    TreeSizes sizes;
    return areTooManyOpenings(opened) || isTreeTooLarge(records, sizes)
        || std::ranges::any_of(
               opened, [&sizes](const auto &brought) { return isTreeTooLarge(*brought, sizes); });
}

} // namespace

bool isLoadFileName(const QString &path)
{
    return path.endsWith(u'.' + loadFileSuffix, Qt::CaseInsensitive);
}

bool isLoadFile(const QString &path)
{
    QFile file(path);
    return openToRead(file) && file.read(magic.size()) == magic;
}

bool isMeantAsLoadFile(const QString &path)
{
    return isLoadFileName(path) || isLoadFile(path);
}

Result<> writeLoad(QIODevice &device, const KeptLoad &load, const LoadedRecords &records,
                   const std::vector<quint32> &rootRows, const OpenedRecords &opened)
{
    if (Result<> keepable = checkKeepable(load.query); !keepable)
        return keepable;
    if (areTooManyRecords(records, opened)) {
        return errorSaying(DbError::Kind::Misuse,
                           { QT_TRANSLATE_NOOP("ErrorText", "the load has too many records") });
    }
    qint64 size = 0;
    qint64 limit = mostLoadFactBytes;
    bool hasFailed = false;
    JsonWriter json([&](QByteArrayView piece) {
        size += piece.size();
        if (size <= limit && !hasFailed)
            hasFailed = device.write(piece.data(), piece.size()) != piece.size();
    });
    QList<QueryRecord> statements = load.queries;
    for (const KeptOpening &opening : load.openings)
        statements << opening.queries;
    const StatementNumbers numbers = numbersOf(statements);
    json.beginObject();
    writeFacts(json, load, records, statements, numbers);
    json.flush();
    if (size <= limit)
        limit = mostLoadFileBytes;
    json.name("records");
    writeKeptRecords(json, records, rootRows, numbers, mostLoadFileCellBytes);
    if (!opened.empty()) {
        json.name("opened_records");
        json.beginArray();
        for (const auto &brought : opened)
            writeKeptRecords(json, *brought, {}, numbers, mostLoadFileCellBytes);
        json.endArray();
    }
    json.endObject();
    json.flush();
    if (hasFailed)
        return inWordsOfTheSystem(device.errorString());
    if (size > limit) {
        const QString most = QString::number(mostLoadFileBytes / mebibyte);
        return errorSaying(
            DbError::Kind::File,
            { QT_TRANSLATE_NOOP("ErrorText",
                                "the load takes more than the %1 MiB that a load file may have"),
              { most } });
    }
    return {};
}

Result<> saveLoad(const QString &path, const KeptLoad &load, const LoadedRecords &records,
                  const std::vector<quint32> &rootRows, const OpenedRecords &opened)
{
    OutputFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.problem());
    if (const Result<> written = writeLoad(file, load, records, rootRows, opened); !written) {
        file.cancelWriting();
        return notWritten(path, wordsOf(written.error()));
    }
    if (!file.commit())
        return notWritten(path, file.problem());
    return {};
}

Result<ReadLoad> parseLoad(QByteArrayView json)
{
    if (json.isEmpty())
        return notALoadFile({ QT_TRANSLATE_NOOP("ErrorText", "it is empty") });
    if (!json.startsWith(magic))
        return notALoadFile(
            { QT_TRANSLATE_NOOP("ErrorText", "it is not a load that Roundtrip has saved") });
    return LoadFileReader(json).read();
}

Result<ReadLoad> readLoad(const QString &path)
{
    QFile file(path);
    if (const Result<> opened = openToRead(file); !opened) {
        if (QFileInfo::exists(path))
            return unreadable(opened.error());
        return errorSaying(DbError::Kind::NotFound,
                           { QT_TRANSLATE_NOOP("ErrorText", "there is no such file") });
    }
    const QByteArray begin = file.peek(magic.size());
    if (file.error() != QFileDevice::NoError)
        return unreadable(inWordsOfTheSystem(file.errorString()));
    if (begin != magic)
        return parseLoad(begin);
    if (file.size() > mostLoadFileBytes) {
        const QString most = QString::number(mostLoadFileBytes / mebibyte);
        return notALoadFile(
            { QT_TRANSLATE_NOOP("ErrorText",
                                "it has more than the %1 MiB that a load file may have"),
              { most } });
    }
    return parseLoad(file.read(mostLoadFileBytes + 1));
}

} // namespace roundtrip
