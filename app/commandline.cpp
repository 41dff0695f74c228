// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"

#include "app/qtoptions.h"
#include "app/wherearguments.h"
#include "datalayer/base/closestmatch.h"
#include "datalayer/base/connectionurl.h"
#include "datalayer/base/namedvalue.h"
#include "datalayer/base/visibletext.h"
#include "datalayer/loadfile/loadfile.h"
#include "datalayer/log/logstatistics.h"
#include "datalayer/schema/relationfile.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

/// The resources are in a static library, which the linker would drop.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace roundtrip {

namespace {

DbError usage(const QString &text)
{
    // An argument may have anything in it; what is said of it is one line.
    return { DbError::Kind::Name, visibleText(text), {} };
}

/// The options, once for parsing and for the help text.
class Parser
{
public:
    Parser()
    {
        m_parser.setApplicationDescription(
            u"See what loading related records costs: a database as a tree of records, beside the "
            "queries that loading them took."_s);
        m_parser.addPositionalArgument(u"DATABASE"_s, databaseText(), u"[DATABASE]"_s);
        m_parser.addOptions(options());
    }

    Result<> parse(const QStringList &arguments)
    {
        // The parser wants the program's name first.
        if (m_parser.parse(QStringList { u"roundtrip"_s } + arguments))
            return {};
        const QStringList unknown = m_parser.unknownOptionNames();
        if (unknown.isEmpty())
            return usage(m_parser.errorText().trimmed().chopped(
                m_parser.errorText().endsWith(u'.') ? 1 : 0));
        QStringList names;
        for (const QCommandLineOption &option : options())
            names << u"--"_s + option.names().constFirst();
        const QString wrong = u"--"_s + unknown.first();
        return usage(
            withSuggestion(u"\"%1\" is not an option"_s.arg(wrong), wrong, u"There are"_s, names));
    }

    bool isSet(const QCommandLineOption &option) const { return m_parser.isSet(option); }
    QString value(const QCommandLineOption &option) const { return m_parser.value(option); }
    QStringList values(const QCommandLineOption &option) const { return m_parser.values(option); }
    QList<QCommandLineOption> options() const
    {
        return { help,    version, sample,  root,      with,    strategy,  where,          search,
                 orderBy, limit,   offset,  chunkSize, latency, relations, guessRelations, view,
                 columns, report,  compare, plot,      schema,  copyAs };
    }
    QStringList positional() const { return m_parser.positionalArguments(); }
    QString helpText() const { return m_parser.helpText(); }
    QString description() const { return m_parser.applicationDescription(); }
    static QString databaseText()
    {
        return u"A SQLite file, a load that was saved (.roundtrip), or a URL: sqlite:///path, "
               "file:path, postgresql://user@host:port/name (host1:port1,host2:port2 for several; "
               "postgresql:///?service=name), "
               "mysql://user@host:port/name (also mariadb://). A server's password comes from "
               "PGPASSWORD, .pgpass or MYSQL_PWD, is asked for, or stands in the URL. None: the "
               "sample library with its authors and their books; without any option, the windows "
               "of the last session."_s;
    }

