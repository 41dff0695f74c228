// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"

#include "app/optionparser.h"
#include "app/qtoptions.h"
#include "app/samplelibrary.h"
#include "app/wherearguments.h"
#include "datalayer/base/closestmatch.h"
#include "datalayer/base/connectionurl.h"
#include "datalayer/base/filename.h"
#include "datalayer/base/namedvalue.h"
#include "datalayer/loadfile/loadfile.h"
#include "datalayer/log/logstatistics.h"
#include "datalayer/schema/relationfile.h"

#include <QCommandLineOption>

#include <array>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

Result<qint64> wholeNumber(const QString &option, const QString &text, qint64 least)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= least)
        return number;
    return usageError(
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
        return usageError(u"one database at a time: \"%1\" comes after \"%2\""_s.arg(
            shown(positional[1]), shown(positional[0])));
    }
    ConnectionSettings settings;
    const QString &name = positional.first();
    if (name.isEmpty())
        return usageError(u"the database's name is empty; give a SQLite file"_s);
    if (isConnectionUrl(name))
        return settingsFromUrl(name);
    if (mayHavePassword(name)) {
        return usageError(
            u"this is no file; a server's URL is postgresql://user@host:port/database or "
            "mysql://user@host:port/database"_s);
    }
    settings.path = name;
    settings.title = fileTitle(settings.path);
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
    return usageError(withSuggestion(u"\"%1\" is not a format of --%2"_s.arg(name, option), name,
                                     u"There are"_s, namesOf(valid)));
}

Result<QuerySet> querySet(const OptionParser &parser, bool isSample)
{
    // A table may be called '': that is a name, and none is none.
    QuerySet query(parser.isSet(parser.root) ? u""_s + parser.value(parser.root) : QString());
    if (!parser.isSet(parser.root)) {
        for (const QCommandLineOption &option : { parser.with, parser.where, parser.search,
                                                  parser.orderBy, parser.limit, parser.offset }) {
            if (parser.isSet(option) && !isSample) {
                return usageError(u"--%1 needs --root TABLE"_s.arg(option.names().constFirst()));
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
Result<> readLanguage(const OptionParser &parser, Options &options)
{
    const Result<Language> language = languageFromName(parser.value(parser.copyAs));
    if (!language)
        return language.error();
    for (const QCommandLineOption &option : { parser.report, parser.compare, parser.schema }) {
        if (parser.isSet(option)) {
            return usageError(
                u"--%1 and --copy-as exclude each other"_s.arg(option.names().constFirst()));
        }
    }
    options.action = Options::Action::CopyAs;
    options.language = *language;
    return {};
}

/// Returns all values that \a option takes; none if it takes any, or has no value.
QStringList choicesOf(const OptionParser &parser, const QCommandLineOption &option)
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

Result<> readAction(const OptionParser &parser, Options &options)
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
            return usageError(u"--report and --schema exclude each other"_s);
        if (options.action == Options::Action::Window)
            options.action = Options::Action::Report;
        options.format = *format;
    } else if (options.action == Options::Action::Schema && parser.isSet(parser.compare)) {
        return usageError(u"--compare and --schema exclude each other"_s);
    }
    return {};
}

/// Where the picture of a comparison goes.
Result<> readPlot(const OptionParser &parser, Options &options)
{
    if (!parser.isSet(parser.plot))
        return {};
    options.plot = parser.value(parser.plot);
    if (options.action != Options::Action::Compare)
        return usageError(u"--plot needs --compare"_s);
    if (options.plot.endsWith(".svg"_L1, Qt::CaseInsensitive))
        return {};
    return usageError(u"--plot takes a file that ends in .svg, not \"%1\""_s.arg(options.plot));
}

/// How the window opens.
Result<> readView(const OptionParser &parser, Options &options)
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
Result<> readLoading(const OptionParser &parser, Options &options)
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
            return usageError(u"--latency takes milliseconds from 0 up, not \"%1\""_s.arg(
                parser.value(parser.latency)));
        }
        if (latency > maxLatencyMs) {
            return usageError(u"--latency takes milliseconds up to %1, an hour, not \"%2\""_s
                                  .arg(maxLatencyMs, 0, 'f', 0)
                                  .arg(parser.value(parser.latency)));
        }
        options.latency = latency;
    }
    return {};
}

} // namespace

QString commandLineHelp()
{
    return OptionParser().helpText();
}

CommandLineTable commandLineTable()
{
    const OptionParser parser;
    CommandLineTable table { parser.description(), OptionParser::databaseText(), {} };
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
    OptionParser parser;
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
        return usageError(u"--sample and a database exclude each other: \"%1\""_s.arg(
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
        return usageError(
            u"--%1 needs --root TABLE; roundtrip %2 --schema text lists the tables"_s.arg(
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
