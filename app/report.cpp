// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/report.h"

#include "app/errorline.h"
#include "app/passwordprompt.h"
#include "app/textreport.h"
#include "datalayer/loadfile/loadfile.h"
#include "datalayer/records/recordcomparison.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The width of the terminal, or 80 where there is none.
int outputWidth()
{
    constexpr int pipe = 80;
    constexpr int least = 40;
#ifdef Q_OS_UNIX
    winsize size {};
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return std::max<int>(size.ws_col, least);
#endif
    return pipe;
}

int fail(const DbError &error, const Options &options, QIODevice &errors)
{
    // What is wrong with a name or a file says so itself; with the database it needs its name.
    const bool isAboutDatabase = error.kind != DbError::Kind::Name
        && error.kind != DbError::Kind::File;
    errors.write(
        errorLine(isAboutDatabase ? options.database.title + u": "_s + error.text : error.text));
    return exitStatus(error);
}

Result<LoadReport> load(Database &database, const Options &options, FetchStrategy strategy)
{
    LoadOptions loadOptions;
    loadOptions.chunkSize = options.chunkSize;
    const Loaded loaded = database.load(options.query, strategy, loadOptions);
    if (loaded.error)
        return *loaded.error;
    LoadReport report;
    report.setRecords(loaded.records);
    report.strategy = strategy;
    report.queries = database.log().queriesOfLoad(loaded.load);
    report.statistics = statisticsOf(database.log().recordsOfLoad(loaded.load));
    report.duration = database.log().loads().last().duration;
    report.latencyMs = options.latency;
    return report;
}

int printReport(const LoadReport &report, const Options &options, QIODevice &out)
{
    if (options.format == Options::Format::Text) {
        TextReport([&out](const QString &text) { out.write(text.toUtf8()); }, outputWidth())
            .writeLoad(report);
        return 0;
    }
    JsonWriter json([&out](QByteArrayView piece) { out.write(piece.data(), piece.size()); });
    if (options.format == Options::Format::Json)
        writeJsonReport(json, report);
    else
        writeSummary(json, report);
    json.flush();
    out.write("\n");
    return 0;
}

int printLoad(Database &database, const Options &options, QIODevice &out, QIODevice &errors)
{
    const Result<LoadReport> report = load(database, options, options.strategy);
    return report ? printReport(*report, options, out) : fail(report.error(), options, errors);
}

/// Loads with every strategy. What was loaded is let go once it has been compared: the figures
/// stay.
QList<LoadReport> loadInEveryWay(Database &database, const Options &options, bool *areEqual)
{
    QList<LoadReport> reports;
    std::shared_ptr<const LoadedRecords> last;
    *areEqual = true;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        Result<LoadReport> report = load(database, options, strategy);
        if (!report) {
            LoadReport failed;
            failed.root = options.query.root();
            failed.strategy = strategy;
            failed.error = report.error();
            reports << failed;
            continue;
        }
        // The later ones need less memory than the naive one, which holds a record once for each
        // time that it was asked for.
        const std::shared_ptr<const LoadedRecords> records = std::exchange(report->records, {});
        *areEqual = *areEqual && (!last || haveEqualRecords(*last, *records));
        last = records;
        reports << *report;
    }
    return reports;
}

int printComparison(Database &database, const Options &options, QIODevice &out, QIODevice &errors)
{
    bool areEqual = true;
    const QList<LoadReport> reports = loadInEveryWay(database, options, &areEqual);
    if (std::ranges::all_of(reports, [](const LoadReport &report) { return !!report.error; }))
        return fail(*reports.first().error, options, errors);
    if (options.format == Options::Format::Text) {
        TextReport([&out](const QString &text) { out.write(text.toUtf8()); }, outputWidth())
            .writeComparison(reports, areEqual);
        return 0;
    }
    JsonWriter json([&out](QByteArrayView piece) { out.write(piece.data(), piece.size()); });
    json.beginObject();
    json.name("root");
    json.string(options.query.root());
    json.name("equal");
    json.boolean(areEqual);
    json.name("strategies");
    json.beginArray();
    for (const LoadReport &report : reports)
        writeCompared(json, report);
    json.endArray();
    json.endObject();
    json.flush();
    out.write("\n");
    return 0;
}

/// Says on one line which views were left out of it, and how to go on.
void tellUnread(const Schema &schema, const Options &options, QIODevice &errors)
{
    QStringList views;
    for (const Table &table : schema.tables()) {
        if (table.isUnread)
            views << table.name;
    }
    if (views.isEmpty())
        return;
    constexpr qsizetype most = 5;
    const QString more = views.size() > most ? u" and %1 more"_s.arg(views.size() - most)
                                             : QString();
    const QString text = u"%1: the columns of %2%3 were not found out, since that takes more than "
                         "three seconds; --root VIEW reads those of one"_s.arg(
                             options.database.title,
                             views.first(std::min(most, views.size())).join(u", "_s), more);
    errors.write(errorLine(text));
}