    const QCommandLineOption help { { u"help"_s, u"h"_s }, u"Show this help."_s };
    const QCommandLineOption version { { u"version"_s, u"v"_s },
                                       u"Show the version, and how rows are read."_s };
    const QCommandLineOption sample { u"sample"_s, u"Open the sample library."_s };
    const QCommandLineOption root { u"root"_s, u"The table to start from."_s, u"TABLE"_s };
    const QCommandLineOption with { u"with"_s,
                                    u"A relation path to load too, Album__Track. May be "
                                    "repeated."_s,
                                    u"LOOKUP"_s };
    const QCommandLineOption strategy {
        u"strategy"_s,
        u"How to load: naive, prefetch (default), join, subquery or "
        "on-demand."_s,
        u"NAME"_s
    };
    const QCommandLineOption where {
        u"where"_s,
        u"Root records whose COLUMN equals VALUE, a JSON literal or plain text; null means IS "
        u"NULL. "
        "In place of = also != < <= > >= ~ (contains) ^ (starts with) \" in (1, 2)\" \" is null\" "
        "\" is not null\"; COLUMN may lie along relations, Album.Artist.Name. May be repeated "
        "(and; those along one relation are about one related record)."_s,
        u"COLUMN=VALUE"_s
    };
    const QCommandLineOption search { u"search"_s,
                                      u"Root records that have TEXT in any column of texts or "
                                      "dates, in whatever case, or as a number."_s,
                                      u"TEXT"_s };
    const QCommandLineOption orderBy { u"order-by"_s,
                                       u"Order of the root records, \"-\" in front for "
                                       "descending. May be repeated."_s,
                                       u"[-]COLUMN"_s };
    const QCommandLineOption limit { u"limit"_s, u"At most N root records."_s, u"N"_s };
    const QCommandLineOption offset { u"offset"_s, u"Pass over N root records."_s, u"N"_s };
    const QCommandLineOption chunkSize { u"chunk-size"_s, u"At most N keys in one statement."_s,
                                         u"N"_s };
    const QCommandLineOption latency { u"latency"_s,
                                       u"Add the estimate at this round-trip time, in "
                                       "milliseconds."_s,
                                       u"MS"_s };
    const QCommandLineOption relations { u"relations"_s,
                                         u"Relations that the database does not declare, from a "
                                         "JSON file. May be repeated."_s,
                                         u"FILE"_s };
    const QCommandLineOption guessRelations {
        u"guess-relations"_s,
        u"Take columns for keys by their names: author_id refers to author, or authors."_s
    };
    const QCommandLineOption view { u"view"_s,
                                    u"How the window shows the records: tree or table."_s,
                                    u"NAME"_s };
    const QCommandLineOption columns { u"columns"_s,
                                       u"The columns and relations of the window's table, "
                                       "separated by commas."_s,
                                       u"A,B"_s };
    const QCommandLineOption report { u"report"_s,
                                      u"Load, print as text, json or summary, and end."_s,
                                      u"FORMAT"_s };
    const QCommandLineOption compare { u"compare"_s,
                                       u"Load with every strategy and print them side by side."_s };
    const QCommandLineOption plot { u"plot"_s,
                                    u"Race the strategies of --compare, and draw their lanes "
                                    "and how they grow into an SVG file."_s,
                                    u"FILE.svg"_s };
    const QCommandLineOption schema { u"schema"_s,
                                      u"Print tables, columns, keys and relations as text or "
                                      "json, and end."_s,
                                      u"FORMAT"_s };
    const QCommandLineOption copyAs { u"copy-as"_s,
                                      u"Print what loads the same records in django, sqlalchemy, "
                                      "activerecord, ecto or sql, and end."_s,
                                      u"LANGUAGE"_s };

private:
    QCommandLineParser m_parser;
};

Result<qint64> wholeNumber(const QString &option, const QString &text, qint64 least)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= least)
        return number;
    return usage(
        u"--%1 takes a whole number from %2 up, not \"%3\""_s.arg(option).arg(least).arg(text));
}

Result<ConnectionSettings> database(const QStringList &positional)
{
    if (positional.isEmpty())
        return sampleLibrary();
    if (positional.size() > 1) {
        // A URL with a blank in its password is several of them.
        const bool hasSecret = std::ranges::any_of(positional, &isConnectionUrl)
            || std::ranges::any_of(positional, &mayHavePassword);
        const auto shown = [hasSecret](const QString &name) {
            return hasSecret && !isConnectionUrl(name) ? u"..."_s : shownPlace(name);
        };
        return usage(u"one database at a time: \"%1\" comes after \"%2\""_s.arg(
            shown(positional[1]), shown(positional[0])));
    }
    ConnectionSettings settings;
    const QString &name = positional.first();
    if (name.isEmpty())
        return usage(u"the database's name is empty; give a SQLite file"_s);
    if (isConnectionUrl(name))
        return settingsFromUrl(name);
    if (mayHavePassword(name)) {
        return usage(u"this is no file; a server's URL is postgresql://user@host:port/database or "
                     "mysql://user@host:port/database"_s);
    }
    settings.path = name;
    settings.title = QFileInfo(settings.path).fileName();
    return settings;
}

using FormatName = NamedValue<Options::Format>;
constexpr std::array formatNames {
    FormatName { Options::Format::Text, "text"_L1 },
    FormatName { Options::Format::Json, "json"_L1 },
    FormatName { Options::Format::Summary, "summary"_L1 }, // of a report alone
};

Result<Options::Format> formatNamed(const QString &option, const QString &name,
                                    std::span<const FormatName> valid)
{
    if (const FormatName *format = entryNamed(valid, name))
        return format->value;
    return usage(withSuggestion(u"\"%1\" is not a format of --%2"_s.arg(name, option), name,
                                u"There are"_s, namesOf(valid)));
}

