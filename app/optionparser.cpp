// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/optionparser.h"

#include "app/qtoptions.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/visibletext.h"

using namespace Qt::StringLiterals;

namespace roundtrip {

DbError usageError(const QString &text)
{
    // An argument may have anything in it; what is said of it is one line.
    return { DbError::Kind::Name, visibleText(text), {} };
}

OptionParser::OptionParser()
{
    m_parser.setApplicationDescription(
        u"See what loading related records costs: a database as a tree of records, beside the "
        "queries that loading them took."_s);
    m_parser.addPositionalArgument(u"DATABASE"_s, databaseText(), u"[DATABASE]"_s);
    m_parser.addOptions(options());
}

Result<> OptionParser::parse(const QStringList &arguments)
{
    // The parser wants the program's name first.
    if (m_parser.parse(QStringList { u"roundtrip"_s } + arguments))
        return {};
    const QStringList unknown = m_parser.unknownOptionNames();
    if (unknown.isEmpty())
        return usageError(
            m_parser.errorText().trimmed().chopped(m_parser.errorText().endsWith(u'.') ? 1 : 0));
    QStringList names;
    for (const QCommandLineOption &option : options())
        names << u"--"_s + option.names().constFirst();
    const QString wrong = optionAsTyped(unknown.constFirst(), arguments);
    return usageError(
        withSuggestion(u"\"%1\" is not an option"_s.arg(wrong), wrong, u"There are"_s, names));
}

QList<QCommandLineOption> OptionParser::options() const
{
    return { help,    version, sample,  root,      with,    strategy,  where,          search,
             orderBy, limit,   offset,  chunkSize, latency, relations, guessRelations, view,
             columns, report,  compare, plot,      schema,  copyAs };
}

QString OptionParser::databaseText()
{
    return u"A SQLite file, a load that was saved (.roundtrip), or a URL: sqlite:///path, "
           "file:path, postgresql://user@host:port/name (host1:port1,host2:port2 for several; "
           "postgresql:///?service=name), "
           "mysql://user@host:port/name (also mariadb://). A server's password comes from "
           "PGPASSWORD, .pgpass or MYSQL_PWD, is asked for, or stands in the URL. None: the "
           "sample library with its authors and their books; without any option, the windows "
           "of the last session."_s;
}

} // namespace roundtrip