int printSchema(const Schema &schema, const Options &options, QIODevice &out, QIODevice &errors)
{
    tellUnread(schema, options, errors);
    if (options.format == Options::Format::Text) {
        TextReport([&out](const QString &text) { out.write(text.toUtf8()); }, outputWidth())
            .writeSchema(schema, options.database.title);
        return 0;
    }
    JsonWriter json([&out](QByteArrayView piece) { out.write(piece.data(), piece.size()); });
    writeJsonSchema(json, schema, options.database.title);
    json.flush();
    out.write("\n");
    return 0;
}

int printExpression(const QuerySet &query, const Schema &schema, DatabaseKind kind,
                    const Options &options, QIODevice &out, QIODevice &errors)
{
    const Result<QString> text = expressionFor(query, schema, options.language, kind);
    if (!text)
        return fail(text.error(), options, errors);
    out.write(text->toUtf8() + '\n');
    return 0;
}

/// Whether --columns, which is about the window's table, names what there is.
Result<> checkColumns(const Schema &schema, const Options &options)
{
    const QString root = options.query.root();
    if (options.columns.isEmpty() || root.isNull())
        return {};
    const Result<int> table = schema.findTable(root);
    if (!table)
        return table.error();
    for (const QString &name : options.columns) {
        const Result<int> column = schema.findColumn(*table, name);
        if (!column && !schema.relation(*table, name))
            return column.error();
    }
    return {};
}

LoadReport reportOf(const ReadLoad &read)
{
    LoadReport report;
    report.setRecords(read.records);
    report.strategy = read.load.strategy;
    report.queries = read.load.queries;
    report.statistics = statisticsOf(report.queries);
    report.leftQueries = read.load.leftQueries;
    report.queries.removeIf([](const QueryRecord &query) { return !query.isCounted(); });
    report.duration = read.load.load.duration;
    return report;
}

/// Prints from a load file what needs no database.
int printKeptLoad(const Options &options, QIODevice &out, QIODevice &errors)
{
    const Result<ReadLoad> read = readLoad(options.database.path);
    if (!read)
        return fail(read.error(), options, errors);
    const KeptLoad &load = read->load;
    const auto refuse = [&](const QString &what) {
        const QString text = u"%1 takes the database; %2 is a load that was saved on %3 from %4"_s
                                 .arg(what, options.database.title,
                                      load.saved.date().toString(Qt::ISODate), load.title);
        return fail({ DbError::Kind::Name, text, {} }, options, errors);
    };
    if (!options.query.root().isNull())
        return refuse(u"--root"_s);
    // What was measured is another strategy's, unless it is this very one.
    const bool isLoaded = options.action == Options::Action::Report;
    if (isLoaded && options.isStrategyGiven && options.strategy != load.strategy)
        return refuse(u"--strategy"_s);
    LoadReport report;
    switch (options.action) {
    case Options::Action::Compare:
        return refuse(u"--compare"_s);
    case Options::Action::Schema:
        return printSchema(read->records->schema(), options, out, errors);
    case Options::Action::CopyAs:
        return printExpression(load.query, read->records->schema(), load.kind, options, out,
                               errors);
    default:
        report = reportOf(*read);
        report.latencyMs = options.latency;
        return printReport(report, options, out);
    }
}

} // namespace

int exitStatus(const DbError &error)
{
    return error.kind == DbError::Kind::Name ? 2 : 1;
}

int printReport(const Options &options, QIODevice &out, QIODevice &errors,
                const ComparisonPlot &plot)
{
    if (isMeantAsLoadFile(options.database.path))
        return printKeptLoad(options, out, errors);
    Result<Database> database = openAsking(options.database, terminalAsker());
    if (!database)
        return fail(database.error(), options, errors);
    if (const Result<> checked = checkColumns(database->schema(), options); !checked)
        return fail(checked.error(), options, errors);
    switch (options.action) {
    case Options::Action::Compare: {
        const int status = printComparison(*database, options, out, errors);
        if (status != 0 || options.plot.isEmpty() || !plot)
            return status;
        const Result<> drawn = plot(*database, options);
        return drawn ? 0 : fail(drawn.error(), options, errors);
    }
    case Options::Action::Schema: {
        const QString root = options.query.root();
        const Result<int> table = root.isNull() ? Result<int>(0)
                                                : database->schema().findTable(root);
        return table ? printSchema(database->schema(), options, out, errors)
                     : fail(table.error(), options, errors);
    }
    case Options::Action::CopyAs:
        return printExpression(options.query, database->schema(), options.database.kind, options,
                               out, errors);
    default:
        return printLoad(*database, options, out, errors);
    }
}

} // namespace roundtrip