Result<QuerySet> querySet(const Parser &parser, bool isSample)
{
    // A table may be called '': that is a name, and none is none.
    QuerySet query(parser.isSet(parser.root) ? u""_s + parser.value(parser.root) : QString());
    if (!parser.isSet(parser.root)) {
        for (const QCommandLineOption &option : { parser.with, parser.where, parser.search,
                                                  parser.orderBy, parser.limit, parser.offset }) {
            if (parser.isSet(option) && !isSample) {
                return usage(u"--%1 needs --root TABLE"_s.arg(option.names().constFirst()));
            }
        }
        if (isSample)
            query = parser.isSet(parser.with) ? QuerySet(sampleQuery().root()) : sampleQuery();
    }
    // Together: each call of a QuerySet's own functions would copy all that is there.
    Selection selection = query.selection();
    for (const QString &lookup : parser.values(parser.with))
        selection.lookups.emplace_back(lookup);
    const Result<QList<Condition>> conditions = conditionsOf(parser.values(parser.where));
    if (!conditions)
        return conditions.error();
    selection.filters << *conditions;
    if (!parser.value(parser.search).isEmpty())
        selection.filters << Condition::search(parser.value(parser.search));
    selection.order << parser.values(parser.orderBy);
    if (parser.isSet(parser.limit)) {
        const Result<qint64> limit = wholeNumber(u"limit"_s, parser.value(parser.limit), 0);
        if (!limit)
            return limit.error();
        selection.limit = *limit;
    }
    if (parser.isSet(parser.offset)) {
        const Result<qint64> offset = wholeNumber(u"offset"_s, parser.value(parser.offset), 0);
        if (!offset)
            return offset.error();
        selection.offset = *offset;
    }
    return QuerySet(query.root(), std::move(selection));
}

/// --copy-as, which prints instead of loading.
Result<> readLanguage(const Parser &parser, Options &options)
{
    const Result<Language> language = languageFromName(parser.value(parser.copyAs));
    if (!language)
        return language.error();
    for (const QCommandLineOption &option : { parser.report, parser.compare, parser.schema }) {
        if (parser.isSet(option)) {
            return usage(
                u"--%1 and --copy-as exclude each other"_s.arg(option.names().constFirst()));
        }
    }
    options.action = Options::Action::CopyAs;
    options.language = *language;
    return {};
}

/// Returns all values that \a option takes; none if it takes any, or has no value.
QStringList choicesOf(const Parser &parser, const QCommandLineOption &option)
{
    const auto is = [&option](const QCommandLineOption &other) {
        return option.names() == other.names();
    };
    QStringList names;
    if (is(parser.strategy)) {
        for (const FetchStrategy strategy : allFetchStrategies())
            names << fetchStrategyName(strategy);
    } else if (is(parser.copyAs)) {
        for (const Language language : allLanguages())
            names << languageName(language);
    } else if (is(parser.view)) {
        names = recordViewNames();
    } else if (is(parser.report)) {
        names = namesOf(formatNames);
    } else if (is(parser.schema)) {
        names = namesOf(std::span(formatNames).first<2>());
    }
    return names;
}

Result<> readAction(const Parser &parser, Options &options)
{
    if (parser.isSet(parser.copyAs))
        return readLanguage(parser, options);
    if (parser.isSet(parser.compare))
        options.action = Options::Action::Compare;
    if (parser.isSet(parser.schema)) {
        const auto format = formatNamed(u"schema"_s, parser.value(parser.schema),
                                        std::span(formatNames).first<2>());
        if (!format)
            return format.error();
        options.action = Options::Action::Schema;
        options.format = *format;
    }
    if (parser.isSet(parser.report)) {
        const auto format = formatNamed(u"report"_s, parser.value(parser.report), formatNames);
        if (!format)
            return format.error();
        if (options.action == Options::Action::Schema)
            return usage(u"--report and --schema exclude each other"_s);
        if (options.action == Options::Action::Window)
            options.action = Options::Action::Report;
        options.format = *format;
    } else if (options.action == Options::Action::Schema && parser.isSet(parser.compare)) {
        return usage(u"--compare and --schema exclude each other"_s);
    }
    return {};
}

/// Where the picture of a comparison goes.
Result<> readPlot(const Parser &parser, Options &options)
{
    if (!parser.isSet(parser.plot))
        return {};
    options.plot = parser.value(parser.plot);
    if (options.action != Options::Action::Compare)
        return usage(u"--plot needs --compare"_s);
    if (options.plot.endsWith(".svg"_L1, Qt::CaseInsensitive))
        return {};
    return usage(u"--plot takes a file that ends in .svg, not \"%1\""_s.arg(options.plot));
}

/// How the window opens.
Result<> readView(const Parser &parser, Options &options)
{
    options.columns = columnsFromText(parser.value(parser.columns));
    if (!options.columns.isEmpty())
        options.view = RecordView::Table;
    if (!parser.isSet(parser.view))
        return {};
    const Result<RecordView> view = recordViewFromName(parser.value(parser.view));
    if (!view)
        return view.error();
    options.view = *view;
    return {};
}

