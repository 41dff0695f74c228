// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QStringList>

namespace roundtrip {

/// Returns the error for a command line that is wrong, as \a text says in one sentence.
[[nodiscard]] DbError usageError(const QString &text);

/// OptionParser has the options of the program, each with its description, for parsing as well as
/// for the help text. What the options mean, and which exclude each other, is for
/// parseCommandLine() to know.
class OptionParser
{
public:
    OptionParser();

    /// Parses \a arguments, which are those after the program's name. It is an error if one of them
    /// is no option, or lacks its value.
    [[nodiscard]] Result<> parse(const QStringList &arguments);

    [[nodiscard]] bool isSet(const QCommandLineOption &option) const
    {
        return m_parser.isSet(option);
    }
    [[nodiscard]] QString value(const QCommandLineOption &option) const
    {
        return m_parser.value(option);
    }
    [[nodiscard]] QStringList values(const QCommandLineOption &option) const
    {
        return m_parser.values(option);
    }
    /// Returns all options, in the order of the help text.
    [[nodiscard]] QList<QCommandLineOption> options() const;
    /// Returns the arguments that are no options: the database, if one is named.
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString helpText() const { return m_parser.helpText(); }
    /// Returns a sentence on what the program is.
    [[nodiscard]] QString description() const { return m_parser.applicationDescription(); }
    /// Returns what may stand for the database.
    [[nodiscard]] static QString databaseText();

    const QCommandLineOption help { { QStringLiteral("help"), QStringLiteral("h") },
                                    QStringLiteral("Show this help.") };
    const QCommandLineOption version { { QStringLiteral("version"), QStringLiteral("v") },
                                       QStringLiteral("Show the version, and how rows are read.") };
    const QCommandLineOption sample { QStringLiteral("sample"),
                                      QStringLiteral("Open the sample library.") };
    const QCommandLineOption root { QStringLiteral("root"),
                                    QStringLiteral("The table to start from."),
                                    QStringLiteral("TABLE") };
    const QCommandLineOption with { QStringLiteral("with"),
                                    QStringLiteral(
                                        "A relation path to load too, Album__Track. May be "
                                        "repeated."),
                                    QStringLiteral("LOOKUP") };
    const QCommandLineOption strategy {
        QStringLiteral("strategy"),
        QStringLiteral("How to load: naive, prefetch (default), join, subquery or "
                       "on-demand."),
        QStringLiteral("NAME")
    };
    const QCommandLineOption where {
        QStringLiteral("where"),
        QStringLiteral(
            "Root records whose COLUMN equals VALUE, a JSON literal or plain text; null means IS "
            "NULL. "
            "In place of = also != < <= > >= ~ (contains) ^ (starts with) \" in (1, 2)\" \" is "
            "null\" "
            "\" is not null\"; COLUMN may lie along relations, Album.Artist.Name. May be repeated "
            "(and; those along one relation are about one related record)."),
        QStringLiteral("COLUMN=VALUE")
    };
    const QCommandLineOption search { QStringLiteral("search"),
                                      QStringLiteral(
                                          "Root records that have TEXT in any column of texts or "
                                          "dates, in whatever case, or as a number."),
                                      QStringLiteral("TEXT") };
    const QCommandLineOption orderBy { QStringLiteral("order-by"),
                                       QStringLiteral(
                                           "Order of the root records, \"-\" in front for "
                                           "descending. May be repeated."),
                                       QStringLiteral("[-]COLUMN") };
    const QCommandLineOption limit { QStringLiteral("limit"),
                                     QStringLiteral("At most N root records."),
                                     QStringLiteral("N") };
    const QCommandLineOption offset { QStringLiteral("offset"),
                                      QStringLiteral("Pass over N root records."),
                                      QStringLiteral("N") };
    const QCommandLineOption chunkSize { QStringLiteral("chunk-size"),
                                         QStringLiteral("At most N keys in one statement."),
                                         QStringLiteral("N") };
    const QCommandLineOption latency { QStringLiteral("latency"),
                                       QStringLiteral(
                                           "Add the estimate at this round-trip time, in "
                                           "milliseconds."),
                                       QStringLiteral("MS") };
    const QCommandLineOption relations { QStringLiteral("relations"),
                                         QStringLiteral(
                                             "Relations that the database does not declare, from a "
                                             "JSON file. May be repeated."),
                                         QStringLiteral("FILE") };
    const QCommandLineOption guessRelations {
        QStringLiteral("guess-relations"),
        QStringLiteral(
            "Take columns for keys by their names: author_id refers to author, or authors.")
    };
    const QCommandLineOption view {
        QStringLiteral("view"), QStringLiteral("How the window shows the records: tree or table."),
        QStringLiteral("NAME")
    };
    const QCommandLineOption columns { QStringLiteral("columns"),
                                       QStringLiteral(
                                           "The columns and relations of the window's table, "
                                           "separated by commas."),
                                       QStringLiteral("A,B") };
    const QCommandLineOption report {
        QStringLiteral("report"), QStringLiteral("Load, print as text, json or summary, and end."),
        QStringLiteral("FORMAT")
    };
    const QCommandLineOption compare {
        QStringLiteral("compare"),
        QStringLiteral("Load with every strategy and print them side by side.")
    };
    const QCommandLineOption plot { QStringLiteral("plot"),
                                    QStringLiteral(
                                        "Race the strategies of --compare, and draw their lanes "
                                        "and how they grow into an SVG file."),
                                    QStringLiteral("FILE.svg") };
    const QCommandLineOption schema { QStringLiteral("schema"),
                                      QStringLiteral(
                                          "Print tables, columns, keys and relations as text or "
                                          "json, and end."),
                                      QStringLiteral("FORMAT") };
    const QCommandLineOption copyAs {
        QStringLiteral("copy-as"),
        QStringLiteral("Print what loads the same records in django, sqlalchemy, "
                       "activerecord, ecto or sql, and end."),
        QStringLiteral("LANGUAGE")
    };

private:
    QCommandLineParser m_parser;
};

} // namespace roundtrip