/// How to load, and what to estimate for.
Result<> readLoading(const Parser &parser, Options &options)
{
    if (parser.isSet(parser.strategy)) {
        const Result<FetchStrategy> strategy = fetchStrategyFromName(parser.value(parser.strategy));
        if (!strategy)
            return strategy.error();
        options.strategy = *strategy;
        options.isStrategyGiven = true;
    }
    if (parser.isSet(parser.chunkSize)) {
        const auto size = wholeNumber(u"chunk-size"_s, parser.value(parser.chunkSize), 1);
        if (!size)
            return size.error();
        options.chunkSize = *size;
    }
    if (parser.isSet(parser.latency)) {
        bool isNumber = false;
        const double latency = parser.value(parser.latency).toDouble(&isNumber);
        if (!isNumber || !(latency >= 0) || std::isinf(latency)) {
            return usage(u"--latency takes milliseconds from 0 up, not \"%1\""_s.arg(
                parser.value(parser.latency)));
        }
        if (latency > maxLatencyMs) {
            return usage(u"--latency takes milliseconds up to %1, an hour, not \"%2\""_s
                             .arg(maxLatencyMs, 0, 'f', 0)
                             .arg(parser.value(parser.latency)));
        }
        options.latency = latency;
    }
    return {};
}

} // namespace

ConnectionSettings sampleLibrary()
{
    initResources();
    ConnectionSettings settings;
    QFile script(u":/library.sql"_s);
    // Built into the program: it cannot be missing.
    const bool isOpen = script.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    settings.script = QString::fromUtf8(isOpen ? script.readAll() : QByteArray());
    settings.title = u"Sample library"_s;
    settings.declaredNames << DeclaredName { u"author"_s, u"book"_s, u"books"_s };
    return settings;
}

QuerySet sampleQuery()
{
    return QuerySet(u"author"_s).prefetchRelated(u"books"_s);
}

QString commandLineHelp()
{
    return Parser().helpText();
}

CommandLineTable commandLineTable()
{
    const Parser parser;
    CommandLineTable table { parser.description(), Parser::databaseText(), {} };
    const QStringList repeatable = parser.with.names() + parser.where.names()
        + parser.orderBy.names() + parser.relations.names();
    for (const QCommandLineOption &option : parser.options()) {
        table.options.append({ option.names(), option.valueName(), option.description(),
                               choicesOf(parser, option),
                               repeatable.contains(option.names().constFirst()) });
    }
    return table;
}

Result<Options> parseCommandLine(const QStringList &arguments)
{
    Parser parser;
    if (const Result<> parsed = parser.parse(withoutQtOptions(arguments)); !parsed)
        return parsed.error();
    Options options;
    if (parser.isSet(parser.help)) {
        options.action = Options::Action::Help;
        return options;
    }
    if (parser.isSet(parser.version)) {
        options.action = Options::Action::Version;
        return options;
    }
    if (const Result<> action = readAction(parser, options); !action)
        return action.error();
    if (const Result<> plot = readPlot(parser, options); !plot)
        return plot.error();
    options.isSessionWanted = withoutQtOptions(arguments).isEmpty();
    if (parser.isSet(parser.sample) && !parser.positional().isEmpty()) {
        return usage(u"--sample and a database exclude each other: \"%1\""_s.arg(
            shownPlace(parser.positional().constFirst())));
    }
    Result<ConnectionSettings> settings = database(parser.positional());
    if (!settings)
        return settings.error();
    options.database = *std::move(settings);
    for (const QString &path : parser.values(parser.relations)) {
        const Result<RelationDeclarations> declared = readRelationFile(path);
        if (!declared)
            return declared.error();
        options.database.declaredRelations << declared->relations;
        options.database.declaredNames << declared->names;
    }
    options.database.guessesRelations = parser.isSet(parser.guessRelations);
    const bool isSample = !options.database.script.isEmpty();
    Result<QuerySet> query = querySet(parser, isSample);
    if (!query)
        return query.error();
    options.query = *std::move(query);
    const bool needsRoot = options.action == Options::Action::Report
        || options.action == Options::Action::Compare || options.action == Options::Action::CopyAs;
    const bool hasRoot = !options.query.root().isNull();
    if (needsRoot && !hasRoot && !isMeantAsLoadFile(options.database.path)) {
        return usage(u"--%1 needs --root TABLE; roundtrip %2 --schema text lists the tables"_s.arg(
            options.action == Options::Action::Compare      ? u"compare"_s
                : options.action == Options::Action::CopyAs ? u"copy-as"_s
                                                            : u"report"_s,
            shownPlace(parser.positional().value(0))));
    }
    if (const Result<> read = readView(parser, options); !read)
        return read.error();
    if (const Result<> read = readLoading(parser, options); !read)
        return read.error();
    return options;
}

} // namespace roundtrip
